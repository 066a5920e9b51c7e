import { describe, expect, it } from 'vitest';
import { english } from '../../../src/i18n/language.ts';
import { loadLanguage } from '../../../src/i18n/load-language.ts';
import { clarificationDocx } from '../../../src/report/clarification-docx.ts';
import { docx } from '../../../src/report/docx.ts';
import { collect } from '../../../src/report/office/collect.ts';
import { frontParts } from '../../../src/report/office/front-parts.ts';
import { markdownOf } from '../../../src/report/office/markdown.ts';
import { requirementsDocx } from '../../../src/report/requirements-docx.ts';
import { show } from '../../../src/report/show.ts';
import { all, pageOf as domOf } from '../html/dom.ts';
import { cases, goldenBids } from '../machine/cases.ts';
import { acting, formulas, hostile, poisoned } from '../machine/hostile.ts';
import { open, run, strong, unrunnable, weak } from '../sample.ts';
import { options, streamOf } from '../support.ts';
import { manyBids } from './bids.ts';
import { pageIn } from './document-reader.ts';
import { attributeOf, bytesOf, find, partsOf } from './office-parts.ts';

const documents = [
  ['docx', docx],
  ['requirements-docx', requirementsDocx],
  ['clarification-docx', clarificationDocx],
] as const;

const text = 'word/document.xml';

/** What a search through the text of a document finds, as it is written there. */
const said = (part: string | undefined, path: string): string[] => find(part, path).map(({ content }) => content);

