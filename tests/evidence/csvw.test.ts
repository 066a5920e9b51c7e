import { describe, expect, it } from 'vitest';
import { csv as csv_ } from '../../src/evidence/csv.ts';
import { csvw } from '../../src/evidence/csvw.ts';
import { dateMatcher, dateOf } from '../../src/evidence/csvw-date.ts';
import { numberOf } from '../../src/evidence/csvw-number.ts';
import { recognise } from '../../src/evidence/registry.ts';
import type { Sibling } from '../../src/model/evidence.ts';
import { corpusProbe, labelled, probeOf, read, verdictOf } from './reading.ts';
import { corpusTools, readIn } from './siblings.ts';

const context = 'http://www.w3.org/ns/csvw';
const table = (columns: readonly object[], more: object = {}, schema: object = {}) => ({
  '@context': context,
  url: 'spots.csv',
  tableSchema: { columns, ...schema },
  ...more,
});
const columns = [
  { name: 'spot', titles: 'Spot', 'dc:description': 'The number of the spot', datatype: 'string', required: true },
  { name: 'free', titles: ['Free', 'Vrij'], datatype: { base: 'boolean', format: 'yes|no' } },
  { name: 'since', titles: 'Since', datatype: { base: 'date', format: 'd/M/yyyy' } },
];
const reading = (description: object, csv?: string, more: Readonly<Record<string, string>> = {}) =>
  readIn(
    csvw,
    { 'spots.json': JSON.stringify(description), ...(csv !== undefined && { 'spots.csv': csv }), ...more },
    'spots.json',
  );

