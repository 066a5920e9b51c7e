import type { BidReport, Result, Run } from '../generated/report.ts';
import { bidLine, isDecisive, verdictLines, verdictWord, weightWord } from './machine/headlines.ts';
import { itemsLines, ruleLines } from './machine/item-lines.ts';
import { itemsOf, outcomeSentence } from './machine/items.ts';
import { type TapPoint, tapPoint, tapText } from './machine/tap-point.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { numberedTitle } from './view/rule-words.ts';
import { prose, textOf } from './view/words.ts';

/**
 * TAP 14: a subtest for each bid, a test point for each rule and one for the verdict. A mandatory rule that fails or whose
 * check broke is `not ok`. What a person must judge, and what fails without deciding (desirable rules, advice), is `not ok`
 * with TODO: listed, never green, and not counted by harnesses. So that an open mandatory rule cannot make a green run,
 * the verdict is a point of its own, `ok` for pass alone. What does not apply is `ok` with SKIP. The plan of the run comes last.
 */
export const tap: Reporter = {
  name: 'tap',
  about: 'Test Anything Protocol 14: a subtest for every bid, a point for every rule and for the verdict.',
  binary: false,
  write: tapChunks,
};

async function* tapChunks(run: Run, bids: AsyncIterable<BidReport>, options: ReportOptions): AsyncGenerator<string> {
  let number = 0;
  yield 'TAP version 14\n';
  for await (const bid of bids) {
    number += 1;
    yield subtest(run, bid, number, options);
  }
  yield number === 0 ? `${tapPoint(1, { ok: false, description: 'No bid was judged' })}1..1\n` : `1..${number}\n`;
}

const subtest = (run: Run, bid: BidReport, number: number, options: ReportOptions): string => {
  const points = [verdictPoint(run, bid), ...bid.results.map((result) => rulePoint(result, options))];
  const name = bidLine(bid);
  return [
    `# Subtest: ${tapText(name)}\n`,
    `    1..${points.length}\n`,
    ...points.map((point, index) => tapPoint(index + 1, point, '    ')),
    tapPoint(number, { ok: points.every(countsAsOk), description: `${name}: ${verdictWord(bid)}` }),
  ].join('');
};

/** What a harness takes for no failure; the point of a subtest must agree with the points in it. */
const countsAsOk = ({ ok, directive }: TapPoint): boolean => ok || directive !== undefined;

const verdictPoint = (run: Run, bid: BidReport): TapPoint => ({
  ok: bid.verdict === 'pass',
  description: `Verdict: ${verdictWord(bid)}`,
  details: { message: verdictLines(run, bid) },
});

const rulePoint = (result: Result, options: ReportOptions): TapPoint => {
  const directive = directiveOf(result);
  return {
    ok: result.outcome === 'pass' || result.outcome === 'notApplicable',
    description: `${prose(textOf(numberedTitle(result)))} (${result.rule})`,
    ...(directive !== undefined && { directive }),
    details: {
      outcome: result.outcome,
      ...(result.reason !== undefined && { reason: result.reason }),
      level: weightWord(result),
      message: itemsLines(itemsOf(result)),
      about: ruleLines(result, options),
    },
  };
};

const directiveOf = (result: Result): TapPoint['directive'] => {
  if (result.outcome === 'notApplicable') return { name: 'SKIP', reason: outcomeSentence(result) };
  if (result.outcome === 'review') return { name: 'TODO', reason: `a person must judge (${weightWord(result)})` };
  if (result.waived === true) return { name: 'TODO', reason: `waived by the buyer (${weightWord(result)})` };
  if (result.outcome === 'pass' || isDecisive(result)) return undefined;
  return { name: 'TODO', reason: `${weightWord(result)}: it does not decide the verdict` };
};
