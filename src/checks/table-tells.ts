import type { InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { isObject, valueAt } from '../source/pointer.ts';
import { isBlankText } from './blank-words.ts';
import { wordIn } from './price-lines.ts';

type Topic = { readonly topic: string; readonly words: readonly string[] };
type Parameters = { readonly file: string; readonly what: string; readonly topics: readonly Topic[] };
type Column = { readonly name: string; readonly empty: number; readonly values?: readonly string[] };

const text = { type: 'string', minLength: 1 };

/**
 * A table holds entries, and a column for each topic that belongs into it, by words that headings of such tables use, with
 * something in it. A topic that no heading names goes to a person. Takes what `file` names.
 */
export const tableTells: RegisteredCheck<Parameters> = {
  about: 'Looks in a table for a filled column on each topic that belongs into it.',
  parameters: {
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
  },
  run: (context, { file: name, what, topics }) => {
    const files = context.files[name] ?? [];
    const rows = files.reduce((sum, { facts }) => sum + Number(valueAt(facts, '/rows') ?? 0), 0);
    const judged = files.map((file) => judge(file, what, topics));
    return {
      findings: judged.flatMap(({ findings }) => findings),
      questions: judged.flatMap(({ questions }) => questions),
      examined: [{ count: rows, unit: 'entries' }],
      looked: files.map(({ attachment }) => attachment.id),
    };
  },
};

type Judged = { readonly findings: readonly Finding[]; readonly questions: readonly Question[] };

const judge = (file: InputFile, what: string, topics: readonly Topic[]): Judged => {
  const name = file.attachment.file;
  const rows = Number(valueAt(file.facts, '/rows') ?? 0);
  const invalid = (message: string): Judged => ({
    findings: [{ reason: 'invalid', message, expected: what, places: [file.shown('')] }],
    questions: [],
  });
  if (rows === 0) return invalid(`${name} has a heading and no entry below it.`);
  if (valueAt(file.facts, '/identicalRows') === true) return invalid(`All ${rows} entries of ${name} are the same.`);
  const columns = columnsOf(file);
  const told = topics.map(({ topic, words }) => ({
    topic,
    at: columns.findIndex((column) => wordIn(spaced(column.name), words) !== undefined),
  }));
  const unnamed = told.filter(({ at }) => at < 0);
  return {
    findings: told.flatMap(({ topic, at }): Finding[] => {
      const column = columns[at];
      return column === undefined || !saysNothing(column)
        ? []
        : [
            {
              reason: 'unproven',
              message: `The column "${column.name}" of ${name} says nothing in any of the ${rows} entries.`,
              expected: topic,
              places: [file.shown(`/columns/${at}`)],
            },
          ];
    }),
    questions:
      unnamed.length === 0
        ? []
        : [
            {
              question: `Does ${name} tell as ${what}: ${unnamed.map(({ topic }) => topic).join(', ')}?`,
              why: `None of its columns bears a usual name for it (${columns.map((column) => column.name).join(', ')}).`,
              places: [file.shown('')],
            },
          ],
  };
};

const saysNothing = ({ empty, values }: Column): boolean => empty === 1 || (values?.every(isBlankText) ?? false);

/** A heading in words: categoriesOfData and categories_of_data are three words. */
const spaced = (name: string): string => name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');

const columnsOf = ({ facts }: InputFile): readonly Column[] => {
  const columns: unknown = valueAt(facts, '/columns');
  return Array.isArray(columns) ? columns.filter((column): column is Column => isObject(column)) : [];
};
