import type { HarFacts } from '../generated/facts.ts';
import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Attachment } from '../model/evidence.ts';
import { evidenceOf, isAttachment } from '../model/resolved.ts';
import type { Finding } from '../model/result.ts';
import { isObject, valueAt } from '../source/pointer.ts';
import { type Category, categoryName, withParts } from './export-files.ts';
import { type Exchange, showingOf } from './export-recorded.ts';

type Parameters = { readonly exportWords: readonly string[] };

/**
 * The buyer gets a category in bulk without the vendor: the bid says so, and a file shows a way. That is the description or
 * a recording of the interface through which the category is read, or an operation that exports, of any interface.
 */
export const exportSelfService: RegisteredCheck<Parameters> = {
  about:
    'Looks for the way by which the buyer exports each category by itself, in descriptions and recordings of interfaces.',
  parameters: () => ({
    type: 'object',
    required: ['exportWords'],
    additionalProperties: false,
    properties: { exportWords: { type: 'array', items: { type: 'string', minLength: 3 } } },
  }),
  run: (context, { exportWords }) => {
    const category = context.subject.value as Category;
    const name = categoryName(category);
    const by = category['exportBy'];
    const seen = { examined: [{ count: 1, unit: 'categories' }] };
    const fail = (finding: Omit<Finding, 'places'>, pointer: string) => ({
      ...seen,
      findings: [{ ...finding, places: [context.claimed(pointer)] }],
      looked: [],
    });
    if (by !== 'self-service')
      return by === undefined
        ? fail({ reason: 'missing', message: `The bid does not say how the buyer gets an export of ${name}.` }, '')
        : fail(
            { reason: 'unmet', message: `The buyer gets an export of ${name} only when the vendor makes one.` },
            '/exportBy',
          );
    const shown = [...readingFiles(category['read']), ...exportingFiles(context, exportWords)];
    if (shown.length > 0) return { ...seen, findings: [], looked: shown.map(({ id }) => id) };
    const unclear = unclearExchanges(context, category['read'], exportWords);
    if (unclear.length > 0)
      return {
        ...seen,
        findings: [],
        questions: unclear.slice(0, 3).map(({ file, exchange: { method, path, status }, pointer }) => ({
          question: `Does the recorded call ${method} ${path} give the buyer an export of ${name}?`,
          why: `It was answered with ${status}, and this tool cannot tell that the answer is data in bulk.`,
          places: [
            context.claimed('/exportBy'),
            { role: 'shown', file: file.file, spot: evidenceOf(context.bid, file)?.spots[pointer] ?? {} },
          ],
        })),
        looked: [],
      };
    const unread = interfacesOf(context)
      .flatMap(filesOf)
      .filter(({ state }) => state === 'unreadable');
    if (unread.length > 0)
      return {
        ...seen,
        findings: [],
        questions: unread.slice(0, 3).map(({ file, why }) => ({
          question: `Does ${file} show a way by which the buyer exports ${name} by itself?`,
          why: `${file}: ${why ?? 'this tool cannot read it'}.`,
          places: [context.claimed('/exportBy'), { role: 'shown', file, spot: {} }],
          cause: `${file} unreadable`,
        })),
        looked: [],
      };
    return fail(
      {
        reason: 'unproven',
        message: `Only the manifest says that the buyer can export ${name} by itself: no interface is shown that reads or exports it.`,
        expected: 'the description or a recording of an interface that reads or exports it',
      },
      '/exportBy',
    );
  },
};

const interfacesOf = (context: CheckContext): readonly unknown[] => {
  const list: unknown = context.bid.root['interfaces'];
  return Array.isArray(list) ? list : [];
};

const filesOf = (face: unknown): Attachment[] =>
  ['/description', '/recordings'].flatMap((at) => [valueAt(face, at)].flat().filter(isAttachment));

/** The files of the interface through which the category is read. */
const readingFiles = (read: unknown): Attachment[] =>
  isObject(read) && isObject(read['by']) ? filesOf(read['by']).filter((file) => isOwn(file) && readsMany(file)) : [];

/** The files of all interfaces that show an operation whose path or name says that it exports. */
const exportingFiles = (context: CheckContext, words: readonly string[]): Attachment[] =>
  interfacesOf(context)
    .flatMap(filesOf)
    .flatMap(withParts)
    .filter((file) => isOwn(file) && namesOf(file).some((name) => says(name, words)));

const namesOf = (file: Attachment): string[] => {
  const operations: unknown = file.facts?.['operations'];
  const named = (Array.isArray(operations) ? operations : []).flatMap((operation: unknown) =>
    ['/path', '/operationId'].map((key) => valueAt(operation, key)).filter((name) => typeof name === 'string'),
  );
  const answered = exchangesOf(file).filter(({ exchange }) => showingOf(file, exchange, true) === 'data');
  return [...named, ...answered.map(({ exchange }) => exchange.path)];
};

type Recorded = { readonly file: Attachment; readonly exchange: Exchange; readonly pointer: string };

const exchangesOf = (file: Attachment): readonly Recorded[] =>
  file.kind === 'har'
    ? (file.facts as unknown as HarFacts).entries.map((exchange, index) => ({
        file,
        exchange,
        pointer: `/entries/${index}`,
      }))
    : [];

/** What a person must look at: in recordings of the interface through which the category is read, and of calls that export by their names. */
const unclearExchanges = (context: CheckContext, read: unknown, words: readonly string[]): readonly Recorded[] => {
  const reading = isObject(read) && isObject(read['by']) ? filesOf(read['by']) : [];
  const all = [...new Set([...reading, ...interfacesOf(context).flatMap(filesOf)])].filter(isOwn);
  return all.flatMap((file) =>
    exchangesOf(file).filter(({ exchange }) => {
      const named = says(exchange.path, words);
      return (named || reading.includes(file)) && showingOf(file, exchange, named) === 'unclear';
    }),
  );
};

/**
 * An OpenAPI description shows a way in bulk only where an operation answers with a list, a recording only where a call was
 * answered with data; of other kinds the standard says so.
 */
const readsMany = (file: Attachment): boolean => {
  const { kind, facts } = file;
  if (kind === 'har') return exchangesOf(file).some(({ exchange }) => showingOf(file, exchange, false) === 'data');
  if (kind !== 'openapi') return true;
  const operations: unknown = facts?.['operations'];
  return Array.isArray(operations) && operations.some((operation: unknown) => valueAt(operation, '/list') === true);
};

/** A known sample of a description describes no system. */
const isOwn = ({ state, facts }: Attachment): boolean => state === 'read' && typeof facts?.['template'] !== 'string';

const says = (name: string, words: readonly string[]): boolean => {
  const plain = name.toLowerCase();
  return words.some((word) => plain.includes(word));
};
