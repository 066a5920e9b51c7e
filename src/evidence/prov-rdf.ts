import type { Probe, Reading } from '../model/evidence.ts';
import { problemList } from './problem-list.ts';
import { provReading } from './prov-facts.ts';
import { type Ask, addressIn, textAt } from './rdf-ask.ts';
import type { RdfGraph, RdfTerm } from './rdf-graph.ts';
import { localName, rdfNames } from './rdf-names.ts';
import { readRdf } from './rdf-read.ts';
import { rdfSpots } from './rdf-spots.ts';
import { unreadRdf } from './unread-rdf.ts';

const { dct, foaf, prov, rdfs, schema } = rdfNames;

/** Reads PROV-O in Turtle, JSON-LD or RDF/XML, with the qualified relations as well as the plain ones. */
export const readProvRdf = async (probe: Probe): Promise<Reading> => {
  const read = await readRdf(probe);
  if ('problem' in read) return unreadRdf(read, 'a provenance record');
  const { graph } = read;
  const spotOf = rdfSpots(probe);
  const names = (terms: readonly RdfTerm[]) => terms.map((term) => nameOf(term));
  const made = madeBy(graph);
  const activities = graph.ofType(`${prov}Activity`).map((subject) => ({
    id: nameOf(subject),
    title: titleOf({ graph, subject }),
    types: typesOf(graph, subject),
    started: graph.objects(subject, `${prov}startedAtTime`)[0]?.value,
    ended: graph.objects(subject, `${prov}endedAtTime`)[0]?.value,
    used: names(linked(graph, subject, 'used', 'Usage', 'entity')),
    generated: names([...graph.objects(subject, `${prov}generated`), ...(made.get(subject.value) ?? [])]),
    agents: linked(graph, subject, 'wasAssociatedWith', 'Association', 'agent').map(
      (agent) => titleOf({ graph, subject: agent }) ?? nameOf(agent),
    ),
    spot: spotOf(subject),
  }));
  const entities = entitiesOf(graph).map((subject) => ({
    id: nameOf(subject),
    title: titleOf({ graph, subject }),
    types: typesOf(graph, subject),
    version: [`${schema}version`, `${dct}hasVersion`, 'http://www.w3.org/ns/dcat#version'].flatMap(
      (property) => textAt({ graph, subject }, property) ?? [],
    )[0],
    derivedFrom: names(linked(graph, subject, 'wasDerivedFrom', 'Derivation', 'entity')),
    spot: spotOf(subject),
  }));
  const agents = ['Agent', 'SoftwareAgent', 'Person', 'Organization']
    .flatMap((type) => graph.ofType(prov + type))
    .map((subject) => titleOf({ graph, subject }) ?? nameOf(subject));
  return provReading({ form: 'prov-o', activities, entities, agents: [...new Set(agents)] }, problemList());
};

/** The entities that say which activity made them, by the activity. */
const madeBy = (graph: RdfGraph): ReadonlyMap<string, readonly RdfTerm[]> => {
  const made = new Map<string, RdfTerm[]>();
  for (const entity of graph.having(`${prov}wasGeneratedBy`))
    for (const value of new Set(graph.objects(entity, `${prov}wasGeneratedBy`).map((each) => each.value)))
      made
        .set(value, made.get(value) ?? [])
        .get(value)
        ?.push(entity);
  return made;
};

/** What is described as an entity, or was made, derived or ascribed to somebody. */
const entitiesOf = (graph: RdfGraph): readonly RdfTerm[] => {
  const found = new Map<string, RdfTerm>();
  for (const subject of [
    ...['Entity', 'Collection', 'Plan', 'Bundle'].flatMap((type) => graph.ofType(prov + type)),
    ...['wasGeneratedBy', 'wasDerivedFrom', 'wasAttributedTo'].flatMap((property) => graph.having(prov + property)),
  ])
    found.set(subject.value, subject);
  return [...found.values()];
};

/** The things behind a plain relation and behind its qualified form. */
const linked = (graph: RdfGraph, subject: RdfTerm, plain: string, kind: string, end: string): readonly RdfTerm[] => {
  const all = [
    ...graph.objects(subject, prov + plain),
    ...graph.objects(subject, `${prov}qualified${kind}`).flatMap((relation) => graph.objects(relation, prov + end)),
  ];
  return [...new Map(all.map((term) => [term.value, term])).values()];
};

const nameOf = (term: RdfTerm): string => addressIn(term) ?? term.value;

const titleOf = (ask: Ask): string | undefined =>
  textAt(ask, `${dct}title`) ??
  textAt(ask, `${rdfs}label`) ??
  textAt(ask, `${foaf}name`) ??
  textAt(ask, `${schema}name`);

const typesOf = (graph: RdfGraph, subject: RdfTerm): readonly string[] =>
  graph
    .typesOf(subject)
    .filter((type) => type !== `${prov}Activity` && type !== `${prov}Entity`)
    .map(localName);
