import { describe, expect, it } from 'vitest';
import type { BidReport, Run } from '../../src/generated/report.ts';
import { githubSummary } from '../../src/report/github-summary.ts';
import { cases } from './machine/cases.ts';
import { hostile, poisoned } from './machine/hostile.ts';
import { pageOf, tagsOf } from './machine/page-of.ts';
import { open, run, screeningRun, strong, unrunnable, weak } from './sample.ts';
import { options, streamOf, written } from './support.ts';

/** The page that GitHub makes of a summary, before it takes out what it does not allow. */
const page = async (given: Run, bids: readonly BidReport[]): Promise<string> =>
  pageOf(await written(githubSummary, given, bids));

const own = /^<\/?(h2|h3|p|br|strong|code|table|tr|th|td|details|summary|ul|li)>$/;

describe.each(cases)('the job summary of %s', (_, given, bids) => {
  it('holds only the elements that this program writes, each closed', async () => {
    const found = tagsOf(await page(given, bids));
    expect(found.filter((tag) => !own.test(tag))).toEqual([]);
    for (const name of ['table', 'tr', 'td', 'th', 'code', 'details', 'ul', 'li', 'p'])
      expect(found.filter((tag) => tag === `<${name}>`)).toHaveLength(
        found.filter((tag) => tag === `</${name}>`).length,
      );
  });

  it('says the verdict of each bid and the numbers of the run', async () => {
    const html = await page(given, bids);
    expect((html.match(/<h3>[A-Z ]+: /g) ?? []).map((head) => head.slice(4, -2))).toEqual(
      bids.map(({ verdict }) => (verdict ?? 'not judged').toUpperCase()),
    );
    expect(html).toContain(`${bids.length} ${bids.length === 1 ? 'bid' : 'bids'}: `);
  });
});

describe('a job summary', () => {
  it('lists every rule, and what needs attention with its places', async () => {
    const html = await page(run, [weak]);
    for (const { rule } of weak.results) expect(html).toContain(`(${rule}; `);
    expect(html).toContain('<code>Claimed: bid.yaml:41:18: description: evidence/context-openapi.yaml</code>');
    expect(html).toContain('<code>Shown: evidence/context-openapi.yaml:3:10: title: Swagger Petstore</code>');
  });

  it('says that a screening is one', async () => {
    expect(await page(screeningRun, [strong])).toContain('a screening against bidlint&#39;s default tender');
  });

  it('says of a bid that could not be judged what stood in the way', async () => {
    expect(await page(run, [unrunnable])).toContain('The key &quot;vendr&quot; is not known here.');
  });
});

describe('a job summary of many bids', () => {
  const many = async (count: number): Promise<string> => {
    const bids = Array.from({ length: count }, (_, index) => ({
      ...[weak, strong, open, unrunnable][index % 4],
      file: `bids/${index}/bid.yaml`,
    })) as BidReport[];
    let text = '';
    for await (const chunk of githubSummary.write(run, streamOf(bids), options())) text += chunk;
    return text;
  };

  it.each([1, 40, 400, 4000, 20_000])(
    'of %i stays below the 1 MiB that GitHub takes, and counts them all',
    async (count) => {
      const text = await many(count);
      expect(Buffer.byteLength(text)).toBeLessThan(1_048_576 - 40_000);
      expect(text.slice(-300)).toContain(`${count.toLocaleString('en')} ${count === 1 ? 'bid' : 'bids'}: `);
    },
  );

  it('says of a bid in short how much needs attention, and how many bids it does not list', async () => {
    const text = await many(20_000);
    expect(text.includes('There is no room for the findings of this bid here: 17 of 26 rules need attention.')).toBe(
      true,
    );
    expect(text.includes('<p>FAIL: <code>')).toBe(true);
    const listed = (text.match(/<(?:p|h3)>[A-Z ]+: <code>bids\/\d+\//g) ?? []).length;
    const unlisted = Number(/no room here for ([\d,]+) of them/.exec(text)?.[1]?.replaceAll(',', ''));
    expect(listed + unlisted).toBe(20_000);
  });
});

describe('hostile strings in a job summary', () => {
  it.each(hostile)('change nothing but texts: %s', async (_, ending) => {
    const bad = poisoned(ending);
    const tame = poisoned(' tame');
    const html = await page(bad.run, bad.bids);
    expect(tagsOf(html)).toEqual(tagsOf(await page(tame.run, tame.bids)));
    expect((await written(githubSummary, bad.run, bad.bids)).split('\n').length).toBe(
      (await written(githubSummary, tame.run, tame.bids)).split('\n').length,
    );
  });

  it('stand in code, where GitHub mentions nobody and links nothing', async () => {
    const { bids } = poisoned(' @someone#123 http://evil.example');
    const html = await page(
      run,
      bids.map((bid) => ({ ...bid, results: bid.results.map(withTameTexts) })),
    );
    expect(html.replace(/<code>[^<]*<\/code>/g, '')).not.toMatch(/@someone|evil\.example/);
  });
});

/** The texts that a rule and the tender bring are theirs, not the bid's. */
const withTameTexts = (result: BidReport['results'][number]): BidReport['results'][number] => ({
  ...result,
  title: 'title',
  failTitle: 'fail title',
  remediation: 'remediation',
  shows: 'shows',
  requirements: [],
  references: [],
});
