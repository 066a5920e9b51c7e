import { beforeAll, describe, expect, it } from 'vitest';
import { corpusIsThere, judgeOffer, noneOfTheRest, type Offer, type Said, tenderFor } from './offer.ts';

/**
 * A register of objects that Dutch municipalities use, from what its repository publishes: the description of its interface
 * and its publiccode.yml. Asked by a tender that switches the Dutch style rules on.
 */
const offer: Offer = {
  manifest: `
bidlint: "1"
kind: bid
date: "2026-11-12"
vendor: { name: Maykin Media B.V., country: "NL", domains: [maykinmedia.nl] }
partners: none
system:
  name: Open Object
  version: "4.0.0"
  delivery: hosted-by-buyer
  exemption: none
  # The same licence as in publiccode.yml, which lacks the day on which the maintenance contract ends.
  licence: EUPL-1.2
  source: evidence/publiccode.yaml
  builtOn: none
  usedBy: [systems]
  screens: none
interfaces:
  - id: objects
    standards: [rest]
    url: https://objects.maykinmedia.nl/api/v2
    hostedOn: vendor
    # Valid and whole. Every call needs a token whose kind OpenAPI leaves open; two may use a session cookie instead. It describes
    # no error at all, and counts its interface 2.x beside the product 4.0.
    description: evidence/openapi.yaml
    openTo: [buyer, suppliers-of-the-buyer]
    barriers: none
    publicWrites: none
data:
  - id: objects
    holds: content
    what: Objects of any type
    personal: none
    access: restricted
    read: { by: objects, operation: "GET /objects" }
    records: 100000
${noneOfTheRest}
`,
  real: {
    'evidence/publiccode.yaml': 'publiccode/maykinmedia+objects-api/publiccode.yaml',
    'evidence/openapi.yaml': 'openapi/maykinmedia+objects-api/src/objects/api/v2/openapi.yaml',
  },
  tender: `${tenderFor('restricted-data')}  - { number: R-6, text: NL API Design Rules, rules: [{ pack: nl-api }] }\n`,
};

describe.skipIf(!corpusIsThere)('a register of objects', () => {
  let said: Said;
  beforeAll(async () => {
    said = await judgeOffer(offer);
  }, 60_000);

  it('describes itself well, and lets nobody read or write without a login', () => {
    expect(said.outcomes).toMatchObject({
      'open-apis/description-is-valid': 'pass',
      'open-apis/description-stands-alone': 'pass',
      'open-apis/description-is-of-the-offered-product': 'pass',
      'open-apis/answers-are-described': 'pass',
      'open-apis/lists-can-be-paged': 'pass',
      'open-apis/writes-need-a-login': 'pass',
      'open-apis/restricted-data-needs-a-login': 'pass',
      'open-apis/interface-licence-is-named': 'pass',
    });
  });

  it('logs in with a token that may well be a standard one: a person looks, and the cookie beside it is no fault', () => {
    expect(said.outcomes['open-apis/login-is-standard']).toBe('review');
    expect(said.why('open-apis/login-is-standard')).toContain('tokenAuth');
  });

  it('says nothing of errors, and of another version than the one offered', () => {
    expect(said.outcomes).toMatchObject({
      'open-apis/errors-are-problem-details': 'fail missing',
      'open-apis/faulty-input-is-answered': 'fail unmet',
      'open-apis/versions-agree': 'fail contradicted',
      'nl-api/invalid-input-is-four-hundred': 'fail unmet',
    });
  });

  it('keeps the Dutch style where a description shows it, but for the names in its queries', () => {
    expect(said.outcomes).toMatchObject({
      'nl-api/openapi-three': 'pass',
      'nl-api/kebab-case-in-paths': 'pass',
      'nl-api/no-slash-at-the-end': 'pass',
      'nl-api/major-version-in-address': 'pass',
      'nl-api/version-in-a-header': 'pass',
      'nl-api/contact-with-name-and-address': 'pass',
      'nl-api/camel-case-in-query': 'fail unmet',
    });
  });

  it('is described by a publiccode.yml that lacks one mandatory day', () => {
    expect(said.outcomes['data-portability/software-papers-agree']).toBe('fail invalid');
    expect(said.why('data-portability/software-papers-agree')).toContain('until');
  });

  it('is not shown at work, nor are its data', () => {
    expect(said.outcomes).toMatchObject({
      'open-apis/interfaces-are-shown-at-work': 'fail unproven',
      'data-portability/every-category-has-an-export': 'fail missing',
      'mims/data-model-is-named': 'fail missing',
      'mims/secure-transport-is-shown': 'fail missing',
    });
  });
});

describe.skipIf(!corpusIsThere)('the same register under a licence that it does not have', () => {
  it('is contradicted by its own description', async () => {
    const said = await judgeOffer({ ...offer, manifest: offer.manifest.replace('licence: EUPL-1.2', 'licence: MIT') });
    expect(said.why('data-portability/software-papers-agree')).toContain('names the licence MIT');
  });
});
