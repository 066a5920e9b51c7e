import type { Attachment } from '../model/evidence.ts';
import type { Rule } from '../model/pack.ts';
import type { Question } from '../model/result.ts';
import { type Inputs, questionOf } from './inputs.ts';

/**
 * What a rule on all that its files hold leaves to a person: entries and parts beyond a limit of ours. Takes the name of a take,
 * what the entries are called, and which lists of the facts the rule speaks of.
 */
export const leftOut = (
  rule: Rule,
  { files, partly }: Inputs,
  take: string,
  what: string,
  isMeant: (list: string) => boolean,
): readonly Question[] => {
  const ask = ({ file }: Attachment, more: string): Question => ({
    question: questionOf(rule),
    why: `${file} holds ${more} than this tool looks at; a person must look at them.`,
    places: [{ role: 'shown', file, spot: {} }],
    cause: `${file} beyond a limit`,
  });
  return [
    ...(files[take] ?? []).flatMap(({ attachment }) =>
      Object.entries(attachment.cut ?? {})
        .filter(([list]) => isMeant(list))
        .map(([, left]) => ask(attachment, `${left} more ${what}`)),
    ),
    ...(partly[take] ?? []).map((attachment) =>
      ask(attachment, `${attachment.unlooked} more ${attachment.unlooked === 1 ? 'part' : 'parts'}`),
    ),
  ];
};
