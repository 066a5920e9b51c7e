import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeExample } from '../support/judge-example.ts';
import { packRules } from '../support/pack-rules.ts';

const captures = '../shared/corpus/captures';
const pages = ['landing', 'conformance', 'collections', 'items', 'api'];

/** A bid that offers a real server, from what it answered: its pages as recordings, its own description, its items as the export. */
const bidOf = (server: string, standards = ['ogc-api-features@1.0'], left = pages) => ({
  tender: { needs: ['geodata'] },
  files: Object.fromEntries(
    left.map((page) => [`${page}.json`, readFileSync(`${captures}/${server}/${page}.json`, 'utf8')]),
  ),
  bid: {
    interfaces: [
      {
        id: 'features',
        standards,
        ...(left.includes('api') && { description: 'api.json' }),
        recordings: left.filter((page) => page !== 'api').map((page) => `${page}.json`),
      },
    ],
    data: [
      { id: 'stations', holds: 'content', read: 'features', ...(left.includes('items') && { export: 'items.json' }) },
    ],
  },
});

describe.skipIf(!existsSync(captures))('Real servers of OGC API Features', async () => {
  const rule = await packRules('mims');
  const judged = async (name: string, example: ReturnType<typeof bidOf>) => {
    const { outcome, reason, assurance } = await judgeExample(rule(name), example);
    return [outcome, reason ?? assurance].join(' ');
  };

  it.each(['qgis-ogcapi', 'mapserver-ogcapi'])(
    '%s shows a standard interface, an open encoding, its reference system and ids',
    async (server) => {
      expect(await judged('standard-spatial-interface', bidOf(server))).toBe('pass consistent');
      expect(await judged('open-spatial-encoding', bidOf(server))).toBe('pass attached');
      expect(await judged('reference-system-is-declared', bidOf(server))).toBe('pass attached');
      expect(await judged('features-have-lasting-ids', bidOf(server))).toBe('pass attached');
    },
  );

  it.each(['qgis-ogcapi', 'mapserver-ogcapi'])(
    '%s is described, and its data can be read and filtered',
    async (server) => {
      expect(await judged('access-is-described', bidOf(server))).toBe('pass attached');
      expect(await judged('data-is-machine-readable', bidOf(server))).toBe('pass attached');
      expect(await judged('data-can-be-filtered', bidOf(server))).toBe('pass attached');
    },
  );

  it('asks for the model of the data, which no server of features fixes', async () => {
    expect(await judged('data-model-is-named', bidOf('qgis-ogcapi'))).toBe('fail missing');
  });

  it('does not take a list of classes alone for a server', async () => {
    const alone = bidOf('qgis-ogcapi', ['ogc-api-features@1.0'], ['conformance']);
    expect(await judged('standard-spatial-interface', alone)).toBe('fail unproven');
  });

  it('contradicts the claim of a standard that the server itself does not name', async () => {
    const { files, ...rest } = bidOf('qgis-ogcapi');
    const conformance = { conformsTo: ['http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core'] };
    const swapped = { ...rest, files: { ...files, 'conformance.json': JSON.stringify(conformance) } };
    expect(await judged('standard-spatial-interface', swapped)).toBe('fail contradicted');
  });

  it('needs one standard interface, and a second that is only claimed does not spoil it', async () => {
    const both = bidOf('qgis-ogcapi', ['ogc-api-features@1.0', 'sensorthings@1.1']);
    expect(await judged('standard-spatial-interface', both)).toBe('pass consistent');
    const other = bidOf('qgis-ogcapi', ['sensorthings@1.1'], ['items']);
    expect(await judged('standard-spatial-interface', other)).toBe('fail unproven');
  });
});
