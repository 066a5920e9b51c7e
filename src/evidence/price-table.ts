import type { Kind, Probe, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { readDate } from '../source/read-date.ts';
import { brokenTable, readRecords } from './csv-records.ts';
import { findSeparator } from './csv-separator.ts';
import { present, textMember } from './members.ts';
import { readAmount } from './price-table-amount.ts';
import { type ProblemList, problemList } from './problem-list.ts';

/** Lines of one table that are read. */
const most = 10_000;

/** The prices of a bid: CSV, or a YAML or JSON list, with the columns type, what, amount, from, until and appliesTo. */
export const priceTable: Kind = {
  name: 'price-table',
  title: 'price table',
  recognisedBy: 'A table or list with the columns type and amount and at least one of what, from, until, appliesTo.',
  recognise: (probe) => {
    if (probe.format === 'csv' || probe.format === 'text') return hasColumns(headerOf(probe));
    const list = listOf(probe.root);
    return (
      list !== undefined &&
      list.entries.length > 0 &&
      list.entries.every((line) => isObject(line) && hasColumns(Object.keys(line)))
    );
  },
  read: async (probe) => {
    const list = listOf(probe.root);
    return list !== undefined ? readList(list) : readTable(probe);
  },
};

const columnNames = ['type', 'what', 'amount', 'currency', 'unit', 'from', 'until', 'appliesTo'] as const;
type Column = (typeof columnNames)[number];

const columnOf = (name: string): Column | undefined => {
  const bare = name.toLowerCase().replace(/[\s_-]/g, '');
  return columnNames.find((column) => column.toLowerCase() === bare);
};

const hasColumns = (names: readonly string[]): boolean => {
  const columns = names.map(columnOf);
  return (
    columns.includes('type') &&
    columns.includes('amount') &&
    (['what', 'from', 'until', 'appliesTo'] as const).some((column) => columns.includes(column))
  );
};

const headerOf = (probe: Probe): readonly string[] => {
  const line = /^[^\r\n]*/.exec(probe.source?.text ?? '')?.[0] ?? '';
  const separator = findSeparator(probe.source?.text ?? '');
  return separator === undefined ? [] : line.split(separator).map((name) => name.replaceAll('"', '').trim());
};

type PriceList = { readonly entries: readonly Json[]; readonly pointer: string };

const listOf = (root: Json | undefined): PriceList | undefined => {
  if (Array.isArray(root)) return { entries: root as readonly Json[], pointer: '' };
  if (!isObject(root)) return undefined;
  const key = ['prices', 'lines'].find((name) => Array.isArray(root[name]));
  return key === undefined ? undefined : { entries: root[key] as readonly Json[], pointer: `/${key}` };
};

type Line = { readonly [key: string]: Json };
type Written = Readonly<Partial<Record<Column, string>>>;

const readLine = (written: Written, where: (column: Column) => Spot, problems: ProblemList): Line => {
  const date = (column: 'from' | 'until'): string | undefined => {
    const text = written[column];
    if (text === undefined) return undefined;
    const read = readDate(text);
    if ('iso' in read) return read.iso;
    problems.add(`In the column ${column} ${read.problem}.`, where(column));
    return undefined;
  };
  const amount = readAmount(written.amount ?? '');
  if ('problem' in amount)
    problems.add(
      written.amount === undefined ? 'This line has no amount.' : `In the column amount ${amount.problem}.`,
      where('amount'),
    );
  if (written.type === undefined) problems.add('This line has no type.', where('type'));
  const currency = written.currency?.toUpperCase() ?? ('amount' in amount ? amount.currency : undefined);
  return {
    type: written.type ?? '',
    what: written.what ?? '',
    ...('amount' in amount && { amount: amount.amount }),
    ...present({
      amountRaw: written.amount,
      currency,
      unit: written.unit,
      from: date('from'),
      until: date('until'),
      appliesTo: written.appliesTo,
    }),
  };
};

const reading = (
  columns: readonly string[],
  lines: readonly Line[],
  spots: Record<string, Spot>,
  problems: ProblemList,
): Reading => {
  if (lines.length === 0) problems.add('The table holds no line.');
  const unique = (key: string) => [
    ...new Set(lines.flatMap((line) => (typeof line[key] === 'string' && line[key] !== '' ? [line[key]] : []))),
  ];
  return {
    state: 'read',
    facts: {
      columns,
      lines,
      types: [...new Set(unique('type').map((type) => type.toLowerCase()))],
      currencies: unique('currency'),
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
  };
};

/** Of a longer table the lines beyond may hold the very charge that a rule looks for, so no rule judges it. */
const tooLong: Reading = { state: 'unreadable', why: `it has more than ${most} lines, which this tool does not read` };

const readList = ({ entries, pointer }: PriceList): Reading => {
  const problems = problemList();
  const spots: Record<string, Spot> = { '/lines': { pointer } };
  const columns = new Set<string>();
  if (entries.length > most) return tooLong;
  const lines = entries.map((entry, index) => {
    const at = `${pointer}/${index}`;
    spots[`/lines/${index}`] = { pointer: at };
    const written: Partial<Record<Column, string>> = {};
    const keys: Partial<Record<Column, string>> = {};
    for (const key of isObject(entry) ? Object.keys(entry) : []) {
      columns.add(key);
      const column = columnOf(key);
      const text = textMember(entry, key);
      if (column === undefined || text === undefined) continue;
      written[column] = text;
      keys[column] = key;
      spots[`/lines/${index}/${column}`] = { pointer: `${at}/${key}` };
    }
    return readLine(
      written,
      (column) => ({ pointer: keys[column] === undefined ? at : `${at}/${keys[column]}` }),
      problems,
    );
  });
  return reading([...columns], lines, spots, problems);
};

const readTable = async (probe: Probe): Promise<Reading> => {
  const text = probe.source?.text ?? '';
  const problems = problemList();
  const spots: Record<string, Spot> = { '/columns': { line: 1 } };
  let header: readonly string[] | undefined;
  const lines: Line[] = [];
  const read = await readRecords(text, findSeparator(text) ?? ',', most + 1, (fields, line) => {
    if (header === undefined) {
      header = fields.map((name) => name.trim());
      return;
    }
    spots[`/lines/${lines.length}`] = { line };
    const written: Partial<Record<Column, string>> = {};
    header.forEach((name, index) => {
      const column = columnOf(name);
      const field = fields[index]?.trim() ?? '';
      if (column !== undefined && field !== '') written[column] = field;
    });
    if (fields.length !== header.length)
      problems.add(`This line has ${fields.length} fields; the header has ${header.length}.`, { line });
    lines.push(readLine(written, () => ({ line }), problems));
  });
  if ('problem' in read) return brokenTable(read);
  if (read.truncated) return tooLong;
  return reading(header ?? [], lines, spots, problems);
};
