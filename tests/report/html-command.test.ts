import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runMain } from '../support/run-main.ts';
import { all, pageOf } from './html/dom.ts';

const folder = mkdtempSync(join(tmpdir(), 'bidlint-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = (...rest: string[]) =>
  runMain(['check', 'examples/weak/bid.yaml', '--tender', 'examples/tender.yaml', ...rest]);

describe('bidlint check -f html=report.html', () => {
  it('writes a whole page, with the rules and verdict of the JSON report, and leaves standard output alone', async () => {
    const [page, json] = [join(folder, 'report.html'), join(folder, 'report.json')];
    const ran = await check('-f', `html=${page}`, '-f', `json=${json}`);
    expect(ran).toMatchObject({ code: 1, out: '', error: '' });
    const text = readFileSync(page, 'utf8');
    expect(text.endsWith('</html>\n')).toBe(true);
    const { document } = pageOf(text);
    expect(document.title).toMatch(/^FAIL: /);
    const { bids } = JSON.parse(readFileSync(json, 'utf8')) as {
      readonly bids: readonly { readonly results: readonly { readonly rule: string }[] }[];
    };
    const shown = all(document, '#rules th .x, #advice th .x').map((each) => each.textContent);
    for (const { rule } of bids[0]?.results ?? []) expect(shown).toContain(rule);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('leaves no half-written file when another format of the run cannot be written', async () => {
    const apart = mkdtempSync(join(folder, 'apart-'));
    const ran = await check(
      '-f',
      `html=${join(apart, 'report.html')}`,
      '-f',
      `json=${join(apart, 'none', 'report.json')}`,
    );
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.error).toContain('cannot be written here');
    expect(readdirSync(apart)).toEqual([]);
  });

  it('writes the same bytes a second time', async () => {
    const [first, second] = [join(folder, 'first.html'), join(folder, 'second.html')];
    await check('-f', `html=${first}`);
    await check('-f', `html=${second}`);
    expect(readFileSync(first, 'utf8')).toBe(readFileSync(second, 'utf8'));
  });

  it('writes a page of several bids to standard output', async () => {
    const ran = await runMain([
      ...['check', 'examples/weak/bid.yaml', 'examples/deceptive/bid.yaml'],
      ...['--tender', 'examples/tender.yaml', '-f', 'html'],
    ]);
    expect(ran.code).toBe(1);
    expect(all(pageOf(ran.out).document, 'details.bid')).toHaveLength(2);
  });
});

describe('bidlint check -f markdown-comment', () => {
  it('names the files of the same run that hold the whole report', async () => {
    const ran = await runMain([
      ...['check', 'examples/weak/bid.yaml', 'examples/deceptive/bid.yaml', '--tender', 'examples/tender.yaml'],
      ...['-f', 'markdown-comment', '-f', `html=${join(folder, 'beside.html')}`],
    ]);
    expect(Buffer.byteLength(ran.out)).toBeLessThanOrEqual(65_536);
    expect(ran.out).toMatch(/The whole report stands in `[^`]*beside\.html`\./);
  });
});

describe('bidlint check -f pdf where nothing can print', () => {
  it('ends with 2 and says what to do, before anything is judged or written', async () => {
    const ran = await runMain(
      [
        'check',
        'examples/weak/bid.yaml',
        '-f',
        `pdf=${join(folder, 'none.pdf')}`,
        '-f',
        `html=${join(folder, 'none.html')}`,
      ],
      { env: { PATH: folder } },
    );
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.error).toContain(
      'The format pdf needs an installed Chromium, Chrome or Edge, and none was found on PATH.',
    );
    expect(ran.error).toContain('write the page with -f html=report.html and print it from any browser');
    expect(existsSync(join(folder, 'none.pdf')) || existsSync(join(folder, 'none.html'))).toBe(false);
  });

  it('names a CHROMIUM_PATH that leads nowhere', async () => {
    const ran = await runMain(['check', 'examples/weak/bid.yaml', '-f', `pdf=${join(folder, 'none.pdf')}`], {
      env: { CHROMIUM_PATH: join(folder, 'no-such-browser') },
    });
    expect(ran.code).toBe(2);
    expect(ran.error).toContain('and there is no program of that name');
  });

  it('names a browser that does not print, and leaves nothing behind', async () => {
    const path = join(folder, 'broken.pdf');
    const ran = await runMain(['check', 'examples/weak/bid.yaml', '-f', `pdf=${path}`], {
      env: { CHROMIUM_PATH: '/bin/false' },
    });
    expect(ran.code).toBe(2);
    expect(ran.error).toContain('The browser false did not print the report');
    expect(readdirSync(folder).filter((name) => name.startsWith('broken'))).toEqual([]);
  });

  it('sends no bytes to a terminal', async () => {
    const ran = await runMain(['check', 'examples/weak/bid.yaml', '-f', 'pdf'], { terminal: true });
    expect(ran.code).toBe(2);
    expect(ran.error).toContain('The format pdf is not text, and standard output is a terminal.');
  });
});
