import type { Result, Run } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { checkedWords } from '../requirements/row.ts';
import { partyOf } from '../view/head.ts';
import { assuranceWordsIn, sourcesWords } from '../view/rule-words.ts';
import { plainRuleText } from '../view/spoken.ts';
import { standingOf, tagOf } from '../view/standing.ts';
import { waivedWords, waiversOf } from '../view/waivers.ts';
import { prose, textOf } from '../view/words.ts';
import { askedCells, askedColumns, bidCells, bidColumns, type NumberedBid } from './bid-columns.ts';
import { linesCell, type SheetCell, type SheetColumn, type SheetHead } from './sheet.ts';
import { verdictSentences } from './verdict-sentences.ts';

/** The sheet of all rules: a row for each rule of each bid, also those that pass and do not apply. */
export const rulesHead = (language: Language): SheetHead => {
  const { say } = language;
  const column = (title: string, width: number): SheetColumn => ({ title, width });
  return {
    name: say.sheetRules,
    columns: [
      ...bidColumns(language),
      ...askedColumns(language),
      column(say.pageOutcome, 13),
      column(say.columnRule, 40),
      column(say.columnProof, 18),
      column(say.columnWhy, 36),
      column(say.paperLooked, 26),
      column(say.columnFindings, 9),
      column(say.columnQuestions, 9),
      column(say.columnSources, 28),
      column(say.columnReason, 13),
      column(say.labelWaived, 24),
      column(say.columnRuleId, 30),
      column(say.columnPack, 18),
    ],
  };
};

/** The rows of one bid. One that could not be judged has a row that says so. */
export const ruleRows = (run: Run, numbered: NumberedBid, language: Language): SheetCell[][] => {
  const { bid } = numbered;
  const own = bidCells(numbered, language);
  if (bid.verdict === undefined)
    return [
      [
        ...own,
        undefined,
        undefined,
        undefined,
        { text: language.say.verdictNone, tone: 'broken' },
        undefined,
        undefined,
        linesCell(verdictSentences(run, bid, language)),
      ],
    ];
  return bid.results.map((result) => [...own, ...ruleCells(result, partyOf(bid), language)]);
};

const ruleCells = (result: Result, party: ReturnType<typeof partyOf>, language: Language): SheetCell[] => {
  const { say } = language;
  const { outcome, assurance, why, ownStatement, reason, findings, moreFindings = 0, questions } = result;
  const { tag, tone } = tagOf(standingOf(result), language);
  return [
    ...askedCells(result, language),
    { text: tag, tone },
    plainRuleText(prose(result.title), language),
    outcome === 'pass' && assurance !== undefined ? assuranceWordsIn(language)[assurance] : undefined,
    why === undefined ? undefined : ownStatement === true ? say.ownStatement({ party, why }) : why,
    checkedWords(result, language),
    findings.length + moreFindings,
    questions.length,
    sourcesWords(result),
    reason === undefined ? undefined : say.reason({ reason }),
    linesCell(waiversOf(result).map((waiver) => textOf(waivedWords(waiver, language)))),
    result.rule,
    result.pack,
  ];
};
