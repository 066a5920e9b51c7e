import type { Reading, ReadTools, Spot } from '../model/evidence.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { compileJsonSchema, draftOf } from './json-schema-compile.ts';
import { isVacuous } from './json-schema-mutants.ts';
import { listMember, objectMember, present, textMember } from './members.ts';
import { gatherDocuments } from './reference-files.ts';
import { below, membersOf, type Place } from './reference-follow.ts';
import { readReferences } from './reference-reading.ts';
import { schemaParts } from './schema-parts.ts';
import { spotsOf as textSpots } from './spot-of.ts';
import { withinTime } from './time-limit.ts';

const mostNames = 1_000;

/** Reads the facts of a JSON Schema and compiles it by its draft. References are followed inside the bid's folder only. */
export const readJsonSchema = async (root: Json, tools: ReadTools): Promise<Reading> => {
  const set = await gatherDocuments(root, tools);
  const place: Place = { value: root, file: '', keys: [] };
  const draft = draftOf(root);
  const parts = schemaParts(set, place);
  const properties = namesOf(parts.flatMap((part) => membersOf(below(part, 'properties')).map(([name]) => name)));
  const required = namesOf(schemaParts(set, place, ['allOf']).flatMap((part) => listMember(part.value, 'required')));
  const references = readReferences(set);
  const { valid, problems, validate } = await compileJsonSchema(set, draft);
  const empty = validate === undefined ? undefined : withinTime(2_000, () => isVacuous(validate, properties));
  const related = [...set.files.values()].flatMap(({ key, root: file }) =>
    file === undefined ? [] : [[key, file] as const],
  );
  const facts = {
    draft,
    ...present({
      ...Object.fromEntries(
        Object.entries(sources).map(([fact, keys]) => [fact, textMember(root, keyIn(root, keys) ?? '')]),
      ),
      documented: documentedShare(root),
      // Where something was not in the bid, it may be what rejects.
      vacuous: empty && references.partial ? undefined : empty,
    }),
    properties,
    required,
    buildsOn: listMember(root, 'allOf').flatMap((part) => textMember(part, '$ref') ?? []),
    references: references.facts,
    schema: root,
    ...(related.length > 0 && { related: Object.fromEntries(related) }),
  };
  return {
    state: 'read',
    facts,
    spots: { ...textSpots(root, facts, placesIn(root)), ...listSpots(place, properties, references) },
    problems: [...(references.broken && valid === undefined ? [] : problems), ...references.problems],
    valid: references.broken ? false : valid,
  };
};

/** Where each fact is read: in JSON Schema, and in the definitions of Smart Data Models (`x-…`). */
const sources: { readonly [fact: string]: readonly string[] } = {
  id: ['$id', 'id', 'x-model-schema'],
  title: ['title'],
  description: ['description'],
  modelVersion: ['$schemaVersion', 'version', 'x-version'],
  derivedFrom: ['derivedFrom', 'x-derived-from'],
  licence: ['license', 'x-license-url'],
};

const keyIn = (root: Json, keys: readonly string[]): string | undefined =>
  keys.find((key) => textMember(root, key) !== undefined);

const placesIn = (root: Json): { readonly [fact: string]: string } =>
  Object.fromEntries(
    Object.entries(sources).flatMap(([fact, keys]) => {
      const key = keyIn(root, keys);
      return key === undefined ? [] : [[`/${fact}`, pointerOf([key])]];
    }),
  );

const namesOf = (names: readonly Json[]): readonly string[] =>
  [...new Set(names.filter((name) => typeof name === 'string'))].slice(0, mostNames);

const documentedShare = (root: Json): number | undefined => {
  const own = Object.values(objectMember(root, 'properties') ?? {});
  const described = own.filter((property) => textMember(property, 'description') !== undefined).length;
  return own.length === 0 ? undefined : Math.floor((described / own.length) * 1_000) / 1_000;
};

const listSpots = (
  root: Place,
  properties: readonly string[],
  references: { readonly places: readonly string[]; readonly facts: { readonly unresolved: readonly string[] } },
): Record<string, Spot> => {
  const spots: Record<string, Spot> = {
    '': { pointer: '' },
    '/schema': { pointer: '', verbatim: true },
    '/draft': { pointer: '/$schema' },
    '/properties': { pointer: '/properties' },
    '/required': { pointer: '/required' },
    '/buildsOn': { pointer: '/allOf' },
  };
  const own = isObject(root.value) ? objectMember(root.value, 'properties') : undefined;
  properties.forEach((name, index) => {
    if (own && Object.hasOwn(own, name)) spots[`/properties/${index}`] = { pointer: pointerOf(['properties', name]) };
  });
  references.places.forEach((pointer, index) => {
    spots[`/references/external/${index}`] = { pointer };
  });
  references.facts.unresolved.forEach((pointer, index) => {
    spots[`/references/unresolved/${index}`] = { pointer };
  });
  return spots;
};
