import { beforeAll, describe, expect, it } from 'vitest';
import { corpusIsThere, judgeOffer, noneOfTheRest, type Offer, type Said, tenderFor } from './offer.ts';

const published = 'tmforum/tmforum-apis+TMF639_ResourceInventory';

/** An inventory that speaks TMF639, of which the bidder attaches the description that TM Forum publishes, untouched. */
const inventory = (version: string, description: string): Offer => ({
  manifest: `
bidlint: "1"
kind: bid
date: "2026-11-12"
vendor: { name: Beheerwerk BV, country: "NL", domains: [beheerwerk.nl] }
partners: none
system:
  name: Beheerkaart
  version: "7.2.0"
  delivery: hosted-by-buyer
  exemption: none
  licence: LicenseRef-Beheerwerk
  source: none
  builtOn: none
  usedBy: [systems]
  screens: none
interfaces:
  - id: inventory
    standards: [tmf639@${version}]
    url: https://api.beheerwerk.nl/tmf-api/resourceInventoryManagement/v${version.slice(0, 1)}
    hostedOn: vendor
    # TM Forum's own file: well made, of the standard's version, for an address called serverRoot, and without any login.
    description: evidence/tmf639.txt
    openTo: [buyer, suppliers-of-the-buyer]
    barriers: none
    publicWrites: none
data:
  - id: resources
    holds: content
    what: Street furniture, where it stands and who looks after it
    personal: none
    # Restricted, and the description lets everybody read and write: the two cannot both be.
    access: restricted
    read: { by: inventory, operation: "GET /resource" }
    records: 40000
${noneOfTheRest}
`,
  real: { 'evidence/tmf639.txt': `${published}/${description}` },
  tender: tenderFor('restricted-data'),
});

describe.skipIf(!corpusIsThere)('a TM Forum API of version 5', () => {
  let said: Said;
  beforeAll(async () => {
    said = await judgeOffer(inventory('5.0', 'TMF639-Resource_Inventory_Management-v5.0.0.oas.yaml'));
  }, 60_000);

  it('is described well, by a standard that is shown', () => {
    expect(said.outcomes).toMatchObject({
      'mims/access-is-described': 'pass',
      'mims/data-is-machine-readable': 'pass',
      'mims/ids-can-be-looked-up': 'pass',
      'open-apis/description-is-valid': 'pass',
      'open-apis/description-stands-alone': 'pass',
      'open-apis/claimed-standards-are-shown': 'pass',
      'open-apis/interface-licence-is-named': 'pass',
    });
  });

  it('is of the version of the standard, which is no other version of the product', () => {
    expect(said.outcomes['open-apis/versions-agree']).toBe('pass');
  });

  it('is not a description of the offered product: its address belongs to nobody', () => {
    expect(said.outcomes['open-apis/description-is-of-the-offered-product']).toBe('fail contradicted');
    expect(said.outcomes['open-apis/interfaces-are-shown-at-work']).toBe('fail unproven');
  });

  it('lets everybody read restricted data and write, as far as the file goes', () => {
    expect(said.outcomes).toMatchObject({
      'open-apis/restricted-data-needs-a-login': 'fail contradicted',
      'open-apis/writes-need-a-login': 'fail contradicted',
      'open-apis/login-is-standard': 'fail unproven',
    });
  });

  it('shows neither export nor model: 40,000 records are only said', () => {
    expect(said.outcomes).toMatchObject({
      'data-portability/every-category-has-an-export': 'fail missing',
      'mims/data-model-is-named': 'fail missing',
    });
  });
});

describe.skipIf(!corpusIsThere)('a TM Forum API of version 4', () => {
  it('is told by its address, since descriptions of version 4 bear no number', async () => {
    const said = await judgeOffer(inventory('4.0', 'TMF639-ResourceInventory-v4.0.0.swagger.json'));
    expect(said.outcomes).toMatchObject({
      'open-apis/claimed-standards-are-shown': 'pass',
      'open-apis/versions-agree': 'pass',
      // Swagger 2.0 can be read, and lists of version 4 describe paging and no filter.
      'open-apis/description-is-valid': 'pass',
      'mims/data-can-be-filtered': 'fail unmet',
    });
  });

  it('does not show version 5', async () => {
    const said = await judgeOffer(inventory('5.0', 'TMF639-ResourceInventory-v4.0.0.swagger.json'));
    expect(said.outcomes['open-apis/claimed-standards-are-shown']).toBe('fail unproven');
  });

  it('does not show TMF620 either', async () => {
    const { manifest, ...rest } = inventory('4.0', 'TMF639-ResourceInventory-v4.0.0.swagger.json');
    const said = await judgeOffer({ ...rest, manifest: manifest.replace('tmf639@', 'tmf620@') });
    expect(said.outcomes['open-apis/claimed-standards-are-shown']).toBe('fail unproven');
  });
});
