import type { Json } from '../source/pointer.ts';
import type { PatternCompiler } from './bounded-pattern.ts';
import type { Field } from './datapackage-schema.ts';
import { listMember, objectMember, textMember } from './members.ts';

/** Tells what is wrong with a text of a field; undefined where nothing is. */
export type CellTest = (text: string) => string | undefined;

/** Makes the test of the cells of a field: its type and format, and its constraints. A missing value is tested by `required` alone. */
export const cellTest = (field: Field, missing: readonly string[], compile: PatternCompiler): CellTest => {
  const { type, definition } = field;
  const constraints = objectMember(definition, 'constraints') ?? {};
  const isOfType = typeTest(field, compile);
  const limits = limitTest(type, constraints);
  const pattern = textMember(constraints, 'pattern');
  const matches = pattern === undefined ? undefined : compile(pattern);
  const allowed = listMember(constraints, 'enum').map(String);
  return (text) => {
    if (missing.includes(text)) return constraints.required === true ? 'is empty, and must not be' : undefined;
    const wrong = (what: string): string =>
      `holds ${JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)}, which ${what}`;
    if (!isOfType(text)) return wrong(`is no ${type} as the field asks for it`);
    const beyond = limits(text);
    if (beyond !== undefined) return wrong(beyond);
    if (matches?.(text) === false) return wrong('does not have the form that the field asks for');
    return allowed.length > 0 && !allowed.includes(text)
      ? wrong('is not among the values that the field allows')
      : undefined;
  };
};

