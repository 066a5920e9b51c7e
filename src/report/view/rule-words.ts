import type { ReportExamined, ReportReference, ReportRequirement, Result } from '../../generated/report.ts';
import { levelWord, standingOf } from './standing.ts';
import { exact, grouped, joined, piecesOf, prose, textOf, type Words } from './words.ts';

/** What a rule is called for what it came to: the departure where it failed, else the demand. */
export const titleOf = (result: Result): string => (result.outcome === 'fail' ? result.failTitle : result.title);

/** The title behind the buyer's requirement numbers. */
export const numberedTitle = (result: Result): Exclude<Words, string> => numbered(result, titleOf(result));

/** The demand behind the buyer's requirement numbers, whatever came of it. */
export const numberedDemand = (result: Result): Exclude<Words, string> => numbered(result, result.title);

const numbered = ({ requirements }: Result, title: string): Exclude<Words, string> => {
  const numbers = [...new Set(requirements.map(({ number }) => number))];
  return [
    ...piecesOf(
      joined(
        numbers.map((number) => [exact(number)]),
        ', ',
      ),
    ),
    numbers.length === 0 ? '' : ' ',
    title,
  ];
};

/** A rule in a line: its level where it is asked, the buyer's numbers, title and id. */
export const lineWords = (result: Result): Words => [
  result.asked ? `${levelWord(result.level)}, ` : '',
  ...numberedTitle(result),
  ' ',
  exact(`(${result.rule})`),
];

/** The buyer's words, with the document and the page where they stand. */
export const requirementWords = ({ text, document, page }: ReportRequirement): string => {
  const where = [document, page === undefined ? undefined : `page ${page}`].filter((part) => part !== undefined);
  return `"${prose(text)}"${where.length === 0 ? '' : ` (${where.join(', ')})`}`;
};

/** What was looked at: `records: 2 of 120,000; entities: 4`. Units stand in the plural, so that no number is at odds with its noun. */
export const examinedWords = (examined: readonly ReportExamined[]): string =>
  examined.length === 0 || examined.every(({ count }) => count === 0)
    ? 'at nothing'
    : `at ${examined.map(({ count, unit, of }) => `${unit}: ${grouped(count)}${of === undefined ? '' : ` of ${grouped(of)}`}`).join('; ')}`;

/** How far the proof reaches, in words. */
export const assuranceWords: Readonly<Record<NonNullable<Result['assurance']>, string>> = {
  declared: 'by word alone',
  attached: 'by one file',
  consistent: 'by files that agree',
  witnessed: 'by a test that the buyer or a third party ran',
};

/** The sources of a rule: standard, edition, clause; and where a buyer's choice stands behind it, that too. */
export const sourcesWords = (result: Pick<Result, 'references' | 'basis' | 'addressee'>): string =>
  textOf(leadingSources(result));

/** The same, each source leading to where its text stands. */
export const leadingSources = ({
  references,
  basis,
  addressee,
}: Pick<Result, 'references' | 'basis' | 'addressee'>): Words => {
  const policy =
    basis !== 'buyer-policy'
      ? []
      : [
          addressee === 'vendor'
            ? 'buyer policy'
            : `buyer policy (the source addresses the ${addressee.replaceAll('-', ' ')})`,
        ];
  return joined([...references.map(referenceWords), ...policy], '; ');
};

const referenceWords = ({ standard, edition, clause, url }: ReportReference): Words => {
  const words = `${standard}${edition === undefined ? '' : ` ${edition}`}, ${clause}`;
  return url === undefined ? words : [{ prose: words, to: url }];
};

/** The rule's id, and the reason of a fail. */
export const ruleWords = (result: Result): Words => [
  exact(result.rule),
  standingOf(result) === 'notMet' || standingOf(result) === 'notShown' ? `, ${result.reason ?? 'unmet'}` : '',
  result.signal === true ? ' (it only asks; it never fails a bid)' : '',
];
