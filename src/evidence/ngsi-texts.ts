import type { Facts, Spot } from '../model/evidence.ts';
import type { EntityList } from './ngsi-entities.ts';
import { recordTally } from './records.ts';

/** What the texts of entities tell: dates, dates that can be read in two ways, and blanks to fill in; each only where there are some. */
export const textTally = ({
  entities,
  keysOf,
}: EntityList): { readonly facts: Facts; readonly spots: Readonly<Record<string, Spot>> } => {
  const tally = recordTally();
  entities.forEach((entity, index) => {
    tally.add(entity, keysOf(index));
  });
  const { dates, ambiguousDates, placeholders } = tally.facts();
  const { earliest, latest } = tally.datePlaces();
  return {
    facts: {
      ...(dates !== undefined && { dates }),
      ...(ambiguousDates !== undefined && { ambiguousDates }),
      ...(placeholders !== undefined && { placeholders }),
    },
    spots: {
      ...(earliest !== undefined && { '/dates/earliest': { pointer: earliest, verbatim: true } }),
      ...(latest !== undefined && { '/dates/latest': { pointer: latest, verbatim: true } }),
      ...Object.fromEntries(Object.entries(tally.firstPlaces()).map(([fact, pointer]) => [fact, { pointer }])),
    },
  };
};
