import { beforeAll, describe, expect, it } from 'vitest';
import { corpusIsThere, judgeOffer, type Offer, type Said, tenderFor } from './offer.ts';

/**
 * A portal where residents report what is broken, from papers that were published: the OpenACR of Drupal 10, the bill of
 * materials of a Laravel application, the record of Signalen in the Dutch algorithm register, the model card of Whisper.
 */
const portal: Offer = {
  manifest: `
bidlint: "1"
kind: bid
date: "2024-01-08"
vendor: { name: Meldwerk BV, country: "NL", domains: [meldwerk.nl] }
partners: none
system:
  name: Meldpunt
  version: "3.1.0"
  delivery: saas
  exemption: none
  licence: EUPL-1.2
  source: none
  # The papers name these products, not Meldpunt: that is why they are listed.
  builtOn:
    - { name: Drupal, version: "10", by: Drupal Association, licence: GPL-2.0-or-later }
    - { name: Signalen, version: "2.1", by: Gemeente Amsterdam, licence: MPL-2.0 }
  usedBy: [residents, staff]
  screens: [web]
# A portal that no other system can reach: the reports cannot be taken out by a machine.
interfaces: none
data:
  - { id: reports, holds: content, what: Reports of residents, personal: ordinary, access: restricted }
algorithms:
  # The record of Signalen tells purpose, risks and people's part; a card of the model is not attached.
  - id: classify
    method: learned
    paradigms: [predictive]
    record: evidence/signalen.register.json
    affects: persons
    aiActClass: minimal
    builtOnModels: none
    does:
      - { what: routes a report above 40 per cent certainty, autonomy: on-the-loop, reversible: true }
    ifItFails: Staff route the report.
  # The card of Whisper: purpose and limits in words, no measured value, no test data.
  - id: transcript
    method: learned
    paradigms: [generative]
    card: evidence/whisper.md
    affects: nobody
    aiActClass: minimal
    builtOnModels: [{ name: Whisper, version: large-v2, by: OpenAI, country: "US" }]
    does:
      - { what: writes down spoken reports, autonomy: supervised, reversible: true }
    ifItFails: Staff listen.
personalData: {}
accessibility:
  # Made in May 2023 for Drupal 10: at this tender's closing it is eight months old, complete, and open about 21 gaps.
  reports: [{ of: web, file: evidence/drupal.acr.yaml }]
functions: { report: [web, phone] }
languages: { screens: ["nl"] }
twin: none
immersive: none
devices: none
# The bill of materials is of a demonstration of Laravel, and says so: whether it is Meldpunt's goes to a person.
security: { sbom: evidence/laravel.cdx.json }
`,
  real: {
    'evidence/signalen.register.json':
      'algorithm-record/MinBZK+Algoritmeregister/backend/app/data/templates/1.0/Gemeente_Amsterdam.json',
    'evidence/whisper.md': 'modelcard/openai+whisper/model-card.md',
    'evidence/drupal.acr.yaml': 'openacr-reports/gsa-openacr/drupal-10-16.yaml',
    'evidence/laravel.cdx.json': 'cyclonedx/CycloneDX+bom-examples/SBOM/laravel-7.12.0/bom.1.4.json',
  },
  tender: tenderFor('algorithms, public-service, personal-data', '2024-01-15'),
};

describe.skipIf(!corpusIsThere)('a portal with a careful accessibility report', () => {
  let said: Said;
  beforeAll(async () => {
    said = await judgeOffer(portal);
  }, 60_000);

  it('is believed where the report is complete, in time, specific and of a product that it is built on', () => {
    expect(said.outcomes).toMatchObject({
      'accessibility/report-for-each-screen': 'pass',
      'accessibility/report-complete': 'pass',
      'accessibility/report-levels': 'pass',
      'accessibility/report-fresh': 'pass',
      'accessibility/report-names-offer': 'pass',
      'accessibility/failures-explained': 'pass',
      'accessibility/remarks-specific': 'pass',
      'accessibility/not-all-supports': 'pass',
      'accessibility/functions-in-two-ways': 'pass',
    });
  });

  it('is asked what the report leaves open: when the gaps close, and who tested', () => {
    expect(said.outcomes).toMatchObject({
      'accessibility/roadmap-covers-gaps': 'fail missing',
      'accessibility/tested-with-people': 'fail missing',
      'accessibility/remarks-agree-with-level': 'review',
    });
    expect(said.why('accessibility/roadmap-covers-gaps')).toContain('21 criteria');
  });

  it('breaks the schema of OpenACR in one place: the vendor has no mail address', () => {
    expect(said.outcomes['accessibility/report-valid']).toBe('fail invalid');
    expect(said.why('accessibility/report-valid')).toContain('vendor.email');
  });

  it('accounts for the algorithm that has a register record, and not for the one that has only a card', () => {
    expect(said.outcomes).toMatchObject({
      'transparency/paradigms-declared': 'pass',
      'transparency/ai-act-class': 'pass',
      'transparency/register-record-agrees': 'pass',
      'transparency/upstream-models-named': 'pass',
      'transparency/register-record': 'fail missing',
      'transparency/performance-measured': 'fail unmet',
      'transparency/model-card-completed': 'fail unmet',
      'transparency/results-logged': 'fail missing',
    });
    expect(said.why('transparency/register-record')).not.toContain('"classify"');
    expect(said.why('transparency/performance-measured')).toContain('whisper.md');
  });

  it('does not say that the bill of materials is its own, and does not say that it is not', () => {
    expect(said.outcomes['transparency/algorithms-listed']).toBe('review');
    expect(said.why('transparency/algorithms-listed')).toContain('cyclonedx-php-composer-demo');
  });

  it('keeps the reports of residents to itself: no interface, no export', () => {
    expect(said.outcomes).toMatchObject({
      'open-apis/interfaces-are-described': 'fail unmet',
      'data-portability/every-category-has-an-export': 'fail missing',
      'mims/data-is-machine-readable': 'fail missing',
    });
    expect([said.verdict, said.code]).toEqual(['fail', 1]);
  });
});

describe.skipIf(!corpusIsThere)('the same portal three years later', () => {
  it('has an accessibility report that is too old, by its date alone', async () => {
    const later = { ...portal, tender: tenderFor('algorithms, public-service, personal-data', '2026-11-16') };
    const { outcomes } = await judgeOffer(later);
    expect(outcomes).toMatchObject({
      'accessibility/report-fresh': 'fail unmet',
      'accessibility/report-complete': 'pass',
      'accessibility/report-levels': 'pass',
    });
  });
});
