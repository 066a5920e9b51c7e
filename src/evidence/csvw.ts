import type { Kind, Reading, ReadTools, Spot } from '../model/evidence.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { isPattern, loadPatterns, untriedPattern } from './bounded-pattern.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { columnsOf } from './csvw-columns.ts';
import { type AddAt, checkObject, isLanguage } from './csvw-common.ts';
import { checkForeignKeys } from './csvw-keys.ts';
import { type CsvwTable, readCsvwTable } from './csvw-tables.ts';
import { listMember, present, textMember } from './members.ts';
import { problemList } from './problem-list.ts';
import { untriedOf } from './table-untried.ts';

type Group = { readonly [key: string]: Json };

/** CSV on the Web: metadata that describes tables (W3C Recommendation of 17 December 2015). Tables in the folder of the bid are held against it. */
export const csvw: Kind = {
  name: 'csvw',
  title: 'description of tables (CSV on the Web)',
  recognisedBy: 'JSON with the context of CSV on the Web, or a url beside a tableSchema with columns.',
  recognise: (probe) =>
    probe.root === undefined
      ? isBroken(probe, ['w3.org/ns/csvw'])
      : isObject(probe.root) && (isCsvwContext(probe.root['@context']) || isTable(probe.root)),
  read: (probe, tools) => (isObject(probe.root) ? readMetadata(probe.root, tools) : readBroken(probe, csvw.title)),
};

const isCsvwContext = (context: Json | undefined): boolean =>
  [context]
    .flat()
    .some((each) => typeof each === 'string' && /^https?:\/\/www\.w3\.org\/ns\/csvw(\.jsonld)?$/.test(each));

const isTable = (root: Group): boolean =>
  typeof root.url === 'string' && isObject(root.tableSchema) && Array.isArray(root.tableSchema.columns);

const readMetadata = async (root: Group, tools: ReadTools): Promise<Reading> => {
  const problems = problemList();
  const counts = new Map<string, number>();
  const open = new Set<string>();
  const untried: AddAt = (message, keys) => {
    problems.untried(message, { pointer: pointerOf(keys) });
    open.add(pointerOf(keys));
  };
  /* What is no regular expression counts as left out (tabular data model, section 6.4.2). */
  const compileFor = (keys: readonly (string | number)[]) => {
    const told = new Set<string>();
    return loadPatterns((pattern) => {
      if (told.has(pattern) || !isPattern(pattern)) return;
      told.add(pattern);
      untried(untriedPattern(pattern), keys);
    });
  };
  const add: AddAt = (message, keys) => {
    problems.add(message, { pointer: pointerOf(keys.filter((key) => key !== '')) });
    const table = keys[0] === 'tables' ? String(keys[1]) : '';
    counts.set(table, (counts.get(table) ?? 0) + 1);
  };
  const { base, language } = contextOf(root, add);
  const form = Object.hasOwn(root, 'tables')
    ? 'group'
    : Object.hasOwn(root, 'url') || !Object.hasOwn(root, 'columns')
      ? 'table'
      : 'schema';
  const setting = { group: form === 'group' ? root : {}, base, language, tools, add };
  const tables: CsvwTable[] = [];
  if (form === 'group') {
    checkObject(root, 'TableGroup', [], add);
    const list = listMember(root, 'tables');
    if (list.length === 0) add('The group must list at least one table.', ['tables']);
    for (const [index, table] of list.entries())
      if (isObject(table)) {
        const keys = ['tables', index];
        tables.push(await readCsvwTable(table, keys, { ...setting, compile: await compileFor(keys) }));
      }
  } else if (form === 'table')
    tables.push(await readCsvwTable(root, [], { ...setting, compile: await compileFor([]) }));
  else {
    checkObject(root, 'Schema', [], add);
    const columns = columnsOf(root, [], [], await compileFor([]), add);
    tables.push({
      url: '',
      state: 'address',
      columns,
      primaryKey: [],
      foreignKeys: [],
      schema: root,
      records: [],
      lines: [],
      keys: [],
    });
  }
  if (form !== 'schema') checkForeignKeys(tables, add);
  for (const each of tables) {
    const why = untriedOf(each.url, each);
    if (why !== undefined) untried(why, each.keys);
  }
  const columns = tables.flatMap((table) => table.columns);
  return {
    state: 'read',
    facts: {
      form,
      ...present({
        title: wordsIn(root, 'title'),
        description: wordsIn(root, 'description') ?? wordsIn(root, 'comment'),
        license: wordsIn(root, 'license') ?? wordsIn(root, 'rights'),
        modified: wordsIn(root, 'modified') ?? wordsIn(root, 'dateModified'),
      }),
      tables: tables.map((table, index) =>
        tableFacts(table, form, {
          departures: counts.get(form === 'group' ? String(index) : '') ?? 0,
          tried: !open.has(pointerOf(table.keys)),
        }),
      ),
      columnNames: [...new Set(columns.flatMap(({ name, titles }) => [name, ...titles.map(({ text }) => text)]))].slice(
        0,
        2_000,
      ),
      ...(columns.length > 0 && {
        described: Math.floor((columns.filter(({ described }) => described).length / columns.length) * 1_000) / 1_000,
      }),
    },
    spots: spotsOf(tables),
    problems: problems.list(),
    valid: problems.valid(),
  };
};

/** The context: the standard's own address, alone or with a base and a language (tabular metadata, section 5.2). */
const contextOf = (root: Group, add: AddAt): { readonly base: string; readonly language: string } => {
  const [, local] = [root['@context']].flat() as readonly Json[];
  if (!isObject(local)) return { base: '', language: 'und' };
  const extra = Object.keys(local).find((key) => key !== '@base' && key !== '@language');
  if (extra !== undefined) add('The context may name a base and a language only.', ['@context', 1]);
  const { '@base': base = '', '@language': language = 'und' } = local;
  return {
    base: typeof base === 'string' ? base.replace(/[^/]*$/, '') : '',
    language: isLanguage(language) ? String(language) : 'und',
  };
};

const tableFacts = (
  { url, state, rows, primaryKey, columns }: CsvwTable,
  form: string,
  held: { readonly departures: number; readonly tried: boolean },
) => ({
  url,
  state: form === 'schema' ? 'none' : state,
  ...(rows !== undefined && { rows }),
  ...held,
  primaryKey,
  columns: columns.map(({ name, titles, described, rules, propertyUrl }) => ({
    name,
    ...present({ title: titles[0]?.text, propertyUrl }),
    described,
    datatype: rules.datatype.base,
    required: rules.required,
  })),
});

/** The text of a property of another vocabulary, whatever its prefix: dc:title, dcterms:title, schema:title. */
const wordsIn = (root: Group, word: string): string | undefined => {
  const [, value] = Object.entries(root).find(([key]) => key.split(/[:/#]/).at(-1) === word && /[:/]/.test(key)) ?? [];
  const first = Array.isArray(value) ? (value as readonly Json[])[0] : value;
  return textMember({ first }, 'first') ?? textMember(first, '@value') ?? textMember(first, '@id');
};

const spotsOf = (tables: readonly CsvwTable[]): Record<string, Spot> => {
  const spots: Record<string, Spot> = { '': { pointer: '' } };
  for (const [index, { keys, columns }] of tables.entries()) {
    spots[`/tables/${index}`] = { pointer: pointerOf(keys) };
    for (const [at, column] of columns.entries())
      spots[`/tables/${index}/columns/${at}`] = { pointer: pointerOf(column.keys) };
  }
  return spots;
};
