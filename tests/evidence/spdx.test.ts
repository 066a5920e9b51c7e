import { describe, expect, it } from 'vitest';
import { spdx } from '../../src/evidence/spdx.ts';
import { corpusProbe, expectSound, hasCorpus, labelled, probeOf, readWell, tools, verdictOf } from './reading.ts';

const bill = (more: object = {}) => ({
  spdxVersion: 'SPDX-2.3',
  dataLicense: 'CC0-1.0',
  SPDXID: 'SPDXRef-DOCUMENT',
  name: 'citypulse-4.2.0',
  documentNamespace: 'https://citypulse.nl/spdx/4.2.0',
  creationInfo: { created: '2026-10-20T08:00:00Z', creators: ['Tool: syft-1.2.0', 'Organization: CityPulse BV ()'] },
  packages: [
    {
      SPDXID: 'SPDXRef-root',
      name: 'citypulse',
      versionInfo: '4.2.0',
      downloadLocation: 'NOASSERTION',
      supplier: 'Organization: CityPulse BV',
      primaryPackagePurpose: 'APPLICATION',
    },
    {
      SPDXID: 'SPDXRef-torch',
      name: 'torch',
      versionInfo: '2.9.0',
      downloadLocation: 'NOASSERTION',
      licenseConcluded: 'BSD-3-Clause',
      licenseDeclared: 'NOASSERTION',
      externalRefs: [
        { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: 'pkg:pypi/torch@2.9.0' },
      ],
    },
  ],
  relationships: [
    { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: 'SPDXRef-root' },
    { spdxElementId: 'SPDXRef-root', relationshipType: 'DEPENDS_ON', relatedSpdxElement: 'SPDXRef-torch' },
  ],
  ...more,
});

const tagValue = `SPDXVersion: SPDX-2.3
DataLicense: CC0-1.0
SPDXID: SPDXRef-DOCUMENT
DocumentName: citypulse
DocumentNamespace: https://citypulse.nl/spdx
Creator: Organization: CityPulse BV
Created: 2026-10-20T08:00:00Z
CreatorComment: <text>of
two lines</text>

PackageName: citypulse
SPDXID: SPDXRef-root
PackageVersion: 4.2.0
PackageDownloadLocation: NONE
PackageLicenseDeclared: NOASSERTION
PackageName: torch
SPDXID: SPDXRef-torch
PackageDownloadLocation: NONE
ExternalRef: PACKAGE-MANAGER purl pkg:pypi/torch@2.9.0
Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-root
Relationship: SPDXRef-root CONTAINS SPDXRef-torch
`;

const xml = `<?xml version="1.0"?>
<Document>
<SPDXID>SPDXRef-DOCUMENT</SPDXID><spdxVersion>SPDX-2.3</spdxVersion><dataLicense>CC0-1.0</dataLicense><name>citypulse</name>
<documentNamespace>https://citypulse.nl/spdx</documentNamespace>
<creationInfo><created>2026-10-20T08:00:00Z</created><creators>Organization: CityPulse BV</creators></creationInfo>
<packages><SPDXID>SPDXRef-root</SPDXID><name>citypulse</name><versionInfo>4.2.0</versionInfo><downloadLocation>NONE</downloadLocation></packages>
<packages><SPDXID>SPDXRef-torch</SPDXID><name>torch</name><downloadLocation>NONE</downloadLocation>
<externalRefs><referenceCategory>PACKAGE-MANAGER</referenceCategory><referenceType>purl</referenceType><referenceLocator>pkg:pypi/torch@2.9.0</referenceLocator></externalRefs></packages>
<relationships><spdxElementId>SPDXRef-DOCUMENT</spdxElementId><relationshipType>DESCRIBES</relationshipType><relatedSpdxElement>SPDXRef-root</relatedSpdxElement></relationships>
<relationships><spdxElementId>SPDXRef-root</spdxElementId><relationshipType>DEPENDS_ON</relationshipType><relatedSpdxElement>SPDXRef-torch</relatedSpdxElement></relationships>
</Document>`;

