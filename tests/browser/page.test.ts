import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/i18n/load-language.ts';
import { html } from '../../src/report/html.ts';
import { open, run, screeningRun, strong, unrunnable, weak } from '../report/sample.ts';
import { written } from '../report/support.ts';
import { installed, needsBrowser, openAll, seen, started, type View, violations } from './browser.ts';

const views: readonly View[] = [320, 800, 1400].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
);
const tags = ['fr', 'nl', 'ar'] as const;
const names = [
  ...['one-bid', 'several-bids', 'many-bids', 'screening', 'not-judged'],
  ...tags.flatMap((tag) => [`one-bid-${tag}`, `several-bids-${tag}`]),
];

describe.skipIf(installed === undefined)(`the page in a browser${needsBrowser}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'bidlint-page-'));
  const url = (name: string): string => pathToFileURL(join(folder, `${name}.html`)).href;
  let browser: Browser;

  beforeAll(async () => {
    const texts: Record<string, string> = {
      'one-bid': await written(html, run, [weak]),
      'several-bids': await written(html, run, [weak, strong, open, unrunnable]),
      'many-bids': await written(
        html,
        run,
        Array.from({ length: 40 }, (_, at) => [weak, strong, open][at % 3] ?? weak),
      ),
      screening: await written(html, screeningRun, [strong]),
      'not-judged': await written(html, run, [unrunnable]),
    };
    for (const tag of tags) {
      const language = await loadLanguage(tag);
      texts[`one-bid-${tag}`] = await written(html, run, [weak], { language });
      texts[`several-bids-${tag}`] = await written(html, run, [weak, strong, open, unrunnable], { language });
    }
    for (const name of names) writeFileSync(join(folder, `${name}.html`), texts[name] ?? '');
    browser = await started();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe.each(names)('%s', (name) => {
    it.each(views)('has no violation that axe finds, closed and open, $scheme, $width px wide', async (view) => {
      const { page } = await seen(browser, url(name), view);
      expect(await violations(page)).toEqual([]);
      if (name !== 'many-bids') {
        await openAll(page);
        expect(await violations(page)).toEqual([]);
      }
      await page.context().close();
    });

    it.each([320, 800, 1400])('is no wider than a window of %d px, also when all of it is open', async (width) => {
      const { page } = await seen(browser, url(name), { width, scheme: 'light' });
      await openAll(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.context().close();
    });

    it('asks for nothing but itself, and the browser has nothing to complain about', async () => {
      const { page, requests, complaints } = await seen(browser, url(name), { width: 800, scheme: 'dark' });
      await openAll(page);
      expect(requests).toEqual([url(name)]);
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });

  it('runs from right to left in Arabic: what begins a line stands at the right', async () => {
    const { page } = await seen(browser, url('one-bid-ar'), { width: 1400, scheme: 'light' });
    expect(await page.evaluate('getComputedStyle(document.documentElement).direction')).toBe('rtl');
    const [contents, parts] = [
      await page.locator('.contents').boundingBox(),
      await page.locator('.parts').boundingBox(),
    ];
    expect(contents?.x).toBeGreaterThan(parts?.x ?? 0);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.place code')).direction")).toBe('ltr');
    await page.context().close();
  });

  it('follows what the reader prefers: light or dark', async () => {
    const ground = async (scheme: View['scheme']): Promise<unknown> => {
      const { page } = await seen(browser, url('one-bid'), { width: 800, scheme });
      return page.evaluate('getComputedStyle(document.body).backgroundColor');
    };
    expect(await ground('light')).toBe('rgb(255, 255, 255)');
    expect(await ground('dark')).toBe('rgb(20, 23, 27)');
  });

  it('is used by keyboard: the first key leads past the head, every stop shows where it is', async () => {
    const { page } = await seen(browser, url('one-bid'), { width: 800, scheme: 'light' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the report');
    expect((await page.locator('.skip').boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    let stops = 0;
    for (; stops < 60; stops++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate('document.activeElement === document.body')) break;
      expect(
        await page.evaluate(`(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2)(
          getComputedStyle(document.activeElement))`),
      ).toBe(true);
    }
    expect(stops).toBeGreaterThan(30);
    await page.context().close();
  });

  it('shows the summary of several bids first, to the eye and to a screen reader', async () => {
    const { page } = await seen(browser, url('several-bids'), { width: 800, scheme: 'light' });
    const top = async (selector: string): Promise<number> =>
      (await page.locator(selector).first().boundingBox())?.y ?? 0;
    expect(await top('h1')).toBeLessThan(await top('#summary'));
    expect(await top('#summary')).toBeLessThan(await top('#matrix'));
    expect(await top('#matrix')).toBeLessThan(await top('#bids'));
    const tree = await page.locator('main').ariaSnapshot();
    const order = ['heading "Urban data platform"', 'heading "Summary"', 'heading "Rules and bids"', 'heading "Bids"'];
    const places = order.map((each) => tree.indexOf(each));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((left, right) => left - right));
    await page.context().close();
  });

  it('opens a bid where its row in the summary leads to it, and a finding where its number does', async () => {
    const { page } = await seen(browser, url('several-bids'), { width: 800, scheme: 'light' });
    expect(await page.locator('#b3').isVisible()).toBe(false);
    await page.locator('#summary a[href="#b3"]').click();
    await page.locator('#b3').waitFor({ state: 'visible', timeout: 5_000 });
    expect(await page.locator('#b1').isVisible()).toBe(false);
    await page.context().close();
  });

  it('prints all of it, light, also what is closed and where the reader prefers dark', async () => {
    const { page } = await seen(browser, url('several-bids'), { width: 800, scheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate('getComputedStyle(document.documentElement).getPropertyValue("--ground")')).toBe(
      '#ffffff',
    );
    for (const each of ['#b1-rules table', '#b1-files table', '#b4 .verdict'])
      expect((await page.locator(each).first().boundingBox())?.height).toBeGreaterThan(20);
    for (const each of ['.skip', '.contents']) expect(await page.locator(each).isVisible()).toBe(false);
    await page.context().close();
  });
});
