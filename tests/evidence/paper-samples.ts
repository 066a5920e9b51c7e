const text = (value: unknown) => JSON.stringify(value, null, 1);

const turtle = `@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix ex: <https://data.haven.nl/id/> .
ex:catalog a dcat:Catalog ; dct:title "Open data"@nl ; dct:description "x"@en ; dct:publisher ex:haven ; dcat:dataset ex:parking .
ex:haven a foaf:Agent ; foaf:name "City of Haven" .
ex:parking a dcat:Dataset ; dct:title "Parking"@en ; dct:description "Occupancy"@en ; dcat:distribution [ a dcat:Distribution ; dcat:accessURL <https://data.haven.nl/parking> ] .
`;

const provTurtle = `@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix dct: <http://purl.org/dc/terms/> .
<urn:run:42> a prov:Activity ; dct:title "Rain" ; prov:startedAtTime "2026-10-30T09:00:00Z" ; prov:endedAtTime "2026-10-30T09:04:10Z" ;
  prov:used <urn:data:rain> ; prov:wasAssociatedWith <urn:twin> .
<urn:data:rain> a prov:Entity ; dct:title "Rain radar" ; prov:wasDerivedFrom <urn:data:radar> .
<urn:result:42> prov:wasGeneratedBy <urn:run:42> .
<urn:twin> a prov:SoftwareAgent ; dct:title "CityPulse Twin 4.2.0" .
`;

const ubl = 'urn:oasis:names:specification:ubl:schema:xsd';

