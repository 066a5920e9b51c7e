import { describe, expect, it } from 'vitest';
import { dcat } from '../../src/evidence/dcat.ts';
import { dcatUs } from '../../src/evidence/dcat-us.ts';
import { corpusProbe, expectSound, hasCorpus, labelled, probeOf, readWell, tools, verdictOf } from './reading.ts';

const turtle = `@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix ex: <https://data.haven.nl/id/> .

ex:catalog a dcat:Catalog ;
  dct:title "Open data"@nl, "Open data of Haven"@en ; dct:description "x"@en ; dct:publisher ex:haven ;
  dcat:dataset ex:parking ; dcat:service ex:api .
ex:haven a foaf:Agent ; foaf:name "City of Haven" .
ex:parking a dcat:Dataset ;
  dct:title "Parking"@en ; dct:description "Occupancy"@en ; dcat:keyword "parking"@en ;
  dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/HOURLY> ;
  dcat:distribution ex:csv , ex:json .
ex:csv a dcat:Distribution ; dcat:accessURL <https://data.haven.nl/parking> ; dct:license <https://creativecommons.org/publicdomain/zero/1.0/> ;
  dct:format <http://publications.europa.eu/resource/authority/file-type/CSV> .
ex:json a dcat:Distribution ; dcat:accessURL <https://example.com/parking.json> .
ex:api a dcat:DataService ; dct:title "API"@en ; dcat:endpointURL <https://api.haven.nl/> .
`;
const jsonLd = {
  '@context': {
    dcat: 'http://www.w3.org/ns/dcat#',
    dct: 'http://purl.org/dc/terms/',
    'dcat:dataset': { '@type': '@id' },
  },
  '@id': 'https://data.haven.nl/catalog',
  '@type': 'dcat:Catalog',
  'dct:title': 'Open data',
  'dct:description': 'x',
  'dct:publisher': { '@id': 'https://haven.nl' },
  'dcat:dataset': [{ '@id': 'https://data.haven.nl/parking', '@type': 'dcat:Dataset', 'dct:title': 'Parking' }],
};
const xml = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/">
<dcat:Dataset rdf:about="https://data.haven.nl/parking">
<dct:title>Parking</dct:title><dct:description>Occupancy</dct:description>
</dcat:Dataset>
</rdf:RDF>`;

describe('DCAT', () => {
  it('tells catalogue, data sets, distributions and services, with lines', async () => {
    const { facts, valid, spots } = await readWell(dcat, turtle);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      syntax: 'turtle',
      catalog: { title: 'Open data of Haven', publisher: 'City of Haven' },
      datasetCount: 1,
      datasets: [{ title: 'Parking', described: true, frequency: 'HOURLY', keywords: ['parking'], distributions: 2 }],
      distributionCount: 2,
      services: [{ title: 'API', endpointURL: ['https://api.haven.nl/'] }],
      withoutLicence: 0.5,
      withoutFormat: 0.5,
      withoutContact: 1,
      sampleAddresses: 1,
    });
    expect(facts.distributions).toMatchObject([
      { dataset: 'Parking', format: 'CSV', licence: 'https://creativecommons.org/publicdomain/zero/1.0/' },
      { accessURL: ['https://example.com/parking.json'] },
    ]);
    expect(spots['/datasets/0']).toEqual({ line: 10 });
  });

  it('names what DCAT-AP makes mandatory and is not there, at its place', async () => {
    const { valid, problems } = await readWell(dcat, JSON.stringify(jsonLd));
    expect(valid).toBe(false);
    expect(problems).toEqual([
      {
        message:
          'The Dataset https://data.haven.nl/parking has no dct:description, which DCAT-AP 3.0.1 makes mandatory.',
        spot: { pointer: '/dcat:dataset/0' },
      },
    ]);
  });

  it('reads RDF/XML and N-Triples', async () => {
    expect((await readWell(dcat, xml)).facts).toMatchObject({ syntax: 'rdf-xml', datasets: [{ title: 'Parking' }] });
    const triples =
      '<https://a.nl/d> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .\n<https://a.nl/d> <http://purl.org/dc/terms/title> "T" .\n';
    expect((await readWell(dcat, triples)).facts).toMatchObject({ triples: 2, datasets: [{ title: 'T' }] });
  });

  it('takes an address in place of a text for what it is', async () => {
    const { problems } = await readWell(
      dcat,
      turtle.replace('dcat:accessURL <https://example.com/parking.json>', 'dcat:accessURL "https://a.nl"'),
    );
    expect(problems[0]?.message).toContain('dcat:accessURL in another form');
  });

  it('leaves a context that stands elsewhere to a person, and never fetches it', async () => {
    const reading = await dcat.read(
      probeOf('f', JSON.stringify({ ...jsonLd, '@context': ['https://haven.nl/context.jsonld', jsonLd['@context']] })),
      tools,
    );
    expect(reading).toMatchObject({
      state: 'unreadable',
      why: expect.stringContaining('https://haven.nl/context.jsonld, which is not fetched'),
    });
  });

  it('says where a file stops being RDF', async () => {
    const probe = probeOf('f', turtle.replace('"Occupancy"@en ;', '"Occupancy ;'));
    expect(dcat.recognise(probe)).toBe(true);
    expect(await dcat.read(probe, tools)).toMatchObject({ state: 'invalid', spot: { line: expect.any(Number) } });
  });

  it('takes shapes and other RDF for no catalogue', () => {
    for (const text of [
      '@prefix dcat: <http://www.w3.org/ns/dcat#> .\n@prefix sh: <http://www.w3.org/ns/shacl#> .\n<#s> a sh:NodeShape ; sh:targetClass dcat:Dataset .\n',
      '@prefix foaf: <http://xmlns.com/foaf/0.1/> .\n<#a> a foaf:Agent .\n',
      '{"@type":"Dataset","name":"x"}',
    ])
      expect(dcat.recognise(probeOf('f', text))).toBe(false);
  });
});

describe('DCAT-US', () => {
  const dataset = (more: object = {}) => ({
    title: 'Parking',
    description: 'Occupancy',
    keyword: ['parking'],
    modified: '2026-10-30',
    publisher: { name: 'City of Haven' },
    contactPoint: { fn: 'Data desk', hasEmail: 'mailto:data@haven.gov' },
    identifier: 'parking',
    accessLevel: 'public',
    distribution: [{ downloadURL: 'https://data.haven.gov/p.csv', mediaType: 'text/csv' }],
    ...more,
  });
  const inventory = (...datasets: readonly object[]) =>
    JSON.stringify({ conformsTo: 'https://project-open-data.cio.gov/v1.1/schema', dataset: datasets });

  it('tells data sets, access and licences', async () => {
    const { facts, valid } = await readWell(
      dcatUs,
      inventory(dataset({ license: 'https://creativecommons.org/publicdomain/zero/1.0/' }), dataset()),
    );
    expect(valid).toBe(true);
    expect(facts).toMatchObject({ version: '1.1', datasetCount: 2, distributionCount: 2, withoutLicence: 0.5 });
  });

  it.each([
    ['no identifier', { identifier: undefined }, 'identifier is missing'],
    ['a licence that is prose', { license: 'see our terms' }, 'license must be a URI'],
    ['an access level of its own', { accessLevel: 'open' }, 'accessLevel must be one of'],
  ])('finds %s', async (_, more, sentence) => {
    const { valid, problems } = await readWell(dcatUs, inventory(dataset(more)));
    expect(valid).toBe(false);
    expect(problems[0]?.message).toContain(sentence);
  });

  it('takes days in the ways that ISO 8601 has, and what is left out on purpose', async () => {
    for (const modified of [
      '20201117',
      '2020',
      '2020-11',
      '2020-W47-2',
      '2020-322',
      'R/P1Y',
      '2020-11-17T10:00Z/P1M',
      '[[REDACTED-EX B3]]',
    ])
      expect((await readWell(dcatUs, inventory(dataset({ modified })))).valid, modified).toBe(true);
    for (const modified of ['202011', 'last year', ''])
      expect((await readWell(dcatUs, inventory(dataset({ modified })))).valid, modified).toBe(false);
    const withheld = dataset({ distribution: [{ downloadURL: '[[REDACTED-EX B4]]' }] });
    expect((await readWell(dcatUs, inventory(withheld))).valid).toBe(true);
  });

  it('reads the lists of 1.0 and catalogues of 3.0', async () => {
    const old = await readWell(
      dcatUs,
      JSON.stringify([{ ...dataset(), publisher: 'Haven', contactPoint: 'Ann', mbox: 'a@haven.gov' }]),
    );
    expect([old.facts.version, old.valid]).toEqual(['1.0', true]);
    const recent = await readWell(dcatUs, JSON.stringify({ '@type': 'Catalog', dataset: [dataset()] }));
    expect([recent.facts.version, recent.valid]).toEqual(['3.0', true]);
  });
});

describe.skipIf(!hasCorpus)('the corpus', () => {
  it.each(labelled('dcat'))('$file', async ({ file }) => {
    const probe = corpusProbe(file);
    expect(dcat.recognise(probe)).toBe(true);
    const reading = await dcat.read(probe, tools);
    if (reading.state === 'read') expectSound(dcat, probe, reading);
    else expect(file).toMatch(/minimum_population_240205\.ttl$/);
  });

  it.each(labelled('dcat-us').filter(({ file }) => !file.includes('/docs/examples/')))(
    '$file',
    async ({ file, label, label_strength }) => {
      const probe = corpusProbe(file);
      expect(dcatUs.recognise(probe)).toBe(true);
      const reading = await dcatUs.read(probe, tools);
      if (reading.state === 'read') expectSound(dcatUs, probe, reading);
      if (label_strength === 'test-suite') expect(verdictOf(reading)).toBe(label);
    },
  );
});
