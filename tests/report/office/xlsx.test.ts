import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BidReport, Run } from '../../../src/generated/report.ts';
import { cellText } from '../../../src/report/office/cell-text.ts';
import { columnLetters } from '../../../src/report/office/cell-xml.ts';
import type { Reporter, ReportOptions } from '../../../src/report/reporter.ts';
import { requirementsXlsx } from '../../../src/report/requirements-xlsx.ts';
import { show } from '../../../src/report/show.ts';
import { xlsx } from '../../../src/report/xlsx.ts';
import { cases, goldenBids } from '../machine/cases.ts';
import { acting, formulas, hostile, poisoned } from '../machine/hostile.ts';
import { open, run, strong, unrunnable, weak } from '../sample.ts';
import { textOfUnits } from '../support.ts';
import { equivalentBid, manyBids } from './bids.ts';
import { attributeOf, bytesOf, find, partsOf } from './office-parts.ts';
import { type Sheet, sheetsIn, sheetXml } from './workbook-reader.ts';

/** What a real reader of workbooks finds: each sheet, its rows by the titles of their columns. */
const sheetsOf = async (
  reporter: Reporter,
  given: Run,
  bids: readonly BidReport[],
  part: Partial<ReportOptions> = {},
): Promise<Sheet[]> => sheetsIn(await bytesOf(reporter, given, bids, part));

const sheetNamed = async (name: string, given: Run, bids: readonly BidReport[], reporter = xlsx): Promise<Sheet> =>
  (await sheetsOf(reporter, given, bids)).find((each) => each.name === name) ?? { name, head: [], rows: [] };

const workbooks = [
  ['xlsx', xlsx],
  ['requirements-xlsx', requirementsXlsx],
] as const;

