import type { CsvFacts } from '../generated/facts.ts';
import type { InputFile } from '../model/check.ts';
import type { PlaceRef } from '../model/result.ts';
import { isObject, valueAt } from '../source/pointer.ts';
import { nameHeaders, plainName } from './data-described-names.ts';

/** A column as a dictionary describes it. A member is left out where the dictionary has no such column, and empty where it is blank. */
export type DescribedColumn = {
  readonly name: string;
  /** The file that holds the column, as written. */
  readonly file?: string;
  readonly type?: string;
  readonly meaning?: string;
  readonly place: PlaceRef;
};

/** Headers, in plain form, of what a dictionary says of a column beside its name. */
const headers: Readonly<Record<'file' | 'type' | 'meaning', ReadonlySet<string>>> = {
  file: new Set('file table dataset export bestand tabel fichier datei tabelle archivo tabla'.split(' ')),
  type: new Set('type datatype format soort gegevenstype datentyp typ tipo'.split(' ')),
  meaning: new Set(
    'meaning description definition explanation betekenis omschrijving definitie toelichting signification définition bedeutung beschreibung significado descripción definición'.split(
      ' ',
    ),
  ),
};

/** The columns that a dictionary describes one by one: the records of a table, or the objects of a list. Empty where this tool cannot tell them. */
export const describedColumns = (dictionary: InputFile): readonly DescribedColumn[] =>
  recordsOf(dictionary).flatMap(({ record, pointer }) => {
    const found = (names: ReadonlySet<string>): string | undefined => {
      const entry = record.find(([name]) => names.has(plainName(name)));
      return entry?.[1].trim();
    };
    const name = found(nameHeaders);
    if (name === undefined || name === '') return [];
    const [file, type, meaning] = [found(headers.file), found(headers.type), found(headers.meaning)];
    return [
      {
        name,
        ...(file !== undefined && { file }),
        ...(type !== undefined && { type }),
        ...(meaning !== undefined && { meaning }),
        place: dictionary.shown(pointer),
      },
    ];
  });

type Described = { readonly record: readonly (readonly [name: string, text: string])[]; readonly pointer: string };

const recordsOf = ({ attachment, facts }: InputFile): readonly Described[] => {
  if (attachment.kind === 'csv') {
    const { header, table = [] } = facts as unknown as CsvFacts;
    return table.map((fields, index) => ({
      record: header.map((name, at) => [name, fields[at] ?? ''] as const),
      pointer: `/table/${index}`,
    }));
  }
  if (attachment.kind !== 'json') return [];
  const lists = ['', '/columns', '/fields', '/properties'].map((at) => ({
    at,
    list: valueAt(facts, `/document${at}`),
  }));
  const { at, list } = lists.find((each) => Array.isArray(each.list)) ?? {};
  return (Array.isArray(list) ? list : []).flatMap((record: unknown, index) =>
    isObject(record)
      ? [
          {
            record: Object.entries(record).flatMap(([name, value]) =>
              typeof value === 'string' ? [[name, value] as const] : [],
            ),
            pointer: `/document${at}/${index}`,
          },
        ]
      : [],
  );
};

/** Whether a dictionary speaks of a file by its name: `export/parking.csv`, `parking.csv` or `parking`. */
export const speaksOf = ({ file }: DescribedColumn, path: string): boolean => {
  const [own, other] = [lastPart(file ?? ''), lastPart(path)];
  return own !== '' && (own === other || own === other.replace(/\.[^.]*$/, ''));
};

const lastPart = (path: string): string => path.trim().toLowerCase().split('/').at(-1) ?? '';
