import type { BidReport, Result, Run } from '../../generated/report.ts';
import type { ReportOptions } from '../reporter.ts';
import { numberedTitle } from '../view/rule-words.ts';
import { prose, textOf } from '../view/words.ts';
import { headline, isDecisive, verdictLines, verdictWord } from './headlines.ts';
import { itemsLines, ruleLines } from './item-lines.ts';
import { itemsOf } from './items.ts';
import { xmlElement } from './xml.ts';

/** What a test case of JUnit came to. `passed` has no element of its own. */
export type CaseOutcome = 'passed' | 'failure' | 'error' | 'skipped';

/** A test case: its name, what it came to, the word for that, and what there is to say. */
export type JunitCase = {
  readonly classname: string;
  readonly name: string;
  readonly outcome: CaseOutcome;
  readonly type: string;
  readonly lines: readonly string[];
};

/**
 * What a rule is to a build server. Red are the mandatory rules that fail (failure) and every check that broke (error).
 * JUnit knows no warning: what does not decide the verdict (a desirable rule or advice that fails), what a person must
 * judge and what does not apply is skipped, with the reason as its text. None of them is green, and where a person must
 * judge a mandatory rule, the verdict of the suite is red too.
 */
export const junitOutcome = (result: Result): CaseOutcome => {
  if (result.outcome === 'pass') return 'passed';
  if (result.outcome === 'error') return 'error';
  return result.outcome === 'fail' && isDecisive(result) ? 'failure' : 'skipped';
};

/** A rule as a test case. The name is the same whatever the outcome, so that build servers can follow it over time. */
export const junitCase = (result: Result, options: ReportOptions): JunitCase => ({
  classname: result.pack,
  name: `${prose(textOf(numberedTitle({ ...result, failTitle: result.title })))} (${result.rule})`,
  outcome: junitOutcome(result),
  type: result.reason ?? result.outcome,
  lines: [headline(result), ...itemsLines(itemsOf(result)), ...ruleLines(result, options)],
});

/** The verdict as the first test case of a suite: green for pass alone, a failure for fail, an error for incomplete and for a bid that could not be judged. */
export const verdictCase = (run: Run, bid: BidReport): JunitCase => ({
  classname: 'bidlint',
  name: 'Verdict',
  outcome: bid.verdict === 'pass' ? 'passed' : bid.verdict === 'fail' ? 'failure' : 'error',
  type: verdictWord(bid),
  lines: verdictLines(run, bid),
});

/** The element of a test case. Its lines stand in the element of the outcome; Jenkins and GitLab show the text of `skipped` too. */
export const caseElement = ({ classname, name, outcome, type, lines }: JunitCase): string => {
  const open = xmlElement('testcase', { classname, name, time: 0 }).slice(0, -'/>'.length);
  if (outcome === 'passed') return `    ${open}/>\n`;
  const inner =
    outcome === 'skipped'
      ? xmlElement('skipped', {}, lines)
      : xmlElement(outcome, { type, message: lines[0] ?? type }, lines);
  return `    ${open}>\n      ${inner}\n    </testcase>\n`;
};
