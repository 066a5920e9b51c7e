import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/evidence/registry.ts';
import { tiles3d } from '../../src/evidence/tileset.ts';
import { probeOf, read, readWell } from './reading.ts';
import { limitedFolder, readIn } from './siblings.ts';

const region = { region: [0.0767, 0.9, 0.0784, 0.91, 0, 100] };
const leaf = { boundingVolume: region, geometricError: 0, content: { uri: 'tiles/1.glb' } };
const root = {
  boundingVolume: region,
  geometricError: 100,
  refine: 'REPLACE',
  content: { uri: 'tiles/0.glb' },
  children: [leaf],
};
const tileset = { asset: { version: '1.1', tilesetVersion: '7' }, geometricError: 500, root };
const json = (value: unknown): string => JSON.stringify(value);
const messages = async (value: unknown): Promise<readonly string[]> =>
  (await readWell(tiles3d, json(value))).problems.map(({ message }) => message);

describe('a tileset', () => {
  it('does not miss content that is beyond a limit of ours', async () => {
    const reading = await tiles3d.read(probeOf('tileset.json', json(tileset)), limitedFolder);
    expect(reading).toMatchObject({ facts: { looked: 2, missing: 0 } });
  });

  it('tells its tiles, where they are, and which files of content are not there', async () => {
    const { facts, valid, problems } = await readIn(
      tiles3d,
      { 'tileset.json': json(tileset), 'tiles/0.glb': 'x' },
      'tileset.json',
    );
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toEqual({
      version: '1.1',
      tilesetVersion: '7',
      geometricError: 500,
      tiles: 2,
      levels: 2,
      contents: 2,
      formats: ['glb'],
      looked: 2,
      missing: 1,
      boundingVolumes: ['region'],
      bounds: { west: 4.3945863, south: 51.5662016, east: 4.4919891, north: 52.1391594 },
      implicit: false,
      extensions: [],
      hosts: [],
    });
  });

  it.each([
    ['no root tile to speak of', { ...tileset, root: { boundingVolume: region } }, /needs a geometricError/],
    ['no error', { ...tileset, geometricError: undefined }, /geometricError is missing/],
    ['no word on refinement', { ...tileset, root: { ...root, refine: undefined } }, /must say how it is refined/],
    ['another word for it', { ...tileset, root: { ...root, refine: 'replace' } }, /must be ADD or REPLACE/],
    [
      'a box of six numbers',
      { ...tileset, root: { ...root, boundingVolume: { box: [1, 2, 3, 4, 5, 6] } } },
      /must have 12 numbers/,
    ],
    [
      'a tile without a volume',
      { ...tileset, root: { ...root, children: [{ geometricError: 0 }] } },
      /needs a boundingVolume/,
    ],
    ['content without a file', { ...tileset, root: { ...root, content: {} } }, /must name its file in uri/],
    ['content twice', { ...tileset, root: { ...root, contents: [{ uri: 'a.glb' }] } }, /both content and contents/],
    ['no children in its children', { ...tileset, root: { ...root, children: [] } }, /a list that is not empty/],
    ['an extension that it does not list', { ...tileset, extensionsRequired: ['X'] }, /not listed as used/],
  ])('with %s is invalid', async (_, value, message) => {
    expect(await messages(value)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  it('of another version is neither valid nor invalid', async () => {
    expect((await readWell(tiles3d, json({ ...tileset, asset: { version: '2.0' } }))).valid).toBeUndefined();
  });

  it('that is cut off is broken JSON', async () => {
    expect(await read(tiles3d, json(tileset).slice(0, -3))).toMatchObject({ state: 'invalid' });
  });

  it.each([
    ['a glTF', { asset: { version: '2.0' }, scenes: [] }],
    ['an asset of another kind', { asset: { version: '1.0' }, root: { name: 'x' } }],
    ['nothing', {}],
  ])('is not %s', (_, value) => {
    expect(recognise(probeOf('tileset.json', json(value))).map(({ name }) => name)).not.toContain('3d-tiles');
  });
});
