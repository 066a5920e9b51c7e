import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { geopackage } from '../../src/evidence/geopackage.ts';
import { recognise } from '../../src/evidence/registry.ts';
import { openSqlite } from '../../src/evidence/sqlite-file.ts';
import { recordValues, varint } from '../../src/evidence/sqlite-record.ts';
import { probeOf, read, readWell } from './reading.ts';

/** A GeoPackage 1.3 of pages of 512 bytes, so that its trees have several levels and its long texts overflow. */
const spots = new Uint8Array(readFileSync('tests/fixtures/evidence/spots.gpkg'));
const changed = (change: (file: Buffer) => void): Uint8Array => {
  const copy = Buffer.from(spots);
  change(copy);
  return new Uint8Array(copy);
};

describe('a GeoPackage', () => {
  it('tells its tables, their reference systems and how many records they have', async () => {
    const { facts, valid, problems } = await readWell(geopackage, spots);
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toMatchObject({
      version: '1.3.0',
      features: 40,
      records: 41,
      tables: [
        {
          name: 'spots',
          dataType: 'features',
          identifier: 'Parking spots',
          description: 'All spots',
          lastChange: '2026-10-30T08:00:00.000Z',
          geometryType: 'POINT',
          referenceSystem: 'EPSG:28992',
          rows: 40,
          columns: ['fid', 'geom', 'status'],
          bounds: [84616, 447410, 85200, 447900],
          exists: true,
        },
        { name: 'owners', dataType: 'attributes', rows: 1, columns: ['id', 'name'] },
      ],
      extensions: [],
    });
    expect(facts.allTables).toContain('gpkg_geometry_columns');
  });

  it('is one without the mark in its header, and not a valid one', async () => {
    const { facts, valid, problems } = await readWell(
      geopackage,
      changed((file) => file.writeUInt32BE(0, 68)),
    );
    expect(facts).toMatchObject({ version: 'unknown', features: 40 });
    expect({ valid, problems }).toEqual({
      valid: false,
      problems: [{ message: expect.stringMatching(/application_id/) }],
    });
  });

  it('of the first editions bears another mark', async () => {
    expect(
      (
        await readWell(
          geopackage,
          changed((file) => file.write('GP10', 68)),
        )
      ).facts.version,
    ).toBe('1.0.0');
  });

  it('that declares a table under another name is invalid', async () => {
    const { valid, problems } = await readWell(
      geopackage,
      changed((file) => {
        const at = file.lastIndexOf('ownersattributes');
        file.write('nobody', at);
      }),
    );
    expect(valid).toBe(false);
    expect(problems).toMatchObject([{ message: 'The table nobody is declared and not there.' }]);
  });

  it('that is cut off is damaged', async () => {
    expect(await read(geopackage, spots.slice(0, 3_000))).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/^is a damaged database: a tree names the page/),
    });
  });

  it('that lists hundreds of reference systems is read to the last of them', async () => {
    const file = new Uint8Array(readFileSync('tests/fixtures/evidence/many-systems.gpkg'));
    expect(await readWell(geopackage, file)).toMatchObject({ valid: true, problems: [] });
  });

  it('that declares more tables than are read goes to a person', async () => {
    const file = new Uint8Array(readFileSync('tests/fixtures/evidence/many-tables.gpkg'));
    expect(await read(geopackage, file)).toMatchObject({
      state: 'unreadable',
      why: expect.stringMatching(/gpkg_contents has too many rows; the limit is 500/),
    });
  });

  it('with a table that is kept by its key is not damaged, and what that table holds is open', async () => {
    const file = new Uint8Array(readFileSync('tests/fixtures/evidence/without-rowid.gpkg'));
    const { facts, valid, problems } = await readWell(geopackage, file);
    expect({ valid, problems }).toEqual({
      valid: undefined,
      problems: [{ message: expect.stringMatching(/^The table zones is kept by its key \(WITHOUT ROWID\)/) }],
    });
    expect(facts).toMatchObject({
      features: 40,
      tables: [{ name: 'spots', rows: 40 }, { name: 'owners' }, { name: 'zones' }],
    });
    expect(facts).not.toHaveProperty('records');
    expect(facts).not.toHaveProperty('tables.2.rows');
  });

  it('whose table of contents is kept by its key goes to a person', async () => {
    const file = new Uint8Array(readFileSync('tests/fixtures/evidence/without-rowid-contents.gpkg'));
    expect(await read(geopackage, file)).toMatchObject({
      state: 'unreadable',
      why: expect.stringContaining('the table gpkg_contents is kept by its key'),
    });
  });

  it('is no other database', () => {
    const other = changed((file) => {
      file.writeUInt32BE(0, 68);
      for (let at = file.indexOf('gpkg_contents'); at >= 0; at = file.indexOf('gpkg_contents'))
        file.write('some_contents', at);
    });
    expect(recognise(probeOf('a.gpkg', other)).map(({ name }) => name)).toEqual([]);
  });
});

describe('an SQLite file', () => {
  it('gives the rows of a table by the names of its columns, long texts in whole', () => {
    const file = openSqlite(spots);
    const table = file.tables.find(({ name }) => name === 'gpkg_spatial_ref_sys');
    if (table === undefined) throw new Error('there is no such table');
    const rows = file.rows(table, 10);
    expect(rows).toMatchObject([
      { srs_id: -1, organization: 'NONE' },
      { srs_id: 4326 },
      { srs_id: 28992, organization_coordsys_id: 28992 },
    ]);
    expect(String(rows[2]?.definition)).toHaveLength(1_530);
    expect(file.rows(table, 1)).toHaveLength(1);
    expect(file.count(table)).toBe(3);
  });

  it.each([
    [[0x05], 5, 1],
    [[0x81, 0x00], 128, 2],
    [[0xff, 0xff, 0xff, 0x7f], 268_435_455, 4],
    [[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], -1, 9],
  ])('varint %o is %d', (bytes, value, end) => expect(varint(new Uint8Array(bytes), 0)).toEqual([value, end]));

  it('decodes numbers, texts and nothing', () => {
    expect(recordValues(new Uint8Array([7, 0, 1, 2, 8, 9, 17, 0xff, 1, 0, 0x61, 0x62]))).toEqual([
      null,
      -1,
      256,
      0,
      1,
      'ab',
    ]);
  });
});
