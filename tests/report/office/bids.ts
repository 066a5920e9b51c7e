import { totalsOf } from '../../../src/engine/totals.ts';
import type { BidReport, Result } from '../../../src/generated/report.ts';
import { result, run, weak } from '../sample.ts';

const requirement = (number: string, text = `What ${number} asks.`) => ({ number, text });

/** A bid that offers an equivalent and has requirements in an order of their own, with several levels under one number. */
export const equivalentResults: readonly Result[] = [
  result({
    rule: 'mims/standard-spatial-interface',
    title: 'Geodata is served through a standard spatial interface',
    outcome: 'review',
    equivalent: 'WFS 2.0',
    requirements: [requirement('T-4.10')],
    questions: [
      {
        question: 'Does WFS 2.0 meet the purpose of this requirement as well?',
        why: 'The bidder offers WFS 2.0 as an equivalent and gives reasons: the GIS reads it.',
        places: [{ role: 'claimed', file: 'bids/acme/bid.yaml', line: 12, column: 3 }],
      },
    ],
  }),
  result({
    rule: 'open-apis/description-is-open',
    title: 'The description is open',
    outcome: 'pass',
    assurance: 'attached',
    equivalent: 'RAML 1.0',
    requirements: [requirement('T-4.2')],
  }),
  result({
    rule: 'open-apis/paging',
    title: 'Long lists come in pages',
    level: 'should',
    outcome: 'fail',
    reason: 'missing',
    findings: [{ reason: 'missing', message: 'The bid does not speak of pages.', places: [] }],
    requirements: [requirement('T-4.2'), requirement('T-4.10')],
  }),
];

export const equivalentBid: BidReport = {
  ...weak,
  file: 'bids/acme/bid.yaml',
  vendor: 'Acme',
  verdict: 'incomplete',
  exitCode: 3,
  results: [...equivalentResults],
  totals: totalsOf(
    [...equivalentResults],
    run.packs.map(({ id }) => id),
  ),
};

/** As many bids as wanted, each with its own name. */
export const manyBids = (count: number, bid: BidReport): BidReport[] =>
  Array.from({ length: count }, (_, index) => ({
    ...bid,
    file: `bids/${index + 1}/bid.yaml`,
    vendor: `Vendor ${index + 1}`,
  }));
