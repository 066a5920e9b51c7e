import type { Probe, Reading, Spot } from '../model/evidence.ts';
import { present } from './members.ts';
import { type ProblemList, problemList } from './problem-list.ts';
import { addressIn, textAt } from './rdf-ask.ts';
import type { RdfGraph, RdfTerm } from './rdf-graph.ts';
import { localName, rdfNames } from './rdf-names.ts';
import { readRdf } from './rdf-read.ts';
import { rdfSpots } from './rdf-spots.ts';
import { unreadRdf } from './unread-rdf.ts';

const sh = 'http://www.w3.org/ns/shacl#';
const targets = ['targetClass', 'targetNode', 'targetSubjectsOf', 'targetObjectsOf', 'target'].map((name) => sh + name);
/** Members that demand something of a value (SHACL, section 4). */
const demands =
  'class datatype nodeKind minCount maxCount minExclusive minInclusive maxExclusive maxInclusive minLength maxLength pattern languageIn uniqueLang equals disjoint lessThan lessThanOrEquals not and or xone node qualifiedValueShape closed hasValue in sparql'
    .split(' ')
    .map((name) => sh + name);

/** Reads a shapes graph. Imports are named, never fetched. */
export const readShapes = async (probe: Probe): Promise<Reading> => {
  const read = await readRdf(probe);
  if ('problem' in read) return unreadRdf(read, 'SHACL shapes');
  const { graph, syntax } = read;
  const spotOf = rdfSpots(probe);
  const problems = problemList();
  const properties = unique([
    ...graph.ofType(`${sh}PropertyShape`),
    ...[...graph.having(`${sh}property`), ...graph.having(`${sh}path`)].flatMap((each) =>
      graph.objects(each, `${sh}path`).length > 0 ? [each] : graph.objects(each, `${sh}property`),
    ),
  ]);
  const isProperty = new Set(properties.map(keyOf));
  const nodes = unique([
    ...graph.ofType(`${sh}NodeShape`),
    ...targets.flatMap((target) => graph.having(target)),
    ...graph.having(`${sh}property`),
  ]).filter((each) => !isProperty.has(keyOf(each)));
  // A shape that the graph names and says nothing of may stand in another graph.
  const owners = ownersOf(graph, nodes);
  for (const shape of properties.filter((each) => graph.knows(each))) {
    const owner = owners.get(keyOf(shape));
    checkProperty(graph, shape, spotOf(shape) ?? (owner === undefined ? undefined : spotOf(owner)), problems);
  }
  if (nodes.length + properties.length === 0) problems.add('The graph holds no shape.');
  const all = [...nodes, ...properties];
  const demanding = all.filter((shape) => demands.some((each) => graph.objects(shape, each).length > 0));
  if (all.length > 0 && demanding.length === 0)
    problems.add('No shape demands anything, so every graph would keep to them.');
  const paths = unique(properties.flatMap((shape) => graph.objects(shape, `${sh}path`))).filter(
    ({ kind }) => kind === 'iri',
  );
  const spots: Record<string, Spot> = {};
  const shapes = nodes.slice(0, 500).map((shape, index) => {
    const spot = spotOf(shape);
    if (spot !== undefined) spots[`/shapes/${index}`] = spot;
    return {
      ...present({
        address: addressIn(shape),
        title:
          textAt({ graph, subject: shape }, `${rdfNames.rdfs}label`) ?? textAt({ graph, subject: shape }, `${sh}name`),
      }),
      targets: targets.flatMap((target) => graph.objects(shape, target)).map(({ value }) => value),
      properties: graph
        .objects(shape, `${sh}property`)
        .flatMap((property) => graph.objects(property, `${sh}path`))
        .flatMap((path) => addressIn(path) ?? []),
    };
  });
  const [ontology] = graph.ofType('http://www.w3.org/2002/07/owl#Ontology');
  return {
    state: 'read',
    facts: {
      syntax,
      ...(ontology !== undefined &&
        present({
          title: textAt({ graph, subject: ontology }, `${rdfNames.dct}title`),
          version: textAt({ graph, subject: ontology }, 'http://www.w3.org/2002/07/owl#versionInfo'),
        })),
      shapes,
      nodeShapes: nodes.length,
      propertyShapes: properties.length,
      demanding: demanding.length,
      targets: [...new Set(shapes.flatMap((shape) => shape.targets))].slice(0, 500),
      paths: paths.slice(0, 1_000).map(({ value }) => value),
      names: [...new Set(paths.map(({ value }) => localName(value)))].slice(0, 1_000),
      imports: graph
        .having('http://www.w3.org/2002/07/owl#imports')
        .flatMap((each) => graph.objects(each, 'http://www.w3.org/2002/07/owl#imports'))
        .map(({ value }) => value),
      sparql: graph.having(`${sh}sparql`).length + graph.having(`${sh}select`).length > 0,
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
  };
};

const keyOf = ({ kind, value }: RdfTerm): string => `${kind} ${value}`;

const unique = (terms: readonly RdfTerm[]): readonly RdfTerm[] => [
  ...new Map(terms.map((term) => [keyOf(term), term])).values(),
];

/** The first shape that holds each property shape: one without an address stands where its owner stands. */
const ownersOf = (graph: RdfGraph, nodes: readonly RdfTerm[]): ReadonlyMap<string, RdfTerm> => {
  const owners = new Map<string, RdfTerm>();
  for (const node of nodes)
    for (const shape of graph.objects(node, `${sh}property`))
      if (!owners.has(keyOf(shape))) owners.set(keyOf(shape), node);
  return owners;
};

const kinds = ['BlankNode', 'IRI', 'Literal', 'BlankNodeOrIRI', 'BlankNodeOrLiteral', 'IRIOrLiteral'].map(
  (name) => sh + name,
);

/** What a property shape must keep (SHACL, appendix C: syntax rules). */
const checkProperty = (graph: RdfGraph, shape: RdfTerm, spot: Spot | undefined, problems: ProblemList): void => {
  const of = (name: string): readonly RdfTerm[] => graph.objects(shape, sh + name);
  const name =
    of('path')[0]?.kind === 'iri' ? localName(of('path')[0]?.value ?? '') : (addressIn(shape) ?? 'a property');
  const add = (message: string): void => problems.add(message, spot);
  if (of('path').length !== 1)
    add(
      of('path').length === 0
        ? `The property shape ${addressIn(shape) ?? 'without an address'} has no path.`
        : `The property shape of ${name} has several paths.`,
    );
  for (const member of ['minCount', 'maxCount', 'minLength', 'maxLength', 'datatype', 'nodeKind', 'order'])
    if (of(member).length > 1 && member !== 'order') add(`The property shape of ${name} has ${member} several times.`);
  for (const member of ['minCount', 'maxCount', 'minLength', 'maxLength'])
    for (const { kind, value } of of(member))
      if (kind !== 'literal' || !/^\+?\d+$/.test(value))
        add(`The ${member} of ${name} must be a whole number; it is ${value.slice(0, 40)}.`);
  for (const [least, most] of [
    ['minCount', 'maxCount'],
    ['minLength', 'maxLength'],
  ] as const)
    if (Number(of(least)[0]?.value) > Number(of(most)[0]?.value))
      add(`The ${least} of ${name} is above its ${most}, so nothing can keep to it.`);
  for (const { value } of of('nodeKind'))
    if (!kinds.includes(value)) add(`The nodeKind of ${name} is none of SHACL: ${localName(value)}.`);
  for (const member of ['datatype', 'class'])
    for (const { kind, value } of of(member))
      if (kind === 'literal')
        add(`The ${member} of ${name} must be an address; it is the text ${JSON.stringify(value.slice(0, 60))}.`);
  for (const list of of('in')) if (!isList(graph, list)) add(`The allowed values of ${name} (in) must be a list.`);
};

const isList = (graph: RdfGraph, term: RdfTerm): boolean =>
  term.value === `${rdfNames.rdf}nil` || graph.objects(term, `${rdfNames.rdf}first`).length > 0;
