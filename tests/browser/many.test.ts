import { createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BidReport } from '../../src/generated/report.ts';
import { html } from '../../src/report/html.ts';
import { open, run, strong, weak } from '../report/sample.ts';
import { options } from '../report/support.ts';
import { installed, needsBrowser, started } from './browser.ts';

const count = 1_000;

describe.skipIf(installed === undefined)(`a page of ${count} bids in a browser${needsBrowser}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'bidlint-many-'));
  const [many, empty] = [join(folder, 'many.html'), join(folder, 'empty.html')];
  let browser: Browser;

  beforeAll(async () => {
    const bids = async function* (): AsyncGenerator<BidReport> {
      for (let at = 0; at < count; at++)
        yield { ...([weak, strong, open][at % 3] ?? weak), file: `bids/${at}/bid.yaml`, vendor: `Vendor ${at}` };
    };
    await pipeline(Readable.from(html.write(run, bids(), options())), createWriteStream(many));
    writeFileSync(empty, '<!DOCTYPE html><html lang="en"><title>Empty</title><p>Empty</p></html>');
    browser = await started();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens, and opens a bid, in a time that a reader waits; the times against an empty page are printed', async () => {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const load = async (file: string): Promise<number> => {
      const from = performance.now();
      await page.goto(pathToFileURL(file).href);
      return performance.now() - from;
    };
    const [nothing, all] = [await load(empty), await load(many)];
    const opened = Number(
      await page.evaluate(`new Promise((resolve) => {
        const from = performance.now();
        document.querySelector('#summary a[href="#b500"]').click();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - from)));
      })`),
    );
    await page.locator('#b500').waitFor({ state: 'visible' });
    process.stdout.write(
      `${count} bids, ${(statSync(many).size / 1e6).toFixed(1)} MB: opens in ${Math.round(all)} ms (an empty page: ${Math.round(nothing)} ms), a bid of it in ${Math.round(opened)} ms\n`,
    );
    expect(all).toBeLessThan(20_000);
    expect(opened).toBeLessThan(3_000);
  });
});
