import { describe, expect, it } from 'vitest';
import { document } from '../../src/evidence/document.ts';
import { readAs } from '../../src/evidence/read-evidence.ts';
import { findQuote } from '../../src/source/quote.ts';
import { makePdf } from './make-pdf.ts';
import { makeZip } from './make-zip.ts';
import { probeOf, read, readWell, tools } from './reading.ts';

const quoted = async (content: string | Uint8Array, quote: string) => {
  const { passages = [] } = await readWell(document, content);
  return findQuote(passages, quote)?.passage.spot;
};

describe('documents', () => {
  it('of more parts than are looked at are not told to lack one of them', async () => {
    const parts = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`word/media/${index}`, '']));
    const text = { 'word/document.xml': '<w:p><w:t>The notice period is two months.</w:t></w:p>' };
    const reading = (members: Readonly<Record<string, string>>) =>
      readAs(document, probeOf('a.docx', makeZip(members)), tools);
    expect(await reading({ ...parts(10_000), ...text })).toMatchObject({
      state: 'unreadable',
      why: expect.stringContaining('it has 10001 parts; the limit is 10000'),
    });
    expect((await reading({ ...parts(9_999), ...text })).state).toBe('read');
  });

  it('reads text by paragraphs, with their lines', async () => {
    const { facts, passages } = await readWell(
      document,
      'Agreement\n\nThe notice period is\ntwo months, from 2 May 2026.\n\nTBD\n',
    );
    expect(facts).toMatchObject({ format: 'text', words: 12, dates: ['2026-05-02'], placeholders: 1, headings: [] });
    expect(passages?.map(({ spot }) => spot)).toEqual([{ line: 1 }, { line: 3 }, { line: 6 }]);
  });

  it('reads Markdown without its marks, and finds quotes in it', async () => {
    const text =
      '---\ntitle: Terms\nlang: en\n---\n\n# Terms\n\n12.3 Agents **should not** use the [JWT token](https://example.org/jwt)\nfor other purposes.\n\n- first item\n- second item\n\n| what | days |\n|---|---|\n| Retrieval | 30 |\n';
    const { facts, spots } = await readWell(document, text);
    expect(facts).toMatchObject({
      format: 'markdown',
      title: 'Terms',
      language: 'en',
      headings: [{ level: 1, text: 'Terms' }],
    });
    expect(spots['/headings/0']).toEqual({ line: 6 });
    expect(await quoted(text, '"should not use the JWT token for other purposes"')).toEqual({ line: 8 });
    expect(await quoted(text, 'first item second item')).toEqual({ line: 11 });
    expect(await quoted(text, 'Retrieval: 30')).toEqual({ line: 14 });
    expect(await quoted(text, 'should use the JWT token')).toBeUndefined();
  });

  it('reads HTML as it is read aloud', async () => {
    const text =
      '<!doctype html>\n<html lang="en"><head><title>Terms</title></head><body><h2>12 Exit</h2>\n<p>a notice <b>period</b>\n of two&nbsp;months</p></body></html>';
    expect((await readWell(document, text)).facts).toMatchObject({
      format: 'html',
      title: 'Terms',
      language: 'en',
      headings: [{ level: 2, text: '12 Exit' }],
    });
    expect(await quoted(text, 'notice period of two months')).toEqual({ line: 3 });
  });

  it('reads PDF page by page', async () => {
    const pdf = makePdf(
      ['12 Exit\nafter the end of the transi-\ntion period, the Client', 'may retrieve all data for 30 days.'],
      { title: 'Service agreement', language: 'en-GB', tagged: true },
    );
    expect((await readWell(document, pdf)).facts).toMatchObject({
      format: 'pdf',
      title: 'Service agreement',
      language: 'en-GB',
      author: 'CityPulse BV',
      created: '2026-05-02',
      pages: 2,
      tagged: true,
    });
    expect(await quoted(pdf, '30 days')).toEqual({ page: 2 });
    expect(await quoted(pdf, 'the transition period, the Client may retrieve all data')).toEqual({ page: 1 });
    expect((await readWell(document, makePdf(['x']))).facts).toMatchObject({ tagged: false });
  });

  it('leaves scans and locked files to a person, and calls a broken PDF invalid', async () => {
    expect(await read(document, makePdf(['', '']))).toEqual({
      state: 'unreadable',
      why: 'it is a scan without text (2 pages); text recognition would make it readable',
    });
    expect(await read(document, makePdf(['secret'], { locked: true }))).toEqual({
      state: 'unreadable',
      why: 'it is locked with a password',
    });
    expect(await read(document, makePdf(['text']).slice(0, 60))).toMatchObject({ state: 'invalid' });
  });

  it('reads DOCX: runs are joined, headings are known by style whatever their language', async () => {
    const paragraph = (style: string, ...runs: readonly string[]) =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`;
    const docx = makeZip({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('Kop1', '12 Exit &amp; more')}${paragraph('Normal', 'a notice per', 'iod of ', 'two months')}<w:p><w:r><w:delText>old</w:delText></w:r></w:p></w:body></w:document>`,
      'word/styles.xml':
        '<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style></w:styles>',
      'docProps/core.xml':
        '<cp:coreProperties><dc:title>Agreement</dc:title><dc:creator>CityPulse BV</dc:creator><dcterms:created>2026-05-02T10:00:00Z</dcterms:created></cp:coreProperties>',
    });
    const { facts, passages } = await readWell(document, docx);
    expect(facts).toMatchObject({
      format: 'docx',
      title: 'Agreement',
      language: 'nl-NL',
      author: 'CityPulse BV',
      created: '2026-05-02',
      headings: [{ level: 1, text: '12 Exit & more' }],
    });
    expect(passages?.map(({ text }) => text)).toEqual(['12 Exit & more', 'a notice period of two months']);
  });

  it('reads ODT', async () => {
    const odt = makeZip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml':
        '<office:document-content><office:body><office:text><text:tracked-changes><text:p>deleted</text:p></text:tracked-changes><text:h text:outline-level="2">12 Exit</text:h><text:p>a notice <text:span>period</text:span><text:s/>of two months</text:p></office:text></office:body></office:document-content>',
      'meta.xml':
        '<office:meta><dc:title>Agreement</dc:title><dc:language>nl-NL</dc:language><meta:creation-date>2026-05-02T10:00:00</meta:creation-date></office:meta>',
    });
    const { facts, passages } = await readWell(document, odt);
    expect(facts).toMatchObject({
      format: 'odt',
      title: 'Agreement',
      language: 'nl-NL',
      created: '2026-05-02',
      headings: [{ level: 2, text: '12 Exit' }],
    });
    expect(passages?.map(({ text }) => text)).toEqual(['12 Exit', 'a notice period of two months']);
  });

  it('recognises old Office files and RTF, and leaves them to a person', async () => {
    expect(await read(document, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))).toMatchObject({
      state: 'unreadable',
      why: expect.stringContaining('.doc'),
    });
    expect(await read(document, '{\\rtf1\\ansi The notice period is two months.}')).toMatchObject({
      state: 'unreadable',
      why: expect.stringContaining('Rich Text'),
    });
  });

  it('takes neither data nor pictures for a document', () => {
    for (const content of [
      '{"a":1}',
      'a: 1\nb: 2\n',
      'a,b\n1,2\n3,4\n',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
      new Uint8Array([0, 1, 2, 3]),
    ])
      expect(document.recognise(probeOf('f', content))).toBe(false);
  });
});
