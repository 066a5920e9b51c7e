import { describe, expect, it } from 'vitest';
import { aiaResult } from '../../src/evidence/aia-result.ts';
import { aiaLevel } from '../../src/evidence/aia-score.ts';
import { atrsRecord } from '../../src/evidence/atrs-record.ts';
import { corpusProbe, expectSound, hasCorpus, labelled, probeOf, readWell, tools } from './reading.ts';

const answers = {
  projectDetailsTitle: 'Crowd forecast',
  projectDetailsRespondent: 'A. Jansen',
  projectDetailsPhase: 'item2',
  businessDrivers5: 'item3-2',
  riskProfile1: 'item1-3',
  riskProfile2: 'item2-0',
  aboutAlgorithm1: 'item1-3',
  impact30: ['item1-1', 'item2-2'],
  impact31: 'TBD',
  privacyImplementation1: 'item1-1',
  fairnessImplementation2: 'item1-2',
};
const saved = (more: object = {}, data: object = {}) =>
  JSON.stringify({ version: 'v1.0.1', currentPage: 12, data: { ...answers, ...data }, ...more });

describe("Canada's AIA", () => {
  it('adds up the points of the answers and tells the level', async () => {
    const { facts, valid, spots } = await readWell(aiaResult, saved());
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      version: '1.0.1',
      title: 'Crowd forecast',
      phase: 'implementation',
      raw: 11,
      mitigation: 3,
      maximumRaw: 167,
      total: 11,
      level: 1,
      reduced: false,
      sections: { businessDrivers: 2, riskProfile: 3, impact: 3, privacy: 1, fairness: 2 },
      agrees: true,
      placeholders: ['impact31'],
    });
    expect(spots['/placeholders/0']).toEqual({ pointer: '/data/impact31' });
  });

  it('contradicts a level that was written beside the answers', async () => {
    const { facts } = await readWell(aiaResult, saved({ impactLevel: 'Level IV' }));
    expect(facts).toMatchObject({ stated: { level: 4 }, level: 1, agrees: false });
  });

  it.each([
    [
      { raw: 41, mitigation: 0 },
      { total: 41, level: 1 },
    ],
    [
      { raw: 42, mitigation: 0 },
      { total: 42, level: 2 },
    ],
    [
      { raw: 84, mitigation: 0 },
      { total: 84, level: 3 },
    ],
    [
      { raw: 84, mitigation: 62 },
      { total: 71, level: 2, reduced: true },
    ],
    [
      { raw: 84, mitigation: 61 },
      { total: 84, level: 3, reduced: false },
    ],
    [{ raw: 126, mitigation: 0 }, { level: 4 }],
  ])('%j is %j by version 1.0', (score, expected) => {
    expect(aiaLevel('1.0.1', { ...score, questions: 1, sections: {} })).toMatchObject(expected);
  });

  it('gives no level for a version whose questionnaire it does not know', async () => {
    expect((await readWell(aiaResult, saved({ version: 'v7' }))).facts).not.toHaveProperty('level');
    expect(aiaResult.recognise(probeOf('f', '{"version":"1","data":{"a":1}}'))).toBe(false);
  });

  it.skipIf(!hasCorpus).each(labelled('algorithm-record').filter(({ format }) => format === 'ca-aia-result'))(
    '$file',
    async ({ file }) => {
      const probe = corpusProbe(file);
      const reading = await aiaResult.read(probe, tools);
      if (reading.state !== 'read') throw new Error(reading.why);
      expectSound(aiaResult, probe, reading);
      expect(reading.facts).toMatchObject({ raw: 39, mitigation: 16, level: 2 });
    },
  );
});

describe('ATRS', () => {
  const record = {
    tier_1: {
      name: 'Crowd forecast',
      description: 'Tells how busy it will be',
      website: 'https://haven.gov.uk',
      contact_email: 'a@haven.gov.uk',
    },
    tier_2: {
      senior_responsible_owner: 'Head of Mobility',
      external_suppliers: [{ external_supplier: 'CityPulse BV', external_supplier_identifier: '12345678' }],
      phase: 'Production',
      model_type: 'TBD',
      appeals_and_review: 'Write to the city.',
      risks: [{ risk_name: 'Events', risk_mitigation: 'Manual count' }, { risk_name: 'Snow' }],
      impact_assessments: [{ name: 'DPIA', date: '2026-03-01' }],
    },
  };

  it('tells attributes, supplier, risks and what is not filled in', async () => {
    const { facts, spots } = await readWell(atrsRecord, JSON.stringify(record));
    expect(facts).toMatchObject({
      name: 'Crowd forecast',
      owner: 'Head of Mobility',
      supplier: 'CityPulse BV',
      supplierIdentifier: '12345678',
      phase: 'production',
      appeals: 'Write to the city.',
      risks: [{ name: 'Events', risk_mitigation: 'Manual count' }, { name: 'Snow' }],
      risksWithoutMitigation: 1,
      assessments: [{ name: 'DPIA', impact_assessment_date: '2026-03-01' }],
      placeholders: [{ field: 'model_type', text: 'TBD' }],
    });
    expect(facts.missing).toContain('scope');
    expect(spots['/owner']).toEqual({ pointer: '/tier_2/senior_responsible_owner' });
  });

  it('reads Markdown with headings or a table', async () => {
    const { facts, spots } = await readWell(
      atrsRecord,
      '# Algorithmic Transparency Record\n\n## Name\n\nCrowd forecast\n\n## Description\n\nx y z\n\n## Senior responsible owner\n\nHead of Mobility\n\n## Appeals and review\n\nWrite to us.\n\n| attribute | value |\n|---|---|\n| Phase | Production |\n| Model type | boosting |\n',
    );
    expect(facts).toMatchObject({
      name: 'Crowd forecast',
      owner: 'Head of Mobility',
      phase: 'production',
      modelType: 'boosting',
    });
    expect(spots['/owner']).toEqual({ line: 11 });
  });

  it('takes other records for none', () => {
    expect(
      atrsRecord.recognise(
        probeOf('f', '{"name":"a","description":"b","scope":"c","phase":"d","team":"e","website":"f"}'),
      ),
    ).toBe(false);
  });
});
