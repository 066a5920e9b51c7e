import type { BidReport, Result } from '../../generated/report.ts';
import type { ReportOptions } from '../reporter.ts';
import { show } from '../show.ts';
import { numberedTitle } from '../view/rule-words.ts';
import { prose, textOf } from '../view/words.ts';
import type { Fingerprinter } from './fingerprint.ts';
import { itemLines, ruleLines } from './item-lines.ts';
import { type Item, itemsOf } from './items.ts';
import { manifestLocation, sarifLocation } from './sarif-location.ts';
import { sarifText } from './sarif-text.ts';

const levels = { must: 'error', should: 'warning', may: 'note' } as const;

/** How severe a fail is in SARIF. What the tender does not ask is advice: a note, whatever the level of the rule. */
export const sarifLevel = ({ asked, level }: Pick<Result, 'asked' | 'level'>): 'error' | 'warning' | 'note' =>
  asked ? levels[level] : 'note';

/**
 * The SARIF results of one rule: one for each thing that it says (section 3.27). Kinds are the outcomes: pass, fail,
 * review, notApplicable. A question that a failed rule raises is a review of its own. The first place is the location,
 * the others are related locations. A rule whose check broke has no result; it is told as a notification.
 */
export const sarifResults = (
  result: Result,
  ruleIndex: number,
  bid: BidReport,
  options: ReportOptions,
  fingerprint: Fingerprinter,
): object[] =>
  result.outcome === 'error'
    ? []
    : itemsOf(result).map((item) => {
        const [first, ...others] = item.places.map((place, index) => sarifLocation(place, bid, index));
        const kind = result.outcome === 'fail' && item.kind === 'question' ? 'review' : result.outcome;
        return {
          ruleId: result.rule,
          ruleIndex,
          kind,
          level: kind === 'fail' ? sarifLevel(result) : 'none',
          message: { text: sarifText(messageLines(result, item, options)) },
          locations: [first ?? manifestLocation(bid)],
          ...(others.length > 0 && { relatedLocations: others }),
          suppressions: suppressionsOf(item),
          partialFingerprints: { 'bidlintItem/v1': fingerprint(result, item) },
          properties: propertiesOf(result, item, bid),
        };
      });

/** A waiver is a suppression that was decided outside of the code and is in force (3.35); what is not waived says that nothing suppresses it. */
const suppressionsOf = ({ waiver }: Item): object[] =>
  waiver === undefined
    ? []
    : [
        {
          kind: 'external',
          status: 'accepted',
          justification: show(prose(waiver.because)),
          properties: { by: waiver.by, until: waiver.until, rule: waiver.rule, requirement: waiver.requirement },
        },
      ];

const messageLines = (result: Result, item: Item, options: ReportOptions): string[] => {
  const [said = '', ...rest] = itemLines({ ...item, places: [] });
  return [`${prose(textOf(numberedTitle(result)))}: ${said}`, ...rest, ...ruleLines(result, options)];
};

const propertiesOf = (result: Result, { reason }: Item, { file, vendor, system, version, lot }: BidReport) => ({
  bid: { file, vendor, system, version, lot },
  pack: result.pack,
  level: result.level,
  asked: result.asked,
  outcome: result.outcome,
  reason,
  waived: result.waived,
  assurance: result.assurance,
  ownStatement: result.ownStatement,
  signal: result.signal,
  examined: result.examined,
  requirements: result.requirements.map(({ number }) => number),
});
