import type { Facts } from '../model/evidence.ts';
import { present } from './members.ts';
import type { RdfGraph, RdfTerm } from './rdf-graph.ts';
import { localName, rdfNames } from './rdf-names.ts';
import { noBase } from './rdf-read.ts';

const { dct, foaf, skos } = rdfNames;

/** A thing in a graph, to be asked for its properties. */
export type Ask = { readonly graph: RdfGraph; readonly subject: RdfTerm };

/** What a thing is called and where it stands. */
export const identified = (ask: Ask): Facts =>
  present({ address: addressIn(ask.subject), title: textAt(ask, `${dct}title`) });

/** The address of a thing; undefined for blank nodes and texts. */
export const addressIn = ({ kind, value }: RdfTerm): string | undefined =>
  kind === 'iri' ? value.replace(noBase, '') || undefined : undefined;

/** The first text, English before others. */
export const textAt = ({ graph, subject }: Ask, property: string): string | undefined => {
  const found = graph.objects(subject, property).filter(({ kind }) => kind === 'literal');
  const value = (found.find(({ language }) => language?.startsWith('en')) ?? found[0])?.value.trim();
  return value === '' ? undefined : value;
};

/** All texts under a property, each once. */
export const textsAt = ({ graph, subject }: Ask, property: string): readonly string[] => [
  ...new Set(
    graph
      .objects(subject, property)
      .filter(({ kind }) => kind === 'literal')
      .map(({ value }) => value),
  ),
];

/** Addresses that stand as links, or as texts where a writer took the one for the other. */
export const linksAt = ({ graph, subject }: Ask, property: string): readonly string[] =>
  graph
    .objects(subject, property)
    .filter(({ kind, value }) => kind === 'iri' || (kind === 'literal' && /^[a-z][a-z\d+.-]*:\S+$/i.test(value)))
    .map(({ value }) => value.replace(noBase, ''));

/** A word of a vocabulary: the end of its address, or the text, or the label of a thing described in the file. */
export const wordAt = (ask: Ask, property: string, whole = false): string | undefined => {
  const [value] = ask.graph.objects(ask.subject, property);
  if (value === undefined) return undefined;
  if (value.kind === 'literal') return value.value;
  if (value.kind === 'blank')
    return (
      textAt({ ...ask, subject: value }, `${skos}prefLabel`) ??
      textAt({ ...ask, subject: value }, `${rdfNames.rdfs}label`)
    );
  return whole ? value.value.replace(/^.*media-types\//, '') : localName(value.value);
};

/** The name of a person or body, else its address. */
export const agentAt = (ask: Ask, property: string): string | undefined => {
  const [who] = ask.graph.objects(ask.subject, property);
  if (who === undefined) return undefined;
  return who.kind === 'literal' ? who.value : (textAt({ ...ask, subject: who }, `${foaf}name`) ?? addressIn(who));
};
