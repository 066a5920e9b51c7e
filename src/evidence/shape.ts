import { isObject, type Json } from '../source/pointer.ts';
import { type ProblemList, problemList } from './problem-list.ts';

/** Where a value stands: its pointer, and the name under which a sentence speaks of it. */
export type Placed = { readonly pointer: string; readonly name: string };

/**
 * What a field's own rules demand of a value: said in words that follow "must be", and tested.
 * A departure is added to the list with its place.
 */
export type Shape = {
  readonly is: string;
  readonly test: (value: Json, at: Placed, problems: ProblemList) => void;
};

/** Tests a whole document. `name` is what a sentence calls it. */
export const testShape = (shape: Shape, value: Json, problems: ProblemList, name = 'document', pointer = ''): void =>
  shape.test(value, { pointer, name }, problems);

/** Any value. */
export const anything: Shape = { is: 'anything', test: () => {} };

/** A shape from a test of one value; `is` follows "must be". */
export const value = (is: string, holds: (value: Json) => boolean): Shape => ({
  is,
  test: (found, at, problems) => {
    if (!holds(found)) problems.add(`${nameOf(at)} must be ${is}; it is ${told(found)}.`, { pointer: at.pointer });
  },
});

/** A text that is not empty. */
export const text: Shape = value('a text', (found) => typeof found === 'string' && found.trim() !== '');

/** A text of a certain form; `is` follows "must be". */
export const textLike = (is: string, form: RegExp): Shape =>
  value(is, (found) => typeof found === 'string' && form.test(found));

/** One of several words, exactly as written. */
export const oneOf = (words: readonly string[]): Shape =>
  value(words.length > 12 ? `one of the ${words.length} words of its list` : `one of ${words.join(', ')}`, (found) =>
    words.includes(found as string),
  );

/** True or false. */
export const flag: Shape = value('true or false', (found) => typeof found === 'boolean');

/** A number. */
export const amount: Shape = value('a number', (found) => typeof found === 'number');

/** A web address. */
export const webAddress: Shape = textLike('a web address (https://…)', /^https?:\/\/[^\s/]+\S*$/i);

/** A URI with a scheme. */
export const uri: Shape = textLike('a URI with a scheme', /^[a-z][a-z\d+.-]*:\S+$/i);

/** A day, YYYY-MM-DD, that exists. */
export const day: Shape = value(
  'a day, written YYYY-MM-DD',
  (found) => typeof found === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(found) && isDay(found),
);

/** A point in time by RFC 3339, with its offset. */
export const instant: Shape = value(
  'a date and time with its offset (RFC 3339)',
  (found) =>
    typeof found === 'string' &&
    /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/.test(found) &&
    isDay(found.slice(0, 10)) &&
    !Number.isNaN(Date.parse(found.replace(' ', 'T'))),
);

const isDay = (written: string): boolean => {
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
};

/** A list of at least so many items of one shape. */
export const listOf = (item: Shape, least = 0): Shape => ({
  is: 'a list',
  test: (found, at, problems) => {
    if (!Array.isArray(found)) return wrong(found, 'a list', at, problems);
    if (found.length < least)
      problems.add(`${nameOf(at)} must have at least ${least} ${least === 1 ? 'entry' : 'entries'}.`, at);
    for (const [index, entry] of (found as readonly Json[]).entries())
      item.test(entry, { pointer: `${at.pointer}/${index}`, name: `${at.name}[${index}]` }, problems);
  },
});

/** One value of a shape, or a list of them. */
export const oneOrMore = (item: Shape): Shape => ({
  is: `${item.is}, or a list of such`,
  test: (found, at, problems) => (Array.isArray(found) ? listOf(item, 1) : item).test(found, at, problems),
});

type Members = { readonly [key: string]: Shape };

/** A group of members: those that must be there, those that may be, and what else holds of the group as a whole. */
export const group = (
  required: Members,
  optional: Members = {},
  also?: (found: { readonly [key: string]: Json }, at: Placed, problems: ProblemList) => void,
): Shape => ({
  is: 'a group of members',
  test: (found, at, problems) => {
    if (!isObject(found)) return wrong(found, 'a group of members', at, problems);
    for (const [key, shape] of Object.entries({ ...required, ...optional })) {
      const below = Object.hasOwn(found, key) ? found[key] : undefined;
      if (below !== undefined) shape.test(below, member(at, key), problems);
      else if (Object.hasOwn(required, key)) problems.add(`${nameOf(member(at, key))} is missing.`, at);
    }
    also?.(found, at, problems);
  },
});

/** A mapping whose keys are names of the file's own, each with a value of one shape. */
export const mapOf = (item: Shape, keys?: { readonly is: string; readonly form: RegExp }): Shape => ({
  is: 'a mapping',
  test: (found, at, problems) => {
    if (!isObject(found)) return wrong(found, 'a mapping', at, problems);
    for (const [key, below] of Object.entries(found)) {
      if (keys !== undefined && !keys.form.test(key))
        problems.add(`The key ${told(key)} of ${at.name} must be ${keys.is}.`, at);
      item.test(below, member(at, key), problems);
    }
  },
});

/** A value of one of several shapes. Where none fits, the demand is told, or, where all but one fail by type, that one's departures. */
export const either = (...shapes: readonly Shape[]): Shape => ({
  is: shapes.map(({ is }) => is).join(' or '),
  test: (found, at, problems) => {
    const tries = shapes.map((shape) => {
      const own = problemList();
      shape.test(found, at, own);
      return own;
    });
    if (tries.some((own) => !own.any())) return;
    const deeper = tries.find((own) => own.list().some(({ spot }) => spot?.pointer !== at.pointer));
    if (deeper === undefined) return wrong(found, shapes.map(({ is }) => is).join(' or '), at, problems);
    for (const { message, spot } of deeper.list()) problems.add(message, spot);
  },
});

const wrong = (found: Json, is: string, at: Placed, problems: ProblemList): void =>
  problems.add(`${nameOf(at)} must be ${is}; it is ${told(found)}.`, { pointer: at.pointer });

const member = ({ pointer, name }: Placed, key: string): Placed => ({
  pointer: `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  name: pointer === '' ? key : `${name}.${key}`,
});

const nameOf = ({ name, pointer }: Placed): string => (pointer === '' ? `The ${name}` : `The member ${name}`);

/** A value as a sentence names it. */
export const told = (found: Json | undefined): string => {
  if (found === null || found === undefined || found === '') return 'empty';
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object') return 'a group of members';
  return JSON.stringify(typeof found === 'string' && found.length > 60 ? `${found.slice(0, 60)}…` : found);
};
