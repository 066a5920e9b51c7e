import { beforeAll, describe, expect, it } from 'vitest';
import { corpusIsThere, judgeOffer, noneOfTheRest, type Offer, type Said, tenderFor } from './offer.ts';

const base = 'https://sensors.meetnet.nl/FROST-Server/v1.1';
const entities = 'sensorthings/opengeospatial+ets-sta10/src/main/resources/JSON_entities';
const spec = 'http://www.opengis.net/spec/iot_sensing/1.1/req';

/** The root page as clause 7 and the MQTT extension of 18-088 want it; the corpus holds entities of such servers and no root. */
const root = {
  value: 'Datastreams FeaturesOfInterest HistoricalLocations Locations Observations ObservedProperties Sensors Things'
    .split(' ')
    .map((name) => ({ name, url: `${base}/${name}` })),
  serverSettings: {
    conformance: [`${spec}/datamodel`, `${spec}/request-data`, `${spec}/receive-updates-via-mqtt/receive-updates`],
    [`${spec}/receive-updates-via-mqtt/receive-updates`]: { endpoints: ['mqtts://sensors.meetnet.nl:8883'] },
  },
};

const server: Offer = {
  manifest: `
bidlint: "1"
kind: bid
date: "2026-11-12"
vendor: { name: Meetnet BV, country: "NL", domains: [meetnet.nl] }
partners: none
system:
  name: FROST-Server
  version: "2.5.3"
  delivery: hosted-by-buyer
  exemption: none
  licence: LGPL-3.0-or-later
  source: https://github.com/FraunhoferIOSB/FROST-Server
  builtOn: none
  usedBy: [systems]
  screens: none
interfaces:
  - id: sensors
    # The model, the filters, the history and the look-up of SensorThings are those of its standard: no OpenAPI is asked for.
    standards: [sensorthings@1.1]
    url: ${base}
    hostedOn: vendor
    description: evidence/root.json
    # A Thing with all that hangs on it, as the product's own tests send it: valid, with places and units, and without the
    # ids that a server gives.
    recordings: [evidence/root.json, evidence/thing.json]
    openTo: [public]
    barriers: none
    publicWrites: none
data:
  - id: readings
    holds: content
    what: What the sensors measured
    personal: none
    access: public
    read: sensors
    export: evidence/thing.json
    records: 1
${noneOfTheRest}
`,
  real: {
    'evidence/thing.json':
      'sensorthings/FraunhoferIOSB+FROST-Server/FROST-Server.Tests/src/test/resources/entitiesDefault.json',
  },
  written: { 'evidence/root.json': root },
  tender: tenderFor('geodata, context-data, notifications'),
};

describe.skipIf(!corpusIsThere)('a server of SensorThings', () => {
  let said: Said;
  beforeAll(async () => {
    said = await judgeOffer(server);
  }, 60_000);

  it('is a mechanism of MIM0, MIM2 and MIM7 in its own right, and NGSI-LD is not asked of it', () => {
    expect(said.outcomes).toMatchObject({
      'mims/standard-spatial-interface': 'pass',
      'mims/access-is-described': 'pass',
      'mims/data-is-machine-readable': 'pass',
      'mims/data-model-is-named': 'pass',
      'mims/data-can-be-filtered': 'pass',
      'mims/data-can-be-chosen-by-time-and-place': 'pass',
      'mims/ids-can-be-looked-up': 'pass',
      'mims/history-can-be-read': 'pass',
      'mims/changes-can-be-subscribed': 'pass',
      'mims/ngsi-ld-is-well-formed': 'notApplicable',
      'open-apis/claimed-standards-are-shown': 'pass',
      'open-apis/connections-are-encrypted': 'pass',
    });
  });

  it('holds places as GeoJSON, in WGS 84 by its standard, and times with their offset', () => {
    expect(said.outcomes).toMatchObject({
      'mims/open-spatial-encoding': 'pass',
      'mims/reference-system-is-declared': 'pass',
      'mims/times-carry-an-offset': 'pass',
      'data-portability/exports-are-in-open-formats': 'pass',
      'data-portability/sample-exports-are-valid': 'pass',
    });
  });

  it('has sent what no server answered: without @iot.id, so its ids are not shown', () => {
    expect(said.outcomes['mims/features-have-lasting-ids']).toBe('fail unmet');
    expect(said.why('mims/features-have-lasting-ids')).toContain('@iot.id');
  });

  it('goes to people where its root page cannot tell: whether it runs today, and who may write', () => {
    expect(said.outcomes).toMatchObject({
      'open-apis/interfaces-are-shown-at-work': 'review',
      'open-apis/writes-need-a-login': 'review',
      'open-apis/login-is-standard': 'review',
    });
  });
});

describe.skipIf(!corpusIsThere)('a server of SensorThings that attaches entities of the OGC test suite', () => {
  it('has a Thing without the name that 1.0 and 1.1 demand', async () => {
    const said = await judgeOffer({
      ...server,
      real: { 'evidence/thing.json': `${entities}/thing/embeddedLocation.json` },
    });
    expect(said.outcomes['data-portability/sample-exports-are-valid']).toBe('fail invalid');
    expect(said.why('data-portability/sample-exports-are-valid')).toContain('lacks name');
  });

  it('has a template of a data array, which is no JSON before it is filled in', async () => {
    const said = await judgeOffer({
      ...server,
      real: { 'evidence/thing.json': `${entities}/observations/dataArray.json` },
    });
    expect(said.outcomes).toMatchObject({
      'mims/files-are-what-they-say': 'fail invalid',
      'data-portability/sample-exports-are-valid': 'fail invalid',
      // It stands among the recordings of the interface, so it counts against all that is read from them.
      'mims/standard-spatial-interface': 'fail invalid',
    });
  });
});
