import type { Facts, Probe, Reading, Spot } from '../model/evidence.ts';
import { cutOf } from './cut.ts';
import { unmetDemands } from './dcat-demands.ts';
import { catalogueFacts } from './dcat-facts.ts';
import { problemList } from './problem-list.ts';
import type { RdfTerm } from './rdf-graph.ts';
import { localName } from './rdf-names.ts';
import { noBase, readRdf } from './rdf-read.ts';
import { rdfSpots } from './rdf-spots.ts';
import { unreadRdf } from './unread-rdf.ts';

/** Reads a catalogue into its graph, tries the demands of DCAT-AP 3.0.1, and tells what it holds. */
export const readCatalogue = async (probe: Probe): Promise<Reading> => {
  const read = await readRdf(probe);
  if ('problem' in read) return unreadRdf(read, 'a DCAT catalogue');
  const { graph, syntax } = read;
  const spotOf = rdfSpots(probe);
  const problems = problemList();
  for (const { demand, subject, wrong } of unmetDemands(graph)) {
    const spot = spotOf(subject);
    problems.add(
      wrong
        ? `The ${demand.className} ${nameOf(subject)} has ${demand.name} in another form: DCAT-AP wants ${demand.is === 'text' ? 'a text' : 'an address or a thing of its own'}.`
        : `The ${demand.className} ${nameOf(subject)} has no ${demand.name}, which DCAT-AP 3.0.1 makes mandatory.`,
      spot,
    );
  }
  const { facts, subjects, left } = catalogueFacts(graph);
  const spots: Record<string, Spot> = {};
  for (const [fact, subject] of subjects) {
    const spot = spotOf(subject);
    if (spot !== undefined) spots[fact] = spot;
  }
  const all: Facts = { syntax, triples: graph.size, ...facts };
  return { state: 'read', facts: all, spots, problems: problems.list(), valid: !problems.any(), ...cutOf(left) };
};

const nameOf = (subject: RdfTerm): string => {
  if (subject.kind === 'blank') return '(without an address)';
  const address = subject.value.replace(noBase, '');
  return address.length > 80 ? `…${localName(address)}` : address;
};
