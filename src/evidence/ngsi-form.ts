import { isObject, type Json } from '../source/pointer.ts';
import { attributesOf, formOf } from './ngsi-attribute.ts';
import { looksLikeKeyValues } from './ngsi-key-values.ts';

/**
 * Which of the two NGSI an entity is written in, and how. `json-ld`: with `@id` and `@type`, as JSON-LD is written in general
 * and NGSI-LD is not sent.
 */
export type EntityForm =
  | { readonly family: 'ld'; readonly representation: 'normalized' | 'concise' | 'key-values' | 'json-ld' }
  | { readonly family: 'v2'; readonly representation: 'normalized' | 'key-values' };

type Entity = { readonly [key: string]: Json };

/**
 * Tells NGSI-LD from NGSIv2 by the attributes of an entity; undefined where it is neither. Names and plain values without an
 * NGSI-LD context look the same in both; they count as key-values of NGSIv2, which never has a context.
 */
export const entityForm = (entity: Json | undefined): EntityForm | undefined => {
  if (!isObject(entity)) return undefined;
  if (isJsonLd(entity)) return { family: 'ld', representation: 'json-ld' };
  if (!isEntity(entity)) return undefined;
  const forms = attributesOf(entity).map(([, member]) => formOf(member));
  const count = (form: string) => forms.filter((each) => each === form).length;
  const typed = count('typed');
  const untyped = count('untyped');
  const context = Object.hasOwn(entity, '@context');
  if (count('v2') > typed + untyped && (!context || count('v2') >= forms.length / 2))
    return { family: 'v2', representation: 'normalized' };
  if (typed > 0 && (typed >= forms.length / 2 || untyped === 0)) return { family: 'ld', representation: 'normalized' };
  if (untyped > 0 && (context || typed > 0 || isNgsiId(entity.id))) return { family: 'ld', representation: 'concise' };
  if (context && (isNgsiId(entity.id) || isNgsiContext(entity['@context'])))
    return { family: 'ld', representation: forms.length === 0 ? 'normalized' : 'key-values' };
  if (!context && forms.length > 0 && looksLikeKeyValues(entity)) return { family: 'v2', representation: 'key-values' };
  return undefined;
};

/** Subscriptions, registrations, GeoJSON and STAC have an identifier and a type too, and are no entities. */
const isEntity = (entity: Entity): boolean =>
  (typeof entity.id === 'string' || typeof entity.id === 'number') &&
  (typeof entity.type === 'string' || isNames(entity.type)) &&
  !(entity.type === 'Subscription' && isObject(entity.notification)) &&
  !(entity.type === 'ContextSourceRegistration' && Array.isArray(entity.information)) &&
  !(entity.type === 'Notification' && Array.isArray(entity.data)) &&
  !Object.hasOwn(entity, 'stac_version') &&
  !/^(Feature|FeatureCollection|CityJSON|CityJSONFeature)$/.test(String(entity.type));

const isNames = (value: Json | undefined): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === 'string');

const isNgsiId = (id: Json | undefined): boolean => typeof id === 'string' && /^ur[ni]:ngsi(-ld)?:/i.test(id);

/** An entity of which a tool for JSON-LD rewrote the identifier and the type. */
const isJsonLd = (entity: Entity): boolean =>
  !Object.hasOwn(entity, 'id') &&
  !Object.hasOwn(entity, '@graph') &&
  isNgsiId(entity['@id']) &&
  (typeof entity['@type'] === 'string' || isNames(entity['@type'])) &&
  Object.keys(entity).some((key) => !key.startsWith('@'));

const isNgsiContext = (context: Json | undefined): boolean =>
  [context]
    .flat()
    .some((part) =>
      typeof part === 'string'
        ? /uri\.etsi\.org\/ngsi-ld|smart-?data-?models|fiware|ngsi-?ld/i.test(part)
        : isObject(part) &&
          Object.values(part).some((iri) => typeof iri === 'string' && /ngsi-ld|smartdatamodels/i.test(iri)),
    );

/** Whether an entity has a context, by which NGSI-LD is sent in JSON-LD. NGSIv2 never has one. */
export const claimsNgsiLd = (entity: Json | undefined): boolean =>
  isObject(entity) && isEntity(entity) && Object.hasOwn(entity, '@context') && isNgsiContext(entity['@context']);
