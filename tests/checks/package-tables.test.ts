import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeZip } from '../evidence/make-zip.ts';
import { folderWith, identity } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';

const rules = [
  'sample-exports-are-valid',
  'packed-exports-are-what-they-list',
  'every-category-has-an-export',
  'exports-are-in-open-formats',
  'sample-exports-hold-data',
] as const;
type RuleName = (typeof rules)[number];
type Told = { readonly outcome: string; readonly messages: readonly string[]; readonly whys: readonly string[] };

/** What the rules say of a bid with these files as the export of one category. */
const judged = async (
  exports: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Readonly<Record<RuleName, Told>>> => {
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
  const told = (name: RuleName): Told => {
    const found = results.find(({ rule }) => rule === `data-portability/${name}`);
    return {
      outcome: [found?.outcome, found?.reason ?? ''].join(' ').trim(),
      messages: found?.findings.map(({ message }) => message) ?? [],
      whys: found?.questions.map(({ why }) => why) ?? [],
    };
  };
  return Object.fromEntries(rules.map((name) => [name, told(name)])) as Record<RuleName, Told>;
};

/** The outcomes, in the order of the rules above. */
const outcomes = (told: Readonly<Record<RuleName, Told>>): readonly string[] => rules.map((name) => told[name].outcome);

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
    expect(outcomes(told)).toEqual(['review', 'review', 'review', 'pass', 'review']);
    expect(told['every-category-has-an-export'].whys[0]).toContain('holds its data in itself');
  });

  it('that lists a word to the reader alone shows no data', async () => {
    const text = '# Parking\n\nThis folder will hold the data of the city.\n\n- spots\n- zones\n';
    const hash = `sha256:${createHash('sha256').update(text).digest('hex')}`;
    for (const name of ['README.md', 'readme.txt']) {
      const told = await judged(['datapackage.json'], {
        'datapackage.json': JSON.stringify({ name: 'parking', resources: [{ name: 'readme', path: name, hash }] }),
        [name]: text,
      });
      expect(outcomes(told), name).toEqual(['review', 'pass', 'review', 'review', 'review']);
    }
  });

  it('with a word to the reader beside its table passes', async () => {
    const text = '# Parking\n\nThe spots of the city.\n';
    const told = await judged(['datapackage.json'], {
      ...packageOf(
        { path: 'spots.csv' },
        { path: 'README.md', hash: `sha256:${createHash('sha256').update(text).digest('hex')}`, schema: undefined },
      ),
      'spots.csv': table,
      'README.md': text,
    });
    for (const rule of rules) expect([rule, told[rule].outcome]).toEqual([rule, 'pass']);
  });

  it.each([
    ['missing', { path: 'zones.csv' }, 'zones.csv'],
    ['at an address', { path: 'https://city.example/zones.csv' }, 'https://city.example/zones.csv'],
  ])('of whose two tables one is %s names it', async (_, resource, name) => {
    const told = await judged(['datapackage.json'], {
      ...packageOf({ path: 'spots.csv' }, resource),
      'spots.csv': table,
    });
    expect(outcomes(told)).toEqual(['review', 'fail unproven', 'review', 'pass', 'pass']);
    const sentence = `datapackage.json describes data that is not in the bid: ${name}.`;
    expect(told['packed-exports-are-what-they-list'].messages).toEqual([sentence]);
    for (const rule of ['sample-exports-are-valid', 'every-category-has-an-export'] as const)
      expect(told[rule].whys.join(' ')).toContain(sentence);
  });

  it('with data in itself beside its table goes to a person, who is told which', async () => {
    const told = await judged(['datapackage.json'], {
      ...packageOf({ path: 'spots.csv' }, { name: 'zones', data: [{ spot: 'A1', status: 'TBD' }] }),
      'spots.csv': table,
    });
    expect(outcomes(told)).toEqual(['review', 'pass', 'review', 'pass', 'review']);
    for (const rule of rules.filter((name) => told[name].outcome === 'review'))
      expect(told[rule].whys.join(' ')).toContain('holds its data in itself, and nobody looked at it: zones');
  });

  it('is as open as its data', async () => {
    const outcomeOf = async (path: string, text: string | Uint8Array): Promise<string> =>
      (await judged(['datapackage.json'], { ...packageOf({ path, hash: undefined }), [path]: text }))[
        'exports-are-in-open-formats'
      ].outcome;
    const zones = { type: 'FeatureCollection', features: [] };
    expect(await outcomeOf('zones.geojson', JSON.stringify(zones))).toBe('pass');
    expect(await outcomeOf('dump.bak', new Uint8Array([0, 1, 2, 3, 0, 255, 254, 7]))).toBe('review');
  });

  it('inside of an archive does not open what the archive holds', async () => {
    const dump = new Uint8Array([0, 1, 2, 3, 0, 255, 254, 7]);
    const told = await judged(['export.zip'], {
      'export.zip': makeZip({ ...packageOf({ path: 'dump.bak' }), 'dump.bak': dump as never }),
    });
    expect(told['exports-are-in-open-formats'].outcome).toBe('fail unmet');
  });

  it('without its tables beside a file that could not be read goes to a person', async () => {
    const told = await judged(['datapackage.json', 'spots.bz2'], {
      ...packageOf({ path: 'spots.csv' }),
      'spots.bz2': 'BZh91AY&SY\0\u0001\u0002',
    });
    for (const rule of rules) {
      expect([rule, told[rule].outcome]).toEqual([rule, 'review']);
      expect(told[rule].messages).toEqual([]);
      if (rule !== 'exports-are-in-open-formats') expect(told[rule].whys.join(' ')).toContain('spots.csv');
    }
  });

  it('without its table is not the reason of a pass, and no other file is charged with it', async () => {
    const told = await judged(['datapackage.json', 'other.csv'], {
      ...packageOf({ path: 'gone.csv' }),
      'other.csv': table,
    });
    expect(outcomes(told)).toEqual(['review', 'fail unproven', 'pass', 'pass', 'fail unproven']);
    expect(told['sample-exports-are-valid'].whys.join(' ')).toContain('not in the bid: gone.csv');
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
    for (const rule of rules.filter((name) => name !== 'packed-exports-are-what-they-list'))
      expect([rule, told[rule]]).toMatchObject([
        rule,
        {
          outcome: 'fail unproven',
          messages: ['schema.json describes a table, and nothing of what it describes is in the bid.'],
        },
      ]);
  });

  it('beside a table is a description, and nothing lacks', async () => {
    const schemaAlone = { fields: [{ name: 'spot', type: 'string' }] };
    const told = await judged(['schema.json', 'spots.csv'], {
      'schema.json': JSON.stringify(schemaAlone),
      'spots.csv': table,
    });
    for (const rule of rules.filter((name) => name !== 'packed-exports-are-what-they-list'))
      expect([rule, told[rule].outcome]).toEqual([rule, 'pass']);
  });
});
