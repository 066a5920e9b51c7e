import type { CsvFacts, JsonFacts } from '../generated/facts.ts';
import type { InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly least: number; readonly columns: { readonly [what: string]: readonly string[] } };

/**
 * A register of assumptions holds assumptions: enough records, not all the same, each with what makes it one that can be
 * questioned. Takes `register` (a table or a list). Parameters: `least` records; `columns`, what a record tells, each with
 * parts of names under which it may stand.
 */
export const cardAssumptions: RegisteredCheck<Parameters> = {
  about: 'Looks whether a register of assumptions holds records with their reasons, effects, owners and days.',
  parameters: () => ({
    type: 'object',
    required: ['least', 'columns'],
    properties: {
      least: { type: 'integer', minimum: 1 },
      columns: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    },
  }),
  run: (context, { least, columns }) => {
    const files = context.files['register'] ?? [];
    return {
      findings: files.flatMap((file) => judge(file, least, columns)),
      examined: [{ count: files.reduce((sum, file) => sum + tableOf(file).rows, 0), unit: 'assumptions' }],
      looked: files.map(({ attachment }) => attachment.id),
    };
  },
};

const tableOf = ({
  attachment,
  facts,
}: InputFile): { readonly rows: number; readonly names: readonly string[]; readonly same: boolean } => {
  if (attachment.kind === 'csv') {
    const { rows, header, identicalRows } = facts as unknown as CsvFacts;
    return { rows, names: header, same: identicalRows };
  }
  const { records, fields, identical } = facts as unknown as JsonFacts;
  return { rows: records, names: fields, same: identical };
};

const judge = (file: InputFile, least: number, columns: Parameters['columns']): Finding[] => {
  const { rows, names, same } = tableOf(file);
  const absent = Object.entries(columns)
    .filter(([, parts]) => !names.some((name) => parts.some((part) => name.toLowerCase().includes(part))))
    .map(([what]) => what);
  const unmet = (message: string, expected: string, found: string): Finding => ({
    reason: 'unmet',
    message,
    expected,
    found,
    places: [file.shown('')],
  });
  if (absent.length > 0)
    return [
      unmet(
        `${file.attachment.file} does not tell ${absent.join(', nor ')}.`,
        Object.keys(columns).join(', '),
        someOf(names),
      ),
    ];
  if (rows < least)
    return [
      unmet(
        `${file.attachment.file} holds ${rows === 1 ? 'one assumption' : `${rows} assumptions`}.`,
        `at least ${least}`,
        String(rows),
      ),
    ];
  return same
    ? [unmet(`All ${rows} records of ${file.attachment.file} are the same.`, 'different assumptions', 'one, repeated')]
    : [];
};
