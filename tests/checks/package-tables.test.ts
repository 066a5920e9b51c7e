import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeZip } from '../evidence/make-zip.ts';
import { folderWith, identity } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';

const rules = [
  'sample-exports-are-valid',
  'packed-exports-are-what-they-list',
  'every-category-has-an-export',
] as const;
type Told = { readonly outcome: string; readonly messages: readonly string[]; readonly whys: readonly string[] };

/** What the three rules say of a bid with these files as the export of one category. */
const judged = async (
  exports: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Readonly<Record<(typeof rules)[number], Told>>> => {
  const folder = folderWith({
    'bid.yaml': `${identity}data: [{ id: parking, holds: content, export: [${exports.join(', ')}] }]\n`,
    ...files,
  });
  const { out } = await runMain(['check', 'bid.yaml', '--format', 'json'], { cwd: folder });
  const results: readonly {
    rule: string;
    outcome: string;
    reason?: string;
    findings: { message: string }[];
    questions: { why: string }[];
  }[] = JSON.parse(out).bids[0].results;
  const told = (name: string): Told => {
    const found = results.find(({ rule }) => rule === `data-portability/${name}`);
    return {
      outcome: [found?.outcome, found?.reason ?? ''].join(' ').trim(),
      messages: found?.findings.map(({ message }) => message) ?? [],
      whys: found?.questions.map(({ why }) => why) ?? [],
    };
  };
  return {
    'sample-exports-are-valid': told(rules[0]),
    'packed-exports-are-what-they-list': told(rules[1]),
    'every-category-has-an-export': told(rules[2]),
  };
};

const table = 'spot,status\nA1,free\nA2,taken\n';
const hash = `sha256:${createHash('sha256').update(table).digest('hex')}`;
const schema = { fields: [{ name: 'spot' }, { name: 'status' }] };
const packageOf = (...resources: readonly object[]) => ({
  'datapackage.json': JSON.stringify({
    name: 'parking',
    resources: resources.map((resource, index) => ({ name: `r${index}`, hash, schema, ...resource })),
  }),
});

describe('a data package', () => {
  it('with its table passes', async () => {
    const told = await judged(['datapackage.json'], { ...packageOf({ path: 'spots.csv' }), 'spots.csv': table });
    for (const rule of rules) expect([rule, told[rule].outcome]).toEqual([rule, 'pass']);
  });

  it.each([
    ['is missing', { path: 'gone.csv' }],
    ['stands at an address', { path: 'https://city.example/spots.csv' }],
  ])('whose only table %s shows nothing', async (_, resource) => {
    const told = await judged(['datapackage.json'], packageOf(resource));
    for (const rule of rules) {
      expect([rule, told[rule].outcome]).toEqual([rule, 'fail unproven']);
      expect(told[rule].messages).toEqual([
        `datapackage.json describes data, and nothing of what it describes is in the bid: ${resource.path}.`,
      ]);
    }
  });

  it('that holds its data in itself goes to a person', async () => {
    const told = await judged(['datapackage.json'], packageOf({ data: [{ spot: 'A1', status: 'free' }] }));
    for (const rule of rules) expect([rule, told[rule].outcome]).toEqual([rule, 'review']);
    expect(told['every-category-has-an-export'].whys[0]).toContain('holds its data in itself');
  });

  it('without its table is not the reason of a pass, and no other file is charged with it', async () => {
    const told = await judged(['datapackage.json', 'other.csv'], {
      ...packageOf({ path: 'gone.csv' }),
      'other.csv': table,
    });
    expect(told['sample-exports-are-valid'].outcome).toBe('pass');
    expect(told['every-category-has-an-export'].outcome).toBe('pass');
    expect(told['packed-exports-are-what-they-list'].outcome).toBe('fail unproven');
  });

  it('inside of an archive describes what stands there', async () => {
    const zip = makeZip({ ...packageOf({ path: 'spots.csv' }), 'spots.csv': table });
    const told = await judged(['export.zip'], { 'export.zip': zip });
    for (const rule of rules) expect([rule, told[rule].outcome]).toEqual([rule, 'pass']);
  });
});

describe('the schema of a table', () => {
  it('alone is no export', async () => {
    const schemaAlone = { fields: [{ name: 'spot', type: 'string' }] };
    const told = await judged(['schema.json'], { 'schema.json': JSON.stringify(schemaAlone) });
    for (const rule of ['sample-exports-are-valid', 'every-category-has-an-export'] as const)
      expect(told[rule]).toMatchObject({
        outcome: 'fail unproven',
        messages: ['schema.json describes a table, and nothing of what it describes is in the bid.'],
      });
  });
});
