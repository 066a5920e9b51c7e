import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { BidReport, Run } from '../../src/generated/report.ts';
import { widthOf } from '../../src/report/layout/width.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import { text } from '../../src/report/text.ts';
import { accepted, clarifyingRun, open, result, run, screeningRun, strong, unrunnable, weak } from './sample.ts';
import { written } from './support.ts';

const golden: [string, Run, BidReport[], Partial<ReportOptions>][] = [
  ['one-bid', run, [weak], {}],
  ['one-bid-all', run, [weak], { all: true }],
  ['one-bid-committee', run, [weak], { audience: 'committee' }],
  ['one-bid-plain', run, [weak], { plain: true }],
  ['one-bid-plain-all', run, [weak], { plain: true, all: true }],
  ['clarify', clarifyingRun, [open], {}],
  ['screening-pass', screeningRun, [strong], {}],
  ['waived', run, [accepted], {}],
  ['several-bids', run, [weak, strong, open, unrunnable], {}],
  ['several-bids-plain', run, [weak, strong, open, unrunnable], { plain: true }],
  ['not-judged', run, [unrunnable], {}],
];

describe.each(golden)('the report %s', (name, given, bids, part) => {
  it('reads as its golden file', async () => {
    await expect(await written(text, given, bids, part)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('is the same on a second reading', async () => {
    expect(await written(text, given, bids, part)).toBe(await written(text, given, bids, part));
  });

  it('says the same with and without colour', async () => {
    const coloured = await written(text, given, bids, { ...part, colour: true });
    expect(stripVTControlCharacters(coloured)).toBe(await written(text, given, bids, part));
  });

  it('prints nothing that acts on a terminal or a build server, and no space at the end of a line', async () => {
    const lines = (await written(text, given, bids, part)).split('\n');
    for (const line of lines) {
      expect(line).toMatch(/^[^\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e]*$/u);
      expect(line).not.toMatch(/##\[|^\s*::|\s$/);
    }
  });

  it('has no word with legal effect', async () => {
    const own = (await written(text, given, bids, part)).replaceAll(/"[^"]*"/g, '');
    expect(own).not.toMatch(/reject|exclu|inadmissib|disqualif|irregular|non-?complian|award/i);
  });
});

describe('lines', () => {
  it.each([60, 80, 100])('keep to %d columns but for what is never broken', async (width) => {
    for (const all of [false, true])
      for (const line of (await written(text, screeningRun, [weak, strong, open, unrunnable], { width, all })).split(
        '\n',
      ))
        if (widthOf(line) > width)
          expect(line).toMatch(
            /^ *(NOT (MET|SHOWN)|TO JUDGE|MEETS|N\/A|ERROR|Rule|Claimed|Shown|Read|Not read|READ|WRONG KIND|UNREADABLE|INVALID|MISSING)? *\S+( 2026\/\S+)?$/,
          );
  });

  it('are all within 80 columns in the golden report', async () => {
    const lines = (await written(text, run, [weak, strong, open, unrunnable], { all: true })).split('\n');
    expect(lines.filter((line) => widthOf(line) > 80)).toEqual([]);
  });
});

describe('colour', () => {
  it('is used when it is asked for, whatever the environment says', async () => {
    expect(await written(text, run, [weak], { colour: true })).toContain('\u001b[31m\u001b[1mFAIL');
    expect(await written(text, run, [weak], { colour: false })).not.toContain('\u001b');
  });

  it('is never used in plain reports', async () => {
    expect(await written(text, run, [weak], { colour: true, plain: true })).toBe(
      await written(text, run, [weak], { plain: true }),
    );
  });
});

describe('the numbers', () => {
  const rowsOf = (report: string): number[][] =>
    report
      .split('\n')
      .filter((line) => /(\s+\d+){7,}$/.test(line))
      .map((line) => (/((?:\s+\d+){7,})$/.exec(line)?.[1] ?? '').trim().split(/\s+/).map(Number));

  it.each([
    ['weak', run, weak],
    ['strong', run, strong],
    ['open', run, open],
  ])('add up in every row and every column: %s', async (_, given, bid) => {
    const rows = rowsOf(await written(text, given, [bid]));
    expect(rows).toHaveLength(6);
    for (const row of rows) expect(row.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(row.at(-1));
    const sums = rows[0]?.map((__, column) => rows.slice(0, 5).reduce((sum, row) => sum + (row[column] ?? 0), 0));
    expect(sums).toEqual(rows[5]);
    expect(rows[5]?.at(-1)).toBe(bid.results.filter(({ asked }) => asked).length);
  });

  it('of the mandatory rules, and of how they are shown, add up', async () => {
    const report = await written(text, run, [weak], { plain: true });
    const [, all, parts = ''] = /Of (\d+) mandatory: ([^(]*)/.exec(report) ?? [];
    expect([...parts.matchAll(/\d+/g)].reduce((sum, [each]) => sum + Number(each), 0)).toBe(Number(all));
    const [, met, ways = ''] = /How the (\d+) are shown: (.*)/.exec(report) ?? [];
    expect([...ways.matchAll(/\d+/g)].reduce((sum, [each]) => sum + Number(each), 0)).toBe(Number(met));
    expect(parts).toContain(`${met} meet,`);
  });

  it('are the same in the plain report', async () => {
    const [visual, plain] = await Promise.all([
      written(text, run, [weak]),
      written(text, run, [weak], { plain: true }),
    ]);
    expect(
      plain
        .split('\n')
        .filter((line) => / all \d+$/.test(line))
        .map((line) => line.match(/\d+(?=,|$)/g)?.map(Number)),
    ).toEqual(rowsOf(visual));
  });
});

describe('the order of a report', () => {
  it('is head, result, table, findings by weight, questions, advice, exit code', async () => {
    const report = await written(text, run, [weak]);
    const marks = [
      'bidlint 0.1.0',
      'Bid ',
      'Tender ',
      'As of ',
      'Go-live ',
      'Packs ',
      'Read ',
      'Not read ',
      'No network',
      'RESULT ',
      'The buyer waives the',
      'The tender says',
      'meets  not met',
      'Of 16 mandatory',
      'How the 3',
      'MANDATORY',
      '1  NOT MET',
      '5  NOT MET',
      '6  NOT SHOWN',
      '8  TO JUDGE',
      '10 ERROR',
      'DESIRABLE',
      '11 WAIVED',
      'QUESTIONS FOR PEOPLE',
      'WAIVERS OF THE TENDER',
      'ADVICE',
      'Exit code',
    ];
    const places = marks.map((mark) => report.indexOf(mark));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((left, right) => left - right));
  });

  it('is the same in the plain report, with the same facts', async () => {
    const words = (report: string): string[] =>
      report
        .split('\n')
        .filter((line) => !/^\s*\^+$/.test(line))
        .join(' ')
        .match(/[\p{L}\d]{4,}/gu) ?? [];
    const plain = words(await written(text, run, [weak], { plain: true }));
    const visual = words(await written(text, run, [weak]));
    const labels = new Set(['Report', 'Note', 'Result', 'Section', 'Number', 'Excerpt', 'Marked', 'Exit', 'code']);
    expect(new Set(visual.filter((word) => !plain.includes(word)))).toEqual(new Set(['Pack']));
    expect(new Set(plain.filter((word) => !visual.includes(word) && !labels.has(word)))).toEqual(new Set());
  });
});

describe('plain reports', () => {
  it('have one fact a line, as label and value', async () => {
    for (const line of (await written(text, run, [weak, strong, unrunnable], { plain: true, all: true })).split('\n'))
      if (line !== '') expect(line).toMatch(/^\S[^:]*: \S/);
  });

  it('have no columns and no marks under text', async () => {
    const report = await written(text, run, [{ ...weak, results: [] }], { plain: true });
    expect(report).not.toMatch(/ {2}|\^/);
  });
});

describe('findings', () => {
  it('of one cause stand once in full, at the heaviest rule; the others point there, and the counts stay', async () => {
    const report = await written(text, run, [weak], { plain: true });
    expect(report.match(/Finding: evidence\/old-api\.json is a Postman/g)).toHaveLength(1);
    expect(report.match(/same cause as 2/g)).toHaveLength(2);
    expect(report).toContain('Open APIs: meets 2, not met 4,');
  });

  it('whose cause was cut off above are told in full where they come next', async () => {
    const cut = ['a', 'b', 'c', 'd', 'e', 'f'].map((file) => ({
      reason: 'missing' as const,
      message: `No ${file}.`,
      cause: file,
      places: [],
    }));
    const results = [
      result({ rule: 'mims/first', outcome: 'fail', reason: 'missing', findings: cut }),
      result({ rule: 'mims/second', outcome: 'fail', reason: 'missing', findings: cut.slice(5), moreFindings: 2 }),
      result({ rule: 'mims/third', outcome: 'fail', reason: 'missing', findings: cut.slice(0, 1), moreFindings: 3 }),
    ];
    const report = await written(text, run, [{ ...weak, results }], { plain: true });
    expect(report).toContain('More: and 1 more finding\n');
    expect(report.match(/Finding: No f\./g)).toHaveLength(1);
    expect(report).toMatch(
      /Number 3: .*\n(Asked.*\n)*More: and 3 more findings\nCause: same cause as 1\nRule: mims\/third/,
    );
  });

  it('of one rule are five at most, and the number of the others is told', async () => {
    expect((await written(text, run, [weak], { plain: true })).match(/Shown: evidence\/parking/g)).toHaveLength(5);
    expect(await written(text, run, [weak], { plain: true })).toContain('More: and 35 more findings');
  });

  it('are all there with all, but for those that the report only counts', async () => {
    const report = await written(text, run, [weak], { plain: true, all: true });
    expect(report.match(/Shown: evidence\/parking/g)).toHaveLength(7);
    expect(report).toContain('More: and 33 more findings, of which the report holds only the number');
  });

  it('tell a bidder what to fix and a committee what would show it', async () => {
    const [bidder, committee] = await Promise.all([
      written(text, run, [weak]),
      written(text, run, [weak], { audience: 'committee' }),
    ]);
    expect(bidder).toContain('To fix   Mint identifiers');
    expect(bidder).not.toContain('Would show it');
    expect(committee).toContain('Would show it: A recording in which');
    expect(committee).not.toMatch(/To fix|Mint identifiers/);
  });
});

describe('with all', () => {
  it('every rule and every file is accounted for', async () => {
    const report = await written(text, run, [weak], { plain: true, all: true });
    for (const { rule } of weak.results) expect(report).toContain(`(${rule})`);
    for (const { sha256 } of weak.files) if (sha256 !== undefined) expect(report).toContain(sha256);
  });

  it('what does not apply says why, and who says so where it is the bidder', async () => {
    const report = await written(text, run, [weak], { plain: true, all: true });
    expect(report).toContain('(mims/geometry-is-geojson). The tender does not ask for geodata.');
    expect(report).toContain("By the bidder's own statement: the offer holds no data of the buyer.");
  });
});

describe('the result', () => {
  const bidWith = (part: Partial<BidReport>): BidReport => ({
    ...strong,
    vendor: 'V',
    system: 'S',
    results: [],
    ...part,
  });
  const counts = { meets: 0, notMet: 0, notShown: 0, judge: 0, error: 0, waived: 0, notApplicable: 0, all: 0 };
  const mandatory = (part: Partial<typeof counts>) => ({
    totals: {
      packs: [],
      all: counts,
      mandatory: { ...counts, ...part },
      assurance: { declared: 0, attached: 0, consistent: 0, witnessed: 0 },
      advice: counts,
    },
  });
  const plain = (bid: BidReport, given: Run = run) => written(text, given, [bid], { plain: true });

  it('fails on what is not shown where the tender says so', async () => {
    const results = [
      result({ rule: 'mims/a', outcome: 'fail', reason: 'missing', requirements: [{ number: 'T-1', text: 'A.' }] }),
    ];
    expect(
      await plain(bidWith({ verdict: 'fail', exitCode: 1, ...mandatory({ notShown: 1, all: 3, meets: 2 }), results })),
    ).toContain(
      'Result: 1 of 3 mandatory rules is not shown (requirement T-1), and this tender fails a bid for that.\n',
    );
  });

  it('says when nothing mandatory applied, and when packs were left out', async () => {
    expect(
      await plain(bidWith({ verdict: 'incomplete', exitCode: 3, ...mandatory({ notApplicable: 2, all: 2 }) })),
    ).toContain('Result: cannot be concluded; no mandatory rule applies, so nothing was judged.\n');
    expect(
      await plain(bidWith({ verdict: 'incomplete', exitCode: 3, ...mandatory({ meets: 2, all: 2 }) }), clarifyingRun),
    ).toContain('mandatory rules were left out of this run.\n');
  });

  it('calls a screening what it is', async () => {
    expect(await plain(strong, screeningRun)).toMatch(
      /^Tender: none given: this is a screening against bidlint's default tender/m,
    );
  });
});

describe('a thousand bids', () => {
  it('are written one at a time', async () => {
    let asked = 0;
    const chunks = text.write(
      run,
      (async function* () {
        for (; asked < 1_000; ) {
          asked += 1;
          yield strong;
        }
      })(),
      { width: 80, colour: false, plain: false, all: false, audience: 'bidder' },
    );
    let seen = 0;
    for await (const _ of chunks) {
      seen += 1;
      expect(asked).toBe(Math.min(seen, 1_000));
    }
    expect(seen).toBe(1_001);
  });
});
