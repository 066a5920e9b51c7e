import type { Amount } from './duration-in-text.ts';
import { type Duration, day } from './duration-iso.ts';

/** A length of time in words for a report: 2 months, 30 days, 24 hours, 1 year and 6 months. */
export const durationWords = ({ months, seconds }: Duration): string => {
  const parts = [
    counted(Math.floor(months / 12), 'year'),
    counted(months % 12, 'month'),
    ...(seconds % day === 0 || seconds > 3 * day
      ? [counted(Math.floor(seconds / day), 'day'), counted((seconds % day) / 3600, 'hour')]
      : [counted(seconds / 3600, 'hour')]),
  ].filter((part) => part !== '');
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? 'no time at all');
};

/** An amount of a text in words for a report. */
export const amountWords = (amount: Amount): string =>
  amount.kind === 'duration'
    ? durationWords(amount.duration)
    : amount.kind === 'percent'
      ? `${amount.value} percent`
      : counted(amount.value, 'working day');

const counted = (count: number, noun: string): string =>
  count === 0 ? '' : `${Number(count.toFixed(2))} ${noun}${count === 1 ? '' : 's'}`;
