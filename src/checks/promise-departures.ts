import type { Finding, Question } from '../model/result.ts';
import { compareDurations } from './duration-compare.ts';
import { readDuration } from './duration-iso.ts';
import { durationWords } from './duration-words.ts';
import type { PromiseValue } from './promise-value.ts';

/** What a promise must be: a length of time or a number inside bounds, one of several words, or a list that holds all of several. */
export type PromiseBound = {
  readonly atMost?: string | number;
  readonly atLeast?: string | number;
  readonly oneOf?: readonly string[];
  readonly includes?: readonly string[];
  readonly startsAt?: readonly string[];
};

/** What departs from the bound, and what the calendar decides, which a person must judge. */
export type Departures = { readonly findings: readonly Finding[]; readonly questions: readonly Question[] };

/** Holds a promise against its bound. `what` is the promise in words: the notice for leaving. */
export const departuresOf = (promise: PromiseValue, bound: PromiseBound, what: string): Departures => {
  const findings: Finding[] = [];
  const questions: Question[] = [];
  const expected = boundWords(bound);
  const depart = (message: string, member: string, found: unknown, reason: Finding['reason'] = 'unmet'): void => {
    findings.push({
      reason,
      message,
      ...(expected !== '' && { expected }),
      ...(found !== undefined && { found: valueWords(found) }),
      places: [promise.place(member)],
    });
  };
  const { is } = promise;
  for (const [limit, wrong] of [
    [bound.atMost, 'longer'],
    [bound.atLeast, 'shorter'],
  ] as const) {
    if (limit === undefined) continue;
    const compared = comparisonOf(is, limit);
    if (compared === wrong)
      depart(
        `${start(what)} is ${valueWords(is)}, which is ${wrong === 'longer' ? 'more' : 'less'} than ${valueWords(limit)}.`,
        'is',
        is,
      );
    else if (compared === undefined) depart(`${start(what)} is no value that can be compared.`, 'is', is);
    else if (compared === 'depends')
      questions.push({
        question: `Is ${what} of ${valueWords(is)} ${wrong === 'longer' ? 'never more' : 'never less'} than ${valueWords(limit)}?`,
        why: `Months have 28 to 31 days, so it depends on the calendar whether ${valueWords(is)} are ${wrong} than ${valueWords(limit)}.`,
        places: [promise.place('is')],
      });
  }
  if (bound.oneOf && !(typeof is === 'string' && bound.oneOf.includes(is)))
    depart(`${start(what)} is ${valueWords(is)}.`, 'is', is);
  const lacking = (bound.includes ?? []).filter((each) => !(Array.isArray(is) && is.includes(each)));
  if (lacking.length > 0) depart(`${start(what)} leaves out ${lacking.join(' and ')}.`, 'is', is);
  if (bound.startsAt && promise.startsAt === undefined)
    depart(`${start(what)} does not say from when it is counted.`, 'startsAt', undefined, 'missing');
  else if (bound.startsAt && !bound.startsAt.includes(promise.startsAt ?? ''))
    depart(`${start(what)} is counted from the ${words(promise.startsAt ?? '')}.`, 'startsAt', promise.startsAt);
  return { findings, questions };
};

const comparisonOf = (is: unknown, limit: string | number): ReturnType<typeof compareDurations> | undefined => {
  if (typeof limit === 'number') {
    if (typeof is !== 'number') return undefined;
    return is === limit ? 'equal' : is < limit ? 'shorter' : 'longer';
  }
  const [left, right] = [readDuration(is), readDuration(limit)];
  return left && right && compareDurations(left, right);
};

/** The bound in words for a report: at most 2 months. */
export const boundWords = ({ atMost, atLeast, oneOf, includes, startsAt }: PromiseBound): string =>
  [
    ...(atMost === undefined ? [] : [`at most ${valueWords(atMost)}`]),
    ...(atLeast === undefined ? [] : [`at least ${valueWords(atLeast)}`]),
    ...(oneOf ? [oneOf.map(words).join(' or ')] : []),
    ...(includes ? [`all of ${includes.join(', ')}`] : []),
    ...(startsAt ? [`counted from the ${startsAt.map(words).join(' or ')}`] : []),
  ].join(', ');

/** A value in words: a length of time as days or months, with the form in which it was written. */
export const valueWords = (value: unknown): string => {
  const duration = readDuration(value);
  if (duration) return durationWords(duration);
  return Array.isArray(value) ? value.map(String).join(', ') || 'an empty list' : words(String(value));
};

const words = (value: string): string => value.replaceAll('-', ' ');

const start = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
