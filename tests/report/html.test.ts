import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { BidReport, Run } from '../../src/generated/report.ts';
import { html } from '../../src/report/html.ts';
import { show } from '../../src/report/show.ts';
import { all, type Element, pageOf } from './html/dom.ts';
import { cases } from './machine/cases.ts';
import { open, run, screeningRun, strong, unrunnable, weak } from './sample.ts';
import { written } from './support.ts';

const page = async (given: Run, bids: readonly BidReport[]) => pageOf(await written(html, given, bids)).document;
const said = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('the golden page', () => {
  it('of one bid is as it was', async () => {
    const text = (await written(html, run, [weak])).replace(/<style>.*?<\/style>/s, '<style></style>');
    await expect(text.replace(/sha256-[^']*/, 'sha256-').replaceAll('><', '>\n<')).toMatchFileSnapshot(
      'golden/one-bid.golden.html',
    );
  });
});

describe.each(cases)('the page of %s', (_, given, bids) => {
  it('is one document in one language, with a title that says what it is', async () => {
    const text = await written(html, given, bids);
    expect(text).toMatch(/^<!DOCTYPE html>\n<html lang="en" dir="ltr">\n<head>\n<meta charset="utf-8">/);
    expect(text.endsWith('</html>\n')).toBe(true);
    expect((await page(given, bids)).title).toMatch(/\S – bidlint screening report$/);
  });

  it('lets nothing in: no script, no style of elements, no address but those of sources and of itself', async () => {
    const text = await written(html, given, bids);
    const { document } = pageOf(text);
    expect(all(document, 'script, iframe, object, embed, form, input, link, base, img, image, audio, video')).toEqual(
      [],
    );
    for (const element of all(document, '*'))
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^(on|style$|src|srcdoc|formaction|ping|background|poster)/);
        if (name === 'href') expect(value).toMatch(/^(#[\w-]+|https:\/\/mims\.oascities\.org)$/);
      }
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(text) ?? [];
    expect(style).not.toMatch(/@import|@font-face|url\((?!#p-)/);
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content');
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  });

  it('has one heading of the first level, and skips no level', async () => {
    const document = await page(given, bids);
    const levels = all(document, 'h1, h2, h3, h4, h5, h6')
      .filter((each) => each.closest('[slot=top]') === null)
      .map(({ tagName }) => Number(tagName[1]));
    expect(all(document, 'h1')).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1);
  });

  it('has ids that are its own, and each link leads to one', async () => {
    const document = await page(given, bids);
    const ids = all(document, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of all(document, 'a[href^="#"], use')) expect(ids).toContain(link.getAttribute('href')?.slice(1));
    for (const each of all(document, '[aria-labelledby]')) expect(ids).toContain(each.getAttribute('aria-labelledby'));
  });

  it('has tables with a caption, and every header says what it is the header of', async () => {
    const document = await page(given, bids);
    for (const table of all(document, 'table')) expect(said(table.querySelector('caption'))).not.toBe('');
    for (const header of all(document, 'th')) expect(header.getAttribute('scope')).toMatch(/^(col|row|rowgroup)$/);
  });

  it('has pictures that are either not read aloud or have a name', async () => {
    for (const picture of all(await page(given, bids), 'svg'))
      expect(picture.getAttribute('aria-hidden') ?? picture.getAttribute('aria-label')).toMatch(
        /^(true|\p{Lu}.{20,})$/u,
      );
  });

  it('has no word with legal effect', async () => {
    const own = said((await page(given, bids)).querySelector('body')).replaceAll(/"[^"]*"/g, '');
    expect(own).not.toMatch(/reject|exclu|inadmissib|disqualif|irregular|non-?complian|award/i);
  });
});

describe('the page of one bid', () => {
  it('begins with the verdict, after the name', async () => {
    const document = await page(run, [weak]);
    expect(document.title).toBe('FAIL: CityPulse BV, Urban Data Platform 4.2.0, lot 1 – bidlint screening report');
    expect(said(document.querySelector('main'))).toMatch(
      /^CityPulse BV, Urban Data Platform 4\.2\.0, lot 1 FAIL ?5 of 16 mandatory rules are not met/,
    );
  });

  it('accounts for every rule, every file with its digest, every question', async () => {
    const document = await page(run, [weak]);
    const rules = said(document.querySelector('#rules')) + said(document.querySelector('#advice'));
    for (const { rule } of weak.results) expect(rules).toContain(rule);
    const files = said(document.querySelector('#files'));
    for (const { file, sha256 = '' } of weak.files) expect(files).toContain(show(file) && sha256);
    const questions = said(document.querySelector('#questions'));
    for (const { questions: asked } of weak.results.filter((result) => result.asked))
      for (const { question } of asked) expect(questions).toContain(question.replace(/\s+/g, ' '));
  });

  it('has each finding under its pack, under the number that the text gives it', async () => {
    const document = await page(run, [weak]);
    const packs = all(document, '#findings > h3, #findings > article').map((each) =>
      each.tagName === 'H3' ? said(each) : each.id,
    );
    expect(packs).toEqual(
      [
        'MIMs Plus 9.0',
        'e1',
        'e2',
        'Open APIs',
        'e3',
        'e4',
        'e11',
        'e12',
        'e13',
        'e14',
        'Data portability',
        'e5',
        'e6',
        'e8',
        'e9',
      ].concat(['Transparency', 'e7', 'Accessibility and inclusion', 'e10', 'e15']),
    );
    expect(said(document.querySelector('#e3 h4'))).toBe(
      '3 NOT MET mandatory T-4.3.5, T-4.4 The API description is of another product',
    );
  });

  it('shows both places of a contradiction, the meant part marked', async () => {
    const places = all(await page(run, [weak]), '#e3 .place').map((place) => [
      said(place.querySelector('dt')),
      said(place.querySelector('dd > bdi')),
      said(place.querySelector('mark')),
    ]);
    expect(places).toEqual([
      ['Asked', 'tender.yaml:40:5', 'The API is formally described'],
      ['Claimed', 'bid.yaml:41:18', 'evidence/context-openapi.yaml'],
      ['Shown', 'evidence/context-openapi.yaml:3:10', 'Swagger Petstore'],
      ['Shown', 'evidence/context-openapi.yaml, at /info/version', ''],
    ]);
  });

  it('leads from a cause to where it stands in full, and from sources to their text', async () => {
    const document = await page(run, [weak]);
    expect(document.querySelector('#e4 .said a')?.getAttribute('href')).toBe('#e2');
    expect(document.querySelector('#e7 .source a')?.getAttribute('href')).toBe('https://mims.oascities.org');
  });

  it('tells the versions and digests of all that it was judged by', async () => {
    const provenance = said((await page(run, [weak])).querySelector('#provenance'));
    for (const text of [
      'bidlint 0.1.0',
      run.tender.sha256,
      weak.sha256 ?? '-',
      ...run.packs.map(({ sha256 }) => sha256),
    ])
      expect(provenance).toContain(text);
  });

  it('draws a bar for what is mandatory and for each pack, whose stretches fill it, with the counts in words', async () => {
    const document = await page(run, [weak]);
    const bars = all(document, '#outcomes .bar');
    expect(bars).toHaveLength(6);
    for (const bar of bars) {
      const widths = all(bar, 'rect').map((rect) => Number(rect.getAttribute('width')?.replace('%', '')));
      expect(widths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100, 0);
    }
    expect(all(document, '.bars li').map(said)).toContain(
      'Open APIs2 meet, 4 not met, 1 could not be checked, 1 waived',
    );
  });

  it('draws the ladder of assurance from the strongest proof to the weakest', async () => {
    expect(
      all(await page(run, [weak]), '.ladder li').map((rung) => [said(rung), all(rung, 'circle:not(.rest)').length]),
    ).toEqual([
      ['1 by a test that the buyer or a third party ran', 4],
      ['1 by files that agree', 3],
      ['1 by one file', 2],
      ['0 by word alone', 1],
    ]);
  });

  it('says that it is a screening where it is one', async () => {
    expect(said((await page(screeningRun, [strong])).querySelector('#basis'))).toContain(
      "none given: this is a screening against bidlint's default tender",
    );
  });

  it('tells what stands in the way of a verdict', async () => {
    const document = await page(run, [unrunnable]);
    expect(said(document.querySelector('.verdict'))).toMatch(
      /^NOT JUDGED.*The key "vendr" is not known here\..*Did you mean/,
    );
    expect(said(document.querySelector('footer'))).toContain('Exit code2 (the bid could not be judged)');
  });

  it('tells a bidder what to fix and a committee what would show it', async () => {
    const committee = await written(html, run, [weak], { audience: 'committee' });
    expect(committee).toContain('<dt>Would show it</dt>');
    expect(committee).not.toContain('<dt>To fix</dt>');
    expect(await written(html, run, [weak])).toContain('<dt>To fix</dt>');
  });
});

describe('the page of several bids', () => {
  const bids = [weak, strong, open, unrunnable];

  it('holds the report of each, closed, under its name and verdict', async () => {
    const document = await page(run, bids);
    expect(all(document, 'details.bid > summary').map(said)).toEqual([
      '1 CityPulse BV, Urban Data Platform 4.2.0, lot 1 FAIL',
      `2 ${show(strong.vendor ?? '')}, ${show(strong.system ?? '')} 2 PASS`,
      '3 CityPulse BV, Urban Data Platform 4.2.0 INCOMPLETE',
      '4 bids/broken bid/bid.yaml NOT JUDGED',
    ]);
    expect(all(document, 'details[open]')).toEqual([]);
    for (const { rule } of weak.results) expect(said(document.querySelector('#b1'))).toContain(rule);
  });

  it('has a summary whose rows lead to the bids, in the place that stands first', async () => {
    const document = await page(run, bids);
    expect(document.querySelector('main > template')?.getAttribute('shadowrootmode')).toBe('open');
    expect(document.querySelector('#summary')?.closest('main > [slot=top]')).not.toBeNull();
    expect(all(document, '#summary tbody a').map((link) => link.getAttribute('href'))).toEqual([
      '#b1',
      '#b2',
      '#b3',
      '#b4',
    ]);
    expect(said(document.querySelector('#summary'))).toContain('1 pass, 1 fail, 1 incomplete and 1 not judged');
  });

  it('has a matrix of rules and bids that says in words what its signs say', async () => {
    const document = await page(run, bids);
    const row = all(document, '#matrix tbody tr').find((each) => said(each).startsWith('T-6.2'));
    expect(row && all(row, 'td').map((cell) => said(cell.querySelector('.vh')))).toEqual([
      'not shown',
      'not judged',
      'not shown',
      'not judged',
    ]);
    expect(all(document, '#matrix tbody th[scope=row]')).toHaveLength(weak.results.filter(({ asked }) => asked).length);
  });

  it('tells of many bids what their rules say once, and of each all that is said of it', async () => {
    const document = await page(
      run,
      Array.from({ length: 30 }, () => weak),
    );
    const bid = said(document.querySelector('#b7'));
    for (const { rule, findings, questions, outcome } of weak.results.filter(({ asked }) => asked)) {
      if (outcome === 'fail' || outcome === 'review')
        expect(bid).toContain(findings[0] === undefined ? questions[0]?.why : rule);
      for (const { places } of findings)
        for (const { excerpt } of places) if (excerpt) expect(bid).toContain(show(excerpt.text).replace(/\s+/g, ' '));
    }
    expect(all(document, '#b7-findings article')).toHaveLength(15);
    expect(all(document, '#b7-rules li, #b7-advice li')).toHaveLength(weak.results.length - 15);
    expect(bid).not.toContain('Mint identifiers as URNs');
    expect(said(document.querySelector('#asks')).match(/Mint identifiers as URNs/g)).toHaveLength(1);
    for (const { rule, title } of weak.results) {
      expect(said(document.querySelector('#asks'))).toContain(rule);
      expect(said(document.querySelector('#asks'))).toContain(title);
    }
    const [link] = all(document, '#b7-e3 h5 a');
    expect(said(document.querySelector(link?.getAttribute('href') ?? ''))).toContain(
      'The description is of the offered product',
    );
  });

  it('draws many bids as one picture, with a table of counts that adds up', async () => {
    const many = Array.from({ length: 60 }, (_, index) => [weak, strong, open, unrunnable][index % 4] ?? weak);
    const document = await page(run, many);
    expect(all(document, '.matrix')).toEqual([]);
    expect(all(document, '.panorama path')).toHaveLength(7);
    const cells = all(document, '.panorama path').map((path) => (path.getAttribute('d') ?? '').split('M').length - 1);
    const judged = many.reduce((sum, bid) => sum + bid.results.filter(({ asked }) => asked).length, 0);
    expect(cells.reduce((sum, each) => sum + each, 0)).toBe(judged);
    const counts = all(document, '#matrix tbody td').map((cell) => Number(said(cell)));
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(judged);
  });
});
