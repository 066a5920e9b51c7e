import type { InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { tablesOf, withoutTables } from './package-tables.ts';

type Parameters = { readonly file: string; readonly most: number };

/**
 * A file keeps the rules of its own kind. Parameters: `file`, the name under take; `most`, how many departures are told one
 * by one. Every file counts: of one whose rules could not be tried a person is asked, also where the others keep theirs. A description
 * of tables that are not in the bid shows nothing that could be valid.
 */
export const fileValid: RegisteredCheck<Parameters> = {
  about: 'Tells the departures of a file from the rules of its own kind.',
  parameters: () => ({
    type: 'object',
    required: ['file', 'most'],
    properties: { file: { type: 'string' }, most: { type: 'integer', minimum: 1 } },
  }),
  run: (context, { file: name, most }) => {
    const taken = context.files[name] ?? [];
    const hollow = taken.filter(({ attachment }) => attachment.valid !== false && tablesOf(attachment) !== undefined);
    const described = taken.filter((file) => !hollow.includes(file));
    const files = described.filter(({ attachment }) => attachment.valid !== undefined);
    const untried = [
      ...described.filter(({ attachment }) => attachment.valid === undefined),
      ...hollow.filter(({ attachment }) => tablesOf(attachment) === 'unread'),
    ];
    const absent = files.length + untried.length === 0 ? hollow : [];
    const findings = files
      .filter(({ attachment }) => attachment.valid === false)
      .flatMap(({ attachment }): Finding[] => {
        const told = attachment.problems.slice(0, most).map(
          ({ message, spot }): Finding => ({
            reason: 'invalid',
            message,
            places: [{ role: 'shown', file: attachment.file, spot: spot ?? {} }],
          }),
        );
        const rest = attachment.problems.length - told.length;
        if (rest <= 0) return told;
        const more = `${attachment.file} departs from its own form in ${rest} more places.`;
        return [
          ...told,
          { reason: 'invalid', message: more, places: [{ role: 'shown', file: attachment.file, spot: {} }] },
        ];
      });
    return {
      findings: [...findings, ...absent.map(({ attachment }) => withoutTables(attachment))],
      examined: [{ count: files.length, unit: 'files' }],
      looked: files.map(({ attachment }) => attachment.id),
      ...(untried.length > 0 && {
        questions: [
          {
            question: `Does ${untried.map(({ attachment }) => attachment.file).join(', ')} keep the rules of its own kind?`,
            why: ['This tool could not try all of it against them.', ...told(untried)].join(' '),
            places: untried.map((file) => file.shown('')),
          },
        ],
      }),
    };
  },
};

/** What the first file with such a note says of what could not be tried. */
const told = (untried: readonly InputFile[]): readonly string[] =>
  untried.flatMap(({ attachment }) => attachment.problems.map(({ message }) => message)).slice(0, 1);
