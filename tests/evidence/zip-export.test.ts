import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/evidence/registry.ts';
import { zipExport } from '../../src/evidence/zip-export.ts';
import { attach } from '../../src/load/attach.ts';
import { makeZip } from './make-zip.ts';
import { probeOf, read, readWell, tools } from './reading.ts';

const digest = (text: string, algorithm = 'sha256') => createHash(algorithm).update(text).digest('hex');
const spots = 'id,status\nP1,free\nP2,taken\n';
const permits = JSON.stringify([{ id: 1 }, { id: 2 }, { id: 3 }]);
const reading = (members: Readonly<Record<string, string>>) => readWell(zipExport, makeZip(members), 'export.zip');

/** Writes a number into an archive at every place that is so far behind a signature. */
const patched = (zip: Uint8Array, signature: string, offset: number, bytes: 2 | 4, value: number): Uint8Array => {
  const file = Buffer.from(zip);
  for (let at = file.indexOf(signature, 0, 'latin1'); at >= 0; at = file.indexOf(signature, at + 1, 'latin1'))
    if (bytes === 2) file.writeUInt16LE(value, at + offset);
    else file.writeUInt32LE(value, at + offset);
  return new Uint8Array(file);
};

/** An archive whose directory says that its files are deflated, so that their sizes need not be alike. */
const deflated = (members: Readonly<Record<string, string>>) => patched(makeZip(members), 'PK\x01\x02', 10, 2, 8);

