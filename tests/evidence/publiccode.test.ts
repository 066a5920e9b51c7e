import { describe, expect, it } from 'vitest';
import { licenceOf } from '../../src/evidence/licence-expression.ts';
import { publiccode } from '../../src/evidence/publiccode.ts';
import { corpusProbe, expectSound, hasCorpus, labelled, probeOf, readWell, tools, verdictOf } from './reading.ts';

const card = (more: object = {}, without: readonly string[] = []) =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries({
        publiccodeYmlVersion: '0.5',
        name: 'CityPulse',
        url: 'https://git.citypulse.nl/platform',
        softwareVersion: '4.2.0',
        platforms: ['web'],
        developmentStatus: 'stable',
        softwareType: 'standalone/web',
        description: {
          nl: {
            shortDescription: 'Drukte in de stad op één kaart',
            longDescription: 'Toont hoe druk het is in straten en op pleinen, nu en straks. '.repeat(4),
            features: ['Kaart', 'Voorspelling'],
            apiDocumentation: 'https://docs.citypulse.nl/api',
          },
        },
        legal: { license: 'EUPL-1.2 OR LicenseRef-CityPulse', mainCopyrightOwner: 'CityPulse BV' },
        maintenance: { type: 'contract', contractors: [{ name: 'CityPulse BV', until: '2028-12-31' }] },
        localisation: { localisationReady: true, availableLanguages: ['nl', 'en'] },
        dependsOn: { open: [{ name: 'PostgreSQL' }], proprietary: [{ name: 'Oracle', versionMin: '19' }] },
        ...more,
      }).filter(([key]) => !without.includes(key)),
    ),
    null,
    1,
  );

describe('publiccode.yml', () => {
  it('tells the software, its licence, its maintenance and what it needs that is not open', async () => {
    const { facts, valid, spots } = await readWell(publiccode, card());
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      version: '0.5',
      name: 'CityPulse',
      softwareVersion: '4.2.0',
      licence: 'EUPL-1.2 OR LicenseRef-CityPulse',
      licenceIsSpdx: true,
      openSource: true,
      maintenance: 'contract',
      contractors: [{ name: 'CityPulse BV', until: '2028-12-31' }],
      openDependencies: ['PostgreSQL'],
      proprietaryDependencies: ['Oracle'],
      describedIn: ['nl'],
      features: 2,
      apiDocumentation: ['https://docs.citypulse.nl/api'],
      urlIsPlaceholder: false,
      placeholders: 0,
    });
    expect(spots['/licence']).toEqual({ pointer: '/legal/license' });
  });

  it('takes a phone number without spaces, an organisation without a name, an empty list of categories, sections of countries', async () => {
    for (const more of [
      { maintenance: { type: 'internal', contacts: [{ name: 'A', phone: 31101234567 }] } },
      { fundedBy: [{ uri: 'https://haven.nl' }] },
      { categories: null },
      { DE: { anything: true } },
      { supports: [{ id: 'alias:gdpr' }] },
    ])
      expect((await readWell(publiccode, card(more))).problems).toEqual([]);
  });

  it('speaks languages that there are, and lists its features in one of them', async () => {
    const words = (features?: readonly string[]) => ({
      shortDescription: 'Drukte in de stad',
      longDescription: 'Toont hoe druk het is in straten en op pleinen, nu en straks. '.repeat(4),
      ...(features !== undefined && { features }),
    });
    expect((await readWell(publiccode, card({ description: { nl: words(['Kaart']), lij: words() } }))).valid).toBe(
      true,
    );
    for (const description of [{ xxx: words(['Kaart']) }, { nl: words() }, { nl: words([]), en: words(['Map']) }])
      expect((await readWell(publiccode, card({ description }))).valid).toBe(false);
  });

  it.each([
    ['no version', card({}, ['publiccodeYmlVersion']), 'publiccodeYmlVersion is missing'],
    ['a version that is a number', card({ publiccodeYmlVersion: 0.5 }), 'version in quotation marks'],
    ['a type that the list does not have', card({ softwareType: 'standalone' }), 'softwareType must be one of'],
    [
      'a description that is too short',
      card({ description: { en: { shortDescription: 'a', longDescription: 'b', features: ['c'] } } }),
      '150 to 10000 characters',
    ],
    ['no contractor', card({ maintenance: { type: 'contract' } }), 'maintenance.contractors must be given'],
    ['a licence that is no expression', card({ legal: { license: 'Proprietary' } }), 'SPDX expression'],
    ['a day that does not exist', card({ releaseDate: '2026-02-30' }), 'YYYY-MM-DD'],
    ['a section that version 1 dropped', card({ publiccodeYmlVersion: '1', IT: {} }), 'no member IT any more'],
    ['no language', card({ description: {} }), 'at least one language'],
    ['a member that it does not know', card({ landingUrl: 'https://citypulse.nl' }), 'has no member landingUrl'],
    ['a section of a country in the wrong case', card({ It: {} }), 'has no member It'],
    ['an origin that is no address', card({ isBasedOn: ['https://a.nl', 'Drupal'] }), 'isBasedOn[1] must be a URI'],
    ['a type of input that is none', card({ inputTypes: ['spreadsheet'] }), 'media type'],
    ['a path to a picture that begins at the root', card({ logo: '/logo.png' }), 'logo must be a path'],
    ['an alias that there is none of', card({ supports: [{ id: 'alias:iso27001' }] }), 'list of aliases'],
    ['money from an organisation without an address', card({ fundedBy: [{ name: 'Haven' }] }), 'uri is missing'],
    [
      'an edition of the Italian section that there is none of',
      card({ IT: { countryExtensionVersion: '1.1' } }),
      '1.0',
    ],
  ])('finds %s', async (_, text, sentence) => {
    const { valid, problems } = await readWell(publiccode, text);
    expect(valid).toBe(false);
    expect(problems.map(({ message }) => message).join(' ')).toContain(sentence);
  });

  it('tells a sample address and texts that were never filled in', async () => {
    const { facts } = await readWell(publiccode, card({ url: 'https://example.com/repo.git', name: '{{ name }}' }));
    expect(facts).toMatchObject({ urlIsPlaceholder: true, placeholders: 1 });
  });

  it('knows open-source licences, and that of a choice one is enough', async () => {
    expect((await licenceOf('MIT AND BUSL-1.1')).openSource).toBe(false);
    expect((await licenceOf('BUSL-1.1 OR MIT')).openSource).toBe(true);
    expect(await licenceOf('All rights reserved')).toEqual({ expression: false, identifiers: [], openSource: false });
    expect((await licenceOf('GPL-2.0-or-later WITH Classpath-exception-2.0')).identifiers).toEqual([
      'GPL-2.0-or-later',
    ]);
  });

  it('takes no other YAML for one', () => {
    expect(publiccode.recognise(probeOf('f', 'name: a\nurl: b\nlegal: {}\nplatforms: [web]\n'))).toBe(false);
  });

  /** Pictures are not looked for: a bid holds the file, not the repository around it. */
  const needsRepository = /missing_file|invalid_png/;
  it.skipIf(!hasCorpus).each(labelled('publiccode'))('$file', async ({ file, label, label_strength }) => {
    const probe = corpusProbe(file);
    expect(publiccode.recognise(probe)).toBe(true);
    const reading = await publiccode.read(probe, tools);
    if (reading.state === 'read') expectSound(publiccode, probe, reading);
    if (label_strength === 'test-suite' && !needsRepository.test(file)) expect(verdictOf(reading)).toBe(label);
  });
});
