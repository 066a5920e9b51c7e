import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BidReport, Run } from '../../src/generated/report.ts';
import { english } from '../../src/i18n/language.ts';
import { flatRows } from '../../src/report/requirements/flat.ts';
import { requirementsCsv } from '../../src/report/requirements-csv.ts';
import { show } from '../../src/report/show.ts';
import { goldenBids } from './machine/cases.ts';
import { formulas, hostile, poisoned } from './machine/hostile.ts';
import { equivalentBid } from './office/bids.ts';
import { run } from './sample.ts';
import { textOfUnits, written } from './support.ts';

type Row = { readonly [column: string]: string };

const rowsOf = async (given: Run, bids: readonly BidReport[]): Promise<Row[]> =>
  parse(await written(requirementsCsv, given, bids), { columns: true, bom: true, record_delimiter: '\r\n' }) as Row[];

/** A cell as it was before what a spreadsheet would calculate was marked: of the apostrophe before it one is taken away. */
const unmarked = (cell = ''): string =>
  cell.replace(/(^|;)'(["'\p{White_Space}]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/gu, '$1$2');

/** Reads the table back and compares it, cell by cell, with what was written. */
const readsBack = async (given: Run, bids: readonly BidReport[]): Promise<void> => {
  const found = (await rowsOf(given, bids)).map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, unmarked(cell)])),
  );
  const expected = bids.flatMap((bid) =>
    flatRows(given, bid, english).map((row) => ({
      file: show(bid.file),
      vendor: show(bid.vendor ?? ''),
      system: show(bid.system ?? ''),
      version: show(bid.version ?? ''),
      lot: show(bid.lot ?? ''),
      verdict: bid.verdict ?? 'not judged',
      row: row.row,
      number: show(row.number),
      requirement: show(row.requirement),
      document: show(row.document),
      page: String(row.page ?? ''),
      level: row.level,
      point: show(row.point),
      rule: row.rule,
      answer: row.answer.word,
      'how and where shown': show(row.how.join(' | ')),
      'what was checked': show(row.checked),
      'open question': show(row.open.join(' | ')),
    })),
  );
  expect(found).toEqual(expected);
};

describe('the requirement table as CSV', () => {
  it('reads back without loss, several bids in one table', async () => {
    await readsBack(run, [...goldenBids, equivalentBid]);
  });

  it.each(hostile)('reads back without loss: %s', async (_, ending) => {
    const bad = poisoned(ending);
    await readsBack(bad.run, bad.bids);
  });

  it.each(formulas.map((text) => [text]))(
    'reads back without loss behind what a spreadsheet would calculate: %j',
    async (beginning) => {
      const bad = poisoned('', beginning);
      await readsBack(bad.run, bad.bids);
    },
  );

  it('reads back without loss, whatever a bid, a tender or a pack says', async () => {
    const any = fc
      .array(
        fc.oneof(
          fc.constantFrom(...'=+-@;"\', |\t\r\n＝＋－＠', '""', "'=", '"=', ';=', '\\u{1b}', ' | '),
          fc.string(),
          fc.nat(0xffff).map((unit) => textOfUnits([unit])),
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(any, any, async (beginning, ending) => {
        const bad = poisoned(ending, beginning);
        await readsBack(bad.run, bad.bids);
      }),
      { numRuns: 60 },
    );
  });

  it('stands in the columns that buyers know, with the answer in their words', async () => {
    const rows = await rowsOf(run, [...goldenBids, equivalentBid]);
    const answers = rows.filter(({ row }) => row !== 'bid').map(({ answer }) => answer);
    expect(new Set(answers)).toEqual(
      new Set([
        'meets',
        'meets by an equivalent',
        'does not meet',
        'not shown',
        'equivalent offered, to judge',
        'to judge',
        'could not be checked',
        'does not meet, waived',
        'not applicable',
      ]),
    );
    expect(rows.find(({ number, row }) => row === 'requirement' && number === 'T-4.4')).toMatchObject({
      requirement: 'Documents are of the version that is offered.',
      level: 'mandatory',
      answer: 'does not meet',
      'how and where shown': expect.stringContaining(
        'Claimed: bid.yaml, line 41. Shown: evidence/context-openapi.yaml, line 3.',
      ),
      'what was checked': 'descriptions: 1 of 1; operations: 20',
    });
    expect(rows.find(({ number, row }) => row === 'requirement' && number === 'T-6.2')).toMatchObject({
      answer: 'not shown',
      'open question': expect.stringMatching(/\?/),
    });
  });
});