describe('a ZIP archive', () => {
  it('tells its files, and hands each on to be read as a file of its own', async () => {
    const { facts, valid, parts } = await reading({
      'parking/spots.csv': spots,
      'permits.json': permits,
      '__MACOSX/._x': 'x',
      'empty.txt': '',
      'photo.gif': 'GIF89a',
    });
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      count: 4,
      members: [
        { path: 'parking/spots.csv', bytes: spots.length, format: 'csv', sha256: digest(spots) },
        { path: 'permits.json', format: 'json' },
        { format: 'empty' },
        {},
      ],
      folders: ['parking'],
      emptyFiles: 1,
      parts: 2,
    });
    expect(facts).not.toHaveProperty('manifest');
    expect(parts?.map(({ name }) => name)).toEqual(['parking/spots.csv', 'permits.json']);
    expect(new TextDecoder().decode(parts?.[0]?.bytes)).toBe(spots);
  });

  it('of more files than are looked at is not called valid, and says where they begin', async () => {
    const files = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.csv`, spots]));
    const { valid, problems, parts, unlooked, facts } = await reading(files(203));
    expect({ valid, parts: parts?.length, unlooked, told: facts.parts }).toEqual({
      valid: undefined,
      parts: 200,
      unlooked: 3,
      told: 200,
    });
    expect(problems).toEqual([{ message: expect.stringContaining('the other 3, from 200.csv on') }]);
    expect(await reading(files(200))).toMatchObject({ valid: true, problems: [], unlooked: 0 });
    const list = Object.keys(files(203)).map((path) => `${digest(path)}  ${path}\n`);
    expect((await reading({ ...files(203), 'sha256sums.txt': list.join('') })).valid).toBe(false);
  });

  it('of which a part was not looked at says nothing of what it does not hold', async () => {
    const looked = (count: number, accepts: readonly string[]) => {
      const members = Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.csv`, spots]));
      const probe = probeOf(
        'export.zip',
        makeZip({ ...members, 'z.geojson': '{"type":"FeatureCollection","features":[]}' }),
      );
      return attach(probe, accepts, tools, new Map(), { id: 'a' });
    };
    expect(await looked(200, ['geojson'])).toMatchObject({
      state: 'unreadable',
      why: 'this tool could not look at 1 of its parts',
    });
    expect((await looked(199, ['geojson'])).state).toBe('read');
    expect((await looked(199, ['parquet'])).state).toBe('wrong-kind');
    expect(await looked(199, ['zip-export'])).toMatchObject({ valid: true, holdsParts: true });
    const cut = await looked(200, ['zip-export']);
    expect(cut).not.toHaveProperty('valid');
    expect(cut).not.toHaveProperty('holdsParts');
  });

  it('of documents is no document itself', () => {
    const docx = makeZip({ 'word/document.xml': '<a/>' });
    const [kind] = recognise(probeOf('export.zip', makeZip({ 'files/letter.docx': docx })));
    expect(kind?.name).toBe('zip-export');
  });

  it('inside of an archive is opened too, three deep', async () => {
    const bytes = (depth: number): Uint8Array =>
      makeZip({ [`in.${depth === 1 ? 'csv' : 'zip'}`]: depth === 1 ? spots : bytes(depth - 1) });
    const { facts, parts } = await readWell(zipExport, bytes(3));
    expect(facts).toMatchObject({ count: 1, members: [{ path: 'in.zip/in.zip/in.csv', format: 'csv' }] });
    expect(parts).toHaveLength(1);
    expect(await read(zipExport, bytes(4))).toMatchObject({
      state: 'unreadable',
      why: expect.stringMatching(/more than 3 deep/),
    });
  });

  it('without a file is invalid', async () => {
    expect((await reading({})).valid).toBe(false);
  });

  it('that is damaged, or leads out of itself, is invalid', async () => {
    const zip = makeZip({ 'a.csv': spots });
    expect(await read(zipExport, zip.slice(0, -30))).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/^is a damaged archive/),
    });
    expect(await read(zipExport, makeZip({ '../../etc/passwd': 'x' }))).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/^names a member whose path leads out/),
    });
  });

  it('that would unpack to more than can be held is left to a person, unopened', async () => {
    const bomb = patched(deflated({ 'a.csv': spots }), 'PK\x01\x02', 24, 4, 3_000_000_000);
    expect(await read(zipExport, bomb)).toMatchObject({
      state: 'unreadable',
      why: expect.stringMatching(/3000000000 bytes; the limit/),
    });
    const many = patched(
      deflated({ 'a.csv': spots, 'b.csv': spots, 'c.csv': spots, 'd.csv': spots, 'e.csv': spots }),
      'PK\x01\x02',
      24,
      4,
      45_000_000,
    );
    expect(await read(zipExport, many)).toMatchObject({
      state: 'unreadable',
      why: expect.stringMatching(/unpacks to 225000000 bytes/),
    });
  });

  it('that lies about the size of a file is damaged, however far it would grow', async () => {
    const packed = deflateRawSync(Buffer.alloc(30_000_000)).toString('latin1');
    let zip = makeZip({ 'a.bin': '' });
    const bytes = Buffer.from(packed, 'latin1');
    const head = 30 + 'a.bin'.length;
    const directory = Buffer.from(zip).indexOf('PK\x01\x02', 0, 'latin1');
    zip = new Uint8Array(Buffer.concat([zip.subarray(0, head), bytes, zip.subarray(directory)]));
    zip = patched(zip, 'PK\x03\x04', 8, 2, 8);
    zip = patched(patched(zip, 'PK\x01\x02', 10, 2, 8), 'PK\x01\x02', 20, 4, bytes.length);
    zip = patched(patched(zip, 'PK\x01\x02', 24, 4, 10), 'PK\x05\x06', 16, 4, head + bytes.length);
    const reading = await read(zipExport, zip);
    expect(reading).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/^is a damaged archive: too many bytes/),
    });
  });

  it('that is encrypted is left to a person', async () => {
    expect(await read(zipExport, patched(deflated({ 'a.csv': spots }), 'PK\x01\x02', 8, 2, 1))).toMatchObject({
      state: 'unreadable',
      why: expect.stringMatching(/a\.csv is encrypted/),
    });
  });
});

