import type { BidReport, Result, Run } from '../generated/report.ts';
import { needsAttention } from './machine/attention.ts';
import { type Fingerprinter, fingerprinter } from './machine/fingerprint.ts';
import { headline, isDecisive, verdictLines } from './machine/headlines.ts';
import { itemLines, ruleLines } from './machine/item-lines.ts';
import { itemsOf } from './machine/items.ts';
import { jsonLines, jsonText } from './machine/json-text.ts';
import { markdownText } from './machine/markdown-text.ts';
import { pathOf } from './machine/place-path.ts';
import type { Reporter, ReportOptions } from './reporter.ts';

/** The severities that GitLab knows, worst first; what it does not know it takes for unknown, its lowest. */
type Severity = 'blocker' | 'critical' | 'major' | 'minor' | 'info';

/**
 * GitLab Code Quality: an array of entries. GitLab lists departures and compares them by fingerprint between branches; it
 * knows no pass. So each bid begins with an entry for its verdict with all counts and, in its body, every rule with its
 * outcome: a report without findings is never empty, and a bid that could not be judged is a blocker. Then follow the
 * rules that need attention, at their places. GitLab wants a path inside the repository and a line; where no line is known it is 1.
 */
export const gitlab: Reporter = {
  name: 'gitlab',
  about: 'Code Quality report for GitLab: the verdict and what needs attention, with stable fingerprints.',
  binary: false,
  write: gitlabChunks,
};

async function* gitlabChunks(run: Run, bids: AsyncIterable<BidReport>, options: ReportOptions): AsyncGenerator<string> {
  let any = false;
  yield '[';
  for await (const bid of bids) {
    const fingerprint = fingerprinter(bid);
    const entries = [verdictEntry(run, bid, fingerprint), ...ruleEntries(bid, options, fingerprint)];
    yield entries.map((entry, index) => `${any || index > 0 ? ',' : ''}\n  ${jsonText(entry, 1)}`).join('');
    any = true;
  }
  yield any ? '\n]\n' : ']\n';
}

const verdictSeverity: Readonly<Record<NonNullable<BidReport['verdict']>, Severity>> = {
  pass: 'info',
  fail: 'blocker',
  incomplete: 'critical',
};

const verdictEntry = (run: Run, bid: BidReport, fingerprint: Fingerprinter) => {
  const lines = verdictLines(run, bid);
  const rules = bid.results.map((result) => `- ${markdownText(`${headline(result)} (${result.rule})`)}`);
  return entryOf({
    description: lines.join(' '),
    check: 'bidlint/verdict',
    fingerprint: fingerprint({ rule: 'bidlint/verdict' }, { kind: 'outcome', text: '', places: [] }),
    severity: bid.verdict === undefined ? 'blocker' : verdictSeverity[bid.verdict],
    path: bid.faults[0]?.file ?? bid.file,
    line: bid.faults[0]?.line,
    body: [...lines.map(markdownText), '', ...rules],
  });
};

const ruleEntries = (bid: BidReport, options: ReportOptions, fingerprint: Fingerprinter) =>
  bid.results.filter(needsAttention).flatMap((result) =>
    itemsOf(result).map((item) => {
      const [place] = item.places;
      const said = itemLines(item);
      return entryOf({
        description: `${headline(result)}: ${said.join(' ')}`,
        check: result.rule,
        fingerprint: fingerprint(result, item),
        severity: severityOf(result),
        path: place === undefined ? bid.file : pathOf(place, bid),
        line: place?.line,
        body: [...said, ...ruleLines(result, options)].map((line) => `${markdownText(line)}  `),
      });
    }),
  );

const severityOf = (result: Result): Severity => {
  if (isDecisive(result)) return result.outcome === 'review' ? 'major' : 'critical';
  return result.asked && result.waived !== true && result.level === 'should' && result.outcome !== 'review'
    ? 'minor'
    : 'info';
};

const entryOf = (entry: {
  readonly description: string;
  readonly check: string;
  readonly fingerprint: string;
  readonly severity: Severity;
  readonly path: string;
  readonly line: number | undefined;
  readonly body: readonly string[];
}) => ({
  type: 'issue',
  description: entry.description,
  check_name: entry.check,
  categories: ['Compatibility'],
  fingerprint: entry.fingerprint,
  severity: entry.severity,
  location: { path: entry.path.replace(/^(\.\/)+/, ''), lines: { begin: entry.line ?? 1 } },
  content: { body: jsonLines(entry.body) },
});
