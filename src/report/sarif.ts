import type { BidReport, Run, Summary } from '../generated/report.ts';
import { fingerprinter } from './machine/fingerprint.ts';
import { faultLine, headline, verdictLines } from './machine/headlines.ts';
import { outcomeSentence } from './machine/items.ts';
import { jsonText } from './machine/json-text.ts';
import { uriOf } from './machine/place-path.ts';
import { manifestLocation } from './machine/sarif-location.ts';
import { sarifResults } from './machine/sarif-result.ts';
import { sarifRule, verdictDescriptor, verdictRule } from './machine/sarif-rule.ts';
import { sarifText } from './machine/sarif-text.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { emptySummary, withBid } from './summary.ts';
import { prose } from './view/words.ts';

/**
 * SARIF 2.1.0 (OASIS Standard), one run for all bids. Each rule of each bid is there: pass, review and notApplicable as
 * kinds, fails with their level. Beside them stands the verdict of each bid, as a result of the rule `bidlint/verdict`:
 * kind `open` where it is incomplete or the bid could not be judged, so that neither looks like a pass. Broken checks and
 * bids that could not be judged are tool execution notifications, and then the execution was not successful.
 * What grows with the bids comes first; of the rest only rules and notifications are kept in memory.
 */
export const sarif: Reporter = {
  name: 'sarif',
  about: 'SARIF 2.1.0 for code scanning and editors: every rule, both places of a contradiction, stable fingerprints.',
  binary: false,
  write: sarifChunks,
};

async function* sarifChunks(run: Run, bids: AsyncIterable<BidReport>, options: ReportOptions): AsyncGenerator<string> {
  const rules = new Map<string, string>([[verdictRule, jsonText(verdictDescriptor, 5)]]);
  const indexes = new Map<string, number>([[verdictRule, 0]]);
  const notifications: string[] = [];
  let summary: Summary = emptySummary;
  let any = false;
  const { consequence } = run.tender;
  yield `{\n  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n  "version": "2.1.0",\n  "runs": [\n    {\n      "columnKind": "utf16CodeUnits",\n      "results": [`;
  for await (const bid of bids) {
    const fingerprint = fingerprinter(bid);
    const indexOf = (rule: string): number => indexes.get(rule) ?? 0;
    for (const result of bid.results)
      if (!indexes.has(result.rule)) {
        indexes.set(result.rule, indexes.size);
        rules.set(result.rule, jsonText(sarifRule(result), 5));
      }
    const results = [
      verdictResult(run, bid),
      ...bid.results.flatMap((result) => sarifResults(result, indexOf(result.rule), bid, options, fingerprint)),
    ];
    yield results.map((result, index) => `${any || index > 0 ? ',' : ''}\n        ${jsonText(result, 4)}`).join('');
    any = true;
    notifications.push(...notificationsOf(bid, indexOf).map((notification) => jsonText(notification, 6)));
    summary = withBid(summary, bid);
  }
  yield `${any ? '\n      ' : ''}],\n      "tool": {\n        "driver": {\n          "name": ${jsonText(run.tool.name)},\n          "version": ${jsonText(run.tool.version)},\n          "rules": [\n            ${[...rules.values()].join(',\n            ')}\n          ]\n        }\n      },\n`;
  yield `      "invocations": [\n        {\n          "executionSuccessful": ${notifications.length === 0 && any},\n          "exitCode": ${summary.exitCode},\n          "toolExecutionNotifications": [${notifications.length === 0 ? '' : `\n            ${notifications.join(',\n            ')}\n          `}]\n        }\n      ],\n      "properties": ${jsonText({ ...run, tender: { ...run.tender, consequence: consequence && prose(consequence) }, summary }, 3)}\n    }\n  ]\n}\n`;
}

/** The verdict of a bid: what is open or could not be judged is `open`, never pass. */
const verdictResult = (run: Run, bid: BidReport): object => {
  const kind = bid.verdict === 'pass' || bid.verdict === 'fail' ? bid.verdict : 'open';
  const { file, vendor, system, version, lot, sha256, verdict, exitCode, asOf, goLive, totals, files, waivers } = bid;
  return {
    ruleId: verdictRule,
    ruleIndex: 0,
    kind,
    level: kind === 'fail' ? 'error' : 'none',
    message: { text: sarifText(verdictLines(run, bid)) },
    locations: [manifestLocation(bid)],
    suppressions: [],
    partialFingerprints: {
      'bidlintItem/v1': fingerprinter(bid)({ rule: verdictRule }, { kind: 'outcome', text: '', places: [] }),
    },
    properties: {
      bid: { file, vendor, system, version, lot, sha256 },
      verdict,
      exitCode,
      asOf,
      goLive,
      totals,
      files,
      waivers,
    },
  };
};

const notificationsOf = (bid: BidReport, indexOf: (rule: string) => number): object[] => [
  ...bid.faults.map((fault) => ({
    level: 'error',
    message: { text: sarifText([`This bid could not be judged. ${faultLine(fault)}`]) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(fault.file) },
          ...(fault.line !== undefined && {
            region: { startLine: fault.line, ...(fault.column !== undefined && { startColumn: fault.column }) },
          }),
        },
      },
    ],
  })),
  ...bid.results
    .filter(({ outcome }) => outcome === 'error')
    .map((result) => ({
      level: 'error',
      message: { text: sarifText([headline(result), outcomeSentence(result)]) },
      associatedRule: { id: result.rule, index: indexOf(result.rule) },
      locations: [manifestLocation(bid)],
      properties: { level: result.level, asked: result.asked },
    })),
];