/** A small sound file of each kind of paper, by the kind's name and, behind a space, its form. */
export const papers: Readonly<Record<string, string>> = {
  publiccode: `publiccodeYmlVersion: "0.5"
name: CityPulse
url: https://git.citypulse.nl/platform
softwareVersion: 4.2.0
platforms: [web]
developmentStatus: stable
softwareType: standalone/web
description:
  nl:
    shortDescription: Drukte in de stad op één kaart
    longDescription: ${'Toont hoe druk het is in straten en op pleinen. '.repeat(4)}
    features: [Kaart]
legal: { license: EUPL-1.2 OR LicenseRef-CityPulse }
maintenance: { type: contract, contractors: [{ name: CityPulse BV, until: 2028-12-31 }] }
localisation: { localisationReady: true, availableLanguages: [nl] }
`,
  'security-txt': 'Contact: mailto:security@citypulse.nl\nExpires: 2027-06-30T23:59:59Z\nPreferred-Languages: nl, en\n',
  spdx: text({
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: 'a',
    documentNamespace: 'https://a.nl/s',
    creationInfo: { created: '2026-10-20T08:00:00Z', creators: ['Tool: syft-1.2.0'] },
    packages: [
      {
        SPDXID: 'SPDXRef-a',
        name: 'a',
        downloadLocation: 'NONE',
        licenseConcluded: 'MIT OR (Apache-2.0 AND X)',
        externalRefs: [{ referenceCategory: 'SECURITY', referenceType: 'purl', referenceLocator: 'pkg:npm/a@1' }],
        checksums: [{ algorithm: 'SHA1', checksumValue: 'ab' }],
      },
    ],
    relationships: [
      { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: 'SPDXRef-a' },
    ],
  }),
  'spdx tag-value':
    'SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\nSPDXID: SPDXRef-DOCUMENT\nDocumentName: a\nDocumentNamespace: https://a.nl/s\nCreator: Organization: A ()\nCreated: 2026-10-20T08:00:00Z\nCreatorComment: <text>of\ntwo</text>\n\nPackageName: a\nSPDXID: SPDXRef-a\nPackageDownloadLocation: NONE\nRelationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-a\n',
  'spdx 3': text({
    '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
    '@graph': [
      {
        '@id': '_:c',
        type: 'CreationInfo',
        specVersion: '3.0.1',
        created: '2026-10-20T08:00:00Z',
        createdBy: ['urn:o'],
      },
      { spdxId: 'urn:o', type: 'Organization', name: 'A', creationInfo: '_:c' },
      {
        spdxId: 'urn:d',
        type: 'SpdxDocument',
        creationInfo: '_:c',
        rootElement: ['urn:p'],
        element: ['urn:p'],
        profileConformance: ['core', 'software'],
      },
      { spdxId: 'urn:p', type: 'software_Package', name: 'a', software_packageVersion: '1', creationInfo: '_:c' },
      {
        spdxId: 'urn:r',
        type: 'Relationship',
        relationshipType: 'dependsOn',
        from: 'urn:p',
        to: ['urn:p'],
        creationInfo: '_:c',
      },
    ],
  }),
  dcat: turtle,
  'dcat json-ld': text({
    '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
    '@graph': [
      {
        '@id': 'https://data.haven.nl/parking',
        '@type': 'dcat:Dataset',
        'dct:title': { '@value': 'Parking', '@language': 'en' },
        'dct:description': 'x',
        'dcat:distribution': { '@type': 'dcat:Distribution', 'dcat:accessURL': { '@id': 'https://a.nl' } },
      },
    ],
  }),
  'dcat rdf-xml':
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/">\n<dcat:Dataset rdf:about="https://data.haven.nl/parking">\n<dct:title xml:lang="en">Parking</dct:title><dct:description>x</dct:description>\n</dcat:Dataset>\n</rdf:RDF>\n',
  'dcat-us': text({
    conformsTo: 'https://project-open-data.cio.gov/v1.1/schema',
    dataset: [
      {
        title: 'Parking',
        description: 'x',
        keyword: ['parking'],
        modified: '2026-10-01',
        publisher: { name: 'City' },
        contactPoint: { fn: 'Jan', hasEmail: 'mailto:a@b.nl' },
        identifier: 'p',
        accessLevel: 'public',
        distribution: [{ downloadURL: 'https://a.nl/p.csv', mediaType: 'text/csv' }],
      },
    ],
  }),
  openvex: text({
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'https://citypulse.nl/vex/1',
    author: 'CityPulse BV',
    timestamp: '2026-10-30T08:00:00Z',
    version: 1,
    statements: [
      {
        vulnerability: { name: 'CVE-2026-1234' },
        products: [{ '@id': 'pkg:oci/citypulse@4.2.0', subcomponents: [{ '@id': 'pkg:npm/a@1' }] }],
        status: 'not_affected',
        justification: 'component_not_present',
      },
    ],
  }),
  csaf: text({
    document: {
      category: 'csaf_base',
      csaf_version: '2.0',
      title: 'a',
      publisher: { category: 'vendor', name: 'A', namespace: 'https://a.nl' },
      tracking: {
        id: 'A-1',
        status: 'final',
        version: '1',
        initial_release_date: '2026-10-20T08:00:00Z',
        current_release_date: '2026-10-20T08:00:00Z',
        revision_history: [{ date: '2026-10-20T08:00:00Z', number: '1', summary: 'x' }],
      },
    },
    product_tree: { full_product_names: [{ name: 'P', product_id: 'P1' }] },
    vulnerabilities: [{ cve: 'CVE-2026-1234', product_status: { known_affected: ['P1'] } }],
  }),
  'a11y-statement':
    '<!doctype html><html lang="nl"><head><title>Toegankelijkheidsverklaring</title></head><body><main><h1>Toegankelijkheidsverklaring</h1><h2>Nalevingsstatus</h2><p>Deze website voldoet gedeeltelijk aan EN 301 549 V3.2.1 en WCAG 2.1 niveau AA.</p><h2>Terugkoppeling en contact</h2><p><a href="mailto:t@citypulse.nl">ons</a>, 2 september 2026.</p></main></body></html>',
  'a11y-statement data':
    'serviceName: Permits\ncomplianceStatus: partial\nwcagVersion: 2.1 AA\nserviceLastTestedDate: 2026-01-22\naccessibilityProblems:\n  - Headings\n',
  earl: text({
    '@context': { earl: 'http://www.w3.org/ns/earl#', dct: 'http://purl.org/dc/terms/' },
    '@graph': [
      {
        '@type': 'earl:Assertion',
        'earl:assertedBy': { '@id': '_:lab' },
        'earl:test': { '@id': 'https://www.w3.org/TR/WCAG22/#contrast-minimum' },
        'earl:result': { 'earl:outcome': { '@id': 'earl:failed' }, 'dct:date': '2026-08-12' },
      },
    ],
  }),
  'earl wcag-em': text({
    '@type': 'Evaluation',
    defineScope: { scope: { title: 'a' }, conformanceTarget: 'AA', wcagVersion: '2.2' },
    selectSample: { structuredSample: [{}], randomSample: [{}] },
    auditSample: [
      {
        '@type': 'Assertion',
        test: { '@id': 'WCAG22:focus-visible', num: '2.4.7' },
        result: { outcome: { id: 'earl:failed' } },
        subject: [{ title: 'Home' }],
      },
    ],
    reportFindings: { evaluator: 'a', date: { '@value': '2026-08-14' } },
  }),
  webvtt:
    'WEBVTT - How to\nKind: captions\nLanguage: nl\n\nNOTE x\n\n1\n00:00:01.200 --> 00:00:04.000 align:start\n<v Anna>Kies.\n\n00:05.000 --> 00:07.500\n[muziek]\n',
  locale: text({
    map: { title: 'Kaart', legend: '', zoom: 'Dichterbij', close: 'Sluiten', hint: 'Kies een plek op de kaart' },
    chat: { greeting: 'U chat met een AI-assistent, {name}.', end: 'Einde', more: 'Meer', send: 'Versturen' },
  }),
  'aia-result': text({
    version: 'v1.0.1',
    currentPage: 12,
    data: {
      projectDetailsTitle: 'a',
      riskProfile1: 'item1-3',
      riskProfile2: 'item2-0',
      aboutAlgorithm1: 'item1-3',
      impact31: 'TBD',
      impact30: ['item1-1', 'item2-2'],
      fairnessImplementation2: 'item1-2',
    },
  }),
  'atrs-record':
    '# Algorithmic Transparency Record\n\n## Name\n\nCrowd forecast\n\n## Description\n\nx y z\n\n## Senior responsible owner\n\nHead of Mobility\n\n## Appeals and review\n\nWrite to us.\n\n| attribute | value |\n|---|---|\n| Phase | Production |\n| Model type | boosting |\n',
  odrl: text({
    '@context': 'http://www.w3.org/ns/odrl.jsonld',
    '@type': 'Agreement',
    uid: 'https://haven.nl/a/1',
    assigner: 'https://haven.nl',
    assignee: 'https://b.nl',
    permission: [
      {
        target: 'https://haven.nl/p',
        action: 'read',
        constraint: [
          { leftOperand: 'dateTime', operator: 'lt', rightOperand: { '@value': '2027-01-01', '@type': 'xsd:date' } },
        ],
        duty: [{ action: 'attribute' }],
      },
    ],
  }),
  'odrl turtle':
    '@prefix odrl: <http://www.w3.org/ns/odrl/2/> .\n<urn:p:1> a odrl:Offer ; odrl:assigner <https://haven.nl> ; odrl:permission [ odrl:target <urn:d> ; odrl:action odrl:use ; odrl:constraint [ odrl:leftOperand odrl:spatial ; odrl:operator odrl:eq ; odrl:rightOperand "NL" ] ] .\n',
  'dsp-catalog': text({
    '@context': ['https://w3id.org/dspace/2025/1/context.jsonld'],
    '@id': 'urn:uuid:1',
    '@type': 'Catalog',
    participantId: 'urn:p',
    service: [{ '@id': 'urn:s', '@type': 'DataService', endpointURL: 'https://a.nl' }],
    dataset: [
      {
        '@id': 'urn:d',
        '@type': 'Dataset',
        hasPolicy: [{ '@id': 'urn:o', '@type': 'Offer', permission: [{ action: 'use' }] }],
        distribution: [{ '@type': 'Distribution', format: 'HttpData-PULL', accessService: 'urn:s' }],
      },
    ],
  }),
  'dsp-message': text({
    '@context': ['https://w3id.org/dspace/2025/1/context.jsonld'],
    '@type': 'ContractAgreementMessage',
    providerPid: 'urn:uuid:1',
    consumerPid: 'urn:uuid:2',
    callbackAddress: 'https://a.nl',
    agreement: {
      '@id': 'urn:uuid:3',
      '@type': 'Agreement',
      target: 'urn:d',
      assigner: 'urn:a',
      assignee: 'urn:b',
      timestamp: '2026-10-30T08:00:00Z',
      permission: [{ action: 'use', constraint: [{ leftOperand: 'x', operator: 'eq', rightOperand: 'y' }] }],
    },
  }),
  'dsp-version': text({ protocolVersions: [{ version: '2025-1', path: '/2025-1', binding: 'HTTPS' }] }),
  'did-document': text({
    '@context': ['https://www.w3.org/ns/did/v1'],
    id: 'did:web:haven.nl',
    verificationMethod: [
      {
        id: 'did:web:haven.nl#k1',
        type: 'JsonWebKey2020',
        controller: 'did:web:haven.nl',
        publicKeyJwk: { kty: 'OKP' },
      },
    ],
    assertionMethod: ['#k1'],
    service: [{ id: '#s', type: 'LinkedDomains', serviceEndpoint: { uri: 'https://haven.nl' } }],
  }),
  'verifiable-credential': text({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    holder: { id: 'did:web:b.nl' },
    verifiableCredential: [
      {
        '@context': ['https://www.w3.org/ns/credentials/v2', { '@protected': true, a: 'urn:a' }],
        type: ['VerifiableCredential'],
        issuer: { id: 'did:web:haven.nl' },
        validFrom: '2026-01-01T00:00:00Z',
        credentialSubject: [{ id: 'did:web:b.nl', role: 'supplier' }],
        credentialStatus: { type: 'BitstringStatusListEntry' },
        proof: { type: 'DataIntegrityProof' },
      },
    ],
  }),
  'consent-record': text({
    schema_version: '1',
    record_id: 'r-1',
    pii_principal_id: 'p-1',
    consent_status: 'given',
    purposes: [{ purpose: 'Notify', retention_period: 'P1Y', pii_controllers: ['haven'] }],
    events: [{ event_time: '2026-10-30T08:00:00Z', event_state: 'given' }],
    privacy_notice: 'https://haven.nl/p',
  }),
  datasetcard:
    '---\npretty_name: Parking\nlicense: cc-by-4.0\nlanguage: [nl]\nsize_categories: [1M<n<10M]\ndataset_info:\n  features:\n    - { name: spot, dtype: string }\n  splits: [{ name: train, num_examples: 10 }]\n---\n\n# Dataset card for Parking\n\n## Dataset Description\n\nOccupancy of places.\n\n## Uses\n\n[More Information Needed]\n',
  'datasetcard croissant': text({
    '@context': { '@vocab': 'https://schema.org/', cr: 'http://mlcommons.org/croissant/' },
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: 'parking',
    description: 'x',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    url: 'https://data.haven.nl/parking',
    distribution: [{ '@type': 'cr:FileObject', '@id': 'p.csv', contentUrl: 'p.csv' }],
    recordSet: [{ '@type': 'cr:RecordSet', name: 'r', field: [{ '@type': 'cr:Field', name: 'spot' }] }],
    'rai:dataBiases': 'None of the places outside of the centre.',
  }),
  sarif: text({
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'CodeQL',
            version: '2.20.0',
            rules: [
              { id: 'js/xss', properties: { 'security-severity': '7.5' }, defaultConfiguration: { level: 'error' } },
            ],
          },
        },
        invocations: [{ executionSuccessful: true, endTimeUtc: '2026-10-20T10:00:00Z' }],
        versionControlProvenance: [{ repositoryUri: 'https://git.citypulse.nl/p', revisionId: '3f2a' }],
        results: [
          {
            ruleIndex: 0,
            message: { text: 'User input reaches the page.' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'src/app.ts' } } }],
          },
          { ruleId: 'js/other', level: 'note', message: { text: 'x' }, suppressions: [{ kind: 'inSource' }] },
        ],
      },
    ],
  }),
  'in-toto': text({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'citypulse-4.2.0.tgz', digest: { sha256: 'ab'.repeat(32) } }],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'https://a.nl/b',
        externalParameters: { workflow: { repository: 'https://git.citypulse.nl/p' } },
        resolvedDependencies: [{ uri: 'git+https://git.citypulse.nl/p' }],
      },
      runDetails: { builder: { id: 'https://builder.nl' }, metadata: { finishedOn: '2026-10-20T08:00:00Z' } },
    },
  }),
  'c2pa-report': text({
    active_manifest: 'urn:c2pa:1',
    manifests: {
      'urn:c2pa:1': {
        claim_generator: 'Firefly',
        title: 'crowd.jpg',
        assertions: [
          {
            label: 'c2pa.actions.v2',
            data: {
              actions: [
                {
                  action: 'c2pa.created',
                  digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
                  softwareAgent: { name: 'Firefly' },
                },
              ],
            },
          },
        ],
        signature_info: { issuer: 'Adobe', time: '2026-10-20T08:00:00Z' },
      },
    },
    validation_results: { activeManifest: { success: [{ code: 'signingCredential.trusted' }], failure: [] } },
    validation_state: 'Trusted',
  }),
  eforms: `<ContractNotice xmlns="${ubl}:ContractNotice-2" xmlns:cbc="${ubl}:CommonBasicComponents-2" xmlns:cac="${ubl}:CommonAggregateComponents-2">
<cbc:CustomizationID>eforms-sdk-1.13</cbc:CustomizationID><cbc:ID>n-1</cbc:ID><cbc:ContractFolderID>p-1</cbc:ContractFolderID>
<cbc:IssueDate>2026-10-20+01:00</cbc:IssueDate><cbc:NoticeTypeCode>cn-standard</cbc:NoticeTypeCode><cbc:NoticeLanguageCode>NLD</cbc:NoticeLanguageCode>
<cac:ContractingParty><cac:Party><cac:PartyName><cbc:Name>City of Haven</cbc:Name></cac:PartyName></cac:Party></cac:ContractingParty>
<cac:ProcurementProject><cbc:ID>1</cbc:ID><cbc:Name>Crowd platform</cbc:Name><cac:RequestedTenderTotal><cbc:EstimatedOverallContractAmount currencyID="EUR">900000</cbc:EstimatedOverallContractAmount></cac:RequestedTenderTotal><cac:MainCommodityClassification><cbc:ItemClassificationCode>48000000</cbc:ItemClassificationCode></cac:MainCommodityClassification></cac:ProcurementProject>
<cac:ProcurementProjectLot><cbc:ID>LOT-0001</cbc:ID><cac:TenderingProcess><cac:TenderSubmissionDeadlinePeriod><cbc:EndDate>2026-12-01+01:00</cbc:EndDate><cbc:EndTime>12:00:00+01:00</cbc:EndTime></cac:TenderSubmissionDeadlinePeriod></cac:TenderingProcess><cac:ProcurementProject><cbc:Name>Platform</cbc:Name></cac:ProcurementProject></cac:ProcurementProjectLot>
</ContractNotice>`,
  espd: `<QualificationApplicationResponse xmlns="${ubl}:QualificationApplicationResponse-2" xmlns:cbc="${ubl}:CommonBasicComponents-2" xmlns:cac="${ubl}:CommonAggregateComponents-2">
<cbc:ID>e-1</cbc:ID><cbc:ContractFolderID>p-1</cbc:ContractFolderID><cbc:VersionID>2018.01.02</cbc:VersionID><cbc:IssueDate>2026-10-20</cbc:IssueDate>
<cac:ContractingParty><cac:Party><cac:PartyName><cbc:Name>City of Haven</cbc:Name></cac:PartyName></cac:Party></cac:ContractingParty>
<cac:EconomicOperatorParty><cac:Party><cac:PartyName><cbc:Name>CityPulse BV</cbc:Name></cac:PartyName></cac:Party></cac:EconomicOperatorParty>
<cac:TenderingCriterion><cbc:ID>c1</cbc:ID><cbc:CriterionTypeCode>CRITERION.EXCLUSION.CONVICTIONS</cbc:CriterionTypeCode></cac:TenderingCriterion>
<cac:TenderingCriterionResponse><cbc:ID>r1</cbc:ID></cac:TenderingCriterionResponse>
</QualificationApplicationResponse>`,
  ocds: text({
    uri: 'https://haven.nl/ocds/1.json',
    version: '1.1',
    publisher: { name: 'City of Haven' },
    publishedDate: '2026-10-20T08:00:00Z',
    releases: [
      {
        ocid: 'ocds-haven-1',
        id: '1',
        date: '2026-10-20T08:00:00Z',
        tag: ['tender'],
        initiationType: 'tender',
        buyer: { name: 'City of Haven' },
        parties: [{ name: 'CityPulse BV', roles: ['supplier'] }],
        tender: {
          id: 't',
          title: 'Crowd platform',
          status: 'active',
          value: { amount: 900000, currency: 'EUR' },
          tenderPeriod: { startDate: '2026-10-20T08:00:00Z', endDate: '2026-12-01T12:00:00Z' },
          items: [{ id: '1', description: 'Software' }],
        },
        awards: [{ id: 'a', suppliers: [{ name: 'CityPulse BV' }] }],
        contracts: [{ id: 'c', awardID: 'a' }],
      },
    ],
  }),
  prov: text({
    prefix: { ex: 'urn:x:' },
    entity: {
      'ex:rain': { 'prov:label': 'Rain radar', 'ex:version': '3' },
      'ex:result': [{ 'prov:type': { $: 'Map', type: 'xsd:string' } }],
    },
    activity: { 'ex:run': { 'prov:startTime': '2026-10-30T09:00:00Z', 'prov:endTime': '2026-10-30T09:04:10Z' } },
    agent: { 'ex:twin': { 'prov:label': 'CityPulse Twin 4.2.0' } },
    used: { '_:u1': { 'prov:activity': 'ex:run', 'prov:entity': 'ex:rain' } },
    wasGeneratedBy: { '_:g1': { 'prov:entity': 'ex:result', 'prov:activity': 'ex:run' } },
    wasAssociatedWith: { '_:a1': { 'prov:activity': 'ex:run', 'prov:agent': 'ex:twin' } },
  }),
  'prov turtle': provTurtle,
  'exit-plan': `title: Exit plan of CityPulse
steps:
  - { name: Name receiver and contact, who: client, days: 1 to 5 }
  - { name: Export all categories, who: supplier, days: 6 to 20 }
roles: { client: Jan, supplier: Mia }
formats: [CSV, JSON]
transfer: SFTP, 200 GB a day
verification: Counts and checksums of every file
erasure: NIST SP 800-88 within 60 days
tests: [{ date: 2026-06-12, result: complete }]
costs: none
`,
  xml: '<?xml version="1.0"?>\n<export xmlns="https://citypulse.nl/export">\n<spots>\n<spot id="1"><status>free</status><at>2026-10-30T09:00:00Z</at></spot>\n<spot id="2"><status>taken</status><at>2026-10-30T10:00:00Z</at></spot>\n</spots>\n</export>\n',
};
