import type { InputFile, RegisteredCheck } from '../model/check.ts';
import type { Attachment } from '../model/evidence.ts';
import type { Finding } from '../model/result.ts';
import { gapsOf, isSchemaAlone, tablesOf, withoutTables } from './package-tables.ts';

type Parameters = { readonly file: string; readonly most: number };

/**
 * A file keeps the rules of its own kind. Parameters: `file`, the name under take; `most`, how many departures are told one
 * by one. Every file counts: of one whose rules could not be tried a person is asked, also where the others keep theirs. A description
 * of tables of which none is in the bid shows nothing that could be valid; of tables that lack beside others a person is asked.
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
    const open = taken.filter(({ attachment }) => attachment.valid !== false && hasGaps(attachment));
    const hollow = open.filter(({ attachment }) => tablesOf(attachment)?.state === 'none');
    const described = taken.filter((file) => !open.includes(file));
    const files = described.filter(({ attachment }) => attachment.valid !== undefined);
    /* A file that could not be read may be the tables, so nobody is charged with their absence beside it. */
    const alone = hollow.length === taken.length && (context.unread[name] ?? []).length === 0;
    const untried = [
      ...described.filter(({ attachment }) => attachment.valid === undefined),
      ...open.filter((file) => !hollow.includes(file)),
      ...(alone ? [] : hollow.filter(({ attachment }) => !isSchemaAlone(attachment))),
    ];
    const absent = alone ? hollow : [];
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
            question: `Does ${untried.map(nameOf).join(', ')} keep the rules of its own kind?`,
            why: [
              'This tool could not try all of it against them.',
              ...untried.flatMap(({ attachment }) => (hasGaps(attachment) ? gapsOf(attachment) : [])),
              ...told(untried),
            ].join(' '),
            places: untried.map((file) => file.shown('')),
          },
        ],
      }),
    };
  },
};

/** Whether a file describes data that nobody looked at, or that is not in the bid. */
const hasGaps = (attachment: Attachment): boolean => (tablesOf(attachment)?.state ?? 'whole') !== 'whole';

const nameOf = ({ attachment: { part, file } }: InputFile): string => part ?? file;

/** Files of which the reason is told. */
const mostTold = 3;

/** Why each of the first files could not be tried, with its name where there are several. */
const told = (untried: readonly InputFile[]): readonly string[] =>
  untried
    .flatMap((file) =>
      file.attachment.problems
        .slice(0, 1)
        .map(({ message }) => (untried.length > 1 ? `${nameOf(file)}: ${message}` : message)),
    )
    .slice(0, mostTold);
