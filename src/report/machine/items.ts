import type { Place, ReportFinding, ReportWaiver, Result } from '../../generated/report.ts';
import { examinedWords } from '../view/rule-words.ts';
import { grouped } from '../view/words.ts';

/** One single thing that a result says. Formats that list places list these. Texts are as the report holds them: not yet safe to print. */
export type Item = {
  readonly kind: 'finding' | 'question' | 'outcome';
  readonly text: string;
  readonly reason?: ReportFinding['reason'];
  readonly expected?: string;
  readonly found?: string;
  /** Of a finding: the waiver by which the buyer accepts it. */
  readonly waiver?: ReportWaiver;
  /** Of a question: why a person is asked. */
  readonly why?: string;
  /** What the bid claims comes first, then what files show, then what the tender asks: the first is the one to go to. */
  readonly places: readonly Place[];
};

/**
 * All that a result says, one by one: its findings, the number of those that the report does not hold, its questions.
 * A result without any says its outcome in a sentence, so that no rule is left out.
 */
export const itemsOf = (result: Result): readonly Item[] => {
  const { findings, moreFindings = 0, questions, reason } = result;
  const items: Item[] = [
    ...findings.map(
      ({ message, cause: _, places, ...finding }): Item => ({
        kind: 'finding',
        text: message,
        ...finding,
        places: byRole(places),
      }),
    ),
    ...(moreFindings === 0
      ? []
      : [
          {
            kind: 'finding' as const,
            text: `And ${grouped(moreFindings)} more findings, of which the report holds only the number.`,
            ...(reason !== undefined && { reason }),
            places: [],
          },
        ]),
    ...questions.map(
      ({ question, why, places }): Item => ({ kind: 'question', text: question, why, places: byRole(places) }),
    ),
  ];
  return items.length > 0 ? items : [{ kind: 'outcome', text: outcomeSentence(result), places: [] }];
};

const roles: readonly Place['role'][] = ['claimed', 'shown', 'asked'];

const byRole = (places: readonly Place[]): Place[] =>
  [...places].sort((left, right) => roles.indexOf(left.role) - roles.indexOf(right.role));

/** The outcome of a rule in a sentence: why it does not apply or broke, else what was looked at. */
export const outcomeSentence = ({ outcome, why, ownStatement, examined }: Result): string => {
  if (outcome === 'error') return `${why ?? 'The check broke.'} This is a fault of this tool, not of the bid.`;
  if (outcome === 'notApplicable')
    return ownStatement === true
      ? `Not applicable by the bidder's own statement: ${why ?? ''}`
      : `Not applicable: ${why ?? ''}`;
  return `Looked ${examinedWords(examined)}.`;
};