describe.each(workbooks)('the workbook %s', (_, reporter) => {
  it.each(cases)(
    'of %s is well-formed, and its sheets are named in the order of their files',
    async (_name, given, bids) => {
      const parts = partsOf(await bytesOf(reporter, given, bids));
      for (const [, text] of parts) expect(find(text, '.')).toHaveLength(1);
      expect([...parts.keys()][0]).toBe('[Content_Types].xml');
      const named = find(parts.get('xl/workbook.xml'), '//s:sheet').map((each) => attributeOf(each, 'name') ?? '');
      expect(new Set(named).size).toBe(named.length);
      for (const each of named) expect(each).toMatch(/^[^:\\/?*[\]]{1,31}$/);
    },
  );

  it('has the same bytes twice, in any time zone', async () => {
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'Pacific/Kiritimati';
      const there = await bytesOf(reporter, run, goldenBids);
      process.env['TZ'] = 'Pacific/Pago_Pago';
      expect(Buffer.compare(await bytesOf(reporter, run, goldenBids), there)).toBe(0);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('bears its title, its language and the day as of which was judged', async () => {
    const core = partsOf(await bytesOf(reporter, run, [weak])).get('docProps/core.xml');
    expect(find(core, '//dc:title')[0]?.content).toContain('2026-UDP-014');
    expect(find(core, '//dc:language')[0]?.content).toBe('en');
    expect(find(core, '//dcterms:created')[0]?.content).toBe('2026-11-16T12:00:00Z');
  });

  it('keeps the header row of each sheet in sight, filters by it and prints it on each page', async () => {
    const bytes = await bytesOf(reporter, run, goldenBids);
    for (const text of sheetXml(bytes)) {
      expect(attributeOf(find(text, '//s:pane')[0], 'ySplit')).toBe('1');
      expect(attributeOf(find(text, '//s:pane')[0], 'state')).toBe('frozen');
      const rows = find(text, '//s:row').length;
      expect(attributeOf(find(text, '//s:autoFilter')[0], 'ref')).toMatch(new RegExp(`^A1:[A-Z]+${rows}$`));
      for (const column of find(text, '//s:col')) expect(Number(attributeOf(column, 'width'))).toBeGreaterThan(5);
    }
    const names = find(partsOf(bytes).get('xl/workbook.xml'), '//s:definedName').map((each) =>
      attributeOf(each, 'name'),
    );
    expect(names.filter((each) => each === '_xlnm.Print_Titles')).toHaveLength(sheetXml(bytes).length);
  });

  it.each(hostile)('holds texts and numbers only, whatever a bid says: %s', async (_, ending) => {
    const bad = poisoned(ending);
    const bytes = await bytesOf(reporter, bad.run, bad.bids);
    for (const text of sheetXml(bytes)) {
      expect(find(text, '//s:f|//s:hyperlinks|//s:oleObjects|//s:legacyDrawing')).toEqual([]);
      for (const cell of find(text, '//s:c')) expect([undefined, 'inlineStr']).toContain(attributeOf(cell, 't'));
    }
    for (const { rows } of await sheetsOf(reporter, bad.run, bad.bids))
      for (const cell of rows.flatMap((row) => Object.values(row)))
        if (typeof cell === 'string') expect(cell).not.toMatch(acting);
  });

  it.each(formulas.map((text) => [text]))(
    'shows what looks like a formula, and the cell is of the format text: %j',
    async (beginning) => {
      const bad = poisoned('', beginning);
      const bytes = await bytesOf(reporter, bad.run, bad.bids);
      const styles = find(partsOf(bytes).get('xl/styles.xml'), '//s:cellXfs/s:xf').map((each) =>
        attributeOf(each, 'numFmtId'),
      );
      const texts = sheetXml(bytes).flatMap((text) => find(text, '//s:c[@t="inlineStr"]'));
      expect(texts.length).toBeGreaterThan(50);
      for (const cell of texts) expect(styles[Number(attributeOf(cell, 's'))]).toBe('49');
      expect(texts.some(({ content }) => content.startsWith(show(beginning)))).toBe(true);
    },
  );

  it('names nothing but a bid that could not be judged where none was, and no zero looks like a result', async () => {
    const sheets = await sheetsOf(reporter, run, [unrunnable]);
    const all = JSON.stringify(sheets);
    expect(all).toContain('The key \\"vendr\\" is not known here.');
    expect(all).not.toMatch(/"(PASS|MEETS|meets)"/);
    for (const { name: sheet, rows } of sheets.filter(({ name: each }) => each !== 'About'))
      for (const row of rows) expect(`${sheet} ${JSON.stringify(row)}`).not.toMatch(/: ?0[,}]/);
  });

  it('stands from right to left where its language does', async () => {
    const { loadLanguage } = await import('../../../src/i18n/load-language.ts');
    const bytes = await bytesOf(reporter, run, goldenBids, { language: await loadLanguage('ar') });
    for (const text of sheetXml(bytes)) expect(attributeOf(find(text, '//s:sheetView')[0], 'rightToLeft')).toBe('1');
    for (const each of find(partsOf(bytes).get('xl/workbook.xml'), '//s:sheet'))
      expect(attributeOf(each, 'name')).toMatch(/^[^:\\/?*[\]]{1,31}$/);
    const orders = find(partsOf(bytes).get('xl/styles.xml'), '//s:cellXfs/s:xf/s:alignment').map((each) =>
      attributeOf(each, 'readingOrder'),
    );
    for (const cell of sheetXml(bytes).flatMap((text) => find(text, '//s:c[@t="inlineStr"]')))
      expect([cell.content, orders[Number(attributeOf(cell, 's')) - 1]]).toEqual([
        cell.content,
        /\p{Script=Arabic}/u.test(cell.content) ? '2' : '1',
      ]);
  });
});

describe('the sheets of a workbook', () => {
  it('count the bids as numbers, and the counts of each add up', async () => {
    const { rows, head } = await sheetNamed('Bids', run, goldenBids);
    expect(rows.map(({ Result }) => Result)).toEqual(['FAIL', 'PASS', 'INCOMPLETE', 'NOT JUDGED']);
    for (const group of ['Mandatory', 'All that is asked', 'Advice'])
      for (const row of rows.filter(({ Result }) => Result !== 'NOT JUDGED')) {
        const counts = head.filter((title) => title.startsWith(`${group}: `)).map((title) => row[title]);
        expect(counts.every((count) => typeof count === 'number')).toBe(true);
        const [all, ...parts] = counts.reverse() as number[];
        expect(parts.reduce((sum, count) => sum + count, 0)).toBe(all);
      }
    expect(rows[0]?.['As of']).toEqual(new Date('2026-11-16T00:00:00Z'));
    expect(rows[3]?.['Mandatory: meets']).toBeNull();
  });

  it('hold every rule of every bid with its outcome', async () => {
    const { rows } = await sheetNamed('Every rule', run, [weak, strong]);
    expect(rows.map((row) => [row['Bid no.'], row['Rule id']])).toEqual(
      [weak, strong].flatMap(({ results }, index) => results.map(({ rule }) => [index + 1, rule])),
    );
    expect(rows.filter((row) => row['Bid no.'] === 1 && row['Outcome'] === 'MEETS')).toHaveLength(
      weak.results.filter(({ outcome }) => outcome === 'pass').length,
    );
  });

  it('hold every finding and every question, with both places of a contradiction', async () => {
    const { rows } = await sheetNamed('Findings', run, [weak]);
    const attention = weak.results.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'notApplicable');
    const findings = attention.reduce(
      (sum, { findings: all, moreFindings }) => sum + all.length + (moreFindings ? 1 : 0),
      0,
    );
    expect(rows.filter(({ Kind }) => Kind === 'finding')).toHaveLength(findings);
    expect(rows.filter(({ Kind }) => Kind === 'question')).toHaveLength(
      attention.reduce((sum, { questions }) => sum + questions.length, 0),
    );
    expect(rows.find(({ Reason }) => Reason === 'contradicted')).toMatchObject({
      'Requirement no.': 'T-4.3.5\nT-4.4',
      'Claimed at': 'bid.yaml:41:18: description: evidence/context-openapi.yaml',
      'Shown at': 'evidence/context-openapi.yaml:3:10: title: Swagger Petstore',
    });
  });

  it('say a bidder what to fix and a committee what would show it', async () => {
    const head = async (audience: ReportOptions['audience']) =>
      (await sheetsOf(xlsx, run, [weak], { audience })).find(({ name }) => name === 'Findings')?.head;
    expect(await head('bidder')).toContain('To fix');
    expect(await head('committee')).toContain('Would show it');
    expect(await head('committee')).not.toContain('To fix');
  });

  it('set bids side by side, and of many bids the numbers, which add up', async () => {
    const few = await sheetNamed('Comparison', run, [weak, open, unrunnable]);
    const row = few.rows.find((each) => each['Rule id'] === 'data-portability/export-covers-the-inventory');
    expect(Object.values(row ?? {})).toEqual(expect.arrayContaining(['not shown', 'not judged']));
    const many = await sheetNamed('Comparison', run, [...manyBids(70, weak), unrunnable]);
    for (const each of many.rows) {
      const counts = Object.values(each).filter((cell) => typeof cell === 'number');
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(71);
    }
    expect(many.rows[0]).toMatchObject({ 'not met': 70, 'not judged': 1 });
  });

  it('hold an equivalent that is offered as neither met nor unmet', async () => {
    const { rows } = await sheetNamed('Requirements', run, [equivalentBid], requirementsXlsx);
    const answers = rows.slice(1).map((row) => [row['Requirement no.'], row['Level'], row['Answer']]);
    expect(answers).toEqual([
      ['T-4.2', 'mandatory', 'meets by an equivalent'],
      ['T-4.2', 'desirable', 'not shown'],
      ['T-4.10', 'mandatory', 'equivalent offered, to judge'],
      ['T-4.10', 'desirable', 'not shown'],
    ]);
  });
});

describe('the text of a cell', () => {
  const cut = '[cut]';

  it('is what is shown, and no mark of the format is read out of it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom('_x0041_', '_x', '_', '_x005F_', '\n'),
            fc.string(),
            fc.nat(0xffff).map((unit) => textOfUnits([unit])),
          ),
        ),
        (pieces) => {
          const text = pieces.join('').slice(0, 500);
          const read = cellText([text], cut).replace(/_x([0-9a-f]{4})_/gi, (_, code) =>
            String.fromCharCode(Number.parseInt(code, 16)),
          );
          expect(read).toBe(show(text));
        },
      ),
    );
  });

  it('is cut where a cell holds no more, never within a character, and says so', () => {
    for (const length of [32_766, 32_767, 32_768, 40_000]) {
      const text = cellText(['😀'.repeat(length)], cut);
      expect(text.length).toBeLessThanOrEqual(32_767);
      expect(text).toMatch(/^(😀)+ \[cut\]$/u);
    }
    expect(cellText(['x'.repeat(32_767)], cut)).toBe('x'.repeat(32_767));
  });

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('stands in column %i, %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
  });
});
