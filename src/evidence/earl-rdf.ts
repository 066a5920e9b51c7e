import type { Probe, Reading } from '../model/evidence.ts';
import { assertionFacts, type EarlAssertion, earlOutcomeOf } from './earl-facts.ts';
import { problemList } from './problem-list.ts';
import type { RdfGraph, RdfTerm } from './rdf-graph.ts';
import { rdfNames } from './rdf-names.ts';
import { noBase, readRdf } from './rdf-read.ts';
import { rdfSpots } from './rdf-spots.ts';
import { unreadRdf } from './unread-rdf.ts';

const { dct, earl, foaf } = rdfNames;

/** Reads EARL in Turtle or RDF/XML. */
export const readEarlRdf = async (probe: Probe): Promise<Reading> => {
  const read = await readRdf(probe);
  if ('problem' in read) return unreadRdf(read, 'an EARL test report');
  const { graph } = read;
  const spotOf = rdfSpots(probe);
  const problems = problemList();
  const assertions = graph.ofType(`${earl}Assertion`).flatMap((assertion): readonly EarlAssertion[] => {
    const [result] = graph.objects(assertion, `${earl}result`);
    const [outcome] = result === undefined ? [] : graph.objects(result, `${earl}outcome`);
    const said = earlOutcomeOf(outcome?.value);
    const spot = spotOf(assertion);
    if (said === undefined) {
      problems.add('An assertion has no outcome of EARL (passed, failed, cantTell, inapplicable, untested).', spot);
      return [];
    }
    const [test] = graph.objects(assertion, `${earl}test`);
    const [subject] = graph.objects(assertion, `${earl}subject`);
    const [assertor] = graph.objects(assertion, `${earl}assertedBy`);
    const [mode] = graph.objects(assertion, `${earl}mode`);
    return [
      {
        spot,
        test: nameOf(graph, test) ?? '',
        references: [test, ...(test === undefined ? [] : graph.objects(test, `${dct}isPartOf`))].flatMap((each) =>
          each?.kind === 'iri' ? [each.value.replace(noBase, '')] : [],
        ),
        outcome: said,
        subject: nameOf(graph, subject),
        assertor: nameOf(graph, assertor),
        mode: /[^#:/]+$/.exec(mode?.value ?? '')?.[0],
        date:
          (result === undefined ? undefined : graph.objects(result, `${dct}date`)[0]?.value) ??
          graph.objects(assertion, `${dct}date`)[0]?.value,
      },
    ];
  });
  if (assertions.length === 0) problems.add('The report holds no assertion.');
  const { facts, spots } = assertionFacts(assertions);
  return { state: 'read', facts: { form: 'earl', ...facts }, spots, problems: problems.list(), valid: !problems.any() };
};

const nameOf = (graph: RdfGraph, term: RdfTerm | undefined): string | undefined => {
  if (term === undefined) return undefined;
  if (term.kind === 'literal') return term.value;
  for (const property of [`${dct}title`, `${foaf}name`, `${dct}identifier`]) {
    const [text] = graph.objects(term, property);
    if (text?.kind === 'literal' && text.value.trim() !== '') return text.value.trim();
  }
  return term.kind === 'iri' ? term.value.replace(noBase, '') : undefined;
};
