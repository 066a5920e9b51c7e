import type { Probe, Spot } from '../model/evidence.ts';
import { later } from '../source/later.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { lineColumnAt } from '../source/text.ts';
import type { RdfTerm } from './rdf-graph.ts';
import { noBase } from './rdf-read.ts';

/** Finds where a file speaks of a subject: the pointer to its node in JSON-LD, else the line that names it. Blank nodes have no place of their own. */
export const rdfSpots = (probe: Probe): ((subject: RdfTerm) => Spot | undefined) => {
  const find = probe.root === undefined ? lineFinder(probe) : nodeFinder(nodesById(probe.root));
  return (subject) => (subject.kind === 'iri' ? find(subject.value) : undefined);
};

/** Nodes by their identifier as written, or by the end of it: of a compact identifier `prefix:rest` the rest ends the address, of one that counts from a base the whole. */
const nodeFinder = (nodes: ReadonlyMap<string, string>): ((iri: string) => Spot | undefined) => {
  const tails = new Map<string, string>();
  for (const [id, pointer] of nodes) {
    const rest = /^(?:[A-Za-z][\w-]*:)?([^/].*)$/.exec(id)?.[1];
    if (rest !== undefined && !tails.has(rest)) tails.set(rest, pointer);
  }
  /* The longest end says most; there are few lengths, and many nodes. */
  const lengths = [...new Set([...tails.keys()].map(({ length }) => length))].sort((one, other) => other - one);
  return (iri) => {
    const length = lengths.find((each) => each <= iri.length && tails.has(iri.slice(-each)));
    const tail = length === undefined ? undefined : tails.get(iri.slice(-length));
    const pointer = nodes.get(iri) ?? nodes.get(iri.replace(noBase, '')) ?? tail;
    return pointer === undefined ? undefined : { pointer };
  };
};

/** The nodes of a JSON-LD document by their identifier: the one that says most of each comes first. */
const nodesById = (root: Json): ReadonlyMap<string, string> => {
  const nodes = new Map<string, { readonly pointer: string; readonly members: number }>();
  const open: { readonly value: Json; readonly keys: readonly (string | number)[] }[] = [{ value: root, keys: [] }];
  let budget = 200_000;
  for (let next = open.pop(); next !== undefined && budget-- > 0; next = open.pop()) {
    const { value, keys } = next;
    if (Array.isArray(value))
      for (const [index, item] of (value as readonly Json[]).entries())
        open.push({ value: item, keys: [...keys, index] });
    else if (isObject(value)) {
      const id = ['@id', 'id', 'uid', 'spdxId'].map((key) => value[key]).find((each) => typeof each === 'string');
      const members = Object.keys(value).length;
      if (typeof id === 'string' && members > (nodes.get(id)?.members ?? 1))
        nodes.set(id, { pointer: pointerOf(keys), members });
      for (const [key, below] of Object.entries(value))
        if (typeof below === 'object' && key !== '@context') open.push({ value: below, keys: [...keys, key] });
    }
  }
  return new Map([...nodes].map(([id, { pointer }]) => [id, pointer]));
};

/** The prefixes that a Turtle or RDF/XML text declares. */
const prefixesOf = (text: string): readonly (readonly [prefix: string, namespace: string])[] =>
  [...text.matchAll(/(?:^[ \t]*@?prefix\s+([\w.-]*):\s*<([^>\s]*)>|\sxmlns:([\w.-]+)=["']([^"']*)["'])/gim)].map(
    ([, one, uri, other, space]) => [one ?? other ?? '', uri ?? space ?? ''],
  );

/** Names in a text whose places are kept; a file of millions is not worth the memory. */
const mostNames = 1_000_000;

/** Where a name stands: as the first word of a line or the subject of a description, else anywhere. */
type NamePlace = { first: number; subject?: number };

const lineFinder = ({ source }: Probe): ((iri: string) => Spot | undefined) => {
  if (source === undefined) return () => undefined;
  const prefixes = prefixesOf(source.text);
  const places = later(() => placesOf(source.text));
  return (iri) => {
    const known = places();
    const relative = iri.replace(noBase, '');
    const found = [
      `<${iri}>`,
      `"${iri}"`,
      `<${relative}>`,
      `"${relative}"`,
      ...prefixes.flatMap(([prefix, namespace]) =>
        namespace !== '' && iri.startsWith(namespace) ? [`${prefix}:${iri.slice(namespace.length)}`] : [],
      ),
    ].flatMap((form) => known.get(form) ?? []);
    const at = found.find(({ subject }) => subject !== undefined)?.subject ?? found[0]?.first;
    return at === undefined ? undefined : { line: lineColumnAt(source, at).line };
  };
};

/** The names in a text of RDF, as written, found in one pass: each subject looked up by itself would take the square of the time. */
const placesOf = (text: string): ReadonlyMap<string, NamePlace> => {
  const places = new Map<string, NamePlace>();
  for (const match of text.matchAll(/<[^<>\s]*>|"[^"<>\s]*"|(?<![\w.-])[\w.-]*:[^\s<>"'`;,()[\]{}|^\\#]*/g)) {
    const name = withoutStops(match[0]);
    const place = places.get(name);
    if (place?.subject !== undefined) continue;
    const before = text.slice(Math.max(0, match.index - 200), match.index);
    const isSubject = /(?:^|\n)[ \t\r]*$|about=$|ID=$/.test(before);
    if (place !== undefined) {
      if (isSubject) place.subject = match.index;
    } else if (places.size < mostNames)
      places.set(name, { first: match.index, ...(isSubject && { subject: match.index }) });
  }
  return places;
};

/** A name without the full stops that end its sentence; a pattern would take the square of the time for a name of nothing else. */
const withoutStops = (name: string): string => {
  let end = name.length;
  while (name[end - 1] === '.') end--;
  return name.slice(0, end);
};
