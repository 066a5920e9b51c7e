import type { Kind, Probe, Reading, ReadTools, Spot } from '../model/evidence.ts';
import { type ColumnTally, columnTally } from './csv-column.ts';
import { brokenTable, readRecords } from './csv-records.ts';
import { findSeparator, isSingleColumn } from './csv-separator.ts';
import { findPlaceholders } from './placeholders.ts';
import { type ProblemList, problemList } from './problem-list.ts';

/** Records of one file that are read. */
const most = 500_000;
/** A table of no more records and fields than this, none longer than this, is given as a whole: a dictionary, a list of processors. */
const small = { records: 500, fields: 20, characters: 400 };

/** A table in separated text (RFC 4180; also with semicolon, tab or bar). The first line is taken as the header. */
export const csv: Kind = {
  name: 'csv',
  title: 'CSV table',
  recognisedBy:
    'Text whose first lines have the same number of fields, two or more, between commas, semicolons, tabs or bars; or one named column of short values.',
  recognise: (probe) =>
    (probe.format === 'csv' || probe.format === 'text') &&
    probe.source !== undefined &&
    // A STEP file ends its lines with semicolons.
    !probe.source.text.startsWith('ISO-10303-21;') &&
    (findSeparator(probe.source.text) !== undefined || isSingleColumn(probe.source.text)),
  read: (probe, tools) => readCsv(probe, tools),
};

const readCsv = async (probe: Probe, tools: ReadTools): Promise<Reading> => {
  const text = probe.source?.text ?? '';
  const separator = findSeparator(text) ?? ',';
  const problems = problemList();
  const hasPlaceholders = findPlaceholders(text, 1).length > 0;
  const spots: Record<string, Spot> = { '/header': { line: 1 }, '/rows': { line: 2 } };
  let header: readonly string[] | undefined;
  let columns: readonly ColumnTally[] = [];
  const sample: Record<string, string>[] = [];
  let table: (readonly string[])[] | undefined = [];
  let [rows, raggedRows, placeholders] = [0, 0, 0];
  let first: readonly string[] | undefined;
  let identical = true;

  const read = await readRecords(text, separator, most + 1, (fields, line) => {
    if (header === undefined) {
      header = fields;
      columns = fields.map((name) => columnTally(name));
      spots['/header'] = { line };
      checkHeader(fields, line, problems);
      return;
    }
    if (rows++ === 0) {
      first = fields;
      spots['/rows'] = { line };
    } else if (identical && !sameFields(fields, first ?? [])) identical = false;
    if (fields.length !== header.length) {
      if (raggedRows++ === 0) spots['/raggedRows'] = { line };
      problems.add(`This record has ${fields.length} fields; the header has ${header.length}.`, { line });
    }
    for (const [index, column] of columns.entries()) column.add(fields[index] ?? '', line);
    if (hasPlaceholders)
      for (const field of fields)
        if (findPlaceholders(field, 1).length > 0 && placeholders++ === 0) spots['/placeholders'] = { line };
    if (table !== undefined && isSmall(fields, table.length)) {
      spots[`/table/${table.length}`] = { line };
      table.push(fields.map((field) => field.trim()));
    } else table = undefined;
    if (sample.length < 5) {
      spots[`/sample/${sample.length}`] = { line };
      sample.push(Object.fromEntries(header.map((name, index) => [name, fields[index] ?? ''])));
    }
  });
  if ('problem' in read) return brokenTable(read);
  if (read.truncated)
    problems.untried(`The table has more than ${most} records; the others were not looked at, and a person must.`);
  const names = header ?? [];
  for (const [index, column] of columns.entries()) {
    spots[`/columns/${index}`] = spots['/header'] ?? { line: 1 };
    for (const [fact, line] of Object.entries(column.lines())) {
      spots[`/columns/${index}/${fact}`] = { line };
      if (fact === 'datesWithoutOffset') spots['/datesWithoutOffset'] ??= { line };
    }
  }
  const { metadataBeside } = await import('./csv-metadata.ts');
  const beside = await metadataBeside(probe, tools);
  if (beside?.first !== undefined) problems.add(`It departs from ${beside.file}, which describes it: ${beside.first}`);
  if (beside?.untried !== undefined)
    problems.untried(
      `${beside.file} ${beside.departures === undefined ? 'stands beside it' : 'describes it'}. ${beside.untried}`,
    );
  const latest = columns
    .flatMap((column) => column.latest() ?? [])
    .sort()
    .at(-1);
  return {
    state: 'read',
    facts: {
      separator,
      header: names,
      rows,
      truncated: read.truncated,
      columns: columns.map((column) => column.facts()),
      keyColumns: names.filter((_, index) => columns[index]?.isKey() === true),
      duplicateColumns: [...new Set(names.filter((name, index) => names.indexOf(name) !== index))],
      identicalRows: rows > 1 && identical,
      raggedRows,
      encodingBom: hasBom(probe.bytes),
      ...(latest !== undefined && { latestDate: latest }),
      datesWithoutOffset: columns.reduce((sum, column) => sum + column.withoutOffset(), 0),
      placeholders,
      ...(beside?.departures !== undefined && {
        describedBy: { file: beside.file, departures: beside.departures },
      }),
      sample,
      ...(table !== undefined && { table }),
    },
    spots,
    problems: problems.list(),
    valid: problems.valid(),
  };
};

const isSmall = (fields: readonly string[], before: number): boolean =>
  before < small.records && fields.length <= small.fields && fields.every((field) => field.length <= small.characters);

const checkHeader = (header: readonly string[], line: number, problems: ProblemList): void => {
  const unnamed = header.findIndex((name) => name.trim() === '');
  if (unnamed !== -1) problems.add(`Column ${unnamed + 1} has no name in the first line.`, { line });
  const twice = header.find((name, index) => name.trim() !== '' && header.indexOf(name) !== index);
  if (twice !== undefined) problems.add(`The name ${JSON.stringify(twice)} stands twice in the first line.`, { line });
  if (header.every((name) => /^[+-]?[\d.,]+$/.test(name.trim())))
    problems.add('The first line holds numbers only; it must name the columns.', { line });
};

const sameFields = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((field, index) => field === other[index]);

const hasBom = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) ||
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff);
