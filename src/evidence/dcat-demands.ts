import type { RdfGraph, RdfTerm } from './rdf-graph.ts';
import { rdfNames } from './rdf-names.ts';

const { adms, dcat, dct, foaf, skos, spdx } = rdfNames;

/** One demand: a thing of this class has this property, at least once, and its value is a text or a link. */
export type Demand = {
  readonly className: string;
  readonly type: string;
  readonly name: string;
  readonly property: string;
  readonly is?: 'text' | 'link';
};

const demand = (className: string, type: string, name: string, property: string, is?: 'text' | 'link'): Demand => ({
  className,
  type,
  name,
  property,
  ...(is !== undefined && { is }),
});

/**
 * The properties that DCAT-AP 3.0.1 makes mandatory (its shapes, minCount 1), by class. Licences are not among them.
 */
export const dcatApDemands: readonly Demand[] = [
  demand('Catalog', `${dcat}Catalog`, 'dct:title', `${dct}title`, 'text'),
  demand('Catalog', `${dcat}Catalog`, 'dct:description', `${dct}description`, 'text'),
  demand('Catalog', `${dcat}Catalog`, 'dct:publisher', `${dct}publisher`, 'link'),
  demand('Dataset', `${dcat}Dataset`, 'dct:title', `${dct}title`, 'text'),
  demand('Dataset', `${dcat}Dataset`, 'dct:description', `${dct}description`, 'text'),
  demand('Distribution', `${dcat}Distribution`, 'dcat:accessURL', `${dcat}accessURL`, 'link'),
  demand('DataService', `${dcat}DataService`, 'dct:title', `${dct}title`, 'text'),
  demand('DataService', `${dcat}DataService`, 'dcat:endpointURL', `${dcat}endpointURL`, 'link'),
  demand('DatasetSeries', `${dcat}DatasetSeries`, 'dct:title', `${dct}title`, 'text'),
  demand('DatasetSeries', `${dcat}DatasetSeries`, 'dct:description', `${dct}description`, 'text'),
  demand('CatalogRecord', `${dcat}CatalogRecord`, 'dct:modified', `${dct}modified`),
  demand('CatalogRecord', `${dcat}CatalogRecord`, 'foaf:primaryTopic', `${foaf}primaryTopic`, 'link'),
  demand('Agent', `${foaf}Agent`, 'foaf:name', `${foaf}name`, 'text'),
  demand('Checksum', `${spdx}Checksum`, 'spdx:algorithm', `${spdx}algorithm`),
  demand('Checksum', `${spdx}Checksum`, 'spdx:checksumValue', `${spdx}checksumValue`),
  demand('Identifier', `${adms}Identifier`, 'skos:notation', `${skos}notation`),
  demand('Relationship', `${dcat}Relationship`, 'dct:relation', `${dct}relation`),
  demand('Relationship', `${dcat}Relationship`, 'dcat:hadRole', `${dcat}hadRole`),
  demand('Concept', `${skos}Concept`, 'skos:prefLabel', `${skos}prefLabel`, 'text'),
  demand('ConceptScheme', `${skos}ConceptScheme`, 'dct:title', `${dct}title`, 'text'),
];

/** A demand that a thing does not meet. */
export type Unmet = { readonly demand: Demand; readonly subject: RdfTerm; readonly wrong?: true };

/** The demands that the things of a graph do not meet, in the order of the table. Only things of which the file speaks are asked. */
export const unmetDemands = (graph: RdfGraph, demands: readonly Demand[] = dcatApDemands): readonly Unmet[] =>
  demands.flatMap((each) =>
    instances(graph, each.type).flatMap((subject): Unmet[] => {
      const values = graph.objects(subject, each.property).filter(({ value }) => value.trim() !== '');
      if (values.length === 0) return [{ demand: each, subject }];
      const fits = ({ kind }: RdfTerm) => each.is === undefined || (kind === 'literal') === (each.is === 'text');
      return values.every(fits) ? [] : [{ demand: each, subject, wrong: true }];
    }),
  );

/** What is of a class: by its type, or because a catalogue or data set names it in that part. */
const instances = (graph: RdfGraph, type: string): readonly RdfTerm[] => {
  const typed = graph.ofType(type);
  const part = parts[type];
  if (part === undefined) return typed;
  const named = graph
    .having(part)
    .flatMap((holder) => graph.objects(holder, part))
    .filter((each) => graph.knows(each) && graph.typesOf(each).length === 0);
  return [...typed, ...named];
};

const parts: Readonly<Record<string, string>> = {
  [`${dcat}Dataset`]: `${dcat}dataset`,
  [`${dcat}Distribution`]: `${dcat}distribution`,
  [`${dcat}DataService`]: `${dcat}service`,
  [`${dcat}CatalogRecord`]: `${dcat}record`,
};
