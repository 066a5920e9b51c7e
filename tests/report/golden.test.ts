import { describe, expect, it } from 'vitest';
import { reporterNamed } from '../../src/report/registry.ts';
import { goldenBids } from './machine/cases.ts';
import { run } from './sample.ts';
import { written } from './support.ts';

const endings: Readonly<Record<string, string>> = {
  sarif: 'sarif',
  junit: 'xml',
  github: 'txt',
  'github-summary': 'md',
  gitlab: 'json',
  tap: 'tap',
  oscal: 'json',
  earl: 'jsonld',
  csv: 'csv',
  'csv-rules': 'csv',
};

describe('the golden files of the sample report', () => {
  it.each(Object.entries(endings))('are what %s writes, byte by byte', async (name, ending) => {
    const text = await written(await reporterNamed(name), run, goldenBids);
    await expect(text).toMatchFileSnapshot(`golden/${name}.golden.${ending}`);
  });

  it.each(Object.keys(endings))('say the same in a second run of %s', async (name) => {
    const reporter = await reporterNamed(name);
    expect(await written(reporter, run, goldenBids)).toBe(await written(reporter, run, goldenBids));
  });
});
