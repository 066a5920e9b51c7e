import { beforeAll, describe, expect, it } from 'vitest';
import { corpusIsThere, judgeOffer, noneOfTheRest, type Offer, type Said, tenderFor } from './offer.ts';

const parking = 'ngsi/smart-data-models+dataModel.Parking';
const stellio = 'ngsi/stellio-hub+stellio-context-broker/search-service/src/test/resources/ngsild';

/**
 * A context broker, offered by a bidder who attaches what is publicly at hand: the description of NGSI-LD that FIWARE
 * publishes, and the models and sample entities of Smart Data Models. Good on the model, thin on the offered product.
 */
const broker: Offer = {
  manifest: `
bidlint: "1"
kind: bid
date: "2026-11-09"
vendor: { name: Contextdata BV, country: "NL", domains: [contextdata.nl] }
partners: none
system:
  name: Stellio
  version: "2.35.0"
  # The city runs the broker itself, so the Data Act's duties of a cloud provider do not bind the bidder.
  delivery: hosted-by-buyer
  exemption: none
  licence: Apache-2.0
  source: https://github.com/stellio-hub/stellio-context-broker
  builtOn: none
  usedBy: [systems]
  # A broker has no screens: nothing on accessibility may fail.
  screens: none
interfaces:
  - id: context
    standards: [ngsi-ld@1.8]
    url: https://broker.contextdata.nl/ngsi-ld/v1
    hostedOn: vendor
    # FIWARE's file has five schemas that are words ("string") where objects must stand: not valid, whoever offers it.
    # It names no server, no login and no licence, and calls its version "latest".
    description: evidence/ngsi-ld-openapi.json
    # Two sample entities: they show the form of NGSI-LD, and not this product at work.
    recordings: [evidence/spot.jsonld, evidence/street.jsonld]
    openTo: [buyer, suppliers-of-the-buyer]
    barriers: none
    # The description shows 20 writes and no login: that is what the claim is held against.
    publicWrites: none
data:
  # The model is the published one, the common schema that it refers to stands beside it, and the sample fits both.
  - id: spots
    holds: content
    what: Parking spots and whether they are free
    personal: none
    access: public
    model: evidence/ParkingSpot.schema.json
    read: { by: context, operation: "GET /entities/" }
    export: evidence/spot.jsonld
    records: 1
  - id: streets
    holds: content
    what: Parking along streets
    personal: none
    access: public
    model: evidence/OnStreetParking.schema.json
    read: { by: context, operation: "GET /entities/" }
    export: evidence/street.jsonld
    records: 1
# Said, and no bill of materials is attached that would show it.
${noneOfTheRest}
answers:
  mims/standard-spatial-interface:
    status: equivalent
    standard: NGSI-LD 1.8 geo-queries
    because: The broker answers near, within and intersects on every entity that has a location, and returns GeoJSON.
    evidence: evidence/geo.md
`,
  real: {
    'evidence/ngsi-ld-openapi.json': 'openapi/FIWARE+specifications/OpenAPI/ngsi-ld/full_api.json',
    'evidence/spot.jsonld': `${parking}/ParkingSpot/examples/example-normalized.jsonld`,
    'evidence/ParkingSpot.schema.json': `${parking}/ParkingSpot/schema.json`,
    'evidence/street.jsonld': `${parking}/OnStreetParking/examples/example-normalized.jsonld`,
    'evidence/OnStreetParking.schema.json': `${parking}/OnStreetParking/schema.json`,
    'evidence/common-schema.json': 'schemas/smart-data-models+data-models/common-schema.json',
  },
  written: {
    'evidence/geo.md':
      '# Geo-queries\n\nThe broker answers near, within and intersects on entities and returns GeoJSON.\n',
  },
  tender: tenderFor('context-data, notifications, geodata'),
};

