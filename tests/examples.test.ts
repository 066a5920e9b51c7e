import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runMain } from './support/run-main.ts';

type Result = {
  readonly rule: string;
  readonly level: string;
  readonly outcome: string;
  readonly reason?: string;
  readonly findings: readonly {
    readonly reason: string;
    readonly places: readonly { readonly file: string; readonly line?: number }[];
  }[];
};

const stories = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const commandOf = (story: string): string[] => readFileSync(`examples/${story}/command.txt`, 'utf8').trim().split(' ');

const jsonOf = async (story: string) => JSON.parse((await runMain([...commandOf(story), '--format', 'json'])).out);

describe.each(stories)('the story %s', (story) => {
  it('ends as its golden report says', async () => {
    const { code, out } = await runMain(commandOf(story));
    await expect(`${out}\n[exit code ${code}]\n`).toMatchFileSnapshot(`../examples/${story}/report.golden.txt`);
  });

  it('ends as said, rule by rule', async () => {
    const [bid] = (await jsonOf(story)).bids;
    const lines = bid.results.map(
      ({ rule, level, outcome, reason }: Result) =>
        `${outcome}${reason === undefined ? '' : ` ${reason}`}\t${level}\t${rule}\n`,
    );
    await expect(lines.join('')).toMatchFileSnapshot(`../examples/${story}/outcomes.golden.txt`);
  });

  it('is the same, byte for byte, on another day', async () => {
    const [first, second] = await Promise.all(
      ['2026-11-21', '2031-01-01'].map(async (today) =>
        runMain([...commandOf(story), '--as-of', '2026-11-16', '--all'], { today }),
      ),
    );
    expect(second).toEqual(first);
  });

  it('breaks no check', async () => {
    const [bid] = (await jsonOf(story)).bids;
    expect(bid.results.filter(({ outcome }: Result) => outcome === 'error')).toEqual([]);
  });
});

describe('the stories as a whole', () => {
  it('the strong bid raises no fail', async () => {
    const [bid] = (await jsonOf('strong')).bids;
    expect(bid.results.filter(({ outcome }: Result) => outcome === 'fail').map(({ rule }: Result) => rule)).toEqual([]);
  });

  it('the weak and the deceptive bid fail', async () => {
    expect((await runMain(commandOf('weak'))).code).toBe(1);
    expect((await runMain(commandOf('deceptive'))).code).toBe(1);
  });

  it('the deceptive report names at least six contradictions, each with both places', async () => {
    const [bid] = (await jsonOf('deceptive')).bids;
    const rules = bid.results.filter(({ findings }: Result) =>
      findings.some(
        ({ reason, places }) =>
          reason === 'contradicted' && places.filter(({ line }) => line !== undefined).length >= 2,
      ),
    );
    expect(rules.length).toBeGreaterThanOrEqual(6);
  });

  it('several bids give one report each, one summary and the worst exit code', async () => {
    const { code, out } = await runMain([
      'check',
      'examples/strong',
      'examples/weak',
      'examples/system',
      '--format',
      'json',
    ]);
    const report = JSON.parse(out);
    expect(report.bids).toHaveLength(3);
    expect(code).toBe(report.summary.exitCode);
    expect(code).toBe(1);
  });
});
