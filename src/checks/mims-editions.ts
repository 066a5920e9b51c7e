import type { RegisteredCheck } from '../model/check.ts';
import type { Finding, PlaceRef } from '../model/result.ts';
import { compilePattern } from '../source/pattern.ts';
import { member } from '../source/pointer.ts';

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
 * Where an answer, or a document that it attaches, speaks of a MIM by its number, the number belongs to the edition that the
 * tender goes by: numbers changed their subjects between editions. A text that names its older edition is left alone.
 * Takes `documents`.
 */
export const mimsEditions: RegisteredCheck<Parameters> = {
  about: 'Looks for MIM numbers in answers, and tells those that another edition used for another subject.',
  parameters: {
    type: 'object',
    required: ['edition', 'subjects', 'formerly', 'older'],
    properties: {
      edition: { type: 'string' },
      subjects: { type: 'object', additionalProperties: { type: 'string' } },
      formerly: { type: 'object', additionalProperties: { type: 'string' } },
      older: { type: 'string' },
    },
    additionalProperties: false,
  },
  run: (context, parameters) => {
    const documents = context.files['documents'] ?? [];
    const texts: Said[] = [
      ...['because', 'standard'].flatMap((key) => {
        const text = member(context.subject.value, key);
        return typeof text === 'string' ? [{ text, place: context.claimed(`/${key}`) }] : [];
      }),
      ...documents.flatMap((file) =>
        file.evidence.passages.map(({ text, spot }) => ({
          text,
          place: { role: 'shown' as const, file: file.attachment.file, spot },
        })),
      ),
    ];
    const older = compilePattern(`(?i)${parameters.older}`);
    const named = texts.filter(({ text }) => mentions(text).length > 0);
    const findings = texts.some(({ text }) => older(text)) ? [] : named.flatMap((said) => judge(said, parameters));
    return {
      findings: findings.slice(0, 5),
      examined: [{ count: named.length, unit: 'passages that name a MIM' }],
      looked: documents.map(({ attachment }) => attachment.id),
    };
  },
};

type Said = { readonly text: string; readonly place: PlaceRef };

/** The numbers of the MIMs that a text names, each once. */
const mentions = (text: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(/\bMIMs?[\s#-]{0,2}(\d{1,2})\b(?!\.\d)/gi)].map(([, number = '']) => String(Number(number))),
  ),
];

const judge = ({ text, place }: Said, { edition, subjects, formerly }: Parameters): Finding[] =>
  mentions(text).flatMap((mim): Finding[] => {
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
