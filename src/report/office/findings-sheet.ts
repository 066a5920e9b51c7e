import type { BidReport, Place, ReportWaiver, Result, Run } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { needsAttention } from '../machine/attention.ts';
import { checkedWords } from '../requirements/row.ts';
import { howShown } from '../requirements/said.ts';
import { placeText } from '../view/place.ts';
import { sourcesWords, titleOf } from '../view/rule-words.ts';
import { plainRuleText } from '../view/spoken.ts';
import { standingOf, tagOf } from '../view/standing.ts';
import { waivedWords } from '../view/waivers.ts';
import { prose, textOf } from '../view/words.ts';
import { askedCells, askedColumns, bidCells, bidColumns, type NumberedBid } from './bid-columns.ts';
import { linesCell, type SheetCell, type SheetColumn, type SheetHead } from './sheet.ts';
import { verdictSentences } from './verdict-sentences.ts';

/** Who reads: a bidder what to fix, a committee what would show it. */
export type Audience = 'bidder' | 'committee';

/** The sheet of findings: a row for each finding, each question for people and each check that broke. */
export const findingsHead = (language: Language, audience: Audience): SheetHead => {
  const { say } = language;
  const column = (title: string, width: number): SheetColumn => ({ title, width });
  return {
    name: say.sheetFindings,
    columns: [
      ...bidColumns(language),
      ...askedColumns(language),
      column(say.pageOutcome, 13),
      column(say.columnRule, 34),
      column(say.columnKind, 10),
      column(say.columnText, 44),
      column(say.columnExpected, 24),
      column(say.columnFound, 24),
      column(say.columnClaimed, 30),
      column(say.columnShown, 30),
      column(say.columnAsked, 20),
      column(say.paperLooked, 24),
      column(audience === 'bidder' ? say.labelToFix : say.labelWouldShow, 36),
      column(say.columnSources, 28),
      column(say.columnReason, 13),
      column(say.labelWaived, 24),
      column(say.columnRuleId, 30),
      column(say.columnPack, 18),
    ],
  };
};

/** The rows of one bid. One that could not be judged has a row that says so. */
export const findingRows = (run: Run, numbered: NumberedBid, language: Language, audience: Audience): SheetCell[][] => {
  const { bid } = numbered;
  const own = bidCells(numbered, language);
  const { say } = language;
  if (bid.verdict === undefined)
    return [
      [
        ...own,
        undefined,
        undefined,
        undefined,
        { text: say.verdictNone, tone: 'broken' },
        undefined,
        say.kindVerdict,
        linesCell(verdictSentences(run, bid, language)),
      ],
    ];
  return bid.results
    .filter(needsAttention)
    .flatMap((result) => itemsOf(result, bid, language).map((item) => itemRow(own, result, item, language, audience)));
};

/** One thing that a result says. */
type Item = {
  readonly kind: string;
  readonly text: SheetCell;
  readonly expected?: string;
  readonly found?: string;
  readonly reason?: string;
  readonly waiver?: ReportWaiver;
  readonly places: readonly Place[];
};

const itemsOf = (result: Result, bid: BidReport, language: Language): readonly Item[] => {
  const { say } = language;
  const { findings, moreFindings = 0, questions } = result;
  const items = [
    ...findings.map(
      ({ message, cause: _, ...finding }): Item => ({ ...finding, kind: say.kindFinding, text: message }),
    ),
    ...(moreFindings === 0
      ? []
      : [{ kind: say.kindFinding, text: say.unlistedFindings({ count: moreFindings }), places: [] }]),
    ...questions.map(
      ({ question, why, places }): Item => ({
        kind: say.kindQuestion,
        text: say.questionWhy({ question: plainRuleText(prose(question), language), why: prose(why) }),
        places,
      }),
    ),
  ];
  return items.length > 0
    ? items
    : [{ kind: say.kindOutcome, text: linesCell(howShown(result, bid, language)), places: [] }];
};

const itemRow = (
  own: readonly SheetCell[],
  result: Result,
  { kind, text, expected, found, reason, waiver, places }: Item,
  language: Language,
  audience: Audience,
): SheetCell[] => {
  const { tag, tone } = tagOf(standingOf(result), language);
  const at = (role: Place['role']): SheetCell =>
    linesCell(places.filter((place) => place.role === role).map((place) => placeCell(place, language)));
  return [
    ...own,
    ...askedCells(result, language),
    { text: tag, tone },
    plainRuleText(prose(titleOf(result)), language),
    kind,
    text,
    expected,
    found,
    at('claimed'),
    at('shown'),
    at('asked'),
    checkedWords(result, language),
    plainRuleText(prose(audience === 'bidder' ? result.remediation : result.shows), language),
    sourcesWords(result),
    reason === undefined ? undefined : language.say.reason({ reason }),
    waiver === undefined ? undefined : textOf(waivedWords(waiver, language)),
    result.rule,
    result.pack,
  ];
};

/** A place with the line that stands there. */
const placeCell = (place: Place, language: Language): string =>
  `${textOf(placeText(place, language))}${place.excerpt === undefined ? '' : `: ${place.excerpt.text}`}`;
