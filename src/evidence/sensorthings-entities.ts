import type { Kind, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json, member, pointerOf } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { cutOf } from './cut.ts';
import { addressOf } from './hosts.ts';
import { objectMember, present, textMember } from './members.ts';
import { problemList } from './problem-list.ts';
import { recordTally } from './records.ts';
import { lackingMembers, unitLacks } from './sensorthings-demands.ts';
import { type EntityFile, entityFileOf } from './sensorthings-file.ts';
import { type Entity, entitiesInside } from './sensorthings-shape.ts';

/** Entities of a SensorThings API: 1.0 (OGC 15-078), 1.1 (18-088) and 2.0 (23-019). */
export const sensorthingsEntities: Kind = {
  name: 'sensorthings-entities',
  title: 'answer of a SensorThings API',
  recognisedBy:
    'JSON with the control information of SensorThings (@iot.id, navigation links), with the members of one of its entities, a batch of them, or a data array.',
  recognise: (probe) =>
    probe.root === undefined
      ? isBroken(probe, ['"@iot.']) || isBroken(probe, ['"dataArray"', '"components"'])
      : entityFileOf(probe.root) !== undefined,
  read: (probe) => {
    if (probe.root === undefined) return readBroken(probe, sensorthingsEntities.title);
    const file = entityFileOf(probe.root);
    return file === undefined
      ? { state: 'invalid', why: 'holds no entity of SensorThings' }
      : readEntities(probe.root, file);
  },
};

const mostEntities = 500;
const deepest = 6;

