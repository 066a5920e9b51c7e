import type { Reading } from '../model/evidence.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { textMember } from './members.ts';
import { type ProblemList, problemList } from './problem-list.ts';
import { type ProvActivity, type ProvEntity, provReading } from './prov-facts.ts';

type Group = { readonly [key: string]: Json };
/** A described thing or a relation, with its place. */
type Entry = { readonly id: string; readonly value: Group; readonly pointer: string };

/** The member of a relation that PROV-JSON demands, and the one that it leads to. */
const ends: Readonly<Record<string, readonly [from: string, to: string]>> = {
  wasGeneratedBy: ['entity', 'activity'],
  used: ['activity', 'entity'],
  wasAssociatedWith: ['activity', 'agent'],
  wasAttributedTo: ['entity', 'agent'],
  wasDerivedFrom: ['generatedEntity', 'usedEntity'],
  wasInformedBy: ['informed', 'informant'],
  wasInvalidatedBy: ['entity', 'activity'],
  actedOnBehalfOf: ['delegate', 'responsible'],
};

/** Reads PROV-JSON (W3C member submission of 2013), its bundles included. */
export const readProvJson = (root: Group): Reading => {
  const problems = problemList();
  const documents: readonly { readonly root: Group; readonly keys: readonly string[] }[] = [
    { root, keys: [] },
    ...Object.entries(isObject(root.bundle) ? root.bundle : {}).flatMap(([id, bundle]) =>
      isObject(bundle) ? [{ root: bundle, keys: ['bundle', id] }] : [],
    ),
  ];
  const all = (name: string) => documents.flatMap((document) => entriesOf(document.root, document.keys, name));
  const pairs = (relation: string) => pairsOf(relation, all(relation), problems);
  const [used, generated, associated, derived] = [
    pairs('used'),
    pairs('wasGeneratedBy'),
    pairs('wasAssociatedWith'),
    pairs('wasDerivedFrom'),
  ];
  for (const relation of ['wasAttributedTo', 'wasInformedBy', 'wasInvalidatedBy', 'actedOnBehalfOf']) pairs(relation);
  const activities = all('activity').map(
    ({ id, value, pointer }): ProvActivity => ({
      id,
      title: labelOf(value),
      types: typesOf(value),
      started: textOf(value['prov:startTime']),
      ended: textOf(value['prov:endTime']),
      used: toOf(used, id),
      generated: generated.flatMap(([entity, activity]) => (activity === id ? [entity] : [])),
      agents: toOf(associated, id),
      spot: { pointer },
    }),
  );
  const entities = all('entity').map(
    ({ id, value, pointer }): ProvEntity => ({
      id,
      title: labelOf(value),
      types: typesOf(value),
      version: Object.entries(value).flatMap(([key, each]) =>
        /(^|:)version$/i.test(key) ? (textOf(each) ?? []) : [],
      )[0],
      derivedFrom: toOf(derived, id),
      spot: { pointer },
    }),
  );
  const agents = all('agent').map(({ id, value }) => labelOf(value) ?? id);
  return provReading({ form: 'prov-json', activities, entities, agents }, problems);
};

/** The things of one group; one identifier may have a list of descriptions. */
const entriesOf = (root: Group, keys: readonly string[], name: string): readonly Entry[] => {
  const group = root[name];
  if (!isObject(group)) return [];
  return Object.entries(group).flatMap(([id, value]): readonly Entry[] =>
    isObject(value)
      ? [{ id, value, pointer: pointerOf([...keys, name, id]) }]
      : Array.isArray(value)
        ? (value as readonly Json[]).flatMap((each, index) =>
            isObject(each) ? [{ id, value: each, pointer: pointerOf([...keys, name, id, index]) }] : [],
          )
        : [],
  );
};

type Pair = readonly [from: string, to: string | undefined];

const pairsOf = (relation: string, entries: readonly Entry[], problems: ProblemList): readonly Pair[] => {
  const [from = '', to = ''] = ends[relation] ?? [];
  return entries.flatMap(({ value, pointer }): readonly Pair[] => {
    const start = textOf(value[`prov:${from}`]);
    if (start === undefined) {
      problems.add(`A relation ${relation} does not name its ${from} (prov:${from}).`, { pointer });
      return [];
    }
    return [[start, textOf(value[`prov:${to}`])]];
  });
};

const toOf = (pairs: readonly Pair[], from: string): readonly string[] =>
  pairs.flatMap(([start, end]) => (start === from && end !== undefined ? [end] : []));

/** A value as PROV-JSON writes it: a text, or a group with `$`. */
const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value !== ''
    ? value
    : typeof value === 'number'
      ? String(value)
      : Array.isArray(value)
        ? textOf((value as readonly Json[])[0])
        : textMember(value, '$');

const labelOf = (value: Group): string | undefined => textOf(value['prov:label']) ?? textOf(value['rdfs:label']);

const typesOf = (value: Group): readonly string[] =>
  [value['prov:type'] ?? []].flat().flatMap((type) => textOf(type as Json) ?? []);
