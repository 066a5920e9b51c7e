import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runMain } from '../support/run-main.ts';
import { installed, needsBrowser } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'bidlint-print-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(installed === undefined)(`bidlint check -f pdf=report.pdf${needsBrowser}`, () => {
  it('prints all of the report, tagged, in its language, also what is closed on the screen', async () => {
    const path = join(folder, 'report.pdf');
    const ran = await runMain(
      ['check', 'examples/weak/bid.yaml', '--tender', 'examples/tender.yaml', '-f', `pdf=${path}`],
      { env: { ...process.env, ...(installed !== undefined && { CHROMIUM_PATH: installed }) } },
    );
    expect(ran).toMatchObject({ code: 1, out: '', error: '' });
    const bytes = readFileSync(path);
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(bytes.toString('latin1')).toMatch(/\/StructTreeRoot/);
    const { extractText, getDocumentProxy } = await import('unpdf');
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    const flat = text.replace(/\s+/g, '');
    for (const part of ['FAIL', 'Every rule', 'Every file', 'The same in numbers', 'Where this report comes from'])
      expect(flat).toContain(part.replace(/\s+/g, ''));
    expect(flat).not.toContain('Skiptothereport');
    expect(readdirSync(folder)).toEqual(['report.pdf']);
  });
});
