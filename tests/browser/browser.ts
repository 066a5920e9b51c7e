import { source } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../src/commands/find-browser.ts';

/** The Chromium of this machine: CHROMIUM_PATH, or one on PATH. Tests that need one are skipped where there is none. */
export const installed: string | undefined = await findBrowser({ env: process.env, cwd: process.cwd() });

/** What the name of a skipped test says. */
export const needsBrowser = installed === undefined ? ' (skipped: no Chromium on PATH and none in CHROMIUM_PATH)' : '';

/** Starts it, without anything of its own that would go to the network. */
export const started = (): Promise<Browser> =>
  chromium.launch({
    executablePath: installed ?? '',
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--disable-component-update',
      '--disable-background-networking',
      '--no-first-run',
    ],
  });

/** How a page is looked at. */
export type View = { readonly width: number; readonly scheme: 'light' | 'dark' };

/** A page in a window of its own, and all that it asked for and complained about. */
export type Seen = { readonly page: Page; readonly requests: string[]; readonly complaints: string[] };

/** Opens a page from a file. */
export const seen = async (browser: Browser, url: string, { width, scheme }: View): Promise<Seen> => {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    offline: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, requests, complaints };
};

/** What axe finds: all rules of WCAG 2.2 A and AA and of good practice, one line a departure. */
export const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(source);
  return page.evaluate(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
  }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? ''))))`);
};

/** Opens everything on a page that can be opened, and has it laid out at once, so that nothing moves while it is measured. */
export const openAll = (page: Page): Promise<void> =>
  page.evaluate(`for (const each of document.querySelectorAll('details')) {
    each.open = true;
    each.style.contentVisibility = 'visible';
  }`);
