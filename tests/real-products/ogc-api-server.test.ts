import { beforeAll, describe, expect, it } from 'vitest';
import { capturedRecording } from '../support/captured-recording.ts';
import { corpusIsThere, judgeOffer, noneOfTheRest, type Offer, type Said, tenderFor } from './offer.ts';

/**
 * A server of OGC API Features, from the pages that it really answered: its own description, a recording of all pages, and the
 * items as the export. What a bidder writes about itself is the least.
 */
const server = (folder: string, name: string, version: string): Offer => ({
  manifest: `
bidlint: "1"
kind: bid
date: "2026-11-12"
vendor: { name: Kaartwerk BV, country: "NL", domains: [kaartwerk.nl] }
partners: none
system:
  name: ${name}
  version: "${version}"
  delivery: hosted-by-buyer
  exemption: none
  licence: MIT
  source: https://github.com/MapServer/MapServer
  builtOn: none
  usedBy: [systems]
  screens: none
interfaces:
  - id: features
    standards: [ogc-api-features@1.0]
    url: https://maps.kaartwerk.nl
    hostedOn: vendor
    description: evidence/api.json
    # Landing page, conformance, collections, items, one item and two errors, with their heads: the product at work.
    recordings: evidence/pages.har
    # Everybody may read: so no contract is needed to show that use costs nothing.
    openTo: [public]
    barriers: none
    publicWrites: none
data:
  - id: stations
    holds: content
    what: Stations that measure the air
    personal: none
    access: public
    # OGC API Features fixes how features are read, and not what they mean: a model is missing, and no dictionary stands in.
    read: features
    export: evidence/items.json
    records: 3
${noneOfTheRest}
`,
  real: { 'evidence/api.json': `captures/${folder}/api.json`, 'evidence/items.json': `captures/${folder}/items.json` },
  written: { 'evidence/pages.har': capturedRecording(folder, 'https://maps.kaartwerk.nl') },
  tender: tenderFor('geodata'),
});

describe.skipIf(!corpusIsThere)('MapServer 8', () => {
  let said: Said;
  beforeAll(async () => {
    said = await judgeOffer(server('mapserver-ogcapi', 'MapServer', '8.0.0'));
  }, 60_000);

  it('is a standard spatial interface at work, open to all', () => {
    expect(said.outcomes).toMatchObject({
      'mims/standard-spatial-interface': 'pass',
      'mims/open-spatial-encoding': 'pass',
      'mims/reference-system-is-declared': 'pass',
      'mims/features-have-lasting-ids': 'pass',
      'mims/access-is-described': 'pass',
      'mims/data-is-machine-readable': 'pass',
      'mims/data-can-be-filtered': 'pass',
      'open-apis/interfaces-are-shown-at-work': 'pass',
      'open-apis/claimed-standards-are-shown': 'pass',
      'open-apis/use-costs-no-fee': 'pass',
      'open-apis/writes-need-a-login': 'pass',
    });
  });

  it('points to schemas of OGC: bundled it would stand alone, and what the answers must be cannot be told from the bid', () => {
    expect(said.outcomes).toMatchObject({
      'open-apis/description-is-valid': 'pass',
      'open-apis/description-stands-alone': 'fail unproven',
      'open-apis/recorded-answers-fit-the-description': 'review',
    });
    expect(said.why('open-apis/description-stands-alone')).toContain('schemas.opengis.net');
  });

  it('counts its interface 1.0.0 beside the product 8.0.0: the standard it speaks is 1.0, so that is no other version', () => {
    expect(said.outcomes['open-apis/versions-agree']).toBe('pass');
  });

  it('lacks what no server brings along: model, dictionary, caching, licence and terms', () => {
    expect(said.outcomes).toMatchObject({
      'mims/data-model-is-named': 'fail missing',
      'data-portability/dictionary-describes-all-columns': 'fail missing',
      'mims/answers-can-be-cached': 'fail unmet',
      'open-apis/interface-licence-is-named': 'fail missing',
      'open-apis/terms-of-use-are-named': 'fail missing',
      'open-apis/contact-is-named': 'fail missing',
    });
  });

  it('exports features that hold, in an open format', () => {
    expect(said.outcomes).toMatchObject({
      'data-portability/exports-are-in-open-formats': 'pass',
      'data-portability/exported-places-are-where-they-say': 'pass',
      'data-portability/sample-exports-are-valid': 'pass',
      'data-portability/numbers-and-dates-read-one-way': 'pass',
    });
  });
});

describe.skipIf(!corpusIsThere)('QGIS Server 3.22', () => {
  let said: Said;
  beforeAll(async () => {
    said = await judgeOffer(server('qgis-ogcapi', 'QGIS Server', '3.22.16'));
  }, 60_000);

  it('is as much a standard spatial interface as MapServer', () => {
    expect(said.outcomes).toMatchObject({
      'mims/standard-spatial-interface': 'pass',
      'mims/open-spatial-encoding': 'pass',
      'open-apis/interfaces-are-shown-at-work': 'pass',
      'open-apis/description-stands-alone': 'pass',
    });
  });

  it('describes itself with faults, and answers otherwise than it describes', () => {
    expect(said.outcomes).toMatchObject({
      'open-apis/description-is-valid': 'fail invalid',
      'open-apis/recorded-answers-fit-the-description': 'fail contradicted',
    });
  });

  it('describes transactions without a login, which the bid says do not exist', () => {
    expect(said.outcomes['open-apis/writes-need-a-login']).toBe('fail contradicted');
    expect(said.why('open-apis/writes-need-a-login')).toContain('DELETE');
  });

  it('gives times without their offset, in both the sight of MIM2 and of the export', () => {
    expect(said.outcomes).toMatchObject({
      'mims/times-carry-an-offset': 'fail unmet',
      'data-portability/numbers-and-dates-read-one-way': 'fail unmet',
    });
  });
});
