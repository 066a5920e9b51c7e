import { readdirSync, readFileSync } from 'node:fs';
import { assert, asyncProperty, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BidReport, Run } from '../../src/generated/report.ts';
import { html as template, webAddress } from '../../src/report/html/markup.ts';
import { html } from '../../src/report/html.ts';
import { show } from '../../src/report/show.ts';
import { all, pageOf, skeleton } from './html/dom.ts';
import { acting, hostile, poisoned } from './machine/hostile.ts';
import { result, run, weak } from './sample.ts';
import { written } from './support.ts';

const skeletonOf = async (given: Run, bids: readonly BidReport[]): Promise<string> =>
  skeleton(pageOf(await written(html, given, bids)).document.documentElement);

const harmless = (count: number): Promise<string> => {
  const { run: given, bids } = poisoned(' and more');
  skeletons[count] ??= skeletonOf(given, bids.slice(0, count));
  return skeletons[count];
};
const skeletons: Promise<string>[] = [];

describe('what a bid, a tender or a pack holds', () => {
  it.each(hostile)('is text on the page, whatever it is: %s', async (_, text) => {
    const { run: given, bids } = poisoned(text);
    for (const count of [1, 2]) expect(await skeletonOf(given, bids.slice(0, count))).toBe(await harmless(count));
  });

  it.each(hostile)('is there in full: %s', async (_, text) => {
    const { run: given, bids } = poisoned(text);
    const { document } = pageOf(await written(html, given, bids.slice(0, 1)));
    for (const place of ['title', 'h1', '#e3 .said', '#e3 .place', '#files', '#provenance'])
      expect(document.querySelector(place)?.textContent).toContain(show(text).trim());
  });

  it.each(hostile)('acts on no terminal and hides nothing in the source either: %s', async (_, text) => {
    const { run: given, bids } = poisoned(text);
    expect(await written(html, given, bids)).not.toMatch(acting);
  });

  it('is isolated, so that it cannot turn what stands around it', async () => {
    const { document } = pageOf(await written(html, run, [{ ...weak, vendor: 'مدينة ذكية', system: 'נתונים' }]));
    for (const path of ['h1', '#basis dd', '#e1 dd', '#files th[scope=row]', '#rules th[scope=row] .t'])
      expect(document.querySelector(path)?.querySelector('bdi')).not.toBeNull();
    expect(all(document, '.place code').every((code) => code.getAttribute('dir') === 'ltr')).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//evil.example',
    'https:',
    ' https://x',
    'vbscript:x',
  ])('is no link where it is no web address: %s', async (url) => {
    expect(webAddress(url)).toBeUndefined();
    const results = [result({ rule: 'mims/a', outcome: 'fail', references: [{ standard: 'S', clause: '1', url }] })];
    expect(all(pageOf(await written(html, run, [{ ...weak, results }])).document, '#e1 a')).toEqual([]);
  });

  it('links a source of http and https, and tells the place nothing of where the reader came from', async () => {
    const url = 'https://example.org/a?b="><script>&c';
    const results = [result({ rule: 'mims/a', outcome: 'fail', references: [{ standard: 'S', clause: '1', url }] })];
    const [link] = all(pageOf(await written(html, run, [{ ...weak, results }])).document, '#e1 a');
    expect(link?.getAttribute('href')).toBe(url);
    expect(link?.getAttribute('rel')).toBe('noreferrer noopener');
  });
});

describe('the template', () => {
  it('escapes all text, and keeps it', async () => {
    await assert(
      asyncProperty(string({ unit: 'binary', maxLength: 60 }), async (text) => {
        const { document } = pageOf(template`<p title="${text}">${text}</p><p>${['<i>', [text]]}</p>`.markup);
        const [first, second] = all(document, 'p');
        expect(first?.getAttribute('title')).toBe(show(text));
        expect(first?.textContent).toBe(show(text));
        expect(second?.textContent).toBe(`<i>${show(text)}`);
        expect(all(document, 'body *')).toHaveLength(2);
      }),
    );
  });

  it('leaves markup that it made, writes numbers, and nothing for nothing', () => {
    expect(template`<p>${template`<b>${'<'}</b>`}${3}${undefined}${[]}</p>`).toEqual({ markup: '<p><b>&lt;</b>3</p>' });
  });

  it('has holes between tags, in quoted attributes, or for a level or an attribute that was made here', () => {
    const sources = readdirSync('src/report/html').map((file) => readFileSync(`src/report/html/${file}`, 'utf8'));
    for (const source of sources) {
      expect(source).not.toMatch(/=\$\{/);
      expect(source).not.toMatch(/(href|src|style)='/);
      for (const [hole] of source.matchAll(/<\/?[a-z]*\$\{[^`]*`?/g))
        expect(hole).toMatch(/^<\/?h\$\{(spot\.)?level( \+ 1)?\}|^<(li|th|td|tr|p|table|circle)\$\{[^`]* html`$/);
    }
  });

  it('takes markup that it did not make only for our own style and policy', () => {
    const uses = readdirSync('src/report/html').flatMap((file) =>
      [...readFileSync(`src/report/html/${file}`, 'utf8').matchAll(/verbatim\(|markup: /g)].map(() => file),
    );
    expect(uses.filter((file) => file !== 'markup.ts')).toEqual(['page.ts', 'page.ts']);
  });
});