describe('the manifest of an archive', () => {
  it('is held against files of which it lists more than the facts do', async () => {
    const files = Object.fromEntries(Array.from({ length: 1_003 }, (_, index) => [`data/${index}.csv`, spots]));
    const lines = (wrong: string) =>
      Object.keys(files)
        .map((path) => `${path === wrong ? digest('other') : digest(spots)}  ${path}`)
        .join('\n');
    const kept = await reading({ ...files, SHA256SUMS: lines('') });
    expect(kept.facts.manifest).toMatchObject({ entries: { length: 1_000 }, digestsDiffer: 0 });
    const other = await reading({ ...files, SHA256SUMS: lines('data/1002.csv') });
    expect(other.valid).toBe(false);
    expect(other.facts).toMatchObject({
      manifest: {
        entries: expect.arrayContaining([expect.objectContaining({ path: 'data/1002.csv', digest: 'differs' })]),
      },
    });
  });

  const list = (files: readonly object[]) => JSON.stringify({ exportedAt: '2026-10-30', files });

  it('is recomputed: digests, sizes and numbers of records', async () => {
    const { facts, valid } = await reading({
      'manifest.json': list([
        { path: 'spots.csv', sha256: digest(spots), bytes: spots.length, records: 2 },
        { path: 'permits.json', hash: `sha512:${digest(permits, 'sha512')}`, recordCount: 3 },
      ]),
      'spots.csv': spots,
      'permits.json': permits,
    });
    expect(valid).toBe(true);
    expect(facts.manifest).toEqual({
      path: 'manifest.json',
      form: 'list',
      entries: [
        {
          path: 'spots.csv',
          found: true,
          digest: 'agrees',
          bytes: 'agrees',
          records: 'agrees',
          statedRecords: 2,
          countedRecords: 2,
        },
        {
          path: 'permits.json',
          found: true,
          digest: 'agrees',
          bytes: 'none',
          records: 'agrees',
          statedRecords: 3,
          countedRecords: 3,
        },
      ],
      missing: 0,
      unlisted: [],
      digestsDiffer: 0,
      recordsDiffer: 0,
    });
  });

  it('that states one digest for several files is not held to it, and lists them all', async () => {
    const more = 'id,status\nP3,free\n';
    const listing = (path: string | string[]) => ({
      'spots.csv': spots,
      'more.csv': more,
      'datapackage.json': JSON.stringify({
        resources: [{ name: 'spots', path, hash: `sha256:${digest(spots + more)}`, bytes: 41, several: true }],
      }),
    });
    const { facts, valid, problems } = await reading(listing(['spots.csv', 'more.csv']));
    expect(facts.manifest).toMatchObject({
      form: 'datapackage',
      entries: [
        { path: 'spots.csv', found: true, digest: 'unknown', bytes: 'unknown' },
        { path: 'more.csv', found: true, digest: 'unknown', bytes: 'unknown' },
      ],
      unlisted: [],
    });
    expect({ valid, problems }).toEqual({
      valid: undefined,
      problems: [
        { message: expect.stringContaining('one digest or length for several files, beginning with spots.csv') },
      ],
    });
    // The list of one file is that file's own.
    expect((await reading(listing(['spots.csv']))).facts.manifest).toMatchObject({
      entries: [{ path: 'spots.csv', digest: 'differs' }],
      unlisted: ['more.csv'],
    });
    expect((await reading(listing(['spots.csv', 'gone.csv']))).valid).toBe(false);
  });

  it('that says something else than the files is found out', async () => {
    const { facts, valid, problems } = await reading({
      'manifest.json': list([{ path: 'spots.csv', sha256: digest('other'), records: 120 }, { path: 'accounts.csv' }]),
      'spots.csv': spots,
      'extra.json': permits,
    });
    expect(valid).toBe(false);
    expect(facts.manifest).toMatchObject({ missing: 1, unlisted: ['extra.json'], digestsDiffer: 1, recordsDiffer: 1 });
    expect(problems.map(({ message }) => message)).toEqual([
      'The digest that the manifest gives for spots.csv is not that of the file.',
      'The manifest states 120 records for spots.csv, and 2 were counted.',
      'The manifest lists accounts.csv, and the archive does not hold it.',
    ]);
  });

  it.each([
    [
      'digests',
      {
        'out/SHA256SUMS': `${digest(spots)}  spots.csv\n${digest(permits)} *permits.json\n`,
        'out/spots.csv': spots,
        'out/permits.json': permits,
      },
    ],
    [
      'bagit',
      {
        'bag/bagit.txt': 'BagIt-Version: 1.0\n',
        'bag/manifest-sha512.txt': `${digest(spots, 'sha512')}  data/spots.csv\n`,
        'bag/data/spots.csv': spots,
      },
    ],
    [
      'datapackage',
      {
        'datapackage.json': JSON.stringify({
          resources: [{ name: 'spots', path: 'spots.csv', hash: digest(spots, 'md5'), bytes: spots.length }],
        }),
        'spots.csv': spots,
      },
    ],
    ['list', { 'manifest.yaml': `files:\n  spots.csv: ${digest(spots)}\n`, 'spots.csv': spots }],
    [
      'list',
      {
        'manifest.csv': `x\n`,
        'export-manifest.json': JSON.stringify([
          { file: 'spots.csv', checksum: { algorithm: 'SHA-256', value: digest(spots) } },
        ]),
        'spots.csv': spots,
      },
    ],
  ])('may be written as %s', async (form, members) => {
    const { facts, valid } = await reading(members as Record<string, string>);
    expect(valid).toBe(true);
    expect(facts.manifest).toMatchObject({
      form,
      missing: 0,
      digestsDiffer: 0,
      entries: expect.arrayContaining([expect.objectContaining({ found: true, digest: 'agrees' })]),
    });
  });
});