describe('SPDX 2', () => {
  it('tells subject, packages and what learns, under the names that CycloneDX has', async () => {
    const { facts, valid, spots } = await readWell(spdx, JSON.stringify(bill()));
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      specVersion: '2.3',
      form: 'json',
      subject: { name: 'citypulse', version: '4.2.0', supplier: 'CityPulse BV', type: 'application' },
      tools: ['syft-1.2.0'],
      authors: ['CityPulse BV'],
      componentCount: 2,
      components: [{ licenses: [] }, { name: 'torch', licenses: ['BSD-3-Clause'] }],
      machineLearning: [{ name: 'torch', why: 'library', spot: '/packages/1' }],
      withoutLicence: 0.5,
      withoutSupplier: 0.5,
      dependencies: { count: 2, unresolved: 0, fromSubject: 1 },
    });
    expect(spots['/subject']).toEqual({ pointer: '/packages/0' });
  });

  it.each([
    ['tag-value', tagValue, 16],
    ['xml', xml, 7],
  ])('reads %s as well, with lines', async (form, text, line) => {
    const { facts, valid, spots } = await readWell(spdx, text);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      form,
      subject: { name: 'citypulse', version: '4.2.0' },
      componentCount: 2,
      machineLearning: [{ name: 'torch', purl: 'pkg:pypi/torch@2.9.0' }],
      dependencies: { fromSubject: 1, unresolved: 0 },
    });
    expect(spots['/components/1']).toEqual({ line });
  });

  it.each([
    ['no name of the document', { name: undefined }, 'name is missing'],
    ['another licence of the data', { dataLicense: 'MIT' }, 'dataLicense must be one of CC0-1.0'],
    [
      'a creator of no sort',
      { creationInfo: { created: '2026-10-20T08:00:00Z', creators: ['me'] } },
      'Person:, Organization: or Tool:',
    ],
    [
      'a relationship that leads nowhere',
      {
        relationships: [
          { spdxElementId: 'SPDXRef-x', relationshipType: 'CONTAINS', relatedSpdxElement: 'SPDXRef-root' },
        ],
      },
      'SPDXRef-x, which the document does not hold',
    ],
    ['a version that does not exist', { spdxVersion: 'SPDX-2.9' }, 'SPDX-2.0 to SPDX-2.3'],
    ['members of a later version', { spdxVersion: 'SPDX-2.2' }, 'came with SPDX 2.3'],
  ])('finds %s', async (_, more, sentence) => {
    const { valid, problems } = await readWell(spdx, JSON.stringify(bill(more)));
    expect(valid).toBe(false);
    expect(problems.map(({ message }) => message).join(' ')).toContain(sentence);
  });

  it('recognises what is broken, and RDF with the terms of SPDX that holds no document', async () => {
    const broken = probeOf('f', '{"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT",');
    expect(spdx.recognise(broken)).toBe(true);
    expect(await spdx.read(broken, tools)).toMatchObject({ state: 'invalid' });
    const rdf = probeOf(
      'f',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:spdx="http://spdx.org/rdf/terms#"/>',
    );
    expect(await spdx.read(rdf, tools)).toMatchObject({
      state: 'invalid',
      why: expect.stringContaining('SpdxDocument'),
    });
    expect(spdx.recognise(probeOf('f', '{"bomFormat":"CycloneDX"}'))).toBe(false);
  });
});

describe('SPDX 2 in RDF', () => {
  const space = 'https://citypulse.nl/sbom/4.2.0';
  const turtle = (more = '', part = 'spdx:downloadLocation "https://citypulse.nl/a.tgz" ;') => `
@prefix spdx: <http://spdx.org/rdf/terms#> .
@prefix licence: <http://spdx.org/licenses/> .
<${space}#SPDXRef-DOCUMENT> a spdx:SpdxDocument ;
  spdx:specVersion "SPDX-2.3" ; spdx:name "citypulse-4.2.0" ; spdx:dataLicense licence:CC0-1.0 ;
  spdx:creationInfo [ spdx:created "2026-10-20T08:00:00Z" ; spdx:creator "Tool: syft-1.2.0" ] ;
  spdx:relationship [ spdx:relationshipType spdx:relationshipType_describes ; spdx:relatedSpdxElement <${space}#SPDXRef-root> ] .
<${space}#SPDXRef-root> a spdx:Package ; spdx:name "citypulse" ; ${part}
  spdx:versionInfo "4.2.0" ; spdx:supplier "Organization: CityPulse BV" ;
  spdx:licenseConcluded [ a spdx:DisjunctiveLicenseSet ; spdx:member licence:MIT, licence:EUPL-1.2 ] ;
  spdx:licenseDeclared spdx:noassertion ;
  spdx:primaryPackagePurpose spdx:purpose_operatingSystem ;
  spdx:checksum [ spdx:algorithm spdx:checksumAlgorithm_sha256 ; spdx:checksumValue "9f2c1ab04d1b1d2e" ] ;
  spdx:externalRef [ spdx:referenceCategory spdx:referenceCategory_packageManager ;
    spdx:referenceType <http://spdx.org/rdf/references/purl> ; spdx:referenceLocator "pkg:deb/citypulse@4.2.0" ] ;
  spdx:relationship [ spdx:relationshipType spdx:relationshipType_dependsOn ; spdx:relatedSpdxElement <${space}#SPDXRef-a> ] .
<${space}#SPDXRef-a> a spdx:Package ; spdx:name "torch" ; spdx:downloadLocation spdx:noassertion .
${more}`;

  it('tells what the same bill tells in JSON', async () => {
    const { facts, valid, problems, spots } = await readWell(spdx, turtle());
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toMatchObject({
      form: 'rdf',
      specVersion: '2.3',
      namespace: space,
      tools: ['syft-1.2.0'],
      subject: { name: 'citypulse', version: '4.2.0', supplier: 'CityPulse BV', purl: 'pkg:deb/citypulse@4.2.0' },
      components: [{ name: 'citypulse', licenses: ['(EUPL-1.2 OR MIT)'], type: 'operating-system' }, { name: 'torch' }],
      dependencies: { count: 2, unresolved: 0, fromSubject: 1 },
      machineLearning: [{ name: 'torch' }],
    });
    expect(spots['/components/1']).toEqual({ line: expect.any(Number) });
  });

  it.each([
    ['a package without its place', turtle('', ''), 'downloadLocation is missing'],
    [
      'a type of relationship that there is none of',
      turtle(
        `<${space}#SPDXRef-a> spdx:relationship [ spdx:relationshipType spdx:relationshipType_likes ; spdx:relatedSpdxElement <${space}#SPDXRef-root> ] .`,
      ),
      'relationshipType must be',
    ],
    [
      'a relationship that leads nowhere',
      turtle(
        `<${space}#SPDXRef-a> spdx:relationship [ spdx:relationshipType spdx:relationshipType_contains ; spdx:relatedSpdxElement <${space}#SPDXRef-x> ] .`,
      ),
      'SPDXRef-x, which the document does not hold',
    ],
  ])('finds %s', async (_, text, sentence) => {
    const { valid, problems } = await readWell(spdx, text);
    expect(valid).toBe(false);
    expect(problems.map(({ message }) => message).join(' ')).toContain(sentence);
  });

  it('broken off is a fault of the file', async () => {
    const text = turtle();
    expect(await spdx.read(probeOf('f', text.slice(0, text.length - 120)), tools)).toMatchObject({ state: 'invalid' });
  });
});

