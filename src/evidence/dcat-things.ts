import type { Facts } from '../model/evidence.ts';
import { present } from './members.ts';
import { type Ask, addressIn, agentAt, identified, linksAt, textAt, textsAt, wordAt } from './rdf-ask.ts';
import type { RdfTerm } from './rdf-graph.ts';
import { localName, rdfNames } from './rdf-names.ts';

const { dcat, dct, foaf, vcard } = rdfNames;

/** The facts of a catalogue as a whole. */
export const catalogueOf = (ask: Ask): Facts => ({
  ...identified(ask),
  ...present({
    description: textAt(ask, `${dct}description`),
    publisher: agentAt(ask, `${dct}publisher`),
    licence: linksAt(ask, `${dct}license`)[0],
    homepage: linksAt(ask, `${foaf}homepage`)[0],
    modified: textAt(ask, `${dct}modified`),
  }),
  conformsTo: linksAt(ask, `${dct}conformsTo`),
  languages: linksAt(ask, `${dct}language`).map(localName),
});

/** The facts of one data set. */
export const datasetOf = (ask: Ask): Facts => ({
  ...identified(ask),
  ...present({
    identifier: textAt(ask, `${dct}identifier`),
    publisher: agentAt(ask, `${dct}publisher`),
    contact: contactOf(ask),
    licence: linksAt(ask, `${dct}license`)[0],
    accessRights: wordAt(ask, `${dct}accessRights`),
    issued: textAt(ask, `${dct}issued`),
    modified: textAt(ask, `${dct}modified`),
    frequency: wordAt(ask, `${dct}accrualPeriodicity`),
  }),
  described: textAt(ask, `${dct}description`) !== undefined,
  keywords: textsAt(ask, `${dcat}keyword`),
  themes: linksAt(ask, `${dcat}theme`).map(localName),
  conformsTo: linksAt(ask, `${dct}conformsTo`),
  spatial: ask.graph.objects(ask.subject, `${dct}spatial`).length > 0,
  temporal: ask.graph.objects(ask.subject, `${dct}temporal`).length > 0,
  distributions: ask.graph.objects(ask.subject, `${dcat}distribution`).length,
});

/** The facts of one distribution, with the data set that it belongs to. */
export const distributionOf = (ask: Ask, dataset: RdfTerm | undefined): Facts => ({
  ...identified(ask),
  ...present({
    dataset:
      dataset === undefined ? undefined : (textAt({ ...ask, subject: dataset }, `${dct}title`) ?? addressIn(dataset)),
    licence: linksAt(ask, `${dct}license`)[0],
    format: wordAt(ask, `${dct}format`),
    mediaType: wordAt(ask, `${dcat}mediaType`, true),
  }),
  accessURL: linksAt(ask, `${dcat}accessURL`),
  downloadURL: linksAt(ask, `${dcat}downloadURL`),
});

/** The facts of one data service. */
export const serviceOf = (ask: Ask): Facts => ({
  ...identified(ask),
  ...present({ licence: linksAt(ask, `${dct}license`)[0], contact: contactOf(ask) }),
  endpointURL: linksAt(ask, `${dcat}endpointURL`),
  endpointDescription: linksAt(ask, `${dcat}endpointDescription`),
  conformsTo: linksAt(ask, `${dct}conformsTo`),
  servesDatasets: ask.graph.objects(ask.subject, `${dcat}servesDataset`).length,
});

const contactOf = (ask: Ask): string | undefined => {
  const [who] = ask.graph.objects(ask.subject, `${dcat}contactPoint`);
  if (who === undefined) return undefined;
  const there = { ...ask, subject: who };
  return (
    linksAt(there, `${vcard}hasEmail`)[0] ??
    textAt(there, `${vcard}hasEmail`) ??
    textAt(there, `${vcard}fn`) ??
    linksAt(there, `${vcard}hasURL`)[0] ??
    addressIn(who)
  );
};
