import type { ErrorObject } from 'ajv';
import { closest, distance } from 'fastest-levenshtein';
import type { Document } from '../source/document.ts';
import { isObject, type Json, keysOf, valueAt } from '../source/pointer.ts';

const sentences = (message: string, hint: string | undefined): [message: string, hint?: string] =>
  hint === undefined ? [message] : [message, hint];

/** A departure from one of our own schemas (`schema`) as a sentence: what was found, what was expected, and what to do next. */
export const faultSentence = (
  error: ErrorObject,
  document: Document,
  schema: Json,
): [message: string, hint?: string] => {
  const value = valueAt(document.value, error.instancePath);
  const name = nameOf(error.instancePath);
  const parent = error.parentSchema;
  const example = exampleOf(parent);
  if (error.keyword === 'additionalProperties' || error.keyword === 'unevaluatedProperties')
    return unknownKey(String(error.params['additionalProperty'] ?? error.params['unevaluatedProperty']), parent, name);
  if (error.keyword === 'required') return [`${name} lacks ${error.params['missingProperty']}; add it.`];
  if (error.keyword === 'false schema') return [`${name} cannot stand here; take it out.`];
  if (error.keyword === 'enum') return notListed(value, error.params['allowedValues'] as unknown[], name);
  if (error.keyword === 'const')
    return [`${name} is ${shown(value)}; expected ${shown(error.params['allowedValue'])}.`];
  if (error.keyword === 'type')
    return wrongType(value, String(error.params['type']), name, document, error.instancePath);
  if (error.keyword === 'anyOf' || error.keyword === 'oneOf')
    return sentences(`${name} is ${shown(value)}, which is none of the accepted forms.`, formsOf(error.schema, schema));
  if (error.keyword === 'pattern')
    return [`${name} is ${shown(value)}, which does not have the expected form${example}.`];
  if (error.keyword === 'minItems' || error.keyword === 'minProperties')
    return [`${name} is empty; name at least ${error.params['limit']}.`];
  return [`${name} is ${shown(value)}: it ${error.message ?? 'does not fit'}${example}.`];
};

const nameOf = (pointer: string): string => {
  const keys = keysOf(pointer);
  return keys.length === 0
    ? 'The file'
    : keys
        .map((key) => (/^\d+$/.test(key) ? `[${Number(key) + 1}]` : key))
        .join('.')
        .replaceAll('.[', '[');
};

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of values';
  const text = String(value);
  return typeof value === 'string' ? `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"` : text;
};

const exampleOf = (schema: unknown): string => {
  const examples = isObject(schema) && Array.isArray(schema['examples']) ? schema['examples'] : [];
  return examples.length > 0 ? `, for example ${JSON.stringify(examples[0])}` : '';
};

const suggestion = (word: string, known: readonly string[]): string | undefined => {
  const near = known.length > 0 ? closest(word, known as string[]) : undefined;
  return near !== undefined && distance(word, near) <= Math.max(2, Math.floor(near.length / 3)) ? near : undefined;
};

const unknownKey = (key: string, parent: unknown, name: string): [string, string?] => {
  const known = isObject(parent) && isObject(parent['properties']) ? Object.keys(parent['properties']) : [];
  const near = suggestion(key, known);
  const where = name === 'The file' ? 'at the top of the file' : `in ${name}`;
  const hint =
    near === undefined && known.length > 0
      ? `Fields here: ${known.join(', ')}. A field of your own begins with x-.`
      : undefined;
  return sentences(`"${key}" is not a field ${where}.${near === undefined ? '' : ` Did you mean "${near}"?`}`, hint);
};

const notListed = (value: unknown, allowed: readonly unknown[], name: string): [string, string?] => {
  const words = allowed.map(String);
  const near = typeof value === 'string' ? suggestion(value, words) : undefined;
  return [
    `${name} is ${shown(value)}; expected ${words.length === 1 ? words[0] : `one of ${words.join(', ')}`}.${near === undefined ? '' : ` Did you mean "${near}"?`}`,
  ];
};

const typeWords: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that begin with -)',
  object: 'a group of values',
  null: 'nothing',
};

const wrongType = (
  value: unknown,
  type: string,
  name: string,
  document: Document,
  pointer: string,
): [string, string?] => {
  const expected = type
    .split(',')
    .map((each) => typeWords[each] ?? each)
    .join(' or ');
  const written = sourceOf(document, pointer);
  if (type.includes('string') && (typeof value === 'number' || typeof value === 'boolean'))
    return [
      `${name} is read as the ${typeof value === 'number' ? 'number' : 'word for'} ${value}; expected a text. Write it in quotes: "${written ?? value}".`,
    ];
  return [`${name} is ${shown(value)}; expected ${expected}.`];
};

const sourceOf = (document: Document, pointer: string): string | undefined => {
  const span = document.locate(keysOf(pointer));
  return span && document.source.text.slice(span.offset, span.offset + span.length).trim();
};

/** The forms that a place accepts, in words; a form that stands elsewhere in the schema is looked up there. */
const formsOf = (forms: unknown, schema: Json): string | undefined => {
  const known = (Array.isArray(forms) ? forms : []).flatMap((form) => formOf(form, schema) ?? []);
  return known.length > 0 ? `Accepted: ${known.join('; ')}.` : undefined;
};

const formOf = (given: unknown, schema: Json): string | undefined => {
  const form = isObject(given) && typeof given['$ref'] === 'string' ? valueAt(schema, given['$ref'].slice(1)) : given;
  if (!isObject(form)) return undefined;
  if (form['const'] !== undefined) return `"${form['const']}"`;
  if (Array.isArray(form['enum'])) return `one of ${form['enum'].join(', ')}`;
  const types = [form['type']].flat().flatMap((type) => typeWords[String(type)] ?? []);
  if (types.length === 0) return undefined;
  const fields = form['type'] === 'object' && isObject(form['properties']) ? Object.keys(form['properties']) : [];
  const told = fields.slice(0, 3).join(', ') + (fields.length > 3 ? ', …' : '');
  return `${types.join(' or ')}${told === '' ? '' : ` (${told})`}`;
};
