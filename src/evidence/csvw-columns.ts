import { isObject, type Json } from '../source/pointer.ts';
import type { PatternCompiler } from './bounded-pattern.ts';
import type { CellRules } from './csvw-cell.ts';
import { type AddAt, checkObject, isLanguage } from './csvw-common.ts';
import { datatypeOf } from './csvw-datatype.ts';
import { listMember } from './members.ts';

type Group = { readonly [key: string]: Json };

/** A column of a table, as its metadata describes it. */
export type Column = {
  /** Its name, else its first title, else its number. */
  readonly name: string;
  /** Whether the metadata gives it a name, so that keys can refer to it. */
  readonly named: boolean;
  readonly titles: readonly { readonly text: string; readonly language?: string }[];
  readonly described: boolean;
  readonly virtual: boolean;
  readonly rules: CellRules;
  readonly propertyUrl?: string;
  readonly keys: readonly (string | number)[];
};

/** Properties that a column takes from its schema, table and group where it has none of its own, the nearest first. */
export type Inherited = readonly Group[];

/** Reads the columns of a schema, and tells what is wrong with them. */
export const columnsOf = (
  schema: Group,
  keys: readonly (string | number)[],
  inherited: Inherited,
  compile: PatternCompiler,
  add: AddAt,
): readonly Column[] => {
  const { columns } = schema;
  if (columns !== undefined && !Array.isArray(columns)) add('The columns must be a list.', [...keys, 'columns']);
  const found = listMember(schema, 'columns').flatMap((column, index): Column[] =>
    isObject(column)
      ? [columnOf(column, index, [...keys, 'columns', index], [column, schema, ...inherited], compile, add)]
      : [],
  );
  const twice = found.find(
    ({ name, named }, index) => named && found.findIndex((other) => other.name === name) !== index,
  );
  if (twice !== undefined) add(`Two columns have the name ${twice.name.slice(0, 60)}.`, twice.keys);
  const early = found.findIndex(({ virtual }, index) => virtual && found.slice(index).some((other) => !other.virtual));
  if (early >= 0)
    add('A column that is not in the file (virtual) must stand behind those that are.', found[early]?.keys ?? keys);
  return found;
};

const columnOf = (
  column: Group,
  index: number,
  keys: readonly (string | number)[],
  inherited: Inherited,
  compile: PatternCompiler,
  add: AddAt,
): Column => {
  checkObject(column, 'Column', keys, add);
  const from = (key: string, fits: (value: Json) => boolean): Json | undefined => {
    for (const group of inherited) {
      const value = group[key];
      if (value !== undefined && fits(value)) return value;
    }
    return undefined;
  };
  const titles = titlesOf(column.titles, keys, add);
  const { name } = column;
  const named = typeof name === 'string' && /^(?!_)[^\s{}:/?#[\]@!$&'()*+,;=]+$/.test(name);
  const separator = from('separator', (value) => value === null || typeof value === 'string');
  const nulls = from('null', (value) => typeof value === 'string' || Array.isArray(value));
  const preset = from('default', (value) => typeof value === 'string');
  const propertyUrl = from('propertyUrl', (value) => typeof value === 'string');
  const described = Object.entries(column).some(
    ([key, value]) => /(^|[:/#])(description|comment|definition|note)s?$/i.test(key) && value !== '' && value !== null,
  );
  return {
    name: named ? name : (titles[0]?.text ?? `_col.${index + 1}`),
    named,
    titles,
    described,
    virtual: column.virtual === true,
    rules: {
      datatype: datatypeOf(
        from('datatype', (value) => typeof value === 'string' || isObject(value)),
        compile,
        (message) => add(message, [...keys, 'datatype']),
      ),
      nulls: nulls === undefined ? [''] : [nulls].flat().filter((text): text is string => typeof text === 'string'),
      required: from('required', (value) => typeof value === 'boolean') === true,
      ...(typeof separator === 'string' && separator !== '' && { separator }),
      preset: typeof preset === 'string' ? preset : '',
    },
    ...(typeof propertyUrl === 'string' && { propertyUrl }),
    keys,
  };
};

const titlesOf = (titles: Json | undefined, keys: readonly (string | number)[], add: AddAt): Column['titles'] => {
  if (titles === undefined) return [];
  const texts = (value: Json, language?: string) =>
    [value]
      .flat()
      .flatMap((text) => (typeof text === 'string' ? [{ text, ...(language !== undefined && { language }) }] : []));
  if (!isObject(titles)) {
    if (typeof titles !== 'string' && !Array.isArray(titles)) add('A title must be a text.', [...keys, 'titles']);
    return texts(titles);
  }
  return Object.entries(titles).flatMap(([language, value]) => {
    if (!isLanguage(language))
      add(`The titles name ${language.slice(0, 40)}, which is no language tag.`, [...keys, 'titles']);
    if (typeof value !== 'string' && !Array.isArray(value))
      add('A title must be a text.', [...keys, 'titles', language]);
    return texts(value, language);
  });
};
