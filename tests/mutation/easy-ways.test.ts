import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/source/pointer.ts';
import { byRule, judgeBid, strongSetting } from './judge-bid.ts';
import { type MemoryBid, textOf, withFiles } from './mutant.ts';
import { strongBid } from './strong-bid.ts';
import { withValue } from './tree.ts';

/** The bid with other claims, each by the keys that lead to it. */
const claiming = (bid: MemoryBid, claims: readonly (readonly [keys: string, value: Json])[]): MemoryBid => ({
  ...bid,
  value: claims.reduce((value, [keys, claim]) => withValue(value, keys.split('/'), claim), bid.value),
});

const categories = ['0', '1', '2', '3', '4'];
const over = (words: string): string => `# Paper\n\n${`${words} `.repeat(12)}\n`;

/** Bids of a vendor who wants to pass with little work: what was done to the honest one, and the musts that must not pass. */
const ways: readonly {
  readonly way: string;
  readonly bid: (honest: MemoryBid) => MemoryBid;
  readonly caughtBy: readonly string[];
}[] = [
  {
    way: 'attaches one table for all exports, and the contract for every paper',
    bid: (honest) =>
      claiming(honest, [
        ...categories.map((index) => [`data/${index}/export`, 'evidence/export/zones.csv'] as const),
        ['promises/exitPlan', 'evidence/contract.md'],
        ['promises/erasure/certificate', 'evidence/contract.md'],
      ]),
    caughtBy: [
      'data-portability/every-category-has-an-export',
      'data-portability/exit-plan-has-its-parts',
      'data-portability/erasure-is-certified',
    ],
  },
  {
    way: 'attaches one description and one recording for all interfaces',
    bid: (honest) =>
      claiming(honest, [
        ['interfaces/1/description', 'evidence/context-openapi.yaml'],
        ['interfaces/1/recordings', 'evidence/recordings/context.har'],
      ]),
    caughtBy: ['open-apis/claimed-standards-are-shown', 'open-apis/description-is-of-the-offered-product'],
  },
  {
    way: 'exports a list of identifiers',
    bid: (honest) => withFiles(honest, { 'evidence/export/settings.json': '[{"id":"a"},{"id":"b"},{"id":"c"}]' }),
    caughtBy: ['data-portability/sample-exports-hold-data'],
  },
  {
    way: 'exports one record of many',
    bid: (honest) =>
      withFiles(honest, {
        'evidence/export/zones.csv': 'zoneId,name,tariffPerHour,validFrom\nurn:x:a,Centrum,3.60,2026-01-01\n',
      }),
    caughtBy: ['data-portability/sample-exports-hold-data'],
  },
  {
    way: 'names one operation for all data',
    bid: (honest) =>
      claiming(
        honest,
        categories.map((index) => [`data/${index}/read`, { by: 'context', operation: 'GET /entities' }] as const),
      ),
    caughtBy: ['open-apis/data-is-readable'],
  },
  {
    way: 'calls everything public, and nothing personal',
    bid: (honest) =>
      claiming(
        honest,
        categories.flatMap((index) => [
          [`data/${index}/access`, 'public'] as const,
          [`data/${index}/personal`, 'none'] as const,
        ]),
      ),
    caughtBy: ['open-apis/restricted-data-needs-a-login'],
  },
  {
    way: 'writes papers of the words that are looked for',
    bid: (honest) =>
      withFiles(honest, {
        'evidence/exit-plan.md': over('Stadsdata step role format transfer check cost day 1.'),
        'evidence/erasure-certificate.md': over('Stadsdata data backup method date signed.'),
      }),
    caughtBy: ['data-portability/exit-plan-has-its-parts', 'data-portability/erasure-is-certified'],
  },
  {
    way: 'quotes the same clause for every time',
    bid: (honest) =>
      claiming(honest, [
        ['promises/exitNotice', { is: 'P30D', quote: 'within a transition period of 30 calendar days' }],
        ['promises/erasure/is', 'P30D'],
        ['promises/erasure/clause', '12.2'],
        ['promises/erasure/quote', 'within a transition period of 30 calendar days'],
      ]),
    caughtBy: ['data-portability/data-is-erased-at-the-end'],
  },
  {
    way: 'takes its promises back in a clause at the end of the contract',
    bid: (honest) =>
      withFiles(honest, {
        'evidence/contract.md': `${textOf(honest, 'evidence/contract.md')}\n\n20.1 Clause 12 does not apply to standard subscriptions.\n`,
      }),
    caughtBy: [
      'data-portability/exit-notice-within-two-months',
      'data-portability/transition-within-thirty-days',
      'data-portability/data-can-be-fetched-for-thirty-days',
      'data-portability/data-is-erased-at-the-end',
    ],
  },
  {
    way: 'attaches a second version of the contract with other numbers',
    bid: (honest) =>
      claiming(
        withFiles(honest, {
          'evidence/other.md': textOf(honest, 'evidence/contract.md')
            .replaceAll('30 calendar', '3 calendar')
            .replaceAll('60 calendar', '900 calendar'),
        }),
        [['promises/contract', ['evidence/contract.md', 'evidence/other.md']]],
      ),
    caughtBy: ['data-portability/transition-within-thirty-days', 'data-portability/data-is-erased-at-the-end'],
  },
  {
    way: 'charges for exports in the contract alone',
    bid: (honest) =>
      withFiles(honest, {
        'evidence/contract.md': `${textOf(honest, 'evidence/contract.md')}\n\n15.1 For each export of data the Client pays EUR 5,000.\n`,
      }),
    caughtBy: ['data-portability/no-charge-for-switching'],
  },
  {
    way: 'keeps the names of settings and empties their values',
    bid: (honest) =>
      withFiles(honest, {
        'evidence/export/settings.json':
          '[{"key":"a","value":"","changedAt":null},{"key":"b","value":"","changedAt":null}]',
      }),
    caughtBy: ['data-portability/sample-exports-hold-data'],
  },
  {
    way: 'saves the page of an error as the register, and the plan of another product',
    bid: (honest) =>
      withFiles(honest, {
        'evidence/pages/formats.html':
          '<!doctype html><html lang="en"><head><title>404 Not found</title></head><body><h1>404 Not found</h1><p>CSV JSON GeoJSON NDJSON</p></body></html>',
        'evidence/exit-plan.md': textOf(honest, 'evidence/exit-plan.md').replace(/stadsdata/gi, 'otherware'),
      }),
    caughtBy: ['data-portability/register-of-formats-is-online', 'data-portability/exit-plan-has-its-parts'],
  },
  {
    way: 'reads the log by the operation on subscriptions',
    bid: (honest) => claiming(honest, [['data/4/read', { by: 'context', operation: 'GET /subscriptions' }]]),
    caughtBy: ['open-apis/data-is-readable'],
  },
  {
    way: 'hands out its tokens over an open connection',
    bid: (honest) =>
      withFiles(honest, {
        'evidence/context-openapi.yaml': textOf(honest, 'evidence/context-openapi.yaml').replace(
          'https://login.stadsdata.nl/token',
          'http://login.stadsdata.nl/token',
        ),
      }),
    caughtBy: ['open-apis/connections-are-encrypted'],
  },
  {
    way: 'says that there is nothing',
    bid: (honest) =>
      claiming(honest, [
        ['interfaces', 'none'],
        ['data', 'none'],
        ['algorithms', 'none'],
        ['personalData', 'none'],
        ['accessibility', 'none'],
      ]),
    caughtBy: ['open-apis/interfaces-are-described', 'transparency/algorithms-listed'],
  },
];

describe('a vendor who wants to pass with little work', async () => {
  const setting = await strongSetting();
  const honest = strongBid();

  it.each(ways)('$way', async ({ bid, caughtBy }) => {
    const results = byRule(await judgeBid(bid(honest), setting));
    const passing = caughtBy.filter((rule) => !['fail', 'review'].includes(results.get(rule)?.outcome ?? ''));
    expect(passing).toEqual([]);
    expect(caughtBy.filter((rule) => results.get(rule)?.level !== 'must')).toEqual([]);
  });
});
