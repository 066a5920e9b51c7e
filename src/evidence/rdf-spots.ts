import type { Probe, Spot } from '../model/evidence.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { lineColumnAt } from '../source/text.ts';
import type { RdfTerm } from './rdf-graph.ts';
import { noBase } from './rdf-read.ts';

/** Finds where a file speaks of a subject: the pointer to its node in JSON-LD, else the line that names it. Blank nodes have no place of their own. */
export const rdfSpots = (probe: Probe): ((subject: RdfTerm) => Spot | undefined) => {
  const found = new Map<string, Spot | undefined>();
  const nodes = probe.root === undefined ? undefined : nodesById(probe.root);
  const prefixes = nodes === undefined ? prefixesOf(probe.source?.text ?? '') : [];
  return (subject) => {
    if (subject.kind !== 'iri') return undefined;
    if (!found.has(subject.value))
      found.set(
        subject.value,
        nodes === undefined ? lineOf(probe, subject.value, prefixes) : nodeSpot(nodes, subject.value),
      );
    return found.get(subject.value);
  };
};

const nodeSpot = (nodes: ReadonlyMap<string, string>, iri: string): Spot | undefined => {
  const pointer = nodes.get(iri) ?? nodes.get(iri.replace(noBase, '')) ?? tailOf(nodes, iri);
  return pointer === undefined ? undefined : { pointer };
};

/** A compact identifier `prefix:rest` whose rest ends the address. */
const tailOf = (nodes: ReadonlyMap<string, string>, iri: string): string | undefined => {
  for (const [id, pointer] of nodes) {
    const rest = /^[A-Za-z][\w-]*:([^/].*)$/.exec(id)?.[1];
    if (rest !== undefined && rest !== '' && iri.endsWith(rest)) return pointer;
  }
  return undefined;
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

const lineOf = ({ source }: Probe, iri: string, prefixes: readonly (readonly [string, string])[]): Spot | undefined => {
  if (source === undefined) return undefined;
  const forms = [
    `<${iri}>`,
    `"${iri}"`,
    `<${iri.replace(noBase, '')}>`,
    `"${iri.replace(noBase, '')}"`,
    ...prefixes.flatMap(([prefix, namespace]) =>
      namespace !== '' && iri.startsWith(namespace) ? [`${prefix}:${iri.slice(namespace.length)}`] : [],
    ),
  ];
  let first = -1;
  for (const form of forms) {
    for (let at = source.text.indexOf(form); at >= 0; at = source.text.indexOf(form, at + 1)) {
      if (first < 0) first = at;
      const before = source.text.slice(source.text.lastIndexOf('\n', at) + 1, at);
      if (/^\s*$|about=$|ID=$/.test(before)) return { line: lineColumnAt(source, at).line };
      if (at - first > 200_000) break;
    }
  }
  return first < 0 ? undefined : { line: lineColumnAt(source, first).line };
};
