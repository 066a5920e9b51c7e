import type { BidReport, Place, Result, Run, Summary } from '../generated/report.ts';
import { byAttention } from './machine/attention.ts';
import { bidName, headline, isDecisive, verdictLines, verdictWord } from './machine/headlines.ts';
import { itemsLines, ruleLines } from './machine/item-lines.ts';
import { itemsOf } from './machine/items.ts';
import { pathOf } from './machine/place-path.ts';
import { type WorkflowCommand, workflowCommand } from './machine/workflow-command.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { show } from './show.ts';
import { emptySummary, withBid } from './summary.ts';

/**
 * Annotations for GitHub Actions, as workflow commands on standard output. For each bid first the verdict with all counts,
 * then an annotation for each rule that needs attention, in order of weight and at its first place, since GitHub shows
 * only ten annotations of a kind in a step; every rule stands in a group of the log. Errors are a verdict of fail, a bid
 * that could not be judged, mandatory rules that fail and checks of mandatory rules that broke; what a person must judge
 * is a warning where it is mandatory. Commands act in the log of a step alone, so this format goes to standard output.
 */
export const github: Reporter = {
  name: 'github',
  about: 'Annotations for GitHub Actions: the verdict, then what needs attention, at the lines of the files.',
  binary: false,
  write: githubChunks,
};

async function* githubChunks(run: Run, bids: AsyncIterable<BidReport>, options: ReportOptions): AsyncGenerator<string> {
  let summary: Summary = emptySummary;
  let count = 0;
  for await (const bid of bids) {
    yield [log(bid), verdict(run, bid), ...annotations(bid, options)].join('');
    summary = withBid(summary, bid);
    count += 1;
  }
  const { pass, fail, incomplete, unrunnable, exitCode } = summary;
  yield workflowCommand(count === 0 ? 'error' : 'notice', { title: 'bidlint' }, [
    `Bids: ${count}; pass ${pass}, fail ${fail}, incomplete ${incomplete}, not judged ${unrunnable}. Exit code ${exitCode}. GitHub shows ten annotations of a kind in a step; the log has all.`,
  ]);
}

/** Every rule in a line of the log. Each line begins with a word of this program, so that none is a command. */
const log = (bid: BidReport): string =>
  [
    workflowCommand('group', {}, [`bidlint: every rule of ${bid.file}`]),
    ...bid.results.map((result) => `bidlint: ${headline(result)} (${show(result.rule)})\n`),
    ...(bid.results.length === 0 ? ['bidlint: no rule was judged\n'] : []),
    workflowCommand('endgroup', {}, ['']),
  ].join('');

const verdictKinds: Readonly<Record<NonNullable<BidReport['verdict']>, WorkflowCommand>> = {
  pass: 'notice',
  fail: 'error',
  incomplete: 'warning',
};

const verdict = (run: Run, bid: BidReport): string => {
  const [fault] = bid.faults;
  return workflowCommand(
    bid.verdict === undefined ? 'error' : verdictKinds[bid.verdict],
    {
      title: `bidlint: ${verdictWord(bid)}: ${bidName(bid)}`,
      file: fault?.file ?? bid.file,
      line: fault?.line,
      col: fault?.column,
    },
    verdictLines(run, bid),
  );
};

const annotations = (bid: BidReport, options: ReportOptions): string[] =>
  byAttention(bid.results).map((result) => {
    const items = itemsOf(result);
    const place = items.map(({ places: [first] }) => first).find((first) => first !== undefined);
    return workflowCommand(kindOf(result), { title: `${headline(result)} (${result.rule})`, ...at(place, bid) }, [
      ...itemsLines(items),
      ...ruleLines(result, options),
    ]);
  });

const kindOf = (result: Result): WorkflowCommand => {
  if (isDecisive(result)) return result.outcome === 'review' ? 'warning' : 'error';
  return result.asked &&
    result.waived !== true &&
    (result.outcome === 'error' || (result.outcome === 'fail' && result.level === 'should'))
    ? 'warning'
    : 'notice';
};

const at = (place: Place | undefined, bid: BidReport) => ({
  file: place === undefined ? bid.file : pathOf(place, bid),
  line: place?.line,
  col: place?.line === undefined ? undefined : place.column,
  endColumn:
    place?.line === undefined || place.column === undefined || place.excerpt === undefined
      ? undefined
      : place.column + place.excerpt.length,
});
