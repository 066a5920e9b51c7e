import { describe, expect, it } from 'vitest';
import { algorithmRegister } from '../../src/evidence/algorithm-register.ts';
import { corpusProbe, expectSound, hasCorpus, labelled, probeOf, readWell, tools } from './reading.ts';

const record = (more: object = {}) => ({
  name: 'Bezettingsvoorspelling',
  organization: null,
  description_short: 'Voorspelt welke parkeerplaatsen over een uur vrij zijn.',
  publication_category: 'Overige algoritmes',
  provider: 'CityPulse BV',
  goal: '<p>Bezoekers vinden sneller een vrije plek in de binnenstad.</p>',
  proportionality: 'Zonder camera of kenteken; borden alleen zouden minder besparen.',
  human_intervention: 'De verkeersleider kan de voorspelling uitzetten.',
  risks: 'Bij sneeuw en evenementen is de voorspelling minder goed.',
  source_data: 'Tellingen van slagbomen, 2023 tot 2026.',
  methods_and_models: 'Gradient boosting, niet zelflerend in gebruik.',
  impacttoetsen_grouping: [{ title: 'DPIA', link: 'https://citypulse.example/dpia' }],
  lang: 'NLD',
  standard_version: '1.0',
  ...more,
});

describe('record of the Dutch algorithm register', () => {
  it("reads a vendor's template: the buyer's fields are empty and no fault", async () => {
    const { facts, valid, spots } = await readWell(algorithmRegister, JSON.stringify([record()]));
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      standardVersion: '1.0',
      standardDeclared: true,
      emptyForBuyer: [
        'organization',
        'status',
        'contact_email',
        'begin_date',
        'end_date',
        'lawful_basis',
        'lawful_basis_grouping',
      ],
      perRecord: [{ name: 'Bezettingsvoorspelling', placeholders: [], sameText: [], assessments: ['DPIA'] }],
      placeholders: 0,
    });
    expect(facts.empty).not.toContain('goal');
    expect(facts.empty).not.toContain('organization');
    expect(spots['/records/0']).toEqual({ pointer: '/0', verbatim: true });
  });

  it('sees empty rich text, placeholders and prose that stands twice', async () => {
    const { facts, spots } = await readWell(
      algorithmRegister,
      JSON.stringify(
        record({
          goal: '<p>&nbsp;</p>',
          risks: 'TBD',
          source_data: 'n.v.t.',
          proportionality: 'De verkeersleider kan de voorspelling uitzetten.',
        }),
      ),
    );
    expect(facts.empty).toContain('goal');
    expect(facts.perRecord).toMatchObject([
      {
        placeholders: [{ field: 'risks', text: 'TBD' }, { field: 'source_data' }],
        sameText: [['proportionality', 'human_intervention']],
      },
    ]);
    expect(spots['/perRecord/0/placeholders/0']).toEqual({ pointer: '/risks' });
  });

  it.each([
    ['a name that is too long', { name: 'x'.repeat(101) }, '/name'],
    ['another category of publication', { publication_category: 'Hoog' }, '/publication_category'],
    ['another language', { lang: 'eng' }, '/lang'],
    ['an address that is none', { website: 'citypulse' }, '/website'],
    ['a required field without text', { description_short: ' ' }, '/description_short'],
  ])('finds %s', async (_, more, pointer) => {
    const { valid, problems } = await readWell(algorithmRegister, JSON.stringify(record(more)));
    expect(valid).toBe(false);
    expect(problems[0]?.spot).toEqual({ pointer });
  });

  it('names older versions of the standard and does not judge by the rules of 1.0', async () => {
    const old = await readWell(
      algorithmRegister,
      JSON.stringify({
        name: 'a',
        description_short: 'b',
        organization: 'c',
        iama: 'Ja',
        decision_making_process: 'd',
      }),
    );
    expect(old).toMatchObject({ valid: undefined, facts: { standardVersion: '0.3.1', standardDeclared: false } });
    expect(
      (await readWell(algorithmRegister, JSON.stringify(record({ standard_version: '0.4' })))).facts.standardVersion,
    ).toBe('0.4');
  });

  it('takes no other records for it', () => {
    for (const root of [{ name: 'a' }, [], [{ name: 'a', description_short: 'b' }], [record(), {}]])
      expect(algorithmRegister.recognise(probeOf('f', JSON.stringify(root)))).toBe(false);
  });

  describe.skipIf(!hasCorpus)('real records', () => {
    it.each(labelled('algorithm-record').filter(({ format }) => format.startsWith('nl-algorithm-register')))(
      '$file',
      async ({ file }) => {
        const probe = corpusProbe(file);
        expect(algorithmRegister.recognise(probe)).toBe(true);
        const reading = await algorithmRegister.read(probe, tools);
        if (reading.state !== 'read') throw new Error(reading.why);
        expectSound(algorithmRegister, probe, reading);
        // templates that suppliers publish in the register keep the standard; the records of its tests hold dummy words
        if (file.includes('/templates/1.0/')) expect(reading.valid).toBe(true);
        if (/algorithm_\d_v1_0/.test(file)) expect(reading).toMatchObject({ valid: false, facts: { placeholders: 8 } });
      },
    );
  });
});
