import type { BidReport, ReportRequirement, Run } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { countSentences, verdictSentences } from '../office/verdict-sentences.ts';
import { prose } from '../view/words.ts';
import type { Answer } from './answer.ts';
import type { Row } from './row.ts';
import { sectionsOf } from './section.ts';

/**
 * A row of the requirement table where all bids stand in one table: what a bid came to, or what stood in the way; a requirement
 * at one level; or one of its points. Texts are as the report holds them: not yet safe to print.
 */
export type FlatRow = {
  readonly row: 'bid' | 'requirement' | 'point';
  readonly number: string;
  readonly requirement: string;
  readonly document: string;
  readonly page?: number;
  readonly level: string;
  readonly point: string;
  readonly rule: string;
  readonly answer: Pick<Answer, 'word' | 'tone'>;
  readonly how: readonly string[];
  readonly checked: string;
  readonly open: readonly string[];
};

/** The rows of one bid. The first is of the bid itself, so that one that could not be judged stands in the table and says why. */
export const flatRows = (run: Run, bid: BidReport, language: Language): readonly FlatRow[] => [
  {
    ...empty,
    row: 'bid',
    how: [...verdictSentences(run, bid, language), ...countSentences(bid, language)],
    ...(bid.verdict === undefined && {
      answer: { word: language.say.answerNone, tone: 'broken' },
      checked: language.say.notChecked,
    }),
  },
  ...sectionsOf(bid, language).flatMap(({ requirement, short, points }) => [
    ...short.map((row) => flat('requirement', requirement, row)),
    ...points.map((row) => flat('point', requirement, row)),
  ]),
];

const empty: Omit<FlatRow, 'row'> = {
  number: '',
  requirement: '',
  document: '',
  level: '',
  point: '',
  rule: '',
  answer: { word: '', tone: 'quiet' },
  how: [],
  checked: '',
  open: [],
};

const flat = (row: FlatRow['row'], requirement: ReportRequirement | undefined, { rule, ...rest }: Row): FlatRow => ({
  ...empty,
  ...rest,
  row,
  rule: rule ?? '',
  ...(requirement !== undefined && {
    number: requirement.number,
    requirement: prose(requirement.text),
    document: requirement.document ?? '',
    ...(requirement.page !== undefined && { page: requirement.page }),
  }),
});
