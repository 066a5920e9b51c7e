import { beforeAll, describe, expect, it } from 'vitest';
import { corpusIsThere, judgeOffer, noneOfTheRest, type Offer, type Said, tenderFor } from './offer.ts';

const parking = 'ngsi/smart-data-models+dataModel.Parking/ParkingSpot';
const dsp = 'odrl/eclipse-dataspace-protocol-base+DataspaceProtocol/artifacts/src/main/resources';

/** A mobility data space: a national access point's catalogue, a connector's catalogue, a login service and a scan of its hosts. */
const space: Offer = {
  manifest: `
bidlint: "1"
kind: bid
date: "2026-11-12"
vendor: { name: Deelwerk BV, country: "NL", domains: [deelwerk.nl] }
partners: none
system:
  name: Deelruimte
  version: "2.0.0"
  delivery: hosted-by-buyer
  exemption: none
  licence: Apache-2.0
  source: none
  builtOn: none
  usedBy: [systems]
  screens: none
interfaces:
  - id: connector
    # The catalogue is the example of the protocol's own repository: valid, in its edition. The version document is the bidder's.
    standards: [dsp@2025-1]
    url: https://connector.deelwerk.nl/dsp
    hostedOn: vendor
    recordings: [evidence/version.json, evidence/offers.json]
    openTo: [buyer, suppliers-of-the-buyer]
    barriers: none
    publicWrites: none
data:
  - id: spots
    holds: content
    what: Parking spots
    personal: none
    access: restricted
    read: connector
    export: evidence/spot.jsonld
    # The common context of Smart Data Models maps every type and attribute of the sample.
    jsonldContext: evidence/context.jsonld
    records: 1
dataCommon:
  # An example of DCAT-AP with CC0 on its distribution, at another organisation's addresses; and the first example of ODRL.
  catalogue: evidence/catalogue.nt
  policy: evidence/policy.ttl
${noneOfTheRest}
security:
  # What an unchanged login server says on the developer's machine, and handshakes with servers on it.
  login: evidence/openid-configuration.json
  tls: evidence/handshakes.json
`,
  real: {
    'evidence/catalogue.nt': 'dcat/SEMICeu+DCAT-AP/releases/2.1.1/examples/example1.nt',
    'evidence/policy.ttl': 'odrl/w3c+poe/vocab/examples/example1.ttl',
    'evidence/offers.json': `${dsp}/catalog/example/catalog.json`,
    'evidence/spot.jsonld': `${parking}/examples/example-normalized.jsonld`,
    'evidence/context.jsonld': 'schemas/smart-data-models+data-models/context.jsonld',
    'evidence/openid-configuration.json': 'captures/oidc-provider/openid-configuration.json',
    'evidence/handshakes.json': 'captures/tls/handshakes.json',
  },
  written: {
    'evidence/version.json': { protocolVersions: [{ version: '2025-1', path: '/dsp/2025-1', binding: 'HTTPS' }] },
  },
  tender: tenderFor('third-party-sharing, restricted-data'),
};

describe.skipIf(!corpusIsThere)('a data space', () => {
  let said: Said;
  beforeAll(async () => {
    said = await judgeOffer(space);
  }, 60_000);

  it('has a connector whose two documents agree in their edition, and an address that needs no version of its own', () => {
    expect(said.outcomes).toMatchObject({
      'mims/connectors-speak-the-protocol': 'pass',
      'mims/addresses-carry-a-version': 'pass',
    });
  });

  it('has a catalogue with a licence that machines know, at addresses of an organisation that is none (myorg.eu)', () => {
    expect(said.outcomes).toMatchObject({
      'mims/data-sets-are-catalogued': 'fail unmet',
      'mims/data-licences-are-standard': 'pass',
      'mims/usage-policies-are-well-formed': 'pass',
    });
    expect(said.why('mims/data-sets-are-catalogued')).toContain('belong to nobody');
  });

  it('gives every type and attribute of its entities a meaning', () => {
    expect(said.outcomes['mims/terms-have-meanings']).toBe('pass');
  });

  it('attaches the login of a developer, and a scan of other hosts', () => {
    expect(said.outcomes).toMatchObject({
      'mims/login-metadata-is-valid': 'fail invalid',
      'mims/secure-transport-is-shown': 'fail unproven',
    });
    expect(said.why('mims/login-metadata-is-valid')).toContain('127.0.0.1');
    expect(said.why('mims/secure-transport-is-shown')).toContain('no host of an offered interface');
  });

  it('is no wiser for a second edition that its connector does not list', async () => {
    const manifest = space.manifest.replace('dsp@2025-1', 'dsp@2024-1');
    const { outcomes } = await judgeOffer({ ...space, manifest });
    expect(outcomes['mims/connectors-speak-the-protocol']).toBe('fail contradicted');
  });
});

describe.skipIf(!corpusIsThere)('catalogues as they are published', () => {
  const examples = 'dcat/SEMICeu+DCAT-AP/releases';
  it.each([
    [
      'an example for high-value data: licences of its own',
      `${examples}/3.0.0-hvd/html/examples/example-ms_catalogue.ttl`,
      'review',
      'review',
    ],
    [
      'a Swedish example at addresses of nobody',
      'dcat/diggsweden+DCAT-AP-SE/exempel/rekommenderat.ttl',
      'fail unmet',
      'pass',
    ],
    [
      'a German example with a German licence, at addresses of nobody',
      'dcat/GovDataOfficial+DCAT-AP.de/Releases/DCAT-AP.de_V2.0/examples/RDF-TURTLE/dcat_ap_de-RefImp_TTL_SIMPLE.ttl',
      'fail unmet',
      'pass',
    ],
    [
      'a catalogue without the description that DCAT-AP demands',
      'captures/solid-server-dcat/catalog.ttl',
      'fail invalid',
      'pass',
    ],
  ])('%s', async (_, file, catalogued, licensed) => {
    const manifest = space.manifest.replace(/ {2}policy: .*\n/, '');
    const { outcomes } = await judgeOffer({
      ...space,
      manifest,
      real: { ...space.real, 'evidence/catalogue.nt': file },
    });
    expect(outcomes).toMatchObject({
      'mims/data-sets-are-catalogued': catalogued,
      'mims/data-licences-are-standard': licensed,
    });
  });

  it('the page of a licence is no policy, however much it says of one', async () => {
    const real = { ...space.real, 'evidence/policy.ttl': 'odrl/w3c+odrl/bp/license/official/ccby4.0.ttl' };
    const { outcomes } = await judgeOffer({ ...space, real });
    expect(outcomes['mims/usage-policies-are-well-formed']).toBe('fail invalid');
  });
});
