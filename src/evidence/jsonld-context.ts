import type { Kind, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { addressOf, isLocalHost, isPlaceholderHost } from './hosts.ts';
import { type Term, termsOf } from './jsonld-terms.ts';
import { present } from './members.ts';
import { problemList } from './problem-list.ts';

/** A JSON-LD context (JSON-LD 1.0 and 1.1): the meaning of terms, without data. */
export const jsonldContext: Kind = {
  name: 'jsonld-context',
  title: 'JSON-LD context',
  recognisedBy: 'JSON with an @context that defines terms, and with no data beside it.',
  recognise: (probe) =>
    probe.root === undefined
      ? isBroken(probe, ['"@context"', '"@vocab"']) || isBroken(probe, ['"@context"', '"@container"'])
      : isContext(probe.root),
  read: (probe) =>
    isObject(probe.root) ? readContext(probe.root['@context'] ?? null) : readBroken(probe, jsonldContext.title),
};

const mostTerms = 5_000;

const isContext = (root: Json): boolean => {
  if (!isObject(root) || !Object.hasOwn(root, '@context')) return false;
  const beside = Object.entries(root).filter(([key]) => key !== '@context');
  if (
    beside.some(
      ([key, value]) => key.startsWith('@') || /^(id|type|value|conformsTo)$/.test(key) || typeof value === 'object',
    )
  )
    return false;
  const parts = [root['@context']].flat() as readonly Json[];
  // A list of addresses alone tells nothing of its own, but beside no data it is a context all the same.
  return parts.some((part) => isObject(part)) ? beside.length < 10 : beside.length === 0 && parts.length > 0;
};

const readContext = (context: Json): Reading => {
  const problems = problemList();
  const { terms, imports, vocab, version, faults } = termsOf(context, ['@context']);
  for (const { message, keys } of faults) problems.add(message, { pointer: pointerOf(keys) });
  if (terms.length === 0 && imports.length === 0)
    problems.add('The context defines no term, so it gives nothing a meaning.', { pointer: '/@context' });
  for (const { term, iri, keys } of terms)
    if (iri !== undefined && !iri.startsWith('@') && !/^[a-z][a-z\d+.-]*:./i.test(iri))
      problems.add(`The term ${term.slice(0, 80)} stands for ${iri.slice(0, 100)}, which is no address.`, {
        pointer: pointerOf(keys),
      });
  const used = prefixesOf(terms);
  const spots: Record<string, Spot> = { '': { pointer: '' }, '/terms': { pointer: '/@context' } };
  terms.slice(0, mostTerms).forEach(({ keys }, index) => {
    spots[`/terms/${index}`] = { pointer: pointerOf(keys) };
  });
  return {
    state: 'read',
    facts: {
      terms: terms.slice(0, mostTerms).map(({ keys: _, ...term }) => ({ ...term, prefix: used.has(term.term) })),
      count: terms.length,
      vocab: vocab ?? null,
      imports,
      namespaces: namespacesOf(terms.filter(({ term }) => !used.has(term))),
      placeholders: terms.filter(({ iri }) => isNobodys(iri)).length,
      unmapped: terms.flatMap(({ term, iri }) => (iri === undefined ? [term] : [])).slice(0, 200),
      ...present({ version }),
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
  };
};

const isNobodys = (iri: string | undefined): boolean => {
  const { host } = addressOf(iri ?? '');
  return host !== undefined && (isPlaceholderHost(host) || isLocalHost(host));
};

/** Terms whose address ends as a namespace does. */
const prefixesOf = (terms: readonly Term[]): ReadonlySet<string> =>
  new Set(terms.filter(({ iri }) => iri !== undefined && /[#/:]$/.test(iri)).map(({ term }) => term));

const namespacesOf = (terms: readonly Term[]) => {
  const found = new Map<string, number>();
  for (const { iri } of terms) {
    if (iri === undefined || iri.startsWith('@')) continue;
    const end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'), /^urn:/i.test(iri) ? iri.lastIndexOf(':') : -1);
    const namespace = iri.slice(0, end + 1);
    found.set(namespace, (found.get(namespace) ?? 0) + 1);
  }
  return [...found]
    .sort(([, left], [, right]) => right - left)
    .slice(0, 100)
    .map(([namespace, count]) => ({ namespace, ...present({ host: addressOf(namespace).host }), terms: count }));
};
