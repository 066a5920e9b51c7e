import type { NgsiLdEntityFacts } from '../generated/facts.ts';
import type { RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { member } from '../source/pointer.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';

/**
 * No two entities of one file bear the same identifier (MIMs Plus 9.0, MIM1 R1.1). The same entity at several times
 * (a history) is one entity, told by different times of observation; one that differs in more than that goes to a person. Takes `sample`.
 */
export const entityIdsUnique: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Looks for identifiers that several entities of one file share; a history of one entity is not counted.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  every: 'parts',
  run: (context) => {
    const files = filesOfKind(context.files['sample'], 'ngsi-ld-entity');
    return {
      findings: files.flatMap(doubled),
      questions: files.flatMap(unlike),
      examined: [{ count: files.reduce((sum, { facts }) => sum + facts.entities.length, 0), unit: 'entities' }],
      looked: files.map(({ file }) => file.attachment.id),
    };
  },
};

/** The places of the entities of a file by their identifiers, of those that several bear. */
const sharedBy = ({ entities }: NgsiLdEntityFacts): readonly (readonly [id: string, places: readonly number[]])[] => {
  const byId = new Map<string, number[]>();
  entities.forEach(({ id }, index) => {
    const places = byId.get(id) ?? [];
    places.push(index);
    byId.set(id, places);
  });
  return [...byId].filter(([, places]) => places.length > 1);
};

/** The question whether one thing is told at several times, where also what was not observed at a time differs, such as its name. */
const unlike = ({ file, facts }: FileOfKind<'ngsi-ld-entity'>): Question[] =>
  sharedBy(facts).flatMap(([id, places]) => {
    const [first] = places;
    const name = isHistory(facts, places) ? differing(facts, places) : undefined;
    if (first === undefined || name === undefined) return [];
    return [
      {
        question: `Is it one thing that bears ${id} in ${places.length} records?`,
        why: `The records were observed at different times, as a history is, and differ in ${name} as well, which bears no time.`,
        places: places.slice(0, 3).map((index) => file.shown(`/entities/${index}/id`)),
      },
    ];
  });

/** A day or a time, plain or as JSON-LD types it: that it moves on with each record is what a history is. */
const isTime = (value: unknown): boolean => {
  const text = member(value, '@value') ?? value;
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}(T|$)/.test(text);
};

/** An attribute without a time of observation that the records of one identifier give different values, and no times. */
const differing = ({ entities }: NgsiLdEntityFacts, places: readonly number[]): string | undefined => {
  const records = places.flatMap((index) => entities[index] ?? []);
  const timeless = records.flatMap(({ attributes }) =>
    attributes.filter(({ observedAt }) => observedAt === undefined).map(({ name }) => name),
  );
  return [...new Set(timeless)].find((name) => {
    const values = records.flatMap((record) => {
      const value = member(record.values, name);
      return value === undefined || isTime(value) ? [] : [JSON.stringify(value)];
    });
    return new Set(values).size > 1;
  });
};

const doubled = ({ file, facts }: FileOfKind<'ngsi-ld-entity'>): Finding[] => {
  const shared = sharedBy(facts).filter(([, places]) => !isHistory(facts, places));
  const [first] = shared;
  if (first === undefined) return [];
  const more = shared.length > 1 ? ` (and ${shared.length - 1} more identifiers are shared)` : '';
  return [
    {
      reason: 'unmet',
      message: `${first[1].length} entities bear the same identifier ${first[0]}${more}.`,
      expected: 'an identifier of its own for every entity',
      places: first[1].slice(0, 3).map((index) => file.shown(`/entities/${index}/id`)),
    },
  ];
};

const isHistory = ({ entities }: NgsiLdEntityFacts, places: readonly number[]): boolean => {
  const types = new Set(places.map((index) => entities[index]?.type.join()));
  const times = places.map((index) => entities[index]?.attributes.map(({ observedAt }) => observedAt ?? '').join());
  return types.size === 1 && new Set(times).size === places.length;
};
