import { isObject, type Json } from '../source/pointer.ts';
import { knownContext } from './rdf-contexts.ts';

type Group = { readonly [key: string]: Json };

/** What the contexts above a node come to: how many terms they define, and whether some of these bring a context of their own. */
type Above = { readonly terms: number; readonly scoped: boolean };

/**
 * How many definitions of terms are copied when a document of JSON-LD is expanded: each context that stands in it copies
 * those above it, and where a term has a context of its own, each node may. A document of one megabyte can ask for so many
 * copies that no memory holds them.
 */
export const copiedTerms = (root: Json): number => {
  let copied = 0;
  const walk = (value: Json, above: Above): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, above);
    if (!isObject(value)) return;
    const { '@context': context } = value;
    const own = context === undefined ? above : joined([context].flat() as readonly Json[], above);
    if ([context].flat().some(isObject) || own.scoped) copied += own.terms;
    for (const [key, below] of Object.entries(value)) if (key !== '@context') walk(below, own);
  };
  walk(root, nothing);
  return copied;
};

const nothing: Above = { terms: 0, scoped: false };

const joined = (contexts: readonly Json[], above: Above): Above =>
  contexts.reduce<Above>((before, context) => {
    const { terms, scoped } = definedIn(
      typeof context === 'string' ? ((knownContext(context)?.['@context'] ?? null) as Json) : context,
    );
    return { terms: before.terms + terms, scoped: before.scoped || scoped };
  }, above);

/** What a context defines, the contexts of its own terms included. */
const definedIn = (context: Json): Above => {
  if (!isObject(context)) return nothing;
  const scoped = Object.values(context).filter((term): term is Group => isObject(term) && '@context' in term);
  const below = scoped.map((term) => joined([term['@context'] ?? null].flat() as readonly Json[], nothing));
  return {
    terms: Object.keys(context).length + below.reduce((sum, { terms }) => sum + terms, 0),
    scoped: scoped.length > 0 || '@propagate' in context,
  };
};

/**
 * How many values are copied when the lists in the lists of a document of JSON-LD are joined: the library copies what it has
 * so far for each list that it adds, so that 50,000 lists of one value in one list take twelve seconds. It expands in steps
 * of its own, which no time limit of ours can end, so what they come to is counted before.
 */
export const joinedValues = (root: Json): number => {
  const names = setNames(root);
  let copied = 0;
  const walk = (value: Json): number => {
    if (Array.isArray(value)) {
      let length = 0;
      for (const item of value as readonly Json[]) {
        length += walk(item);
        if (Array.isArray(item) || (isObject(item) && names.some((name) => Object.hasOwn(item, name))))
          copied += length;
      }
      return length;
    }
    if (!isObject(value)) return 1;
    let most = 1;
    for (const [key, below] of Object.entries(value)) {
      const length = walk(below);
      if (names.includes(key)) most = Math.max(most, length);
    }
    return most;
  };
  walk(root);
  return copied;
};

/** The names under which a document writes sets: the keyword, and each name that it gives it. */
const setNames = (root: Json): readonly string[] => {
  const names = new Set(['@set']);
  const walk = (value: Json): void => {
    if (Array.isArray(value)) for (const item of value as readonly Json[]) walk(item);
    if (!isObject(value) || Array.isArray(value)) return;
    for (const [key, below] of Object.entries(value)) {
      if (below === '@set' && key !== '@container' && key !== '@id') names.add(key);
      if (isObject(below) && below['@id'] === '@set') names.add(key);
      walk(below);
    }
  };
  walk(root);
  return [...names];
};
