import { source } from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { BidReport } from '../../src/generated/report.ts';
import { html } from '../../src/report/html.ts';
import { pageOf } from './html/dom.ts';
import { clarifyingRun, open, run, screeningRun, strong, unrunnable, weak } from './sample.ts';
import { written } from './support.ts';

type Found = {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  readonly passes: readonly { readonly id: string }[];
};

/** What axe finds in a page without a browser: structure, names, roles, languages, tables; not colours and sizes, which tests/browser looks at; so it goes without the style. */
const findings = async (text: string): Promise<Found> => {
  const page = pageOf(text.replace(/<style>.*?<\/style>/s, ''));
  page.eval(source);
  const found = await (page.eval(
    `axe.run(document, { rules: { 'color-contrast': { enabled: false } }, resultTypes: ['violations', 'passes'] })`,
  ) as Promise<Found>);
  page.close();
  return found;
};

const violations = ({ violations: list }: Found): string[] =>
  list.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: node }) => node.slice(0, 120)).join(' | ')}`);

const opened = (text: string): string => text.replaceAll('<details', '<details open');
const small: BidReport = { ...strong, results: strong.results.slice(0, 2), files: [] };

const pages: readonly (readonly [string, () => Promise<string>])[] = [
  ['one bid, all of it open', async () => opened(await written(html, run, [weak]))],
  ['one bid that passes a screening', () => written(html, screeningRun, [strong])],
  ['one bid that could not be judged', () => written(html, run, [unrunnable])],
  ['several bids', () => written(html, run, [strong, open, unrunnable])],
  ['several bids, all of them open', async () => opened(await written(html, run, [strong, small, unrunnable]))],
  [
    'many bids',
    () =>
      written(
        html,
        clarifyingRun,
        Array.from({ length: 26 }, () => small),
      ),
  ],
  ['no bid', () => written(html, run, [])],
  [
    'one bid, from right to left',
    async () => (await written(html, run, [small])).replace('lang="en" dir="ltr"', 'lang="ar" dir="rtl"'),
  ],
];

describe('axe', () => {
  it.each(pages)('finds nothing on the page of %s', async (_, text) => {
    const found = await findings(await text());
    expect(violations(found)).toEqual([]);
    expect(found.passes.length).toBeGreaterThan(15);
  });

  it('would find something', async () => {
    const broken = (await written(html, run, [weak]))
      .replace(/<html [^>]*>/, '<html>')
      .replace('scope="col"', 'scope="x"');
    expect(violations(await findings(broken)).join()).toMatch(/html-has-lang/);
  });
});