describe('SPDX 3', () => {
  const graph = (more: readonly object[] = []) => ({
    '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
    '@graph': [
      {
        type: 'CreationInfo',
        '@id': '_:c',
        specVersion: '3.0.1',
        created: '2026-10-20T08:00:00Z',
        createdBy: ['urn:a'],
      },
      { type: 'Organization', spdxId: 'urn:a', creationInfo: '_:c', name: 'CityPulse BV' },
      {
        type: 'SpdxDocument',
        spdxId: 'urn:d',
        creationInfo: '_:c',
        rootElement: ['urn:m'],
        profileConformance: ['core', 'dataset'],
      },
      {
        type: 'ai_AIPackage',
        spdxId: 'urn:m',
        creationInfo: '_:c',
        name: 'forecast',
        software_packageVersion: '4.2',
        suppliedBy: 'urn:a',
        ai_autonomyType: 'no',
        ai_limitation: 'noAssertion',
        ai_metric: [{ type: 'DictionaryEntry', key: 'MAE', value: '3.4' }],
      },
      {
        type: 'simplelicensing_LicenseExpression',
        spdxId: 'urn:l',
        creationInfo: '_:c',
        simplelicensing_licenseExpression: 'EUPL-1.2',
      },
      {
        type: 'Relationship',
        spdxId: 'urn:r',
        creationInfo: '_:c',
        from: 'urn:m',
        relationshipType: 'hasDeclaredLicense',
        to: ['urn:l'],
      },
      ...more,
    ],
  });

  it('tells models, and that noAssertion says nothing', async () => {
    const { facts, valid, spots } = await readWell(spdx, JSON.stringify(graph()));
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      specVersion: '3.0.1',
      form: 'json-ld',
      subject: { name: 'forecast', version: '4.2', supplier: 'CityPulse BV' },
      components: [{ name: 'forecast', licenses: ['EUPL-1.2'] }],
      machineLearning: [{ why: 'model' }],
      aiPackages: [{ name: 'forecast', autonomy: 'no', metrics: [{ metric: 'MAE', value: '3.4' }] }],
    });
    expect((facts.aiPackages as object[])[0]).not.toHaveProperty('limitation');
    expect(spots['/aiPackages/0']).toEqual({ pointer: '/@graph/3' });
  });

  it('demands of a data set what the profile that is claimed demands, and a CreationInfo', async () => {
    const { valid, problems } = await readWell(
      spdx,
      JSON.stringify(
        graph([{ type: 'dataset_DatasetPackage', spdxId: 'urn:x', creationInfo: '_:gone', name: 'parking' }]),
      ),
    );
    expect(valid).toBe(false);
    const said = problems.map(({ message }) => message).join(' ');
    expect(said).toContain('does not lead to its CreationInfo');
    expect(said).toContain('makes dataset_datasetType mandatory; parking has none');
  });
});

describe.skipIf(!hasCorpus)('the corpus', () => {
  it.each(labelled('spdx'))('$file', async ({ file, label, label_strength }) => {
    const probe = corpusProbe(file);
    expect(spdx.recognise(probe)).toBe(true);
    const reading = await spdx.read(probe, tools);
    if (reading.state === 'read') expectSound(spdx, probe, reading);
    if (label_strength === 'test-suite' && reading.state !== 'unreadable') expect(verdictOf(reading)).toBe(label);
  });
});
