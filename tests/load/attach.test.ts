import { describe, expect, it, vi } from 'vitest';
import { attach } from '../../src/load/attach.ts';
import type { Probe } from '../../src/model/evidence.ts';
import { makeZip } from '../evidence/make-zip.ts';
import { probeOf } from '../evidence/reading.ts';
import { folderOf } from '../evidence/siblings.ts';

/** A look that breaks, as a fault of ours would. */
vi.mock('../../src/evidence/geojson.ts', async (original) => {
  const { geojson } = await original<typeof import('../../src/evidence/geojson.ts')>();
  return {
    geojson: {
      ...geojson,
      recognise: ({ format }: Probe) => {
        if (format !== 'json') return false;
        throw new RangeError('Maximum call stack size exceeded');
      },
    },
  };
});

const attached = async (content: string, accepts: readonly string[] | 'any') => {
  const { state, why, kind } = await attach(probeOf('a', content), accepts, folderOf({}), new Map(), { id: 'a' });
  return { state, why, kind };
};
const features = '{"type":"FeatureCollection","features":[]}';

describe('a file at which the look of a kind breaks', () => {
  it.each([
    ['that kind alone', ['geojson']],
    ['that kind and a general one', ['geojson', 'json']],
    ['any kind', 'any'],
  ] as const)('goes to a person where its place takes %s', async (_, accepts) => {
    expect(await attached(features, accepts)).toEqual({
      state: 'unreadable',
      why: 'this tool cannot tell whether it is a GeoJSON file',
      kind: undefined,
    });
  });

  it('is not said to be missing from the archive that holds it', async () => {
    const zip = (members: Readonly<Record<string, string>>, accepts: readonly string[]) =>
      attach(probeOf('a.zip', makeZip(members)), accepts, folderOf({}), new Map(), { id: 'a' });
    const table = 'spot,status\nA1,free\n';
    expect(await zip({ 'a.csv': table, 'a.geojson': features }, ['geojson'])).toMatchObject({
      state: 'unreadable',
      why: 'this tool could not look at 1 of its parts',
    });
    const whole = await zip({ 'a.csv': table, 'a.geojson': features }, ['geojson', 'zip-export', 'csv']);
    expect(whole.parts.map(({ kind }) => kind)).toEqual(['csv']);
    expect(whole).not.toHaveProperty('holdsParts');
    expect(await zip({ 'a.csv': table }, ['zip-export', 'csv'])).toMatchObject({ holdsParts: true });
  });

  it('is not said to be missing from a recording that an archive holds, and that was not looked at as a whole', async () => {
    const recording = (answers: number) => ({
      log: {
        version: '1.2',
        creator: { name: 'recorder', version: '1' },
        entries: Array.from({ length: answers }, (_, at) => ({
          startedDateTime: '2026-10-01T10:00:00Z',
          time: 1,
          request: { method: 'GET', url: `https://city.example/spots/${at}`, headers: [] },
          response: { status: 200, headers: [], content: { mimeType: 'application/json', text: `{"n":${at}}` } },
        })),
      },
    });
    const zip = (answers: number) => {
      const bytes = makeZip({ 'a.har': JSON.stringify(recording(answers)) });
      return attach(probeOf('a.zip', bytes), ['har'], folderOf({}), new Map(), { id: 'a' });
    };
    expect(await zip(3)).toMatchObject({ state: 'read', holdsParts: true });
    const whole = await zip(260);
    expect(whole).toMatchObject({ state: 'read', unlooked: 60, parts: [{ kind: 'har' }] });
    expect(whole).not.toHaveProperty('holdsParts');
  });

  it('is not said to be of another kind where it is in an archive that is not read', async () => {
    const nested = (depth: number): Uint8Array =>
      makeZip(depth === 1 ? { 'a.csv': 'spot,status\nA1,free\n' } : { 'in.zip': nested(depth - 1) });
    const zip = (depth: number) =>
      attach(probeOf('a.zip', nested(depth)), ['csv'], folderOf({}), new Map(), { id: 'a' });
    expect(await zip(3)).toMatchObject({ state: 'read', parts: [{ kind: 'csv' }] });
    expect(await zip(4)).toMatchObject({ state: 'unreadable', why: expect.stringContaining('more than 3 deep') });
  });

  it('is judged as before where another kind is asked for, or a more special one is found', async () => {
    expect(await attached(features, ['csv'])).toMatchObject({ state: 'wrong-kind' });
    expect(await attached(features, ['json'])).toMatchObject({ state: 'read', kind: 'json' });
    const entity =
      '{"id":"urn:ngsi-ld:Spot:1","type":"Spot","@context":"https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld","free":{"type":"Property","value":1}}';
    expect(await attached(entity, ['geojson', 'ngsi-ld-entity'])).toMatchObject({
      state: 'read',
      kind: 'ngsi-ld-entity',
    });
  });
});
