import type { NgsiLdEntityFacts } from '../generated/facts.ts';
import type { RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';

/**
 * No two entities of one file bear the same identifier (MIMs Plus 9.0, MIM1 R1.1). The same entity at several times
 * (a history) is one entity, told by different times of observation. Takes `sample`.
 */
export const entityIdsUnique: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Looks for identifiers that several entities of one file share; a history of one entity is not counted.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const files = filesOfKind(context.files['sample'], 'ngsi-ld-entity');
    return {
      findings: files.flatMap(doubled),
      examined: [{ count: files.reduce((sum, { facts }) => sum + facts.entities.length, 0), unit: 'entities' }],
      looked: files.map(({ file }) => file.attachment.id),
    };
  },
};

const doubled = ({ file, facts }: FileOfKind<'ngsi-ld-entity'>): Finding[] => {
  const byId = new Map<string, number[]>();
  facts.entities.forEach(({ id }, index) => {
    const places = byId.get(id) ?? [];
    places.push(index);
    byId.set(id, places);
  });
  const shared = [...byId].filter(([, places]) => places.length > 1 && !isHistory(facts, places));
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
