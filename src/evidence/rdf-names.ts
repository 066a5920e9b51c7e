/** Namespaces by the prefixes that people usually give them. */
export const rdfNames = {
  adms: 'http://www.w3.org/ns/adms#',
  cc: 'http://creativecommons.org/ns#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  earl: 'http://www.w3.org/ns/earl#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  odrl: 'http://www.w3.org/ns/odrl/2/',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'http://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** The last part of an IRI, as people name it: after the last `#`, `/` or `:`. */
export const localName = (iri: string): string => /[^#/:]+$/.exec(iri.replace(/[/#]+$/, ''))?.[0] ?? iri;
