import { isObject, type Json } from '../source/pointer.ts';

type Entity = { readonly [key: string]: Json };

/**
 * Whether an object with an id and a type is an entity in key-values, and no other record with an id and a type: by an
 * identifier of NGSI, by the type inside of the identifier, or by the names that the data models of NGSI share. The sign
 * `TimeInstant` is that of the agents that write NGSIv2.
 */
export const looksLikeKeyValues = (entity: Entity): boolean => {
  const { id, type } = entity;
  if (typeof id !== 'string' || typeof type !== 'string') return false;
  // NGSIv2 allows no white space and none of these signs in identifiers and types (field syntax restrictions).
  if (!/^[^\s&?/#<>"'=;()]{1,256}$/.test(type) || /[\s<>"'=;()]/.test(id)) return false;
  if (/^ur[ni]:ngsi(-ld)?:/i.test(id) || Object.hasOwn(entity, 'TimeInstant')) return true;
  const word = letters(type);
  if (word.length > 3 && letters(id).includes(word.replace(/s$/, '')) && /[:._-]/.test(id)) return true;
  const signs = Object.entries(entity).filter(([name, value]) => isSign(name, value)).length;
  const words = type.match(/[A-Z][a-z]+/g)?.length ?? 0;
  return /^[A-Z][A-Za-z]+$/.test(type) && signs >= (words > 1 ? 1 : 2);
};

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/** Names that entities of many models share (Smart Data Models: GSMA commons, location commons). */
const isSign = (name: string, value: Json): boolean =>
  name === 'location'
    ? isObject(value) && Array.isArray(value.coordinates)
    : name === 'address'
      ? isObject(value) && ('addressLocality' in value || 'addressCountry' in value)
      : /^(ref[A-Z]\w*|date(Observed|Modified|Created|LastReported)|dataProvider|areaServed|controlledProperty|seeAlso)$/.test(
          name,
        );
