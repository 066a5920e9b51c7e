import type { Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { cutOf } from './cut.ts';
import { areIdentical, duplicatesOf } from './ngsi-alike.ts';
import { attributesOf, formOf, hasMetadata } from './ngsi-attribute.ts';
import { entitiesOf, entityPointer } from './ngsi-entities.ts';
import { entityForm } from './ngsi-form.ts';
import { valueTypeOf } from './ngsi-ld-attribute.ts';
import { dateTimesOf } from './ngsi-ld-dates.ts';
import { textTally } from './ngsi-texts.ts';
import { problemList } from './problem-list.ts';

type Entity = { readonly [key: string]: Json };

const most = 1_000;
const mostAttributes = 200;

/** Reads entities of NGSIv2. Valid where each has an identifier, a type and no context of NGSI-LD, and one of them an attribute. */
export const readNgsiV2 = (root: Json): Reading => {
  const list = entitiesOf(root);
  const all = list.entities;
  const spots: Record<string, Spot> = { '': { pointer: '' } };
  const signs = new Map<string, string>();
  const problems = problemList();
  all.forEach((entity, index) => {
    if (entityForm(entity)?.family !== 'v2')
      problems.add(`Entry ${index + 1} is no NGSIv2 entity with an id and a type.`, {
        pointer: entityPointer(list, index),
      });
    else if (isObject(entity) && Object.hasOwn(entity, '@context'))
      problems.add('The entity has an @context, as NGSI-LD does, and attributes of NGSIv2.', {
        pointer: entityPointer(list, index, '@context'),
      });
  });
  const entities = all.slice(0, most).flatMap((entity, index) => (isObject(entity) ? [{ entity, index }] : []));
  const facts = entities.map(({ entity, index }, at) => {
    const fact = `/entities/${at}`;
    const pointer = (...below: readonly string[]) => entityPointer(list, index, ...below);
    spots[fact] = { pointer: pointer() };
    spots[`${fact}/id`] = { pointer: pointer('id') };
    for (const [name, member] of attributesOf(entity)) {
      const sign = signOf(name, member);
      if (sign !== undefined && !signs.has(sign)) signs.set(sign, pointer(name));
    }
    const attributes = attributesOf(entity).slice(0, mostAttributes);
    attributes.forEach(([name], number) => {
      spots[`${fact}/attributes/${number}`] = { pointer: pointer(name) };
    });
    const dates = dateTimesOf(entity, list.keysOf(index));
    dates.forEach(({ pointer: place }, number) => {
      spots[`${fact}/dateTimes/${number}`] = { pointer: place };
    });
    return {
      id: String(entity.id ?? ''),
      type: [entity.type ?? []].flat().map(String),
      attributes: attributes.map(([name, member]) => attributeFacts(name, member)),
      dateTimes: dates.map(({ value, offset }) => ({ value, offset })),
      values: valuesOf(entity),
    };
  });
  if (facts.every(({ attributes }) => attributes.length === 0))
    problems.add('No entity of the file has an attribute, so the file shows no data.', { pointer: '' });
  const texts = textTally(list);
  Object.assign(spots, texts.spots);
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
      duplicates: duplicatesOf(all),
      identical: areIdentical(all),
      ...texts.facts,
      entities: facts,
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
    ...cutOf({
      '/entities': all.length - most,
      '/entities/*/attributes': entities.reduce(
        (sum, { entity }) => sum + Math.max(0, attributesOf(entity).length - mostAttributes),
        0,
      ),
    }),
  };
};

const isAttribute = (member: Json): member is Entity =>
  isObject(member) && Object.hasOwn(member, 'value') && (typeof member.type === 'string' || hasMetadata(member));

const valueIn = (member: Json): Json => (isAttribute(member) ? (member.value ?? null) : member);

const attributeFacts = (name: string, member: Json) => ({
  name,
  ...(isAttribute(member) && typeof member.type === 'string' && { type: member.type }),
  valueType: valueTypeOf(valueIn(member)),
});

const valuesOf = (entity: Entity): Entity => ({
  id: entity.id ?? null,
  type: entity.type ?? null,
  ...Object.fromEntries(attributesOf(entity).map(([name, member]) => [name, valueIn(member)])),
});

const signOf = (name: string, member: Json): string | undefined => {
  if (name === 'TimeInstant') return 'attribute TimeInstant';
  if (formOf(member) !== 'v2') return undefined;
  return isObject(member) && hasMetadata(member)
    ? 'member metadata'
    : `attribute type ${isObject(member) ? String(member.type) : ''}`;
};
