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
