import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/i18n/load-language.ts';
import { reporterNamed } from '../../src/report/registry.ts';
import { goldenBids } from '../report/machine/cases.ts';
import { equivalentBid } from '../report/office/bids.ts';
import { bytesOf, find, partsOf } from '../report/office/office-parts.ts';
import { sheetsIn } from '../report/office/workbook-reader.ts';
import { run } from '../report/sample.ts';
import { convertedToPdf, installed, needsOffice } from './libreoffice.ts';

const formats = ['docx', 'requirements-docx', 'clarification-docx', 'xlsx', 'requirements-xlsx'] as const;
const tags = ['en', 'ar'] as const;
const files = tags.flatMap((tag) =>
  formats.map((format) => ({ tag, format, name: `${format}-${tag}.${format.endsWith('xlsx') ? 'xlsx' : 'docx'}` })),
);

/** All texts that a document or a workbook holds. */
const textsIn = async (bytes: Buffer, name: string): Promise<string[]> => {
  if (name.endsWith('.docx'))
    return find(partsOf(bytes).get('word/document.xml'), '//w:p').map(({ content }) => content);
  return (await sheetsIn(bytes)).flatMap(({ head, rows }) => [
    ...head,
    ...rows.flatMap((row) => Object.values(row).filter((cell) => typeof cell === 'string')),
  ]);
};

/**
 * The words of some texts. What runs from right to left is written into a PDF in the order in which it is seen, so of an Arabic
 * report the words of Latin letters and the numbers are compared.
 */
const wordsOf = (texts: readonly string[], tag: string): Set<string> =>
  new Set(
    texts
      .flatMap((text) => text.split(tag === 'ar' ? /[^\p{L}\p{N}]+/u : /\s+/))
      .filter((word) => word !== '' && !/\p{Script=Arabic}/u.test(word)),
  );

describe.skipIf(installed === undefined)(`documents and workbooks in LibreOffice${needsOffice}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'bidlint-office-'));

  beforeAll(async () => {
    for (const { tag, format, name } of files) {
      const language = await loadLanguage(tag);
      writeFileSync(
        join(folder, name),
        await bytesOf(await reporterNamed(format), run, [...goldenBids, equivalentBid], { language }),
      );
    }
    await convertedToPdf(
      folder,
      files.map(({ name }) => name),
    );
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(files)('show all of $name on paper', async ({ tag, name }) => {
    const { extractText, getDocumentProxy } = await import('unpdf');
    const pdf = readFileSync(join(folder, name.replace(/\.\w+$/, '.pdf')));
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    const shown = text.replace(/[\s\u200e]+/g, '');
    const words = wordsOf(await textsIn(readFileSync(join(folder, name)), name), tag);
    expect(words.size).toBeGreaterThan(100);
    expect([...words].filter((word) => !shown.includes(word))).toEqual([]);
  });

  it('would be told of a document that cannot be opened', async () => {
    writeFileSync(join(folder, 'broken.docx'), readFileSync(join(folder, 'docx-en.docx')).subarray(0, 2_000));
    await expect(convertedToPdf(folder, ['broken.docx'])).rejects.toThrow('did not open broken.docx');
  }, 120_000);
});
