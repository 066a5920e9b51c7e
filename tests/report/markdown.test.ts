import { assert, asyncProperty, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BidReport, Run } from '../../src/generated/report.ts';
import { code, plain } from '../../src/report/markdown/text.ts';
import { markdown } from '../../src/report/markdown.ts';
import { markdownComment } from '../../src/report/markdown-comment.ts';
import { show } from '../../src/report/show.ts';
import { all, pageOf as domOf, type Element, skeleton } from './html/dom.ts';
import { cases } from './machine/cases.ts';
import { acting, hostile, poisoned } from './machine/hostile.ts';
import { pageOf } from './machine/page-of.ts';
import { open, result, run, screeningRun, strong, unrunnable, weak } from './sample.ts';
import { written } from './support.ts';

const reporters = { markdown, 'markdown-comment': markdownComment } as const;
const rendered = (text: string) => domOf(`<!DOCTYPE html><body>${pageOf(text)}</body>`).document;
const said = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What GitHub looks for in the text of a rendered page, outside of code and links: mentions, references, commits, names of pictures, addresses. */
const references =
  /(?<![\w/])@[a-z\d]|(?<![\w/])(#\d|GH-\d)|\b[0-9a-f]{7,40}\b|:[a-z\d_+-]+:|https?:\/\/|www\.\w|\w@\w|\$[^$]+\$/i;

/** The stretches of text that one such search sees: it does not look across elements. */
const stretches = (html: string): string[] =>
  html
    .replace(/<code>[^<]*<\/code>|<a [^>]*>[^<]*<\/a>/g, '\n')
    .split(/<[^>]*>|\n/)
    .map((text) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"'));

/** So few results that a comment holds all of them, however long their texts become. */
const few = ({ run: given, bids }: ReturnType<typeof poisoned>): ReturnType<typeof poisoned> => ({
  run: given,
  bids: bids.map((bid) => ({ ...bid, results: bid.results.slice(0, 6) })),
});

describe('the golden report in Markdown', () => {
  it.each([
    ['markdown', markdown, run, [weak]],
    ['markdown-several', markdown, run, [weak, strong, open, unrunnable]],
    ['markdown-comment', markdownComment, screeningRun, [weak, strong]],
  ] as const)('%s is as it was', async (name, reporter, given, bids) => {
    await expect(await written(reporter, given, bids)).toMatchFileSnapshot(`golden/${name}.golden.md`);
  });
});

describe.each(Object.entries(reporters))('%s', (_, reporter) => {
  it.each(cases)(
    'of %s has one title, headings that skip no level, stretches that close, tables whose rows are whole',
    async (_name, given, bids) => {
      const text = await written(reporter, given, bids);
      const document = rendered(text);
      expect(all(document, 'h1')).toHaveLength(1);
      const levels = all(document, 'h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName[1]));
      for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
      expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
      for (const details of all(document, 'details')) expect(said(details.querySelector('summary'))).not.toBe('');
      for (const table of all(document, 'table')) {
        const widths = all(table, 'tr').map((row) => all(row, 'th, td').length);
        expect(new Set(widths).size).toBe(1);
      }
      expect(text).toMatch(/[^\n]\n$/);
      expect(text).not.toMatch(/\n\n\n|\[object/);
    },
  );

  it('tells the verdict and what needs attention first', async () => {
    const shown = said(
      rendered((await written(reporter, run, [weak])).replace(/<details>.*/s, '')).querySelector('body'),
    );
    expect(shown).toMatch(/FAIL: 5 of 16 mandatory rules are not met/);
    expect(shown).toContain(
      'Of 16 mandatory: 3 meet, 5 not met, 2 not shown, 2 to judge, 1 could not be checked, 1 waived, 2 not applicable',
    );
    expect(shown).toContain('The API description is of another product');
  });

  it('accounts for every rule, file and question', async () => {
    const text = said(rendered(await written(reporter, run, [weak])).querySelector('body'));
    for (const { rule } of weak.results) expect(text).toContain(rule);
    for (const { question } of weak.results.filter(({ asked }) => asked).flatMap(({ questions }) => questions))
      expect(text).toContain(question.replace(/\s+/g, ' '));
    for (const { sha256 = '' } of weak.files) expect(text).toContain(sha256);
  });

  it('shows both places of a contradiction, the meant part marked', async () => {
    const text = await written(reporter, run, [weak]);
    expect(text).toContain('  - Claimed: `bid.yaml:41:18`: `description: `**`evidence/context-openapi.yaml`**\n');
    expect(text).toContain('  - Shown: `evidence/context-openapi.yaml:3:10`: `title: `**`Swagger Petstore`**\n');
  });

  it('sums up several bids before it tells of each', async () => {
    const text = await written(reporter, run, [weak, strong, open, unrunnable]);
    expect(text.indexOf('## Summary')).toBeLessThan(text.indexOf('## CityPulse'));
    expect(text).toContain('4 bids: 1 pass, 1 fail, 1 incomplete and 1 not judged.');
  });

  it.each(hostile)('is made of the same elements whatever a bid holds: %s', async (_name, ending) => {
    const { run: given, bids } = few(poisoned(ending));
    const other = few(poisoned(' and more'));
    const shape = async (of: Run, list: readonly BidReport[]): Promise<string> =>
      skeleton(rendered(await written(reporter, of, list)).documentElement).replaceAll('<SPAN>', '');
    expect(await shape(given, bids)).toBe(await shape(other.run, other.bids));
  });

  it.each(hostile)('names nobody, links nothing and acts on nothing: %s', async (_name, ending) => {
    const { run: given, bids } = poisoned(ending);
    const text = await written(reporter, given, bids);
    expect(text).not.toMatch(acting);
    const html = pageOf(text);
    for (const stretch of stretches(html)) expect(stretch).not.toMatch(references);
    for (const link of all(rendered(text), 'a')) expect(link.getAttribute('href')).toBe('https://mims.oascities.org');
    expect(all(rendered(text), 'img, script, iframe')).toEqual([]);
  });

  it('links sources of http and https only', async () => {
    const references = ['javascript:alert(1)', 'https://example.org/a?b=(c)>"d', 'https://x.example/`|`'].map(
      (url) => ({
        standard: 'S',
        clause: '1',
        url,
      }),
    );
    const bid = { ...weak, results: [result({ rule: 'mims/a', outcome: 'fail', references })] };
    const links = all(rendered(await written(reporter, run, [bid])), 'a').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['https://example.org/a?b=(c)%3E%22d', 'https://x.example/%60%7C%60']);
  });
});

describe('a text in Markdown', () => {
  it('says what it said', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), (text) => {
        const line = `x${text}x`;
        expect(rendered(plain(line)).querySelector('body')?.textContent).toBe(`${show(line)}`);
        expect(rendered(`| a |\n| - |\n| ${plain(line)} |`).querySelector('td')?.textContent).toBe(show(line));
      }),
      { numRuns: 300 },
    );
  });

  it('says what it said as code, also in a table', async () => {
    await assert(
      asyncProperty(string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (text) => {
        const shown = show(text);
        if (shown.trim() === '') return;
        expect(rendered(`x ${code(text)} x`).querySelector('code')?.textContent).toBe(shown);
        expect(rendered(`| a |\n| - |\n| ${code(text, true)} |`).querySelector('td code')?.textContent).toBe(shown);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['@someone', '<span>@</span>someone'],
    ['see #12', 'see <span>#</span>12'],
    ['C# and # alone', 'C\\# and \\# alone'],
    ['https://example.org', 'https<span>:</span>//example.org'],
    [':octocat:', '<span>:</span>octocat:'],
    ['GH-12', 'GH<span>-</span>12'],
    ['a1b2c3d4', '<span>a</span>1b2c3d4'],
    ['1234567 records', '1234567 records'],
    ['$x$', '<span>$</span>x<span>$</span>'],
  ])('is taken apart where a service would look for something: %s', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });
});

describe('a comment', () => {
  const sizes = async (bids: readonly BidReport[], part = {}): Promise<string> => {
    const text = await written(markdownComment, run, bids, part);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_536);
    expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
    return text;
  };
  const long = (count: number): BidReport => ({
    ...weak,
    results: Array.from({ length: count }, (_, index) => ({
      ...(weak.results[index % 5] ?? result({ rule: 'mims/a', outcome: 'pass' })),
      rule: `mims/rule-${index}`,
    })),
  });

  it('holds a small report whole, and says nothing of a cut', async () => {
    expect(await sizes([weak])).not.toContain('is cut');
  });

  it('names what had no room, how much of it is there, and how to get the whole', async () => {
    const text = await sizes([long(300)]);
    const [, shown, whole] = /It shows: Findings (\d+) of (\d+); /.exec(text) ?? [];
    expect(Number(shown)).toBeGreaterThan(10);
    expect(Number(whole)).toBeGreaterThan(Number(shown));
    expect(text.match(/^### \d/gm)).toHaveLength(Number(shown));
    expect(text).toContain('For the whole report add -f markdown=report.md');
    expect(await sizes([long(300)], { beside: ['out/report.html'] })).toContain(
      'The whole report stands in `out/report.html`.',
    );
  });

  it('keeps its length and the first bids, with many bids and with strings of any length', async () => {
    const many = Array.from({ length: 2_000 }, (_, index) => ({ ...strong, file: `bids/${index}/bid.yaml` }));
    const text = await sizes(many);
    expect(text).toContain('2,000 bids: 2,000 pass');
    expect(text).toMatch(/It shows: Summary \d+ of 2,000; Bids \d+ of 2,000/);
    await sizes([{ ...weak, vendor: '\u{20000}'.repeat(30_000) }]);
    await sizes([{ ...weak, vendor: '`'.repeat(60_000), file: '|'.repeat(60_000) }, strong]);
  });
});
