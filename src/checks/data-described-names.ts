import type { Attachment } from '../model/evidence.ts';
import { isObject, valueAt } from '../source/pointer.ts';

/** Headers of the column of a table in which a dictionary names the columns that it describes. */
export const nameHeaders: ReadonlySet<string> = new Set(
  'column field name attribute member property element kolom veld naam kenmerk colonne champ nom spalte feld columna campo nombre'.split(
    ' ',
  ),
);

/**
 * The names of columns or members that a dictionary describes: the properties of a JSON Schema, the columns of a description of
 * tables, the fields of a data package, the paths of SHACL shapes, the first column of names of a table, the names in a JSON list or its members. Undefined where this tool cannot tell them.
 */
export const describedNames = ({ kind, facts }: Attachment): ReadonlySet<string> | undefined => {
  if (kind === 'json-schema') return new Set(texts(valueAt(facts, '/properties')).map(plainName));
  if (kind === 'csvw') return new Set(texts(valueAt(facts, '/columnNames')).map(plainName));
  if (kind === 'datapackage') return new Set(texts(valueAt(facts, '/fieldNames')).map(plainName));
  if (kind === 'shacl') return new Set(texts(valueAt(facts, '/names')).map(plainName));
  if (kind === 'csv') return ofTable(facts);
  if (kind === 'json') return ofDocument(valueAt(facts, '/document'));
  return undefined;
};

/** A name without case and marks, so that `Spot ID` and `spot_id` are one. */
export const plainName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

const ofTable = (facts: Attachment['facts']): ReadonlySet<string> | undefined => {
  const columns: unknown = valueAt(facts, '/columns');
  if (!Array.isArray(columns)) return undefined;
  const named = columns.find(
    (column: unknown) => isObject(column) && nameHeaders.has(plainName(String(column['name'] ?? ''))),
  ) as unknown;
  const values = valueAt(named, '/values');
  return values === undefined ? undefined : new Set(texts(values).map(plainName));
};

const ofDocument = (document: unknown): ReadonlySet<string> | undefined => {
  const list = [
    document,
    valueAt(document, '/columns'),
    valueAt(document, '/fields'),
    valueAt(document, '/properties'),
  ];
  const rows = list.find((each): each is readonly unknown[] => Array.isArray(each));
  if (rows !== undefined) {
    const names = rows.flatMap((row) =>
      isObject(row)
        ? Object.entries(row).flatMap(([key, value]) =>
            nameHeaders.has(plainName(key)) && typeof value === 'string' ? [value] : [],
          )
        : [],
    );
    return names.length === 0 ? undefined : new Set(names.map(plainName));
  }
  return isObject(document) ? new Set(Object.keys(document).map(plainName)) : undefined;
};