describe('a description of tables', () => {
  it('tells its columns, and that its table keeps to it', async () => {
    const { facts, spots, valid, problems } = await reading(
      table(
        columns,
        { 'dc:title': 'Spots', 'dcterms:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' } },
        { primaryKey: 'spot' },
      ),
      'Spot,Free,Since\nA1,yes,1/10/2026\nA2,no,31/12/2025\n',
    );
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toMatchObject({
      form: 'table',
      title: 'Spots',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      tables: [
        {
          url: 'spots.csv',
          state: 'read',
          rows: 2,
          departures: 0,
          primaryKey: ['spot'],
          columns: [
            { name: 'spot', title: 'Spot', described: true, datatype: 'string', required: true },
            { name: 'free', datatype: 'boolean', described: false, required: false },
            { datatype: 'date' },
          ],
        },
      ],
      columnNames: ['spot', 'Spot', 'free', 'Free', 'Vrij', 'since', 'Since'],
      described: 0.333,
    });
    expect(spots['/tables/0/columns/1']).toEqual({ pointer: '/tableSchema/columns/1' });
  });

  it('whose table is not in the bid, or only at an address, is read as far as it goes', async () => {
    expect(await reading(table(columns))).toMatchObject({ valid: true, facts: { tables: [{ state: 'missing' }] } });
    expect(await reading(table(columns, { url: 'https://city.eu/spots.csv' }))).toMatchObject({
      valid: true,
      facts: { tables: [{ state: 'address' }] },
    });
  });

  it.each([
    [
      'a value that is no boolean',
      'Spot,Free,Since\nA1,maybe,1/10/2026\n',
      /Line 2 of spots.csv: the column free holds "maybe", which is neither yes nor no/,
    ],
    ['a day that is not', 'Spot,Free,Since\nA1,yes,31/2/2026\n', /no date/],
    ['an empty cell that must be filled', 'Spot,Free,Since\n,yes,1/10/2026\n', /column spot is empty/],
    ['other columns', 'Spot,Free\nA1,yes\n', /has 2 columns, and 3 are described/],
    ['another title', 'Place,Free,Since\nA1,yes,1/10/2026\n', /is called "Place"/],
    [
      'a key that stands twice',
      'Spot,Free,Since\nA1,yes,1/10/2026\nA1,no,1/10/2026\n',
      /Line 3 of spots.csv has the same key/,
    ],
  ])('is not kept to with %s', async (_, csv, message) => {
    const { valid, problems } = await reading(table(columns, {}, { primaryKey: 'spot' }), csv);
    expect(valid).toBe(false);
    expect(problems.map((problem) => problem.message).join(' ')).toMatch(message);
  });

  it('may span several tables that refer to each other', async () => {
    const group = (lots: string) => ({
      '@context': [context, { '@language': 'en' }],
      tables: [
        { url: 'lots.csv', tableSchema: { columns: [{ name: 'lot', titles: 'lot' }], primaryKey: 'lot' } },
        {
          url: 'spots.csv',
          tableSchema: {
            columns: [
              { name: 'spot', titles: 'spot' },
              { name: 'lot', titles: 'lot' },
            ],
            foreignKeys: [{ columnReference: 'lot', reference: { resource: lots, columnReference: 'lot' } }],
          },
        },
      ],
    });
    const lots = { 'lots.csv': 'lot\nNorth\nSouth\n' };
    expect(await reading(group('lots.csv'), 'spot,lot\n1,North\n', lots)).toMatchObject({
      valid: true,
      facts: { form: 'group', tables: [{ rows: 2 }, { rows: 1 }] },
    });
    expect((await reading(group('lots.csv'), 'spot,lot\n1,West\n', lots)).problems).toEqual([
      {
        message: 'Line 2 of spots.csv refers to no record of lots.csv (lot).',
        spot: { pointer: '/tables/1/tableSchema/foreignKeys/0' },
      },
    ]);
    expect((await reading(group('lots.csv'), 'spot,lot\n1,\n', lots)).problems).toMatchObject([
      { message: 'Line 2 of spots.csv has an empty reference to lots.csv (lot).' },
    ]);
    expect((await reading(group('gone.csv'), 'spot,lot\n1,North\n', lots)).problems).toMatchObject([
      { message: expect.stringMatching(/gone\.csv, which is not described/) },
    ]);
  });

  it.each([
    ['no file', { '@context': context, tableSchema: { columns: [] } }, /must name its file/],
    ['no table', { '@context': context, tables: [] }, /at least one table/],
    ['two columns of one name', table([{ name: 'a' }, { name: 'a' }]), /Two columns/],
    [
      'bounds that exclude each other',
      table([{ name: 'a', datatype: { base: 'integer', minimum: 5, maximum: 4 } }]),
      /above its greatest/,
    ],
    [
      'a date format that nobody knows',
      table([{ name: 'a', datatype: { base: 'date', format: 'quarter' } }]),
      /not one that CSVW knows/,
    ],
    ['a language without a value', table([], { 'dc:title': { '@language': 'en' } }), /Only a value/],
  ])('with %s is invalid', async (_, description, message) => {
    const { valid, problems } = await reading(description);
    expect(valid).toBe(false);
    expect(problems.map((problem) => problem.message).join(' ')).toMatch(message);
  });

  it('with a pattern that cannot be tried in linear time is called neither valid nor invalid', async () => {
    const format = (pattern: string) => table([{ name: 'spot', datatype: { base: 'string', format: pattern } }]);
    const { valid, problems } = await reading(format('(?=A).*'), 'spot\nB1\n');
    expect(valid).toBe(undefined);
    expect(problems).toEqual([
      { message: expect.stringContaining('cannot try the pattern "(?=A).*"'), spot: { pointer: '' } },
    ]);
    // What the pattern does not hide is told, and what was never held against it says nothing.
    expect(await reading(format('(?=A).*'), 'spot,more\nB1,2\n')).toMatchObject({
      valid: false,
      problems: [{ message: expect.stringMatching(/has 2 columns/) }],
    });
    expect((await reading(format('(?=A).*'))).valid).toBe(true);
    // No regular expression at all counts as left out.
    expect((await reading(format('(['), 'spot\nB1\n')).valid).toBe(true);
  });

  it('of columns alone is a dictionary', async () => {
    const { facts, valid } = await reading({ '@context': context, columns });
    expect(valid).toBe(true);
    expect(facts).toMatchObject({ form: 'schema', tables: [{ url: '', state: 'none' }] });
  });

  it('that is no JSON is said to be broken', async () => {
    expect(await read(csvw, '{"@context": "http://www.w3.org/ns/csvw", "url": }')).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/^looks like/),
    });
  });

  it('is neither JSON-LD of another kind nor a data package', () => {
    for (const value of [
      { '@context': 'https://schema.org', url: 'x' },
      { resources: [{ path: 'a.csv' }] },
      { url: 'x', columns: [] },
    ])
      expect(recognise(probeOf('a', JSON.stringify(value))).map(({ name }) => name)).not.toContain('csvw');
  });
});

