import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BidReport, Run } from '../../src/generated/report.ts';
import { csv } from '../../src/report/csv.ts';
import { csvRules } from '../../src/report/csv-rules.ts';
import { csvCell, csvRow } from '../../src/report/machine/csv-row.ts';
import type { Reporter } from '../../src/report/reporter.ts';
import { show } from '../../src/report/show.ts';
import { cases } from './machine/cases.ts';
import { formulas, hostile, poisoned } from './machine/hostile.ts';
import { open, run, strong, unrunnable, weak } from './sample.ts';
import { textOfUnits, written } from './support.ts';

type Row = { readonly [column: string]: string };

/** Reads CSV as RFC 4180 says, strictly: every row as long as the first, CR LF at the end of each. */
const rowsOf = async (reporter: Reporter, given: Run, bids: readonly BidReport[]): Promise<Row[]> =>
  parse(await written(reporter, given, bids), { columns: true, bom: true, record_delimiter: '\r\n' });

/** The beginning of a cell that a spreadsheet program would calculate; an apostrophe before it makes it a text. */
const formula = /^[\s"]*[=+\-@＝＋－＠]/u;

describe.each(cases)('the CSV of %s', (_, given, bids) => {
  it('of findings has a row for each verdict, finding, question and broken check', async () => {
    const rows = await rowsOf(csv, given, bids);
    const items = bids.flatMap(({ results }) =>
      results
        .filter(({ outcome }) => outcome !== 'pass' && outcome !== 'notApplicable')
        .map(({ findings, moreFindings, questions }) =>
          Math.max(1, findings.length + (moreFindings === undefined ? 0 : 1) + questions.length),
        ),
    );
    expect(rows).toHaveLength(bids.length + items.reduce((sum, count) => sum + count, 0));
    expect(rows.filter(({ row }) => row === 'verdict').map(({ file, verdict }) => [file, verdict])).toEqual(
      bids.map(({ file, verdict }) => [show(file), verdict ?? 'not judged']),
    );
  });

  it('of rules has a row for every rule with its outcome', async () => {
    const rows = await rowsOf(csvRules, given, bids);
    expect(rows.map(({ rule, outcome, reason }) => [rule, outcome, reason])).toEqual(
      bids.flatMap(({ results }) =>
        results.length === 0
          ? [['', 'not judged', '']]
          : results.map(({ rule, outcome, reason }) => [rule, outcome, reason ?? '']),
      ),
    );
  });
});

describe('the rows', () => {
  it('of a bid that could not be judged say why, and no row says pass', async () => {
    for (const reporter of [csv, csvRules]) {
      const rows = await rowsOf(reporter, run, [unrunnable]);
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({ verdict: 'not judged' });
      expect(JSON.stringify(rows)).toContain('The key \\"vendr\\" is not known here.');
    }
  });

  it('of a contradiction have both places', async () => {
    const row = (await rowsOf(csv, run, [weak])).find(({ reason }) => reason === 'contradicted');
    expect(row).toMatchObject({
      requirement: 'T-4.3.5, T-4.4',
      claimed: 'bid.yaml:41:18: description: evidence/context-openapi.yaml',
      shown: 'evidence/context-openapi.yaml:3:10: title: Swagger Petstore',
      'asked at': 'tender.yaml:40:5: text: The API is formally described',
    });
  });

  it('of a question have the reason why a person is asked', async () => {
    const row = (await rowsOf(csv, run, [open])).find(({ row: kind }) => kind === 'question');
    expect(row).toMatchObject({ message: expect.stringMatching(/\? Why: .+/) });
  });

  it('have counts as numbers, not as texts', async () => {
    expect(await written(csvRules, run, [strong])).toMatch(/",0,0,"/);
  });

  it('begin with a byte order mark and end with CR LF', async () => {
    for (const reporter of [csv, csvRules]) {
      const text = await written(reporter, run, [weak, unrunnable]);
      expect(text).toMatch(/^\ufeff"file",/);
      expect(text.endsWith('"\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
  });
});

describe('formulas', () => {
  const read = (row: string, delimiter = ','): string[] =>
    (parse(row, { delimiter, relax_quotes: true, relax_column_count: true }) as string[][])[0] ?? [];

  it.each(formulas.map((text) => [text]))('begin no cell: %j', (text) => {
    expect(csvCell(text)).toMatch(/^"'|^"\\u\{/);
    for (const cell of read(csvRow([text, `x;${text}`, text]))) expect(cell).not.toMatch(formula);
  });

  it('begin no cell either where a program splits at semicolons', () => {
    for (const text of formulas)
      for (const cell of csvRow([`a;${text}`, `a; ${text}`]).split(';')) expect(cell).not.toMatch(formula);
  });

  it.each([
    ['30 days - of which 5 free', '"30 days - of which 5 free"'],
    ['a@b', '"a@b"'],
    ['say "yes"', '"say ""yes"""'],
    ['', '""'],
    [undefined, '""'],
    [-3, '-3'],
  ])('are not seen in %j', (value, expected) => {
    expect(csvCell(value)).toBe(expected);
  });

  it('are found in any text, and the text is not lost', () => {
    const any = fc.array(
      fc.oneof(
        fc.constantFrom(...'=+-@;"\', \t\r\n＝＋－＠'),
        fc.string(),
        fc.nat(0xffff).map((unit) => textOfUnits([unit])),
      ),
    );
    fc.assert(
      fc.property(any, (parts) => {
        const text = parts.join('');
        const [cell = ''] = read(csvRow([text, 'next']));
        expect(cell).not.toMatch(formula);
        expect(cell.replaceAll("'", '')).toBe(show(text).replaceAll("'", ''));
      }),
    );
  });
});

describe('hostile strings in CSV', () => {
  it.each(hostile)('change nothing but cells: %s', async (_, ending) => {
    for (const reporter of [csv, csvRules]) {
      const bad = poisoned(ending);
      const tame = poisoned(' tame');
      const rows = await rowsOf(reporter, bad.run, bad.bids);
      expect(rows.map((row) => Object.keys(row))).toEqual(
        (await rowsOf(reporter, tame.run, tame.bids)).map((row) => Object.keys(row)),
      );
    }
  });

  it.each(formulas.map((text) => [text]))('begin no cell with a formula: %j', async (beginning) => {
    for (const reporter of [csv, csvRules]) {
      const { run: given, bids } = poisoned('', beginning);
      for (const row of await rowsOf(reporter, given, bids))
        for (const cell of Object.values(row)) expect(cell).not.toMatch(formula);
    }
  });
});
