import type { Cut, Facts } from '../model/evidence.ts';
import { catalogueOf, datasetOf, distributionOf, serviceOf } from './dcat-things.ts';
import { addressOf, isLocalHost, isPlaceholderHost } from './hosts.ts';
import { findPlaceholders, isPlaceholder } from './placeholders.ts';
import { type Ask, linksAt, textsAt } from './rdf-ask.ts';
import type { RdfGraph, RdfTerm } from './rdf-graph.ts';
import { rdfNames } from './rdf-names.ts';

const { dcat, dcatap, dct } = rdfNames;

/** Data sets, distributions and services that are listed as facts. */
const most = 500;

/** The facts of a catalogue, the subject of each fact that has a place of its own, and how many things more than are listed it has. */
export const catalogueFacts = (
  graph: RdfGraph,
): {
  readonly facts: Facts;
  readonly subjects: readonly (readonly [fact: string, subject: RdfTerm])[];
  readonly left: Cut;
} => {
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
      ...linksAt(of(each), `${dcat}accessURL`),
      ...linksAt(of(each), `${dcat}downloadURL`),
    ]),
    ...services.flatMap((each) => linksAt(of(each), `${dcat}endpointURL`)),
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
    left: {
      '/datasets': datasets.length - most,
      '/distributions': distributions.length - most,
      '/services': services.length - most,
    },
  };
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
    .flatMap((property) => textsAt(ask, property))
    .filter((words) => isPlaceholder(words) || findPlaceholders(words, 1).length > 0).length;
