import type { Attachment } from '../model/evidence.ts';
import type { Rule } from '../model/pack.ts';
import type { Question } from '../model/result.ts';
import { keysOf } from '../source/pointer.ts';
import { type Inputs, questionOf } from './inputs.ts';

/**
 * What a rule on all that its files hold leaves to a person: entries and parts beyond a limit of ours. Takes the name of a take
 * and which lists of the facts the rule speaks of.
 */
export const leftOut = (
  rule: Rule,
  { files, partly }: Inputs,
  take: string,
  isMeant: (list: string) => boolean,
): readonly Question[] => {
  const ask = ({ file }: Attachment, what: string, left: number): Question => ({
    question: questionOf(rule),
    why: `${file} holds more ${what} than this tool looks at; a person must look at the rest (${left}).`,
    places: [{ role: 'shown', file, spot: {} }],
    cause: `${file} beyond a limit`,
  });
  return [
    ...(files[take] ?? []).flatMap(({ attachment }) =>
      Object.entries(attachment.cut ?? {})
        .filter(([list]) => isMeant(list))
        .map(([list, left]) => ask(attachment, keysOf(list).at(-1) ?? 'entries', left)),
    ),
    ...(partly[take] ?? []).map((attachment) => ask(attachment, 'parts', attachment.unlooked ?? 0)),
  ];
};
