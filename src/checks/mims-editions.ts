import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, PlaceRef } from '../model/result.ts';
import { findMims } from '../source/find-mims.ts';
import { compilePattern } from '../source/pattern.ts';
import { matches, member, pointerOf } from '../source/pointer.ts';
import { distinctFiles } from './files-of-kind.ts';

type Parameters = {
  /** The edition that the tender goes by. */
  readonly edition: string;
  /** The subjects of the MIMs of that edition, by number. */
  readonly subjects: { readonly [mim: string]: string };
  /** Words by which a text speaks of the subject that a number had in an older edition (RE2 patterns), by number. */
  readonly formerly: { readonly [mim: string]: string };
  /** Words that name an older edition (an RE2 pattern). */
  readonly older: string;
};

/**
 * Where an answer or a document speaks of a MIM by its number, the number belongs to the edition that the tender goes by:
 * numbers changed their subjects between editions. An answer or document that names its older edition is left alone.
 * Takes `documents`.
 */
export const mimsEditions: RegisteredCheck<Parameters> = {
  about:
    'Looks for MIM numbers in answers and documents, and tells those that another edition used for another subject.',
  parameters: () => ({
    type: 'object',
    required: ['edition', 'subjects', 'formerly', 'older'],
    properties: {
      edition: { type: 'string' },
      subjects: { type: 'object', additionalProperties: { type: 'string' } },
      formerly: { type: 'object', additionalProperties: { type: 'string' } },
      older: { type: 'string' },
    },
    additionalProperties: false,
  }),
  run: (context, parameters) => {
    const documents = distinctFiles(context.files['documents']);
    const answers = matches(context.bid.root, ['answers', '*']).map((answer) => ({
      ...answer,
      own: documents.filter(({ attachment }) => evidenceOf(answer.value).includes(attachment.id)),
    }));
    const alone = documents.filter((document) => answers.every(({ own }) => !own.includes(document)));
    const older = compilePattern(`(?i)${parameters.older}`);
    const groups = [
      ...answers.map(({ value, keys, own }) => [...saidIn(context, value, keys), ...own.flatMap(passagesOf)]),
      ...alone.map(passagesOf),
    ];
    const named = groups.map((texts) => texts.filter(({ text }) => findMims(text).length > 0));
    const unsaid = named.filter((_, index) => !(groups[index] ?? []).some(({ text }) => older(text)));
    return {
      findings: unsaid
        .flat()
        .flatMap((said) => judge(said, parameters))
        .slice(0, 5),
      examined: [{ count: named.flat().length, unit: 'passages that name a MIM' }],
      looked: documents.map(({ attachment }) => attachment.id),
    };
  },
};

/** The files that an answer attaches, by id. */
const evidenceOf = (answer: unknown): readonly unknown[] =>
  [member(answer, 'evidence') ?? []].flat().map((file) => member(file, 'id'));

/** What an answer says in words of its own. */
const saidIn = (context: CheckContext, answer: unknown, keys: readonly string[]): readonly Said[] =>
  ['because', 'standard'].flatMap((key) => {
    const text = member(answer, key);
    return typeof text === 'string' ? [{ text, place: context.claimed(`#${pointerOf([...keys, key])}`) }] : [];
  });

const passagesOf = (file: InputFile): readonly Said[] =>
  file.evidence.passages.map(({ text, spot }) => ({
    text,
    place: { role: 'shown' as const, file: file.attachment.file, spot },
  }));

type Said = { readonly text: string; readonly place: PlaceRef };

const judge = ({ text, place }: Said, { edition, subjects, formerly }: Parameters): Finding[] =>
  findMims(text).flatMap((mim): Finding[] => {
    const subject = Object.hasOwn(subjects, mim) ? subjects[mim] : undefined;
    if (subject === undefined)
      return [
        {
          reason: 'unmet',
          message: `MIMs Plus ${edition} has no MIM${mim}.`,
          expected: `one of ${Object.keys(subjects)
            .map((known) => `MIM${known}`)
            .join(', ')}, or the edition in which MIM${mim} stands`,
          places: [place],
        },
      ];
    const before = Object.hasOwn(formerly, mim) ? formerly[mim] : undefined;
    if (before === undefined || !compilePattern(`(?i)${before}`)(text)) return [];
    return [
      {
        reason: 'unmet',
        message: `This speaks of MIM${mim} as an older edition did; in MIMs Plus ${edition} MIM${mim} is about ${subject}.`,
        expected: `the number that the subject has in edition ${edition}, or the edition that is meant`,
        places: [place],
      },
    ];
  });
