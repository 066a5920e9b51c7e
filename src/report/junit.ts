import type { BidReport, Run } from '../generated/report.ts';
import { bidName, headline, verdictLines, verdictWord } from './machine/headlines.ts';
import { caseElement, type JunitCase, junitCase, verdictCase } from './machine/junit-case.ts';
import { readingDate } from './machine/reading-date.ts';
import { xmlAttributes, xmlElement } from './machine/xml.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { examinedWords } from './view/rule-words.ts';

/**
 * JUnit XML: a suite for each bid, a test case for each rule, the verdict as the first case. A suite is red exactly where
 * its bid does not pass, and where a check broke. Valid against the schema that Jenkins publishes; it carries what Apache
 * Ant's schema demands as well. `timestamp` is the day as of which the bid is judged, times are 0: reports know no clock.
 */
export const junit: Reporter = {
  name: 'junit',
  about: 'JUnit XML for build servers: a test case for every rule, and one for the verdict.',
  binary: false,
  write: junitChunks,
};

async function* junitChunks(run: Run, bids: AsyncIterable<BidReport>, options: ReportOptions): AsyncGenerator<string> {
  let id = 0;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n';
  for await (const bid of bids) {
    const cases = [verdictCase(run, bid), ...bid.results.map((result) => junitCase(result, options))];
    yield suite(run, bid.file, id, cases, bid);
    id += 1;
  }
  if (id === 0) yield suite(run, run.tool.name, id, [nothingJudged]);
  yield '</testsuites>\n';
}

/** A run without a bid must not look like one in which nothing failed. */
const nothingJudged: JunitCase = {
  classname: 'bidlint',
  name: 'Verdict',
  outcome: 'error',
  type: 'not judged',
  lines: ['No bid was judged.'],
};

const suite = (run: Run, name: string, id: number, cases: readonly JunitCase[], bid?: BidReport): string => {
  const count = (outcome: JunitCase['outcome']): number => cases.filter((each) => each.outcome === outcome).length;
  const attributes = {
    name,
    package: name,
    id,
    hostname: 'localhost',
    timestamp: `${readingDate(run, bid)}T00:00:00`,
    time: 0,
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
  const out = bid === undefined ? [] : [...verdictLines(run, bid), ...bid.results.map(accountLine)];
  return [
    `  <testsuite${xmlAttributes(attributes)}>\n    <properties>\n`,
    ...properties(run, bid).map(([key, value]) => `      ${xmlElement('property', { name: key, value })}\n`),
    '    </properties>\n',
    ...cases.map(caseElement),
    `    ${xmlElement('system-out', {}, out)}\n    ${xmlElement('system-err', {})}\n  </testsuite>\n`,
  ].join('');
};

const properties = ({ tool, tender, packs, leftOut = [] }: Run, bid?: BidReport): (readonly [string, string])[] => [
  ['tool', `${tool.name} ${tool.version}`],
  ['tender', `${tender.reference}, ${tender.file}, sha256 ${tender.sha256}`],
  ...(tender.screening ? [['screening', 'against the default tender, not against a tender of yours'] as const] : []),
  ...packs.map(({ id, version, sha256 }) => [`pack ${id}`, `${version}, sha256 ${sha256}`] as const),
  ...leftOut.map((id) => [`pack ${id}`, 'left out of this run'] as const),
  ...(bid === undefined ? [] : bidProperties(bid)),
];

const bidProperties = (bid: BidReport): (readonly [string, string])[] => [
  ['bid', bidName(bid)],
  ['verdict', verdictWord(bid)],
  ...(bid.sha256 === undefined ? [] : [['sha256', bid.sha256] as const]),
  ...(bid.asOf === undefined ? [] : [['as of', `${bid.asOf.date}, from ${bid.asOf.basis}`] as const]),
];

/** One rule accounted for in a line; a green test case has no place for what was looked at. */
const accountLine = (result: BidReport['results'][number]): string =>
  `${headline(result)} (${result.rule}); findings: ${result.findings.length + (result.moreFindings ?? 0)}, looked ${examinedWords(result.examined)}`;
