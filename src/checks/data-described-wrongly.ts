import type { CsvFacts } from '../generated/facts.ts';
import type { Attachment } from '../model/evidence.ts';
import type { Finding } from '../model/result.ts';
import type { DescribedColumn } from './data-described-columns.ts';
import { plainName } from './data-described-names.ts';
import { fileAsWhole } from './export-files.ts';
import { someOf } from './some-of.ts';

/** What a dictionary calls a type, in plain form, and what the values of such a column look like (types of the CSV facts). */
const looks: readonly (readonly [words: string, types: readonly string[]])[] = [
  ['datetime timestamp tijdstip horodatage zeitstempel fechahora', ['datetime', 'date']],
  ['date datum fecha', ['date', 'datetime']],
  [
    'number integer int float double decimal numeric getal geheelgetal nombre entier zahl ganzzahl número entero',
    ['number', 'id'],
  ],
];

/**
 * Where the dictionary of a table and the table itself disagree: it describes columns that the table lacks (told only where
 * the dictionary names the file), or a type that none of the values has; and columns of which it says nothing but the name.
 */
export const describedWrongly = (
  file: Attachment,
  entries: readonly DescribedColumn[],
  isNamed: boolean,
): readonly Finding[] => {
  const silent = entries.filter(({ meaning }) => meaning !== undefined && isBlank(meaning));
  const blank = silent.map(
    ({ name, place }): Finding => ({
      reason: 'unmet',
      message: `The dictionary has a place for the meaning of ${name}, and says nothing there.`,
      expected: 'what the column means',
      places: [place],
    }),
  );
  return file.kind === 'csv' ? [...blank, ...againstTable(file, entries, isNamed)] : blank;
};

const againstTable = (file: Attachment, entries: readonly DescribedColumn[], isNamed: boolean): readonly Finding[] => {
  const { columns } = file.facts as unknown as CsvFacts;
  const columnOf = (name: string) => columns.find((column) => plainName(column.name) === plainName(name));
  const lacking = isNamed ? entries.filter(({ name }) => columnOf(name) === undefined) : [];
  const [first] = lacking;
  const absent: Finding[] =
    first === undefined
      ? []
      : [
          {
            reason: 'contradicted',
            message: `The dictionary describes columns that ${file.file} does not have: ${someOf(lacking.map(({ name }) => name))}.`,
            expected: 'the columns that are exported',
            places: [first.place, fileAsWhole(file)],
          },
        ];
  const others = entries.flatMap(({ name, type = '', place }): Finding[] => {
    const column = columnOf(name);
    const [, types] = looks.find(([words]) => words.split(' ').includes(plainName(type))) ?? [];
    if (column === undefined || types === undefined || column.type === 'empty' || types.includes(column.type))
      return [];
    return [
      {
        reason: 'contradicted',
        message: `The dictionary gives ${name} the type ${type}; the values of ${file.file} are no such thing.`,
        expected: type,
        found: (column.values ?? []).slice(0, 3).join(', ') || column.type,
        places: [place, fileAsWhole(file)],
      },
    ];
  });
  return [...absent, ...others];
};

const isBlank = (text: string): boolean => /^(tb[adc]|to ?do|\?+|-+|\.+|n\/?a|x+|…)?$/iu.test(text.trim());
