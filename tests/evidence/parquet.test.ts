import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { parquet } from '../../src/evidence/parquet.ts';
import { read, readWell } from './reading.ts';

const made = (id: readonly string[], more: Partial<Parameters<typeof parquetWriteBuffer>[0]> = {}): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'id', data: [...id], type: 'STRING' },
        { name: 'free', data: id.map((_, index) => index % 2 === 0), type: 'BOOLEAN' },
      ],
      ...more,
    }),
  );
const spots = made(['A1', 'A2', 'A3']);
/** The footer with its length and the last signature. */
const footerOf = (file: Uint8Array): Uint8Array =>
  file.slice(file.length - 8 - new DataView(file.buffer, file.byteOffset).getUint32(file.length - 8, true));

describe('a Parquet file', () => {
  it('tells its columns and how many rows it has', async () => {
    const { facts, valid, problems } = await readWell(parquet, spots);
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toMatchObject({
      rows: 3,
      rowGroups: 1,
      columns: [
        { name: 'id', type: 'UTF8' },
        { name: 'free', type: 'BOOLEAN' },
      ],
      columnNames: ['id', 'free'],
      codecs: ['SNAPPY'],
      identical: false,
      empty: 0,
    });
    expect(facts.geo).toBeUndefined();
  });

  it('tells rows that are all the same, and a table without rows', async () => {
    const same = made(['A1', 'A1'], { columnData: [{ name: 'id', data: ['A1', 'A1'], type: 'STRING' }] });
    expect((await readWell(parquet, same)).facts).toMatchObject({ rows: 2, identical: true });
    expect((await readWell(parquet, made([]))).facts).toMatchObject({ rows: 0 });
  });

  it('is GeoParquet where its metadata says so', async () => {
    const geo = {
      version: '1.1.0',
      primary_column: 'id',
      columns: { id: { encoding: 'WKB', geometry_types: ['Point'], crs: { id: { authority: 'EPSG', code: 28992 } } } },
    };
    const { facts } = await readWell(
      parquet,
      made(['x'], { kvMetadata: [{ key: 'geo', value: JSON.stringify(geo) }] }),
    );
    expect(facts.geo).toEqual({
      version: '1.1.0',
      column: 'id',
      encoding: 'WKB',
      referenceSystem: 'EPSG:28992',
      geometryTypes: ['Point'],
    });
  });

  it('tells rows that hold nothing', async () => {
    const blank = made([], { columnData: [{ name: 'id', data: [null, null], type: 'STRING', nullable: true }] });
    expect((await readWell(parquet, blank)).facts).toMatchObject({ rows: 2, empty: 2 });
  });

  it('whose data would stand beyond its end is not valid', async () => {
    const { valid, problems } = await readWell(parquet, new Uint8Array([...spots.slice(0, 4), ...footerOf(spots)]));
    expect(valid).toBe(false);
    expect(problems).toMatchObject([{ message: 'The footer names data beyond the end of the file.' }]);
  });

  it('that is cut off, or has a damaged footer, is invalid', async () => {
    expect(await read(parquet, spots.slice(0, 60))).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/cut off/),
    });
    const bytes = new Uint8Array(spots);
    bytes.fill(0, bytes.length - 200, bytes.length - 8);
    const damaged = await read(parquet, bytes);
    expect(damaged.state === 'read' ? damaged.valid : damaged.state).not.toBe(true);
    expect(await read(parquet, new Uint8Array(Buffer.from('PAR1PAR1')))).toMatchObject({ state: 'invalid' });
  });

  it('whose footer is encrypted is for a person', async () => {
    const bytes = new Uint8Array(Buffer.from('PARE some encrypted bytes PARE'));
    expect(await read(parquet, bytes)).toEqual({ state: 'unreadable', why: 'its footer is encrypted' });
  });
});
