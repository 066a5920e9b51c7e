import type { Facts } from '../model/evidence.ts';
import { addressOf, isLocalHost, isPlaceholderHost } from './hosts.ts';
import { present } from './members.ts';
import { findPlaceholders, isPlaceholder } from './placeholders.ts';
import type { RdfGraph, RdfTerm } from './rdf-graph.ts';
import { localName, rdfNames } from './rdf-names.ts';
import { noBase } from './rdf-read.ts';

const { dcat, dcatap, dct, foaf, vcard, skos } = rdfNames;

/** Data sets, distributions and services that are listed as facts. */
const most = 500;

type Ask = { readonly graph: RdfGraph; readonly subject: RdfTerm };

/** The facts of a catalogue, and the subject of each fact that has a place of its own. */
export const catalogueFacts = (
  graph: RdfGraph,
): { readonly facts: Facts; readonly subjects: readonly (readonly [fact: string, subject: RdfTerm])[] } => {
  const parts = (type: string, property: string) => {
    const named = graph.having(property).flatMap((holder) => graph.objects(holder, property));
    const all = [
      ...graph.ofType(type),
      ...named.filter((each) => graph.knows(each) && graph.typesOf(each).length === 0),
    ];
    return [...new Map(all.map((each) => [`${each.kind}${each.value}`, each])).values()];
  };
  const catalogues = graph.ofType(`${dcat}Catalog`);
  const datasets = parts(`${dcat}Dataset`, `${dcat}dataset`);
  const distributions = parts(`${dcat}Distribution`, `${dcat}distribution`);
  const services = parts(`${dcat}DataService`, `${dcat}service`);
  const series = graph.ofType(`${dcat}DatasetSeries`);
  const of = (subject: RdfTerm): Ask => ({ graph, subject });
  const listedDatasets = datasets.slice(0, most);
  const listedDistributions = distributions.slice(0, most);
  const listedServices = services.slice(0, most);
  const holders = holdersOf(graph, `${dcat}distribution`);
  const share = (things: readonly RdfTerm[], property: string) =>
    things.length === 0
      ? 0
      : things.filter((each) => graph.objects(each, property).length === 0).length / things.length;
  const addresses = [
    ...distributions.flatMap((each) => [
      ...links(of(each), `${dcat}accessURL`),
      ...links(of(each), `${dcat}downloadURL`),
    ]),
    ...services.flatMap((each) => links(of(each), `${dcat}endpointURL`)),
  ];
  const [first] = catalogues;
  return {
    facts: {
      ...(first !== undefined && { catalog: catalogueOf(of(first)) }),
      datasets: listedDatasets.map((each) => datasetOf(of(each))),
      datasetCount: datasets.length,
      distributions: listedDistributions.map((each) => distributionOf(of(each), holders.get(each.value))),
      distributionCount: distributions.length,
      services: listedServices.map((each) => serviceOf(of(each))),
      seriesCount: series.length,
      withoutLicence: share(distributions, `${dct}license`),
      withoutFormat:
        distributions.length === 0
          ? 0
          : distributions.filter((each) =>
              [`${dct}format`, `${dcat}mediaType`].every((property) => graph.objects(each, property).length === 0),
            ).length / distributions.length,
      withoutContact: share(datasets, `${dcat}contactPoint`),
      highValue: [...graph.having(`${dcatap}hvdCategory`)].length,
      sampleAddresses: addresses.filter(isSample).length,
      placeholders: [...catalogues, ...datasets, ...services].reduce((sum, each) => sum + placeholdersOf(of(each)), 0),
    },
    subjects: [
      ...(first === undefined ? [] : ([['/catalog', first]] as const)),
      ...listedDatasets.map((each, index) => [`/datasets/${index}`, each] as const),
      ...listedDistributions.map((each, index) => [`/distributions/${index}`, each] as const),
      ...listedServices.map((each, index) => [`/services/${index}`, each] as const),
    ],
  };
};

const catalogueOf = (ask: Ask): Facts => ({
  ...identified(ask),
  ...present({
    description: text(ask, `${dct}description`),
    publisher: agent(ask, `${dct}publisher`),
    licence: links(ask, `${dct}license`)[0],
    homepage: links(ask, `${foaf}homepage`)[0],
    modified: text(ask, `${dct}modified`),
  }),
  conformsTo: links(ask, `${dct}conformsTo`),
  languages: links(ask, `${dct}language`).map(localName),
});

