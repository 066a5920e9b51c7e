import { describe, expect, it } from 'vitest';
import type { BidReport } from '../../src/generated/report.ts';
import { reporterNamed } from '../../src/report/registry.ts';
import { goldenBids } from './machine/cases.ts';
import { acting, poisoned } from './machine/hostile.ts';
import { open, run, strong, unrunnable, weak } from './sample.ts';
import { options, written } from './support.ts';

const formats = [
  'sarif',
  'junit',
  'github',
  'github-summary',
  'gitlab',
  'tap',
  'oscal',
  'earl',
  'csv',
  'csv-rules',
] as const;

describe.each(formats)('every machine format: %s', (name) => {
  it('tells of a bid that could not be judged what stood in the way', async () => {
    const text = await written(await reporterNamed(name), run, [unrunnable]);
    expect(text).toMatch(/not judged/i);
    for (const said of ['vendr', 'Did you mean', 'The manifest names no system', 'stands here twice'])
      expect(text).toContain(said);
  });

  it('tells the number of findings that the report does not hold', async () => {
    const text = await written(await reporterNamed(name), run, [weak]);
    expect(text).toContain(
      { 'csv-rules': ',40,0,', 'github-summary': 'and 35 more' }[name as string] ?? 'And 33 more findings',
    );
  });

  it('does not change with width, colour or --plain', async () => {
    const reporter = await reporterNamed(name);
    expect(await written(reporter, run, goldenBids, { width: 40, colour: true, plain: true, all: true })).toBe(
      await written(reporter, run, goldenBids),
    );
  });

  it('writes a bid before it asks for the next one, and keeps next to nothing of it', async () => {
    const reporter = await reporterNamed(name);
    let asked = 0;
    const stream = async function* (count: number): AsyncGenerator<BidReport> {
      for (let index = 0; index < count; index++) {
        asked += 1;
        yield { ...strong, file: `bids/${String(index).padStart(4, '0')}/bid.yaml` };
      }
    };
    const sizes = async (count: number): Promise<number[]> => {
      asked = 0;
      const found: number[] = [];
      for await (const chunk of reporter.write(run, stream(count), options())) {
        expect(asked).toBeLessThanOrEqual(found.length + 1);
        found.push(chunk.length);
      }
      expect(asked).toBe(count);
      return found;
    };
    const few = await sizes(10);
    const many = await sizes(200);
    expect(Math.max(...many)).toBeLessThanOrEqual(Math.max(...few) + 100);
  });

  it('prints nothing that acts on a terminal or a build server, whatever bid, tender and pack hold', async () => {
    const { run: given, bids } = poisoned('\u001b[2J\u0007\u009b\u202e\u2066\u200b\ud800\ufffe ##[error]x ##vso[y]');
    const text = await written(await reporterNamed(name), given, bids);
    expect(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')).not.toMatch(acting);
    expect(text).toMatch(/\\u\{1b\}|%5Cu%7B1b%7D|%1B/);
  });
});

describe('every rule', () => {
  it.each(formats.filter((name) => name !== 'csv'))(
    'of every bid is named in %s, also where a format lists departures',
    async (name) => {
      for (const bid of [weak, strong, open]) {
        const text = await written(await reporterNamed(name), run, [bid]);
        for (const { rule } of bid.results) expect(text).toContain(rule);
      }
    },
  );
});

describe('the counts of a bid', () => {
  it.each(formats.filter((name) => name !== 'csv-rules'))('are told in %s', async (name) => {
    const text = await written(await reporterNamed(name), run, [weak]);
    expect(text).toContain(
      'Of 16 mandatory: 3 meet, 5 not met, 2 not shown, 2 to judge, 1 could not be checked, 1 waived, 2 not applicable.',
    );
    expect(text).toContain(
      'Of 22 rules that the tender asks: 4 meet, 7 not met, 2 not shown, 3 to judge, 2 could not be checked, 1 waived, 3 not applicable.',
    );
  });
});

describe('the audience', () => {
  it.each(formats.filter((name) => !name.startsWith('csv')))('changes what %s says to do', async (name) => {
    const reporter = await reporterNamed(name);
    const bidder = await written(reporter, run, [weak], { audience: 'bidder' });
    const committee = await written(reporter, run, [weak], { audience: 'committee' });
    expect(bidder).toContain('To fix');
    expect(committee).not.toBe(bidder);
  });
});
