import type { CheckContext } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import type { Recorded } from './exchange-recorded.ts';
import { liesAhead } from './lies-ahead.ts';

const day = 86_400_000;

/** What the dates of exchanges have against them: the newest one is older than so many days on the day that counts, or lies after that day. */
export const agedExchanges = (
  context: CheckContext,
  own: readonly Recorded[],
  mostDays: number,
): readonly Finding[] => {
  const dated = own.flatMap((recorded) => {
    const time = Date.parse(recorded.exchange.date ?? '');
    return Number.isNaN(time) ? [] : [{ recorded, time }];
  });
  const newest = dated.reduce<(typeof dated)[number] | undefined>(
    (best, each) => (best === undefined || each.time > best.time ? each : best),
    undefined,
  );
  const { asOf } = context.dates;
  if (newest === undefined)
    return [
      {
        reason: 'unproven',
        message: 'No recorded exchange bears a date, so nobody can tell when the interface worked.',
        expected: 'exchanges with their dates',
        places: [context.claimed('/recordings')],
      },
    ];
  const age = Math.floor((Date.parse(asOf) + day - newest.time) / day);
  const { file, index, exchange } = newest.recorded;
  const places = [context.claimed('/recordings'), file.shown(`/entries/${index}/date`)];
  const found = (exchange.date ?? '').slice(0, 10);
  if (liesAhead(new Date(newest.time).toISOString(), asOf))
    return [
      {
        reason: 'contradicted',
        message: `The exchanges are dated ${found}, after ${asOf}, the day as of which the bid is judged.`,
        expected: `a date up to ${asOf}`,
        found,
        places,
      },
    ];
  if (age <= mostDays) return [];
  return [
    {
      reason: 'unmet',
      message: `The newest recorded exchange is ${age} days old on ${asOf}, so it does not show that the interface works today.`,
      expected: `an exchange of the last ${mostDays} days`,
      found,
      places,
    },
  ];
};