const datasetOf = (ask: Ask): Facts => ({
  ...identified(ask),
  ...present({
    identifier: text(ask, `${dct}identifier`),
    publisher: agent(ask, `${dct}publisher`),
    contact: contactOf(ask),
    licence: links(ask, `${dct}license`)[0],
    accessRights: wordOf(ask, `${dct}accessRights`),
    issued: text(ask, `${dct}issued`),
    modified: text(ask, `${dct}modified`),
    frequency: wordOf(ask, `${dct}accrualPeriodicity`),
  }),
  described: text(ask, `${dct}description`) !== undefined,
  keywords: texts(ask, `${dcat}keyword`),
  themes: links(ask, `${dcat}theme`).map(localName),
  conformsTo: links(ask, `${dct}conformsTo`),
  spatial: ask.graph.objects(ask.subject, `${dct}spatial`).length > 0,
  temporal: ask.graph.objects(ask.subject, `${dct}temporal`).length > 0,
  distributions: ask.graph.objects(ask.subject, `${dcat}distribution`).length,
});

const distributionOf = (ask: Ask, dataset: RdfTerm | undefined): Facts => ({
  ...identified(ask),
  ...present({
    dataset:
      dataset === undefined ? undefined : (text({ ...ask, subject: dataset }, `${dct}title`) ?? addressIn(dataset)),
    licence: links(ask, `${dct}license`)[0],
    format: wordOf(ask, `${dct}format`),
    mediaType: wordOf(ask, `${dcat}mediaType`, true),
  }),
  accessURL: links(ask, `${dcat}accessURL`),
  downloadURL: links(ask, `${dcat}downloadURL`),
});

const serviceOf = (ask: Ask): Facts => ({
  ...identified(ask),
  ...present({ licence: links(ask, `${dct}license`)[0], contact: contactOf(ask) }),
  endpointURL: links(ask, `${dcat}endpointURL`),
  endpointDescription: links(ask, `${dcat}endpointDescription`),
  conformsTo: links(ask, `${dct}conformsTo`),
  servesDatasets: ask.graph.objects(ask.subject, `${dcat}servesDataset`).length,
});

const identified = (ask: Ask): Facts => present({ address: addressIn(ask.subject), title: text(ask, `${dct}title`) });

const addressIn = ({ kind, value }: RdfTerm): string | undefined =>
  kind === 'iri' ? value.replace(noBase, '') || undefined : undefined;

/** The first text, English before others. */
const text = ({ graph, subject }: Ask, property: string): string | undefined => {
  const found = graph.objects(subject, property).filter(({ kind }) => kind === 'literal');
  const value = (found.find(({ language }) => language?.startsWith('en')) ?? found[0])?.value.trim();
  return value === '' ? undefined : value;
};

const texts = ({ graph, subject }: Ask, property: string): readonly string[] => [
  ...new Set(
    graph
      .objects(subject, property)
      .filter(({ kind }) => kind === 'literal')
      .map(({ value }) => value),
  ),
];

/** Addresses that stand as links, or as texts where a writer took the one for the other. */
const links = ({ graph, subject }: Ask, property: string): readonly string[] =>
  graph
    .objects(subject, property)
    .filter(({ kind, value }) => kind === 'iri' || (kind === 'literal' && /^[a-z][a-z\d+.-]*:\S+$/i.test(value)))
    .map(({ value }) => value.replace(noBase, ''));

/** A word of a vocabulary: the end of its address, or the text, or the label of a thing described in the file. */
const wordOf = (ask: Ask, property: string, whole = false): string | undefined => {
  const [value] = ask.graph.objects(ask.subject, property);
  if (value === undefined) return undefined;
  if (value.kind === 'literal') return value.value;
  if (value.kind === 'blank')
    return (
      text({ ...ask, subject: value }, `${skos}prefLabel`) ?? text({ ...ask, subject: value }, `${rdfNames.rdfs}label`)
    );
  return whole ? value.value.replace(/^.*media-types\//, '') : localName(value.value);
};

const agent = (ask: Ask, property: string): string | undefined => {
  const [who] = ask.graph.objects(ask.subject, property);
  if (who === undefined) return undefined;
  return who.kind === 'literal' ? who.value : (text({ ...ask, subject: who }, `${foaf}name`) ?? addressIn(who));
};

const contactOf = (ask: Ask): string | undefined => {
  const [who] = ask.graph.objects(ask.subject, `${dcat}contactPoint`);
  if (who === undefined) return undefined;
  const there = { ...ask, subject: who };
  return (
    links(there, `${vcard}hasEmail`)[0] ??
    text(there, `${vcard}hasEmail`) ??
    text(there, `${vcard}fn`) ??
    links(there, `${vcard}hasURL`)[0] ??
    addressIn(who)
  );
};

const holdersOf = (graph: RdfGraph, property: string): ReadonlyMap<string, RdfTerm> =>
  new Map(
    graph
      .having(property)
      .flatMap((holder) => graph.objects(holder, property).map(({ value }) => [value, holder] as const)),
  );

const isSample = (address: string): boolean => {
  const { host } = addressOf(address);
  return host !== undefined && (isLocalHost(host) || isPlaceholderHost(host));
};

const placeholdersOf = (ask: Ask): number =>
  [`${dct}title`, `${dct}description`]
    .flatMap((property) => texts(ask, property))
    .filter((words) => isPlaceholder(words) || findPlaceholders(words, 1).length > 0).length;
