import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { BidReport, Report, Run } from '../../src/generated/report.ts';
import { json } from '../../src/report/json.ts';
import { clarifyingRun, open, run, screeningRun, strong, unrunnable, weak } from './sample.ts';
import { options, streamOf, written } from './support.ts';

const schema = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8'));
const validate = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
}).compile<Report>(schema);

const cases: [string, Run, BidReport[]][] = [
  ['one bid', run, [weak]],
  ['many bids', clarifyingRun, [weak, strong, open, unrunnable]],
  ['a screening', screeningRun, [strong]],
  ['a bid that could not be judged', run, [unrunnable]],
  ['no bid', run, []],
];

/** The same value with the members of every object in the opposite order. */
const turned = <Value>(value: Value): Value => {
  if (Array.isArray(value)) return value.map(turned) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, below]) => [key, turned(below)]),
  ) as Value;
};

describe.each(cases)('the JSON report of %s', (_, given, bids) => {
  it('keeps the schema', async () => {
    const report = JSON.parse(await written(json, given, bids));
    validate(report);
    expect(validate.errors).toBeNull();
  });

  it('holds the run and the bids, and nothing is lost on the way', async () => {
    const report: Report = JSON.parse(await written(json, given, bids));
    expect(report.run).toEqual(given);
    expect(report.bids).toEqual(bids);
  });

  it('is the same bytes however the value was built: members in the order of the schema', async () => {
    expect(await written(json, turned(given), bids.map(turned))).toBe(await written(json, given, bids));
  });

  it('prints nothing that acts on a terminal', async () => {
    expect(await written(json, given, bids)).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u200b]|##\[/u);
  });
});

describe('the layout of the JSON report', () => {
  const tame: BidReport = { ...strong, file: 'bid.yaml', vendor: 'CityPulse BV', system: 'Platform' };

  it.each([[[]], [[tame]], [[tame, tame]]])(
    'is that of JSON with an indent of two spaces and a line end',
    async (bids) => {
      const text = await written(json, run, bids);
      expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    },
  );
});

describe('the members of the JSON report', () => {
  const orderOf = (name: string): string[] =>
    Object.keys(name === '' ? schema.properties : schema.$defs[name].properties);

  it('stand in the order of the schema', async () => {
    const report = JSON.parse(await written(json, turned(run), [turned(weak)]));
    expect(Object.keys(report)).toEqual(orderOf(''));
    const [bid] = report.bids;
    expect(Object.keys(bid)).toEqual(orderOf('Bid').filter((key) => key in bid));
    for (const result of bid.results)
      expect(Object.keys(result)).toEqual(orderOf('Result').filter((key) => key in result));
    const [place] = bid.results[0].findings[0].places;
    expect(Object.keys(place)).toEqual(orderOf('Place').filter((key) => key in place));
  });
});

describe('the stream of the JSON report', () => {
  it('writes a bid before it asks for the next one', async () => {
    let asked = 0;
    const chunks = json.write(
      run,
      (async function* () {
        for await (const bid of streamOf(Array.from({ length: 50 }, () => strong))) {
          asked += 1;
          yield bid;
        }
      })(),
      options(),
    );
    let bids = 0;
    for await (const chunk of chunks) {
      bids += String(chunk).split('\n      "exitCode": ').length - 1;
      expect(asked - bids).toBeLessThanOrEqual(1);
      expect(chunk.length).toBeGreaterThan(0);
    }
    expect(bids).toBe(50);
  });
});
