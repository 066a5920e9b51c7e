import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/evidence/registry.ts';
import { stac } from '../../src/evidence/stac.ts';
import { probeOf, read, readWell } from './reading.ts';

const item = {
  type: 'Feature',
  stac_version: '1.1.0',
  stac_extensions: ['https://stac-extensions.github.io/projection/v2.0.0/schema.json'],
  id: 'photo-1',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [4, 51],
        [5, 51],
        [5, 52],
        [4, 52],
        [4, 51],
      ],
    ],
  },
  bbox: [4, 51, 5, 52],
  properties: { datetime: '2026-04-17T10:00:00Z', license: 'CC-BY-4.0' },
  collection: 'photos',
  links: [{ rel: 'collection', href: './collection.json' }],
  assets: { image: { href: 'https://data.city.nl/1.tif', type: 'image/tiff', roles: ['data'] } },
};
const collection = {
  type: 'Collection',
  stac_version: '1.0.0',
  id: 'photos',
  title: 'Aerial photos',
  description: 'All photos.',
  license: 'CC-BY-4.0',
  extent: { spatial: { bbox: [[4, 51, 5, 52]] }, temporal: { interval: [['2020-01-01T00:00:00Z', null]] } },
  links: [{ rel: 'item', href: './1.json' }],
};
const catalog = { type: 'Catalog', stac_version: '1.0.0', id: 'c', description: 'All.', links: [] };
const json = (value: unknown): string => JSON.stringify(value);
const messages = async (value: unknown): Promise<readonly string[]> =>
  (await readWell(stac, json(value))).problems.map(({ message }) => message);

describe('a STAC document', () => {
  it('is an item with its data, its moment and its place', async () => {
    const { facts, valid, problems } = await readWell(stac, json(item));
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toMatchObject({
      form: 'item',
      version: '1.1.0',
      id: 'photo-1',
      licence: 'CC-BY-4.0',
      collection: 'photos',
      items: 1,
      earliest: '2026-04-17T10:00:00Z',
      bbox: [4, 51, 5, 52],
      assets: [{ key: 'image', href: 'https://data.city.nl/1.tif', type: 'image/tiff', roles: ['data'] }],
      hosts: ['data.city.nl'],
    });
  });

  it('is a collection, a catalog, or a list of items', async () => {
    expect((await readWell(stac, json(collection))).facts).toMatchObject({
      form: 'collection',
      items: 0,
      earliest: '2020-01-01T00:00:00Z',
      bbox: [4, 51, 5, 52],
    });
    expect(await readWell(stac, json(catalog))).toMatchObject({ valid: true, facts: { form: 'catalog' } });
    expect(await readWell(stac, json({ type: 'FeatureCollection', features: [item, item] }))).toMatchObject({
      valid: true,
      facts: { form: 'item-collection', items: 2 },
    });
  });

  it.each([
    ['no moment', { ...item, properties: {} }, /datetime is missing/],
    [
      'an empty moment and no interval',
      { ...item, properties: { datetime: null } },
      /start_datetime and end_datetime must stand/,
    ],
    [
      'a moment without UTC',
      { ...item, properties: { datetime: '2026-04-17T10:00:00+02:00' } },
      /date and time in UTC/,
    ],
    [
      'an end before its start',
      {
        ...item,
        properties: { datetime: null, start_datetime: '2026-05-01T00:00:00Z', end_datetime: '2026-04-01T00:00:00Z' },
      },
      /is after end_datetime/,
    ],
    ['no box', { ...item, bbox: undefined }, /needs the member bbox/],
    ['a collection that nothing leads to', { ...item, links: [] }, /must have a link to it/],
    [
      'a link to a collection that it does not name',
      { ...item, collection: undefined },
      /must name it in the member collection/,
    ],
    ['data without a place', { ...item, assets: { image: {} } }, /href is missing/],
    [
      'an open ring',
      {
        ...item,
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [4, 51],
              [5, 51],
              [5, 52],
              [4, 52],
            ],
          ],
        },
      },
      /first and the last position/,
    ],
    ['an extension by its short name', { ...item, stac_extensions: ['projection'] }, /not named by the address/],
    [
      'a radar extension and nothing of it',
      { ...item, stac_extensions: ['https://stac-extensions.github.io/sar/v1.0.0/schema.json'] },
      /lacks sar:instrument_mode/,
    ],
    ['a collection without an extent', { ...collection, extent: undefined }, /extent is missing/],
    ['a collection without a type', { ...collection, type: undefined }, /type is missing/],
    ['a catalog without a description', { ...catalog, description: '' }, /description must be a text/],
    [
      'a list with a faulty item',
      { type: 'FeatureCollection', features: [item, { ...item, links: undefined }] },
      /links is missing/,
    ],
  ])('with %s is invalid', async (_, value, message) => {
    expect(await messages(value)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
    expect((await readWell(stac, json(value))).valid).toBe(false);
  });

  it('of an edition that nobody knows is neither valid nor invalid', async () => {
    expect((await readWell(stac, json({ ...catalog, stac_version: '7.0.0' }))).valid).toBeUndefined();
  });

  it('that is cut off is broken JSON', async () => {
    expect(await read(stac, json(item).slice(0, -5))).toMatchObject({ state: 'invalid' });
  });

  it.each([
    ['plain GeoJSON', { type: 'Feature', geometry: null, properties: {} }],
    [
      'a list of plain features',
      { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: null, properties: {} }] },
    ],
    ['an empty list of features', { type: 'FeatureCollection', features: [] }],
    ['a version alone', { stac_version: '1.0.0' }],
  ])('is not %s', (_, value) => {
    expect(recognise(probeOf('item.json', json(value))).map(({ name }) => name)).not.toContain('stac');
  });
});
