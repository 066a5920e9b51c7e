import { describe, expect, it } from 'vitest';
import { csv } from '../../src/evidence/csv.ts';
import { corpusProbe, expectSound, hasCorpus, labelled, probeOf, read, readWell, tools } from './reading.ts';

describe('CSV', () => {
  it('tells the columns and what they hold', async () => {
    const { facts, valid, spots } = await readWell(
      csv,
      'id;name;observedAt;price\nurn:x:1;"Town; hall";2026-10-30T10:00:00;1,5\nurn:x:2;;2026-10-31T10:00:00Z;2,5\n',
    );
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      separator: ';',
      header: ['id', 'name', 'observedAt', 'price'],
      rows: 2,
      truncated: false,
      keyColumns: ['id', 'observedAt', 'price'],
      raggedRows: 0,
      identicalRows: false,
      encodingBom: false,
      latestDate: '2026-10-31T10:00:00Z',
      datesWithoutOffset: 1,
      sample: [{ id: 'urn:x:1', name: 'Town; hall' }, { id: 'urn:x:2' }],
    });
    expect(facts.columns).toMatchObject([
      { name: 'id', type: 'id', empty: 0, distinct: 2 },
      { name: 'name', type: 'text', empty: 0.5 },
      { name: 'observedAt', type: 'datetime', datesWithoutOffset: 1 },
      { name: 'price', type: 'number', decimalCommas: 2 },
    ]);
    expect(spots['/datesWithoutOffset']).toEqual({ line: 2 });
    expect(spots['/sample/1']).toEqual({ line: 3 });
  });

  it('takes one column of numbers for a table, whatever its name', async () => {
    expect((await readWell(csv, '#0.#\n12.34\n')).facts).toMatchObject({ header: ['#0.#'], rows: 1 });
    expect(csv.recognise(probeOf('a.txt', 'Twelve:\n12\n'))).toBe(false);
  });

  it('finds the separator outside quotes', async () => {
    for (const [separator, text] of [
      [',', 'a,b\n"1,2;3",4\n'],
      ['\t', 'a\tb\n1\t2\n'],
      ['|', 'a|b\n1|2\n'],
      [';', 'a;b\n"x,y,z";2\n'],
    ] as const)
      expect((await readWell(csv, text)).facts.separator).toBe(separator);
  });

  it('tells the line of a record with other fields than the header, also after a field of several lines', async () => {
    const { facts, problems, valid, spots } = await readWell(csv, 'a,b\n"one\ntwo",2\n3,4\n5,6,7\n8,9\n10,11\n12,13\n');
    expect(valid).toBe(false);
    expect(facts.raggedRows).toBe(1);
    expect(spots['/raggedRows']).toEqual({ line: 5 });
    expect(problems).toEqual([{ message: 'This record has 3 fields; the header has 2.', spot: { line: 5 } }]);
  });

  it('tells a table whose records are all the same, placeholders, and columns named twice', async () => {
    expect((await readWell(csv, 'a,b\n1,2\n1,2\n1,2\n')).facts.identicalRows).toBe(true);
    expect((await readWell(csv, 'a,b\n1,2\n')).facts.identicalRows).toBe(false);
    expect((await readWell(csv, 'a,b\n1,TBD\n2,lorem ipsum\n')).facts.placeholders).toBe(2);
    expect(await readWell(csv, 'a,a\n1,2\n')).toMatchObject({ valid: false, facts: { duplicateColumns: ['a'] } });
  });

  it('reads a byte order mark and one named column', async () => {
    expect((await readWell(csv, '﻿a,b\n1,2\n')).facts).toMatchObject({ encodingBom: true, header: ['a', 'b'] });
    expect((await readWell(csv, 'Profession\nFinance\nPolicy\n')).facts).toMatchObject({
      header: ['Profession'],
      rows: 2,
    });
  });

  it('names the line of a quotation mark that breaks the table', async () => {
    expect(await read(csv, 'a,b\n1,2\n3,"4\n5,6\n')).toMatchObject({
      state: 'invalid',
      why: 'cannot be read as a table: a quoted field is not closed',
    });
    expect(await read(csv, 'a,b\n1,2\n3,"4"x\n')).toMatchObject({ state: 'invalid', spot: { line: 3 } });
  });

  it.each([
    ['in quotes', `id,shape\n1,"POLYGON((${'4.47 51.92, '.repeat(8_000)}))"\n2,"POINT(4.4 51.9)"\n`],
    ['without', `id;shape\n1;POLYGON((${'4.47 51.92, '.repeat(8_000)}))\n2;POINT(4.4 51.9)\n`],
  ])('reads a table of which one field is the outline of a city, %s', async (_, text) => {
    expect((await readWell(csv, text)).facts).toMatchObject({ header: ['id', 'shape'], rows: 2 });
  });

  it('leaves a table with a record of more than a million characters to a person', async () => {
    for (const end of ['"\n2,b\n', ''])
      expect(await read(csv, `id,shape\n1,a\n2,"${'0 1,'.repeat(300_000)}${end}`)).toMatchObject({
        state: 'unreadable',
        why: expect.stringContaining('has more than 1000000 characters'),
      });
  });

  it('does not take prose, lists or other formats for a table', () => {
    for (const text of [
      'A sentence, with a comma.\nAnother one.\n',
      'Hello there',
      '{"a":1}',
      '<a>\n</a>',
      'a: 1\nb: 2\n',
      '# Title\n\nText, and more.\n',
    ])
      expect(csv.recognise(probeOf('file.csv', text)), text).toBe(false);
  });

  it('of more records than are read is not called valid', async () => {
    const { facts, valid, problems } = await readWell(csv, `id,free\n${'1,2\n2,3\n'.repeat(250_000)}3,4,5\n`);
    expect([facts.truncated, facts.rows, valid]).toEqual([true, 500_000, undefined]);
    expect(problems).toMatchObject([{ message: expect.stringContaining('more than 500000 records') }]);
  });

  it('reads 100,000 records without holding them', async () => {
    const text = `id,at\n${Array.from({ length: 100_000 }, (_, index) => `${index},2026-10-30`).join('\n')}\n`;
    expect((await readWell(csv, text)).facts).toMatchObject({
      rows: 100_000,
      keyColumns: ['id'],
      latestDate: '2026-10-30',
    });
  });

  it.skipIf(!hasCorpus).each(labelled('csvw').filter(({ file }) => file.endsWith('.csv')))(
    'reads $file',
    async ({ file }) => {
      const probe = corpusProbe(file);
      expect(csv.recognise(probe)).toBe(true);
      const reading = await csv.read(probe, tools);
      if (reading.state !== 'read') throw new Error(reading.why);
      expectSound(csv, probe, reading);
      expect(reading.valid).toBe(true); // what the W3C tests reject is the metadata beside it, never the table itself
    },
  );
});
