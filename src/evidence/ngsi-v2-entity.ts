import type { Kind, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { attributesOf, formOf } from './ngsi-attribute.ts';
import { entitiesOf, entityForm, familyOf } from './ngsi-form.ts';

/** Entities of NGSIv2, the forerunner of NGSI-LD; kept apart so that a report can name both. */
export const ngsiV2Entity: Kind = {
  name: 'ngsi-v2-entity',
  title: 'NGSIv2 entity file',
  recognisedBy:
    'An object, or a list of objects, with id and type whose attributes have a value with a type of NGSIv2 (Number, Text, geo:json, …) or metadata; without an NGSI-LD context, names and values alone only where TimeInstant shows NGSIv2.',
  recognise: ({ root }) => familyOf(root) === 'v2',
  read: ({ root }) => readNgsiV2(root ?? null),
};

const most = 1_000;

const readNgsiV2 = (root: Json): Reading => {
  const all = entitiesOf(root);
  const list = Array.isArray(root);
  const spots: Record<string, Spot> = { '': { pointer: '' } };
  const signs = new Map<string, string>();
  const facts = all.slice(0, most).flatMap((entity, index) => {
    if (!isObject(entity)) return [];
    const keys = list ? [String(index)] : [];
    spots[`/entities/${index}`] = { pointer: pointerOf(keys) };
    const attributes = attributesOf(entity).map(([name, member]) => {
      const type = isObject(member) && typeof member.type === 'string' ? member.type : undefined;
      const sign = signOf(name, member, type);
      if (sign !== undefined && !signs.has(sign)) signs.set(sign, pointerOf([...keys, name]));
      return { name, ...(type !== undefined && { type }) };
    });
    return [
      {
        id: String(entity.id ?? ''),
        type: [entity.type ?? []].flat().map(String),
        attributes: attributes.slice(0, 200),
      },
    ];
  });
  [...signs.values()].slice(0, 10).forEach((pointer, index) => {
    spots[`/signs/${index}`] = { pointer };
  });
  return {
    state: 'read',
    facts: {
      representation: all.some((entity) => entityForm(entity)?.representation === 'normalized')
        ? 'normalized'
        : 'key-values',
      count: all.length,
      signs: [...signs.keys()].slice(0, 10),
      types: [...new Set(facts.flatMap(({ type }) => type))].slice(0, 200),
      entities: facts,
    },
    spots,
    problems: [],
    valid: undefined,
  };
};

const signOf = (name: string, member: Json, type: string | undefined): string | undefined => {
  if (name === 'TimeInstant') return 'attribute TimeInstant';
  if (formOf(member) !== 'v2') return undefined;
  return isObject(member) && isObject(member.metadata) ? 'member metadata' : `attribute type ${type ?? ''}`;
};
