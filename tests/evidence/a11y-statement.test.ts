import { describe, expect, it } from 'vitest';
import { a11yStatement } from '../../src/evidence/a11y-statement.ts';
import { corpusProbe, expectSound, hasCorpus, labelled, probeOf, readWell, tools } from './reading.ts';

const page = `<!doctype html><html lang="nl"><head><title>Toegankelijkheidsverklaring CityPulse</title></head><body><main>
<h1>Toegankelijkheidsverklaring</h1>
<h2>Nalevingsstatus</h2><p>Deze website voldoet gedeeltelijk aan EN 301 549 V3.2.1 en WCAG 2.1 niveau AA.</p>
<h2>Niet-toegankelijke inhoud</h2><p>Niet-naleving: de legenda van de kaart haalt succescriterium 1.4.3 niet.</p>
<h2>Opstelling van deze verklaring</h2><p>Deze verklaring is opgesteld op 1 september 2024. Zij is laatst herzien op 2 september 2026.</p>
<h2>Terugkoppeling en contact</h2><p>Schrijf naar <a href="mailto:toegankelijk@citypulse.nl">ons</a>.</p>
<h2>Handhavingsprocedure</h2><p>Klachten: de Nationale ombudsman.</p></main></body></html>`;

describe('accessibility statement', () => {
  it('tells status, parts, standards, criteria, dates and contact of a page', async () => {
    const { facts, spots, passages } = await readWell(a11yStatement, page);
    expect(facts).toMatchObject({
      form: 'page',
      language: 'nl',
      status: 'partially',
      standards: ['WCAG 2.1 AA', 'EN 301 549 V3.2.1'],
      criteria: ['1.4.3'],
      missingParts: [],
      reasons: ['nonCompliance'],
      prepared: '2024-09-01',
      reviewed: '2026-09-02',
      contacts: ['mailto:toegankelijk@citypulse.nl'],
      sampleContacts: 0,
    });
    expect(spots['/status']).toEqual({ line: 3 });
    expect(passages?.length).toBeGreaterThan(5);
  });

  it('names the parts that are not there, and contacts that are nobody’s', async () => {
    const { facts } = await readWell(
      a11yStatement,
      '# Accessibility statement\n\nThis site is fully compliant with WCAG 2.2 level AA. Mail a@example.org.\n',
    );
    expect(facts).toMatchObject({
      status: 'fully',
      standards: ['WCAG 2.2 AA'],
      missingParts: ['nonAccessible', 'preparation', 'feedback', 'enforcement'],
      sampleContacts: 1,
    });
  });

  it('reads a statement that is kept as data', async () => {
    const { facts, spots } = await readWell(
      a11yStatement,
      'serviceName: Permits\ncomplianceStatus: partial\nwcagVersion: 2.1 AA\nserviceLastTestedDate: 2026-01-22\nstatementCreatedDate: 2023-01-12\naccessibilityProblems:\n  - Headings are not marked up\nmilestones:\n  - description: Fails 2.4.6 until repaired\n    date: 2026-12-31\n',
    );
    expect(facts).toMatchObject({
      form: 'data',
      title: 'Permits',
      status: 'partially',
      standards: ['WCAG 2.1 AA'],
      criteria: ['2.4.6'],
      tested: '2026-01-22',
      problems: 1,
      milestones: [{ date: '2026-12-31' }],
    });
    expect(spots['/status']).toEqual({ pointer: '/complianceStatus' });
  });

  it('takes no page for one that only links to a statement', () => {
    for (const text of [
      '<!doctype html><title>Shop</title><h1>Shop</h1><footer><a href="/a">Accessibility statement</a></footer>',
      'name: x\nstatus: full\n',
      '# Manual\n\nSee our accessibility statement.\n',
    ])
      expect(a11yStatement.recognise(probeOf('f', text))).toBe(false);
  });

  it.skipIf(!hasCorpus).each(labelled('a11y-statement'))('$file', async ({ file }) => {
    const probe = corpusProbe(file);
    expect(a11yStatement.recognise(probe)).toBe(true);
    const reading = await a11yStatement.read(probe, tools);
    if (reading.state !== 'read') throw new Error(reading.why);
    expectSound(a11yStatement, probe, reading);
    expect(reading.facts.status).toMatch(/^(fully|partially|not)$/);
  });
});
