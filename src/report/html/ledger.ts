import type { BidReport, Result } from '../../generated/report.ts';
import type { Row, Tone } from '../view/block.ts';
import { summaryRow } from '../view/closing.ts';
import { verdictTag } from '../view/result.ts';
import { numberedDemand } from '../view/rule-words.ts';
import { type Standing, standingOf } from '../view/standing.ts';
import type { Words } from '../view/words.ts';

/** A rule that the tender asks, as the pages of several bids name it. */
export type LedgerRule = { readonly rule: string; readonly pack: string; readonly title: Words };

/** All that a page of several bids keeps of them: a row each, and one letter a rule. */
export type Ledger = {
  readonly rows: { readonly row: Row; readonly tone: Tone; readonly letters: string }[];
  readonly rules: Map<string, LedgerRule>;
};

/** A ledger before its first bid. */
export const emptyLedger = (): Ledger => ({ rows: [], rules: new Map() });

const letters: Readonly<Record<Standing, string>> = {
  meets: 'm',
  notMet: 'n',
  notShown: 's',
  judge: 'j',
  error: 'e',
  notApplicable: 'a',
};
const standings = new Map(Object.entries(letters).map(([standing, letter]) => [letter, standing as Standing]));

/** Adds a bid to a ledger. */
export const enter = ({ rows, rules }: Ledger, bid: BidReport): void => {
  const asked = bid.results.filter((result) => result.asked);
  for (const result of asked) if (!rules.has(result.rule)) rules.set(result.rule, ruleOf(result));
  const own = new Map(asked.map((result) => [result.rule, letters[standingOf(result)]]));
  rows.push({
    row: summaryRow(bid),
    tone: verdictTag(bid).tone,
    letters: [...rules.keys()].map((rule) => own.get(rule) ?? '-').join(''),
  });
};

const ruleOf = (result: Result): LedgerRule => ({
  rule: result.rule,
  pack: result.pack,
  title: numberedDemand(result),
});

/** What the rule at an index came to for a bid; nothing where it was not judged. */
export const standingAt = (line: string, index: number): Standing | undefined => standings.get(line[index] ?? '-');
