import type { BidReport, Result } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import type { Row, Tone } from '../view/block.ts';
import { summaryRow } from '../view/closing.ts';
import { verdictTag } from '../view/result.ts';
import { type Standing, standingOf } from '../view/standing.ts';

/** All that a page of several bids keeps of them: a row each, and one letter a rule; of each rule the first result. */
export type Ledger = {
  readonly rows: { readonly row: Row; readonly tone: Tone; readonly letters: string }[];
  readonly rules: Map<string, Result>;
};

/** The number of each rule on a page, from 1, in the order in which they came. */
export type RuleNumbers = ReadonlyMap<string, number>;

/** The numbers of the rules in a ledger. */
export const ruleNumbers = (rules: ReadonlyMap<string, Result>): RuleNumbers =>
  new Map([...rules.keys()].map((rule, index) => [rule, index + 1]));

/** A ledger before its first bid. */
export const emptyLedger = (): Ledger => ({ rows: [], rules: new Map() });

const letters: Readonly<Record<Standing, string>> = {
  meets: 'm',
  notMet: 'n',
  notShown: 's',
  judge: 'j',
  error: 'e',
  waived: 'w',
  notApplicable: 'a',
};
const standings = new Map(Object.entries(letters).map(([standing, letter]) => [letter, standing as Standing]));

/** Adds a bid to a ledger. */
export const enter = ({ rows, rules }: Ledger, bid: BidReport, language: Language): void => {
  for (const result of bid.results) if (!rules.has(result.rule)) rules.set(result.rule, result);
  const own = new Map(bid.results.map((result) => [result.rule, letters[standingOf(result)]]));
  rows.push({
    row: summaryRow(bid, language),
    tone: verdictTag(bid).tone,
    letters: [...rules.keys()].map((rule) => own.get(rule) ?? '-').join(''),
  });
};

/** The rules that the tender asks, each with its place in the letters of a bid. */
export const askedRules = ({ rules }: Ledger): { readonly result: Result; readonly index: number }[] =>
  [...rules.values()].map((result, index) => ({ result, index })).filter(({ result }) => result.asked);

/** What the rule at an index came to for a bid; nothing where it was not judged. */
export const standingAt = (line: string, index: number): Standing | undefined => standings.get(line[index] ?? '-');