describe.each(documents)('the document %s', (_, reporter) => {
  it.each(cases)(
    'of %s is well-formed in every part, and a reader has nothing to complain about',
    async (_name, given, bids) => {
      const bytes = await bytesOf(reporter, given, bids);
      for (const [path, part] of partsOf(bytes))
        if (/\.(xml|rels)$/.test(path)) expect(find(part, '.')).toHaveLength(1);
      expect(await pageIn(bytes)).not.toBe('');
    },
  );

  it('has the same bytes in any time zone', async () => {
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'Pacific/Kiritimati';
      const there = await bytesOf(reporter, run, [weak]);
      process.env['TZ'] = 'Pacific/Pago_Pago';
      expect((await bytesOf(reporter, run, [weak])).equals(there)).toBe(true);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('bears its title, its language and the day as of which was judged', async () => {
    const parts = partsOf(await bytesOf(reporter, run, [weak]));
    const core = parts.get('docProps/core.xml');
    expect(said(core, '//dc:title')[0]).toMatch(/\w{6}/);
    expect(said(core, '//dc:language')).toEqual(['en']);
    expect(said(core, '//dcterms:created')).toEqual(['2026-11-16T12:00:00Z']);
    expect(attributeOf(find(parts.get('word/styles.xml'), '//w:docDefaults//w:lang')[0], 'val')).toBe('en');
  });

  it('has real headings that skip no level', async () => {
    const { document } = domOf(`<!DOCTYPE html><body>${await pageIn(await bytesOf(reporter, run, goldenBids))}</body>`);
    const levels = all(document, 'h1, h2, h3, h4').map(({ tagName }) => Number(tagName[1]));
    expect(levels.length).toBeGreaterThan(5);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('has one header row in each table, which stands on each page, and says in words what the table tells', async () => {
    const part = partsOf(await bytesOf(reporter, run, goldenBids)).get(text);
    for (const table of find(part, '//w:tbl').map((each) => each.toString())) {
      expect(table.match(/<w:tblHeader\b/g)).toHaveLength(1);
      expect(table.indexOf('<w:tblHeader')).toBeLessThan(table.indexOf('</w:tr>'));
      expect(table.match(/<w:tblDescription w:val="[^"]{6,}"\/>/g)).toHaveLength(1);
    }
  });

  it('leads with each link to a place in itself, and names no place twice', async () => {
    const part = partsOf(await bytesOf(reporter, run, [weak, ...manyBids(3, weak)])).get(text);
    const names = find(part, '//w:bookmarkStart').map((each) => attributeOf(each, 'name'));
    expect(new Set(names).size).toBe(names.length);
    for (const link of find(part, '//w:hyperlink')) expect(names).toContain(attributeOf(link, 'anchor'));
  });

  it('says of a bid that could not be judged what stood in the way, and of no bid that it meets anything', async () => {
    const page = await pageIn(await bytesOf(reporter, run, [unrunnable]));
    expect(page).toContain('The key "vendr" is not known here.');
    expect(page.replace(/<li>.*?<\/li>/g, '')).not.toMatch(/>(PASS|MEETS|meets)</);
  });

  it.each(hostile)('holds text only, whatever a bid says: %s', async (_name, ending) => {
    const bad = poisoned(ending);
    const parts = partsOf(await bytesOf(reporter, bad.run, bad.bids));
    for (const [path, part] of parts) {
      if (path.endsWith('.rels')) expect(part).not.toContain('TargetMode="External"');
      if (!/^word\/(document|header\d+|footer\d+)\.xml$/.test(path)) continue;
      expect(find(part, '//w:fldSimple|//w:object|//w:altChunk|//w:drawing|//w:pict|//w:sdt')).toEqual([]);
      for (const field of said(part, '//w:instrText')) expect(field).toMatch(/^(PAGE|NUMPAGES)$/);
      for (const each of said(part, '//w:t')) expect(each).not.toMatch(acting);
    }
    expect(find(parts.get(text), '//w:instrText')).toEqual([]);
    expect(said(parts.get(text), '//w:p').join('\n')).toContain(show(`CityPulse BV${ending}`));
  });

  it('shows what looks like a formula or a field as it is', async () => {
    for (const beginning of [...formulas, '{ HYPERLINK "http://evil.example" }', 'DDEAUTO c:\\\\x.exe']) {
      const bad = poisoned('', beginning);
      const part = partsOf(await bytesOf(reporter, bad.run, bad.bids)).get(text);
      expect(said(part, '//w:p').join('\n')).toContain(show(`${beginning}CityPulse BV`));
      expect(find(part, '//w:instrText|//w:fldChar')).toEqual([]);
    }
  });

  it('has no word with legal effect of its own', async () => {
    const given = { ...run, tender: { ...run.tender } };
    delete given.tender.consequence;
    expect(await pageIn(await bytesOf(reporter, given, goldenBids))).not.toMatch(
      /\b(reject|exclud|exclusion|disqualif|non-compliant|inadmissib|ineligib|irregular)/i,
    );
  });
});

describe.each(documents)('the document %s in Arabic', (_, reporter) => {
  const part = async () => partsOf(await bytesOf(reporter, run, goldenBids, { language: await loadLanguage('ar') }));

  it('runs from right to left in every paragraph and every table', async () => {
    const parts = await part();
    for (const [path, each] of parts) {
      if (!/^word\/(document|header\d+|footer\d+)\.xml$/.test(path)) continue;
      expect(find(each, '//w:p[w:r and not(w:pPr/w:bidi)]')).toEqual([]);
      expect(find(each, '//w:tbl[not(w:tblPr/w:bidiVisual)]')).toEqual([]);
    }
    const language = find(parts.get('word/styles.xml'), '//w:docDefaults//w:lang')[0];
    expect([attributeOf(language, 'val'), attributeOf(language, 'bidi')]).toEqual(['en', 'ar']);
    expect(said(parts.get('docProps/core.xml'), '//dc:language')).toEqual(['ar']);
  });

  it('tells Arabic from English, run by run, and dates and paths stay in their order', async () => {
    const document = (await part()).get(text);
    const arabic = said(document, '//w:r[w:rPr/w:rtl]/w:t');
    const english = said(document, '//w:r[not(w:rPr/w:rtl)]/w:t');
    for (const each of english) expect(each).not.toMatch(/^\p{Script=Arabic}/u);
    for (const each of arabic) expect(each).not.toMatch(/[a-z]{2}|\d-\d/);
    expect(arabic.length).toBeGreaterThan(20);
    expect(english).toContain('\u200e2026-11-16\u200e');
  });

  it('carries no mark that nobody sees but those that keep the order', async () => {
    const document = (await part()).get(text);
    for (const each of said(document, '//w:t')) expect(each.replace(/^\u200e|\u200e$/g, '')).not.toMatch(acting);
  });
});

describe('a document of many bids', () => {
  it('tells the first ones, as many as it has room for, counts all of them, and says so', async () => {
    const bids = manyBids(5, weak);
    const collected = await collect(streamOf(bids), 3 * weak.results.length, ({ results }) => results.length, english);
    expect(collected.full).toEqual(bids.slice(0, 3));
    expect(collected.rows).toHaveLength(5);
    expect(collected.summary.fail).toBe(5);
    const said = frontParts(run, collected, options()).map(markdownOf).join('');
    expect(said).toContain('Vendor 5');
    expect(said).toContain(english.say.paperTooMany({ told: 3, all: 5 }));
  });
});

describe('the documents together', () => {
  it('say the same of a bid, whether it stands alone or beside others', async () => {
    const alone = await pageIn(await bytesOf(requirementsDocx, run, [open]));
    const beside = await pageIn(await bytesOf(requirementsDocx, run, [strong, open]));
    const table = alone.slice(alone.indexOf('<h2>'));
    expect(beside).toContain(table);
  });
});
