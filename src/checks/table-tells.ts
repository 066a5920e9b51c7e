import type { InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { isObject, type Json, valueAt } from '../source/pointer.ts';
import { isBlankText } from './blank-words.ts';
import { wordIn } from './price-lines.ts';

type Topic = { readonly topic: string; readonly words: readonly string[] };
type Parameters = { readonly file: string; readonly what: string; readonly topics: readonly Topic[] };
type Column = { readonly name: string; readonly empty: number; readonly values?: readonly string[] };

const text = { type: 'string', minLength: 1 };

/**
 * A table, or records as JSON or YAML, holds entries, and a column or member for each topic that belongs into it, by words
 * that such papers use, with something in it. A topic that no name tells goes to a person. Files of other kinds are left to
 * others. Takes what `file` names.
 */
export const tableTells: RegisteredCheck<Parameters> = {
  about: 'Looks in a table or in records for a filled column or member on each topic that belongs into it.',
  parameters: () => ({
    type: 'object',
    required: ['file', 'what', 'topics'],
    additionalProperties: false,
    properties: {
      file: text,
      what: text,
      topics: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['topic', 'words'],
          additionalProperties: false,
          properties: { topic: text, words: { type: 'array', minItems: 1, items: text } },
        },
      },
    },
  }),
  run: (context, { file: name, what, topics }) => {
    const files = context.files[name] ?? [];
    const told = files.filter(isTold);
    const judged = told.map((file) => judge(file, what, topics));
    return {
      findings: judged.flatMap(({ findings }) => findings),
      questions: judged.flatMap(({ questions }) => questions),
      examined: [
        { count: files.length, unit: 'files' },
        ...(told.length > 0 ? [{ count: told.reduce((sum, file) => sum + entriesOf(file), 0), unit: 'entries' }] : []),
      ],
      looked: files.map(({ attachment }) => attachment.id),
    };
  },
};

type Judged = { readonly findings: readonly Finding[]; readonly questions: readonly Question[] };

const judge = (file: InputFile, what: string, topics: readonly Topic[]): Judged => {
  const name = file.attachment.file;
  const rows = entriesOf(file);
  const invalid = (message: string): Judged => ({
    findings: [{ reason: 'invalid', message, expected: what, places: [file.shown('')] }],
    questions: [],
  });
  if (rows === 0) return invalid(`${name} holds no entry.`);
  if (valueAt(file.facts, '/empty') === rows) return invalid(`${name} holds nothing, or entries of nothing.`);
  if (valueAt(file.facts, isTable(file) ? '/identicalRows' : '/identical') === true)
    return invalid(`All ${rows} entries of ${name} are the same.`);
  const columns = columnsOf(file);
  /* A column tells one topic: that on data subjects is not the one on data as well. */
  const taken = new Set<number>();
  const told = topics.map(({ topic, words }) => {
    const at = columns.findIndex(
      (column, index) => !taken.has(index) && wordIn(spaced(column.name), words) !== undefined,
    );
    if (at >= 0) taken.add(at);
    return { topic, at };
  });
  const unnamed = told.filter(({ at }) => at < 0);
  return {
    findings: told.flatMap(({ topic, at }): Finding[] => {
      const column = columns[at];
      return column === undefined || !saysNothing(column)
        ? []
        : [
            {
              reason: 'unproven',
              message: `"${column.name}" of ${name} says nothing in ${rows === 1 ? 'its one entry' : `any of its ${rows} entries`}.`,
              expected: topic,
              places: [file.shown(isTable(file) ? `/columns/${at}` : '')],
            },
          ];
    }),
    questions:
      unnamed.length === 0
        ? []
        : [
            {
              question: `Does ${name} tell as ${what}: ${unnamed.map(({ topic }) => topic).join(', ')}?`,
              why: `Nothing in it bears a usual name for it (${columns.map((column) => column.name).join(', ')}).`,
              places: [file.shown('')],
            },
          ],
  };
};

const saysNothing = ({ empty, values = [] }: Column): boolean =>
  empty === 1 || (values.length > 0 && values.every(isBlankText));

/** A heading in words: categoriesOfData and categories_of_data are three words. */
const spaced = (name: string): string => name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');

const isTable = ({ attachment }: InputFile): boolean => attachment.kind === 'csv';

const isTold = ({ attachment: { kind } }: InputFile): boolean => kind === 'csv' || kind === 'json' || kind === 'yaml';

const entriesOf = (file: InputFile): number => Number(valueAt(file.facts, isTable(file) ? '/rows' : '/records') ?? 0);

const columnsOf = (file: InputFile): readonly Column[] => {
  if (!isTable(file)) return membersOf(file);
  const columns: unknown = valueAt(file.facts, '/columns');
  return Array.isArray(columns) ? columns.filter((column): column is Column => isObject(column)) : [];
};

/** The members of the records of a file, each with its values where all of these are texts. */
const membersOf = ({ facts, evidence }: InputFile): readonly Column[] => {
  const listed = valueAt(evidence.document, String(valueAt(facts, '/at') ?? ''));
  const records = (Array.isArray(listed) ? listed : [listed]) as readonly (Json | undefined)[];
  const fields = valueAt(facts, '/fields');
  const empty = valueAt(facts, '/emptyFields');
  return (Array.isArray(fields) ? fields : []).map((name) => {
    const values = records.flatMap((record) => (isObject(record) ? (record[String(name)] ?? []) : []));
    return {
      name: String(name),
      empty: Array.isArray(empty) && empty.includes(name) ? 1 : 0,
      ...(values.every((value) => typeof value === 'string') && { values }),
    };
  });
};