const typeTest = ({ type, definition }: Field, compile: PatternCompiler): ((text: string) => boolean) => {
  const format = textMember(definition, 'format') ?? 'default';
  if (type === 'integer' || type === 'number') return numberTest(type, definition);
  if (type === 'boolean') {
    const words = (key: string, preset: readonly string[]): readonly string[] => {
      const own = listMember(definition, key).filter((word): word is string => typeof word === 'string');
      return own.length > 0 ? own : preset;
    };
    const known = new Set([
      ...words('trueValues', ['true', 'True', 'TRUE', '1']),
      ...words('falseValues', ['false', 'False', 'FALSE', '0']),
    ]);
    return (text) => known.has(text);
  }
  if (type === 'string') return stringTest(format);
  if (type === 'date' || type === 'time' || type === 'datetime') return dateTest(type, format, compile);
  if (type === 'year') return (text) => /^-?\d{4,}$/.test(text);
  if (type === 'yearmonth') return (text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
  if (type === 'duration')
    return (text) =>
      /^-?P(?=.)(\d+(\.\d+)?Y)?(\d+(\.\d+)?M)?(\d+(\.\d+)?W)?(\d+(\.\d+)?D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/.test(
        text,
      );
  if (type === 'object' || type === 'geojson')
    return (text) => parsed(text, (value) => typeof value === 'object' && value !== null && !Array.isArray(value));
  if (type === 'array') return (text) => parsed(text, Array.isArray);
  if (type === 'geopoint') return pointTest(format);
  return () => true;
};

const numberTest = (type: string, definition: Field['definition']): ((text: string) => boolean) => {
  const group = textMember(definition, 'groupChar');
  const decimal = textMember(definition, 'decimalChar') ?? '.';
  const bare = definition.bareNumber !== false;
  return (text) => {
    let plain = text.trim();
    if (!bare) plain = plain.replace(/^[^\d+\-.NI]+|[^\d]+$/g, '');
    if (group !== undefined) plain = plain.replaceAll(group, '');
    if (type === 'integer') return /^[+-]?\d+$/.test(plain);
    return /^([+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|NaN|-?INF)$/.test(
      decimal === '.' ? plain : plain.replace(decimal, '.'),
    );
  };
};

const stringTest = (format: string): ((text: string) => boolean) => {
  if (format === 'email') return (text) => /^[^\s@]+@[^\s@]+$/.test(text);
  if (format === 'uri') return (text) => /^[a-z][a-z\d+.-]*:\S+$/i.test(text);
  if (format === 'uuid') return (text) => /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i.test(text);
  return format === 'binary' ? (text) => /^[A-Za-z\d+/]*={0,2}$/.test(text) : () => true;
};

const pointTest = (format: string): ((text: string) => boolean) => {
  const isPoint = (longitude: unknown, latitude: unknown): boolean =>
    longitude !== '' && latitude !== '' && Math.abs(Number(longitude)) <= 180 && Math.abs(Number(latitude)) <= 90;
  return (text) => {
    if (format === 'array')
      return parsed(text, (value) => Array.isArray(value) && value.length === 2 && isPoint(value[0], value[1]));
    if (format === 'object')
      return parsed(text, (value) =>
        isPoint((value as Record<string, unknown> | null)?.lon, (value as Record<string, unknown> | null)?.lat),
      );
    const [longitude, latitude, more] = text.split(',').map((part) => part.trim());
    return more === undefined && latitude !== undefined && isPoint(longitude, latitude);
  };
};

const parsed = (text: string, test: (value: unknown) => boolean): boolean => {
  try {
    return test(JSON.parse(text));
  } catch {
    return false;
  }
};

const clock = '([01]\\d|2[0-4]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?';
const isoForms: { readonly [type: string]: RegExp } = {
  date: /^-?\d{4,}-\d\d-\d\d$/,
  time: new RegExp(`^${clock}(Z|[+-]\\d\\d:?\\d\\d)?$`),
  datetime: new RegExp(`^-?\\d{4,}-\\d\\d-\\d\\dT${clock}(Z|[+-]\\d\\d:?\\d\\d)?$`),
};

/** Letters of the formats of `strptime`, and what each stands for. */
const letters: { readonly [letter: string]: string } = {
  Y: '\\d{4}',
  y: '\\d\\d',
  m: '(0?[1-9]|1[0-2])',
  d: '(0?[1-9]|[12]\\d|3[01])',
  H: '([01]?\\d|2[0-3])',
  I: '(0?[1-9]|1[0-2])',
  M: '[0-5]?\\d',
  S: '[0-5]?\\d',
  f: '\\d{1,6}',
  j: '\\d{1,3}',
  p: '[AaPp]\\.?[Mm]\\.?',
  b: '\\p{L}+\\.?',
  B: '\\p{L}+',
  a: '\\p{L}+\\.?',
  A: '\\p{L}+',
  z: '(Z|[+-]\\d\\d:?\\d\\d)',
  Z: '[A-Za-z]*',
};

const dateTest = (type: string, format: string, compile: PatternCompiler): ((text: string) => boolean) => {
  if (format === 'any') return (text) => /\d/.test(text);
  if (format === 'default') {
    const form = isoForms[type];
    return (text) => form?.test(text) === true && isRealDay(text);
  }
  const pattern = format
    .replace(/^fmt:/, '')
    .replaceAll(/%(.)|[.*+?^${}()|[\]\\/-]/g, (whole, letter?: string) =>
      letter === undefined ? `\\${whole}` : (letters[letter] ?? '.+'),
    );
  return compile(pattern);
};

const isRealDay = (text: string): boolean => {
  const [, year, month, day] = /^(-?\d{4,})-(\d\d)-(\d\d)/.exec(text) ?? [];
  if (year === undefined) return true;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
};

const limitTest = (type: string, constraints: { readonly [name: string]: Json }): CellTest => {
  const order = (value: Json | undefined): number => {
    if (typeof value === 'number') return value;
    if (typeof value !== 'string') return Number.NaN;
    return /^(integer|number|year)$/.test(type)
      ? Number(value)
      : Date.parse(type === 'time' ? `1970-01-01T${value}` : value);
  };
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength } = constraints;
  return (text) => {
    const value = order(text);
    if (value < order(minimum)) return `is less than ${minimum}`;
    if (value > order(maximum)) return `is more than ${maximum}`;
    if (value <= order(exclusiveMinimum)) return `is not more than ${exclusiveMinimum}`;
    if (value >= order(exclusiveMaximum)) return `is not less than ${exclusiveMaximum}`;
    const length = [...text].length;
    if (typeof minLength === 'number' && length < minLength) return `is shorter than ${minLength}`;
    return typeof maxLength === 'number' && length > maxLength ? `is longer than ${maxLength}` : undefined;
  };
};
