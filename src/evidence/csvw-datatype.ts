import { isObject, type Json } from '../source/pointer.ts';
import type { PatternCompiler, WholeTest } from './bounded-pattern.ts';
import { dateMatcher, isDateType, isDuration } from './csvw-date.ts';
import { isNumeric, type NumberFormat, patternMatcher } from './csvw-number.ts';

/** The type of a column's values: its base, how they are written, and within which bounds they lie. */
export type Datatype = {
  readonly base: string;
  readonly number?: NumberFormat;
  readonly date?: RegExp;
  readonly pattern?: WholeTest;
  readonly truth?: readonly [yes: string, no: string];
  readonly limits: { readonly [name: string]: Json };
};

/** The built-in types of CSVW (tabular metadata, section 5.11.1) that are neither numbers nor dates. */
const others =
  /^(string|normalizedString|token|language|Name|NMTOKEN|anyAtomicType|any|anyURI|base64Binary|binary|hexBinary|boolean|QName|xml|html|json|gDay|gMonth|gMonthDay|gYear|gYearMonth)$/;

const isBuiltIn = (base: string): boolean =>
  isNumeric(base) || isDateType(base) || isDuration(base) || others.test(base);

/** Says a departure. */
type Add = (message: string) => void;

/** Reads the datatype of a column (a name, or an object with a base); faults of its definition are told. */
export const datatypeOf = (value: Json | undefined, compile: PatternCompiler, fault: Add): Datatype => {
  const given = isObject(value) ? value : {};
  const named = typeof value === 'string' ? value : given.base;
  const base = typeof named === 'string' && isBuiltIn(named) ? named : 'string';
  const id = given['@id'];
  if (
    id !== undefined &&
    (typeof id !== 'string' ||
      id.startsWith('_:') ||
      (isBuiltIn(id) && !id.includes(':')) ||
      /^http:\/\/www\.w3\.org\/2001\/XMLSchema#/.test(id))
  )
    fault('The @id of a datatype must be an address of its own.');
  const limits = Object.fromEntries(
    [
      'length',
      'minLength',
      'maxLength',
      'minimum',
      'maximum',
      'minInclusive',
      'maxInclusive',
      'minExclusive',
      'maxExclusive',
    ]
      .filter((key) => given[key] !== undefined)
      .map((key) => [key, given[key] as Json]),
  );
  checkLimits(base, limits, fault);
  return { base, ...formatOf(base, given.format, compile, fault), limits };
};

const formatOf = (
  base: string,
  format: Json | undefined,
  compile: PatternCompiler,
  fault: Add,
): Omit<Datatype, 'base' | 'limits'> => {
  if (isNumeric(base)) return { number: numberFormat(format) };
  if (format === undefined) return base === 'boolean' ? { truth: ['true', 'false'] } : {};
  if (typeof format !== 'string') return {};
  if (base === 'boolean') {
    const [yes, no, more] = format.split('|');
    if (yes === undefined || no === undefined || more !== undefined) {
      fault(`The format ${format.slice(0, 40)} of a boolean must be two words with a bar between them.`);
      return { truth: ['true', 'false'] };
    }
    return { truth: [yes, no] };
  }
  if (isDateType(base)) {
    const date = dateMatcher(format);
    if (date === undefined) fault(`The date format ${format.slice(0, 40)} is not one that CSVW knows.`);
    return date === undefined ? {} : { date };
  }
  return { pattern: compile(format) };
};

const numberFormat = (format: Json | undefined): NumberFormat => {
  const given = isObject(format) ? format : typeof format === 'string' ? { pattern: format } : {};
  const decimalChar = typeof given.decimalChar === 'string' && given.decimalChar !== '' ? given.decimalChar : '.';
  const groupChar = typeof given.groupChar === 'string' && given.groupChar !== '' ? given.groupChar : undefined;
  const { pattern } = given;
  const known = typeof pattern === 'string' && patternMatcher(pattern, decimalChar, groupChar ?? ',') !== undefined;
  return {
    decimalChar,
    ...(groupChar !== undefined && { groupChar }),
    ...(known && typeof pattern === 'string' && { pattern }),
  };
};

const checkLimits = (base: string, limits: { readonly [name: string]: Json }, fault: Add): void => {
  const has = (key: string): boolean => Object.hasOwn(limits, key);
  const value = (...keys: readonly string[]): number | undefined => {
    const key = keys.find(has);
    return key === undefined ? undefined : orderOf(limits[key] as Json, base);
  };
  const lengths = ['length', 'minLength', 'maxLength'].filter(has);
  const ranges = ['minimum', 'maximum', 'minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive'].filter(has);
  const ordered = isNumeric(base) || isDateType(base) || isDuration(base);
  if (lengths.length > 0 && (ordered || base === 'boolean')) fault(`Values of the type ${base} have no length.`);
  if (ranges.length > 0 && !ordered)
    fault(`Values of the type ${base} have no order, so that they can have no least and no greatest.`);
  if ((has('minInclusive') || has('minimum')) && has('minExclusive'))
    fault('A datatype must not have both minInclusive and minExclusive.');
  if ((has('maxInclusive') || has('maximum')) && has('maxExclusive'))
    fault('A datatype must not have both maxInclusive and maxExclusive.');
  const above = (low: number | undefined, high: number | undefined, strict: boolean): boolean =>
    low !== undefined && high !== undefined && (strict ? low >= high : low > high);
  const [least, most] = [value('minInclusive', 'minimum'), value('maxInclusive', 'maximum')];
  if (
    above(least, most, false) ||
    above(least, value('maxExclusive'), true) ||
    above(value('minExclusive'), most, true) ||
    above(value('minExclusive'), value('maxExclusive'), false)
  )
    fault('The least value of a datatype is above its greatest.');
  const [length, short, long] = [value('length'), value('minLength'), value('maxLength')];
  if (above(short, length, false) || above(length, long, false) || above(short, long, false))
    fault('The lengths that a datatype asks for exclude each other.');
};

/** A limit as a number that orders it. */
export const orderOf = (limit: Json, base: string): number | undefined => {
  if (typeof limit === 'number') return limit;
  if (typeof limit !== 'string') return undefined;
  const number = isDateType(base) ? Date.parse(limit) : Number(limit);
  return Number.isNaN(number) ? undefined : number;
};