const readEntities = (root: Json, { form, records }: EntityFile): Reading => {
  const problems = problemList();
  const tally = recordTally();
  const gathered = gather();
  const version = versionOf(
    root,
    records.map(({ record }) => record),
  );
  const spots: Record<string, Spot> = { '': { pointer: '' }, '/document': { pointer: '', verbatim: true } };
  const facts: { readonly [fact: string]: Json }[] = [];
  let left = 0;
  for (const { record, type, keys } of records) {
    tally.add(record, keys);
    if (!isObject(record)) {
      if (form !== 'data-array') problems.add('An entry of the list is no entity.', { pointer: pointerOf(keys) });
      continue;
    }
    gathered.add(record, type, (inner, innerType, below) => {
      const pointer = pointerOf([...keys, ...below]);
      const lacking = lackingMembers(inner, innerType, version);
      if (lacking.length > 0)
        problems.add(
          `The ${innerType} lacks ${lacking.join(', ')}, which SensorThings ${version === '2.0' ? '2.0' : '1.0 and 1.1'} demand${version === '2.0' ? 's' : ''}.`,
          { pointer },
        );
      const unit = innerType === 'Datastream' && version !== '2.0' ? inner.unitOfMeasurement : undefined;
      const parts = unit === undefined ? undefined : unitLacks(unit);
      if (parts !== undefined)
        problems.add(`The unit of measurement lacks ${parts.join(', ')}; where there is none, its value is null.`, {
          pointer: `${pointer}/unitOfMeasurement`,
        });
    });
    if (form === 'data-array') continue;
    if (facts.length >= mostEntities) {
      left++;
      continue;
    }
    spots[`/entities/${facts.length}`] = { pointer: pointerOf(keys) };
    facts.push(entityFacts(record, type, version));
  }
  const { earliest, latest } = tally.datePlaces();
  if (earliest !== undefined) spots['/dates/earliest'] = { pointer: earliest, verbatim: true };
  if (latest !== undefined) spots['/dates/latest'] = { pointer: latest, verbatim: true };
  for (const [fact, pointer] of Object.entries(tally.firstPlaces())) spots[fact] = { pointer };
  const total = isObject(root) ? (root['@iot.count'] ?? root['@count']) : undefined;
  const more = isObject(root) && ['@iot.nextLink', '@nextLink'].some((key) => textMember(root, key) !== undefined);
  return {
    state: 'read',
    facts: {
      version,
      form,
      ...tally.facts(),
      ...(Number.isInteger(total) && Number(total) >= 0 && { total: Number(total) }),
      more,
      ...gathered.facts(),
      entities: facts,
      document: root,
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
    ...cutOf({ '/entities': left }),
  };
};

const entityFacts = (entity: Entity, type: string, version: string) => {
  const id = entity['@iot.id'] ?? entity.id;
  return {
    type,
    ...((typeof id === 'string' || typeof id === 'number') && { id }),
    ...present({
      selfLink: textMember(entity, '@iot.selfLink') ?? textMember(entity, '@id'),
      name: textMember(entity, 'name'),
    }),
    lacking: lackingMembers(entity, type, version),
  };
};

type Each = (entity: Entity, type: string, keys: readonly (string | number)[]) => void;

/** Gathers what entities tell together, those inside of others included. */
const gather = () => {
  const types = new Map<string, number>();
  const sets = {
    hosts: new Set<string>(),
    observationTypes: new Set<string>(),
    observedProperties: new Set<string>(),
    encodings: new Set<string>(),
    geometryTypes: new Set<string>(),
  };
  const units = new Map<string, { readonly [fact: string]: Json }>();
  const keep = (set: Set<string>, value: string | undefined): void => {
    if (value !== undefined && set.size < 200) set.add(value);
  };
  const add = (entity: Entity, type: string, each: Each, keys: readonly (string | number)[] = []): void => {
    each(entity, type, keys);
    types.set(type, (types.get(type) ?? 0) + 1);
    keep(sets.hosts, addressOf(textMember(entity, '@iot.selfLink') ?? textMember(entity, '@id') ?? '').host);
    keep(sets.observationTypes, textMember(entity, 'observationType'));
    keep(sets.encodings, textMember(entity, 'encodingType'));
    if (type === 'ObservedProperty') keep(sets.observedProperties, textMember(entity, 'definition'));
    for (const key of ['location', 'feature']) keep(sets.geometryTypes, geometryType(entity[key]));
    const unit = objectMember(entity, 'unitOfMeasurement');
    if (unit !== undefined && units.size < 200) {
      const facts = present({
        name: textMember(unit, 'name'),
        symbol: textMember(unit, 'symbol'),
        definition: textMember(unit, 'definition'),
      });
      units.set(JSON.stringify(facts), facts);
    }
    if (keys.length < deepest * 2)
      for (const inner of entitiesInside(entity)) add(inner.entity, inner.type, each, [...keys, ...inner.keys]);
  };
  return {
    add,
    facts: () => ({
      types: [...types].map(([type, count]) => ({ type, count })),
      ...Object.fromEntries(Object.entries(sets).map(([name, set]) => [name, [...set]])),
      units: [...units.values()],
    }),
  };
};

const geometryType = (value: Json | undefined): string | undefined => {
  const geometry = isObject(value) && value.type === 'Feature' ? value.geometry : value;
  return isObject(geometry) && (geometry.coordinates !== undefined || geometry.geometries !== undefined)
    ? textMember(geometry, 'type')
    : undefined;
};

const versionOf = (root: Json, records: readonly Json[]): string => {
  const texts = [root, ...records.slice(0, 20)].flatMap((value) =>
    ['@context', '@iot.selfLink', '@id', '@iot.nextLink', '@nextLink'].flatMap((key) => textMember(value, key) ?? []),
  );
  const named = texts.flatMap((text) => /\/v(1\.0|1\.1|2\.0)\//i.exec(text)?.[1] ?? []);
  const [first] = named;
  if (first !== undefined) return first;
  const keys = records.slice(0, 20).flatMap((record) => (isObject(record) ? Object.keys(record) : []));
  if (keys.some((key) => key === 'resultType' || /[a-z]@navigationLink$/.test(key))) return '2.0';
  const isFirst = keys.some((key) => key.includes('@iot.') || key === 'unitOfMeasurement' || key === 'observationType');
  return isFirst || member(root, '@iot.count') !== undefined ? '1.x' : 'unknown';
};
