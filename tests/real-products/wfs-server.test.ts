import { describe, expect, it } from 'vitest';
import { corpusIsThere, judgeOffer, noneOfTheRest, type Offer, tenderFor } from './offer.ts';

/** A server of the older web service (WFS), which MIM7 lists as its first mechanism: its capabilities, features in GML and in GeoJSON. */
const server = (claim: string, capabilities: string, features: string): Offer => ({
  manifest: `
bidlint: "1"
kind: bid
date: "2026-11-12"
vendor: { name: Kaartwerk BV, country: "NL", domains: [kaartwerk.nl] }
partners: none
system:
  name: MapServer
  version: "8.0.0"
  delivery: hosted-by-buyer
  exemption: none
  licence: MIT
  source: none
  builtOn: none
  usedBy: [systems]
  screens: none
interfaces:
  - id: features
    # A claim that the capabilities can contradict: they name the version that the server speaks.
    standards: [${claim}]
    url: https://maps.kaartwerk.nl/wfs
    hostedOn: vendor
    description: evidence/capabilities.xml
    recordings: [evidence/capabilities.xml, evidence/features.xml, evidence/features.json]
    openTo: [public]
    barriers: none
    publicWrites: none
data:
  # The features bear their number as a property, not as the id of the feature: whether it lasts is for a person.
  - id: stations
    holds: content
    what: Stations that measure the air
    personal: none
    access: public
    read: features
    export: evidence/features.json
    records: 3
${noneOfTheRest}
`,
  real: {
    'evidence/capabilities.xml': `captures/${capabilities}`,
    'evidence/features.xml': 'captures/mapserver-wfs/getfeature.gml',
    'evidence/features.json': `captures/${features}`,
  },
  tender: tenderFor('geodata'),
});

describe.skipIf(!corpusIsThere)('a server of WFS', () => {
  it('is a standard spatial interface as good as a newer one, described by its capabilities', async () => {
    const { outcomes } = await judgeOffer(
      server('wfs@2.0', 'mapserver-wfs/capabilities-2.0.0.xml', 'mapserver-wfs/getfeature.geojson'),
    );
    expect(outcomes).toMatchObject({
      'mims/standard-spatial-interface': 'pass',
      'mims/open-spatial-encoding': 'pass',
      'mims/reference-system-is-declared': 'pass',
      'mims/access-is-described': 'pass',
      'mims/data-can-be-filtered': 'pass',
      'mims/features-have-lasting-ids': 'review',
      'open-apis/claimed-standards-are-shown': 'pass',
      'open-apis/interfaces-are-described': 'pass',
      'open-apis/writes-need-a-login': 'review',
    });
  });

  it('does not speak version 2.0 where its capabilities are those of 1.1.0', async () => {
    const said = await judgeOffer(server('wfs@2.0', 'qgis-wfs/capabilities-1.1.0.xml', 'qgis-wfs/getfeature.geojson'));
    expect(said.outcomes['open-apis/claimed-standards-are-shown']).toBe('fail contradicted');
    expect(said.why('open-apis/claimed-standards-are-shown')).toContain('version 1.1.0');
    // It is a WFS all the same: which version, MIM7 does not ask.
    expect(said.outcomes['mims/standard-spatial-interface']).toBe('pass');
    expect(said.outcomes['mims/times-carry-an-offset']).toBe('fail unmet');
  });

  it('speaks version 1.1, as an honest bidder says', async () => {
    const { outcomes } = await judgeOffer(
      server('wfs@1.1', 'qgis-wfs/capabilities-1.1.0.xml', 'qgis-wfs/getfeature.geojson'),
    );
    expect(outcomes['open-apis/claimed-standards-are-shown']).toBe('pass');
  });

  it('is not shown by the web page that a wrong address answers with 200', async () => {
    const { outcomes } = await judgeOffer(
      server('wfs@2.0', 'mapserver-wfs/error-as-200.html', 'mapserver-wfs/getfeature.geojson'),
    );
    expect(outcomes).toMatchObject({
      'mims/standard-spatial-interface': 'fail invalid',
      'mims/files-are-what-they-say': 'fail invalid',
      'open-apis/claimed-standards-are-shown': 'fail invalid',
    });
  });
});