describe('a number in a cell', () => {
  it.each([
    ['1,234.5', 'decimal', { decimalChar: '.', groupChar: ',' }, 1234.5],
    ['1.234,5', 'decimal', { decimalChar: ',', groupChar: '.' }, 1234.5],
    ['12,34', 'integer', { pattern: '#,##0', decimalChar: '.' }, undefined],
    ['1,234,567', 'integer', { pattern: '#,##0', decimalChar: '.' }, 1234567],
    ['256', 'unsignedByte', { decimalChar: '.' }, undefined],
    ['50%', 'decimal', { decimalChar: '.' }, 0.5],
    ['1e3', 'decimal', { decimalChar: '.' }, undefined],
    ['1e3', 'double', { decimalChar: '.' }, 1000],
    ['x', 'number', { decimalChar: '.' }, undefined],
  ])('%s as %s by %o is %d', (text, base, format, expected) => expect(numberOf(text, base, format)).toBe(expected));
});

describe('a date in a cell', () => {
  it.each([
    ['2026-10-30', 'date', undefined, Date.UTC(2026, 9, 30)],
    ['30.10.2026', 'date', 'dd.MM.yyyy', Date.UTC(2026, 9, 30)],
    ['2026-10-30T10:00:00+02:00', 'dateTime', undefined, Date.UTC(2026, 9, 30, 8)],
    ['30-10-2026 1502 +0200', 'dateTime', 'd-M-yyyy HHmm X', Date.UTC(2026, 9, 30, 13, 2)],
    ['2026-02-30', 'date', undefined, undefined],
    ['30.10.2026', 'date', undefined, undefined],
  ])('%s as %s by %s', (text, base, format, expected) =>
    expect(dateOf(text, base, format === undefined ? undefined : dateMatcher(format))).toBe(expected),
  );
});

const files = labelled('csvw').filter(({ format }) => format === 'csvw-metadata');

