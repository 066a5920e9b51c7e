import type { InputFile } from '../model/check.ts';
import { isObject, type Json, valueAt } from '../source/pointer.ts';
import { isBlankText } from './blank-words.ts';

/** The record of a table or of data that holds a number: its fields as texts, by their names. */
export type SourceRecord = { readonly file: InputFile; readonly fields: readonly (readonly [string, string])[] };

/** The first record of a table (of its first five), of JSON or of YAML, one of whose fields is the number. Undefined for prose. */
export const recordHolding = (file: InputFile, number: number): SourceRecord | undefined => {
  const root: Json | undefined =
    file.attachment.kind === 'csv' ? (valueAt(file.facts, '/sample') as Json) : file.evidence.document;
  if (root === undefined || (file.attachment.kind !== 'csv' && !isData(file))) return undefined;
  const record = recordIn(root, number);
  return record && { file, fields: Object.entries(record).map(([name, value]) => [name, String(value)] as const) };
};

const isData = ({ attachment: { kind } }: InputFile): boolean => kind === 'json' || kind === 'yaml';

type Plain = { readonly [key: string]: Json };

const recordIn = (value: Json, number: number): Plain | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  if (isObject(value) && Object.values(value).some((each) => isNumber(each as Json, number))) return value as Plain;
  for (const each of Object.values(value)) {
    const found = recordIn(each as Json, number);
    if (found) return found;
  }
  return undefined;
};

/** Whether a value is a number, as a number or as digits with a point or a comma. */
export const isNumber = (value: Json, number: number): boolean =>
  typeof value === 'number'
    ? value === number
    : typeof value === 'string' &&
      /^-?\d+([.,]\d+)?$/.test(value.trim()) &&
      Number(value.trim().replace(',', '.')) === number;

/** The days and months that a record names, as they stand there (ISO 8601). */
export const daysOf = ({ fields }: SourceRecord): readonly string[] =>
  fields.flatMap(([, text]) => /^\d{4}-\d\d(?:-\d\d)?(?=$|[T ])/.exec(text.trim()) ?? []);

/** The unit that a record names in a field of that name; an empty text where the field says nothing, undefined without such a field. */
export const unitOf = ({ fields }: SourceRecord): string | undefined => {
  const [, text] = fields.find(([name]) => /^(unit|units|uom|eenheid|unité|einheit|unidad)$/iu.test(name.trim())) ?? [];
  return text === undefined ? undefined : isBlankText(text) ? '' : text.trim();
};
