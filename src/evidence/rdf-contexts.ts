import { rdfNames } from './rdf-names.ts';

const { adms, dcat, dcatap, dct, foaf, odrl, skos, spdx, vcard, xsd } = rdfNames;

/** Texts in languages, as text or as a mapping from language to text. */
const words = (iri: string) => ({ '@id': iri, '@container': '@language' });
/** A link to another thing. */
const link = (iri: string) => ({ '@id': iri, '@type': '@id' });
/** A word of a vocabulary. */
const word = (iri: string) => ({ '@id': iri, '@type': '@vocab' });

const links = (namespace: string, names: string) =>
  Object.fromEntries(names.split(/\s+/).map((name) => [name, link(namespace + name)]));
const plain = (namespace: string, names: string) =>
  Object.fromEntries(names.split(/\s+/).map((name) => [name, namespace + name]));

const prefixes = { ...rdfNames, 'dcat-us': 'http://resources.data.gov/ontology/dcat-us#' };

/**
 * Names of the catalogue vocabularies (DCAT 3, DCAT-AP 3, DCAT-US 3) as their contexts use them: those of the vocabularies
 * themselves, and the ones that DCAT-AP made from its English labels.
 */
const catalogue = {
  ...prefixes,
  ...plain(dcat, 'Catalog CatalogRecord Dataset DatasetSeries Distribution DataService Resource Relationship'),
  Catalogue: `${dcat}Catalog`,
  CatalogueRecord: `${dcat}CatalogRecord`,
  Agent: `${foaf}Agent`,
  Organization: `${foaf}Organization`,
  Kind: `${vcard}Kind`,
  Concept: `${skos}Concept`,
  ConceptScheme: `${skos}ConceptScheme`,
  Identifier: `${adms}Identifier`,
  Checksum: `${spdx}Checksum`,
  ...links(
    dcat,
    'dataset service catalog record distribution accessURL downloadURL accessService endpointURL endpointDescription servesDataset contactPoint landingPage theme themeTaxonomy mediaType inSeries first last previous',
  ),
  ...links(
    dct,
    'publisher creator license rights accessRights conformsTo language spatial temporal hasPart isPartOf source provenance relation isVersionOf hasVersion',
  ),
  ...links(foaf, 'homepage page primaryTopic'),
  catalogue: link(`${dcat}catalog`),
  datasetDistribution: link(`${dcat}distribution`),
  datasetSeries: link(`${dcat}dataset`),
  endpointUrl: link(`${dcat}endpointURL`),
  accessUrl: link(`${dcat}accessURL`),
  downloadUrl: link(`${dcat}downloadURL`),
  licence: link(`${dct}license`),
  geographicalCoverage: link(`${dct}spatial`),
  temporalCoverage: link(`${dct}temporal`),
  applicationProfile: link(`${dct}conformsTo`),
  frequency: link(`${dct}accrualPeriodicity`),
  format: link(`${dct}format`),
  documentation: link(`${foaf}page`),
  themes: link(`${dcat}themeTaxonomy`),
  applicableLegislation: link(`${dcatap}applicableLegislation`),
  hvdCategory: link(`${dcatap}hvdCategory`),
  availability: link(`${dcatap}availability`),
  changeType: link(`${adms}status`),
  algorithm: link(`${spdx}algorithm`),
  checksumValue: `${spdx}checksumValue`,
  releaseDate: `${dct}issued`,
  modificationDate: `${dct}modified`,
  listingDate: `${dct}issued`,
  issued: `${dct}issued`,
  modified: `${dct}modified`,
  identifier: `${dct}identifier`,
  otherIdentifier: link(`${adms}identifier`),
  byteSize: `${dcat}byteSize`,
  version: `${dcat}version`,
  title: words(`${dct}title`),
  description: words(`${dct}description`),
  keyword: words(`${dcat}keyword`),
  name: words(`${foaf}name`),
  prefLabel: words(`${skos}prefLabel`),
  preferredLabel: words(`${skos}prefLabel`),
  notation: `${skos}notation`,
  fn: `${vcard}fn`,
  hasEmail: link(`${vcard}hasEmail`),
};

/** Names of the policy language ODRL 2.2, as its context uses them. */
const policy = {
  ...prefixes,
  '@vocab': odrl,
  uid: '@id',
  type: '@type',
  xsd,
  ...links(
    odrl,
    'permission prohibition obligation duty remedy consequence constraint refinement target assigner assignee hasPolicy inheritFrom profile relation function',
  ),
  ...Object.fromEntries(['action', 'leftOperand', 'operator', 'conflict'].map((name) => [name, word(odrl + name)])),
  rightOperand: `${odrl}rightOperand`,
  rightOperandReference: link(`${odrl}rightOperandReference`),
  unit: link(`${odrl}unit`),
  ...Object.fromEntries(
    ['and', 'or', 'xone', 'andSequence'].map((name) => [
      name,
      { '@id': odrl + name, '@type': '@id', '@container': '@list' },
    ]),
  ),
};

/** Web addresses of contexts whose names are written down here. */
const known: readonly (readonly [address: RegExp, context: object])[] = [
  [/^https?:\/\/(www\.)?w3\.org\/ns\/odrl(\.jsonld|\/2\/?)?$/, policy],
  [
    /^https?:\/\/[^/]*(semic|semiceu|europa)\b.*\/(context|dcat-ap|hvd|dcat-ap-hvd|geodcat-ap)[^/]*\.jsonld$/i,
    catalogue,
  ],
  [/^https?:\/\/(raw\.githubusercontent\.com|[^/]+)\/.*(semiceu\/(geo)?dcat-ap|dcat-us)\/.*\.jsonld$/i, catalogue],
];

/** The document of a context that needs no fetching; undefined for all others. */
export const knownContext = (address: string): { readonly '@context': object } | undefined => {
  const context = known.find(([form]) => form.test(address))?.[1];
  return context === undefined ? undefined : { '@context': context };
};