describe.skipIf(files.length === 0)('descriptions of the test suite of CSV on the Web', () => {
  it('get the verdict of their label, together with their tables', async () => {
    const wrong: string[] = [];
    for (const { file, label } of files) {
      const probe = corpusProbe(file);
      expect(csvw.recognise(probe), file).toBe(true);
      const verdict = verdictOf(await csvw.read(probe, corpusTools(file)));
      if (verdict !== label) wrong.push(file.replace(/.*\/tests\//, ''));
    }
    // The schemas of test 34 bear the label of the whole test, and have no fault by themselves.
    expect(wrong.filter((file) => !file.startsWith('test034/gov.uk/schema/'))).toEqual([]);
  });
});

describe('a table with its description beside it', () => {
  const spots = 'Spot,Free,Since\nA1,yes,1/10/2026\nA2,no,31/12/2025\n';
  const beside = (name: string, csv: string, description: object) =>
    readIn(csv_, { 'spots.csv': csv, [name]: JSON.stringify(description) }, 'spots.csv');

  it.each(['spots.csv-metadata.json', 'spots-metadata.json', 'csv-metadata.json'])(
    'is held against %s',
    async (name) => {
      const good = await beside(name, spots, table(columns));
      expect(good).toMatchObject({ valid: true, facts: { describedBy: { file: name, departures: 0 } } });
      const bad = await beside(name, spots.replace('yes', 'perhaps'), table(columns));
      expect(bad.valid).toBe(false);
      expect(bad.problems).toMatchObject([
        { message: expect.stringMatching(`^It departs from ${name}, which describes it: Line 2`) },
      ]);
      expect(bad.facts.describedBy).toEqual({ file: name, departures: 1 });
    },
  );

  it('is held against its description also where the departures of another table fill the list', async () => {
    const number = { columns: [{ titles: 'n', datatype: 'integer' }] };
    const others = Array.from({ length: 60 }, (_, at) => `other${at}.csv`);
    const tables = [...others, 'spots.csv'].map((url) => ({ url, tableSchema: number }));
    const files = {
      'csv-metadata.json': JSON.stringify({ '@context': context, tables }),
      ...Object.fromEntries(others.map((url) => [url, 'n\nmany\n'])),
      'spots.csv': 'n\nfew\n',
    };
    const reading = await readIn(csv_, files, 'spots.csv');
    expect(reading).toMatchObject({ valid: false, facts: { describedBy: { departures: 1 } } });
  });

  it('is not charged with the faults of another table that the description lists', async () => {
    const group = {
      '@context': context,
      tables: [
        { url: 'spots.csv', tableSchema: { columns } },
        { url: 'other.csv', tableSchema: { columns: [{ titles: 'n', datatype: 'integer' }] } },
      ],
    };
    const files = { 'spots.csv': spots, 'csv-metadata.json': JSON.stringify(group), 'other.csv': 'n\nmany\n' };
    expect((await readIn(csv_, files, 'spots.csv')).valid).toBe(true);
  });

  it('is neither valid nor invalid where its description holds a pattern that cannot be tried', async () => {
    const hard = { titles: 'n', datatype: { base: 'string', format: '(?!x).*' } };
    const group = (own: readonly object[], other: readonly object[]) => ({
      '@context': context,
      tables: [
        { url: 'spots.csv', tableSchema: { columns: own } },
        { url: 'other.csv', tableSchema: { columns: other } },
      ],
    });
    const held = async (own: readonly object[], other: readonly object[]) => {
      const files = { 'spots.csv': 'n\nx\n', 'other.csv': 'n\nx\n' };
      const description = { 'csv-metadata.json': JSON.stringify(group(own, other)) };
      return readIn(csv_, { ...files, ...description }, 'spots.csv');
    };
    expect(await held([hard], [{ titles: 'n' }])).toMatchObject({
      valid: undefined,
      problems: [{ message: expect.stringMatching(/^csv-metadata\.json describes it\. .*\(\?!x\)/) }],
    });
    expect((await held([{ titles: 'n' }], [hard])).valid).toBe(true);
    expect(await held([hard], [{ titles: 'n', datatype: 'integer' }])).toMatchObject({
      valid: undefined,
      problems: [{ message: expect.stringMatching(/could not try all that it says/) }],
    });
  });

  it.each<[string, Sibling | string]>([
    ['is beyond a limit', { problem: 'it has 300000000 bytes; the limit is 100000000', limited: true }],
    ['is deeper than this tool reads', `${'['.repeat(300)}"${context}"${']'.repeat(300)}`],
    ['is broken', `{"@context": "${context}", "url": "spots.csv", "tableSchema": {`],
  ])('is neither valid nor invalid where what stands beside it %s', async (_, description) => {
    for (const name of ['spots.csv-metadata.json', 'csv-metadata.json']) {
      const beside: Sibling =
        typeof description === 'string' ? { file: name, probe: probeOf(name, description) } : description;
      const sibling = async (reference: string): Promise<Sibling> =>
        reference === name ? beside : { problem: 'there is no such file' };
      const reading = await csv_.read(probeOf('spots.csv', spots), { sibling });
      expect(reading).toMatchObject({
        state: 'read',
        valid: undefined,
        problems: [{ message: expect.stringMatching(`^${name} stands beside it\\. It could not be read \\(`) }],
      });
      expect(reading).not.toHaveProperty('facts.describedBy');
    }
  });

  it('is unread, not missing, where a limit of this tool is in the way', async () => {
    const description = { '@context': context, url: 'spots.csv', tableSchema: { columns } };
    const problem = 'it is larger than this tool reads';
    const sibling = async () => ({ problem, limited: true as const });
    const reading = await csvw.read(probeOf('a.json', JSON.stringify(description)), { sibling });
    expect(reading).toMatchObject({
      state: 'read',
      valid: undefined,
      facts: { tables: [{ state: 'unread', tried: false }] },
      problems: [{ message: expect.stringContaining(problem) }],
    });
  });

  it('is left alone by a description of another file, and by other JSON', async () => {
    expect(
      (await beside('csv-metadata.json', spots, { ...table(columns), url: 'other.csv' })).facts.describedBy,
    ).toBeUndefined();
    expect((await beside('spots-metadata.json', spots, { title: 'Spots' })).facts.describedBy).toBeUndefined();
  });
});

describe('a table of more records than are held against its description', () => {
  const records = Array.from({ length: 200_001 }, (_, index) => `A${index},A200000`).join('\n');
  it('is not called valid, and references to what was not read are not called dead', async () => {
    const description = table(
      [{ name: 'spot' }, { name: 'next' }],
      {},
      {
        foreignKeys: [{ columnReference: 'next', reference: { resource: 'spots.csv', columnReference: 'spot' } }],
      },
    );
    const { valid, problems } = await reading(description, `spot,next\n${records}\n`);
    expect({ valid, problems }).toMatchObject({
      valid: undefined,
      problems: [{ message: expect.stringMatching(/has 200001 records; .*a person must hold the others\.$/) }],
    });
  });
});

describe('a table whose schema stands in a file that is not there', () => {
  it('is not called valid', async () => {
    const description = { '@context': context, url: 'spots.csv', tableSchema: 'gone.json' };
    const { valid, problems } = await reading(description, 'spot\nA1\n');
    expect({ valid, problems }).toMatchObject({
      valid: undefined,
      problems: [{ message: expect.stringMatching(/schema gone\.json could not be read .* a person must/) }],
    });
  });
});