describe.skipIf(!corpusIsThere)('a broker of NGSI-LD with the models of Smart Data Models', () => {
  let said: Said;
  beforeAll(async () => {
    said = await judgeOffer(broker);
  }, 60_000);

  it('shows context data as MIM1 and MIM2 want it: that is what the samples and models are good for', () => {
    expect(said.outcomes).toMatchObject({
      'mims/ngsi-ld-is-well-formed': 'pass',
      'mims/entity-ids-are-global': 'pass',
      'mims/ids-name-no-server': 'pass',
      'mims/ids-outlive-the-vendor': 'pass',
      'mims/relations-point-to-ids': 'pass',
      'mims/times-carry-an-offset': 'pass',
      'mims/data-model-is-named': 'pass',
      'mims/model-is-recognised': 'pass',
      'mims/model-says-something': 'pass',
      'mims/sample-fits-its-model': 'pass',
      'mims/extensions-keep-the-base-model': 'pass',
      'data-portability/dictionary-describes-all-columns': 'pass',
    });
  });

  it('shows access, look-up, filters, history and subscriptions by the operations of NGSI-LD', () => {
    expect(said.outcomes).toMatchObject({
      'mims/access-is-described': 'pass',
      'mims/data-is-machine-readable': 'pass',
      'mims/data-can-be-filtered': 'pass',
      'mims/data-can-be-chosen-by-time-and-place': 'pass',
      'mims/ids-can-be-looked-up': 'pass',
      'mims/history-can-be-read': 'pass',
      'mims/changes-can-be-subscribed': 'pass',
      'open-apis/claimed-standards-are-shown': 'pass',
    });
  });

  it('leaves to people whether the samples are of this product, and the argued equivalent of a spatial interface', () => {
    expect(said.outcomes).toMatchObject({
      'mims/samples-come-from-the-offered-system': 'review',
      'open-apis/interfaces-are-shown-at-work': 'review',
      'mims/standard-spatial-interface': 'review',
    });
    expect(said.why('mims/samples-come-from-the-offered-system')).toContain('santander:daoiz');
  });

  it('asks no unit of counts of parking places', () => {
    expect(said.outcomes['mims/units-are-explicit']).toBe('pass');
  });

  it('fails the description, which is broken, bears no address and no login', () => {
    expect(said.outcomes).toMatchObject({
      'open-apis/description-is-valid': 'fail invalid',
      'open-apis/description-names-its-address': 'fail unmet',
      'open-apis/login-is-standard': 'fail unproven',
      'open-apis/writes-need-a-login': 'fail contradicted',
      'open-apis/version-is-semantic': 'fail unmet',
      // A description of the standard counts the standard's versions: nothing shows how they go with 2.35.0, nothing speaks against it.
      'open-apis/versions-agree': 'fail unproven',
      'open-apis/connections-are-encrypted': 'fail unproven',
    });
  });

  it('does not ask a broker for what it has not: screens, algorithms, the exit from a service that the city runs itself', () => {
    expect(said.outcomes).toMatchObject({
      'accessibility/report-for-each-screen': 'notApplicable',
      'data-portability/no-charge-for-switching': 'notApplicable',
      'data-portability/transition-within-thirty-days': 'notApplicable',
      'transparency/model-card': 'notApplicable',
      'transparency/algorithms-listed': 'fail unproven',
    });
  });

  it('fails as a whole', () => {
    expect([said.verdict, said.code]).toEqual(['fail', 1]);
  });
});

describe.skipIf(!corpusIsThere)('the same broker without the schema that its models refer to', () => {
  it('has not shown that the sample fits, nor that all members are described; nothing is held against it', async () => {
    const { 'evidence/common-schema.json': _left, ...real } = broker.real;
    const said = await judgeOffer({ ...broker, real });
    expect(said.outcomes).toMatchObject({
      'mims/sample-fits-its-model': 'fail unproven',
      'mims/extensions-keep-the-base-model': 'fail unproven',
      'data-portability/dictionary-describes-all-columns': 'fail unproven',
      'mims/model-is-recognised': 'pass',
    });
  });
});

describe.skipIf(!corpusIsThere)('a broker that attaches the export of its Postman collection', () => {
  let said: Said;
  beforeAll(async () => {
    said = await judgeOffer({
      ...broker,
      // The export names single entities in its paths, describes not one answer, and runs on the developer's machine.
      real: {
        ...broker.real,
        'evidence/ngsi-ld-openapi.json': 'openapi/stellio-hub+stellio-context-broker/docs/collection/open-api.yml',
        // An entity of the product's own tests, whose context stands on the developer's machine.
        'evidence/street.jsonld': `${stellio}/entity_with_all_attributes_2.jsonld`,
      },
    });
  }, 60_000);

  it('is no description of the offered product', () => {
    expect(said.outcomes).toMatchObject({
      'open-apis/description-is-of-the-offered-product': 'fail unmet',
      'open-apis/description-is-valid': 'fail invalid',
    });
  });

  it('is not forgiven because the broker behind it is a good one', () => {
    expect([said.verdict, said.code]).toEqual(['fail', 1]);
    expect(said.outcomes['mims/data-is-machine-readable']).toBe('fail contradicted');
  });
});
