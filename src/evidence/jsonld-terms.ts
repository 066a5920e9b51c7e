import { isObject, type Json } from '../source/pointer.ts';
import { textMember } from './members.ts';

/** A term of a context, with the address that it stands for, and the keys that lead to its definition. */
export type Term = {
  readonly term: string;
  readonly iri?: string;
  readonly type?: string;
  readonly scoped: boolean;
  readonly keys: readonly (string | number)[];
};

/** The terms of a context and what it builds on; faults with the keys that lead to them. */
export type TermList = {
  readonly terms: readonly Term[];
  readonly imports: readonly string[];
  readonly vocab?: string;
  readonly version?: string;
  readonly faults: readonly { readonly message: string; readonly keys: readonly (string | number)[] }[];
};

/** The keywords of a term definition (JSON-LD 1.1, section 9.15.1). */
const keywords =
  /^@(id|reverse|container|context|direction|import|index|language|nest|prefix|propagate|protected|type|graph|set|none|json|list|value)$/;
const ofContext = /^@(base|direction|import|language|propagate|protected|version|vocab)$/;

type Scope = { readonly definitions: ReadonlyMap<string, Json>; readonly vocab: string | undefined };

const mostTerms = 50_000;

/** Reads the terms of a context (an object, an address, or a list of both); contexts inside of terms are read as well. */
export const termsOf = (context: Json, keys: readonly (string | number)[]): TermList => {
  const terms: Term[] = [];
  const imports = new Set<string>();
  const faults: { message: string; keys: readonly (string | number)[] }[] = [];
  let [vocab, version]: [string | undefined, string | undefined] = [undefined, undefined];
  let outer: Scope = { definitions: new Map(), vocab: undefined };
  const read = (value: Json, at: readonly (string | number)[], scope: Scope, depth: number): Scope => {
    if (typeof value === 'string') imports.add(value);
    else if (Array.isArray(value))
      return (value as readonly Json[]).reduce(
        (within: Scope, each, index) => read(each, [...at, index], within, depth),
        scope,
      );
    else if (isObject(value)) return readObject(value, at, scope, depth);
    else if (value !== null)
      faults.push({ message: 'A context must be an object, an address, or a list of both.', keys: at });
    return scope;
  };
  const readObject = (
    object: { readonly [key: string]: Json },
    at: readonly (string | number)[],
    scope: Scope,
    depth: number,
  ): Scope => {
    const own = Object.entries(object).filter(([key]) => !ofContext.test(key));
    const definitions = new Map([...scope.definitions, ...own]);
    const written = textMember(object, '@vocab');
    const inner: Scope = {
      definitions,
      vocab: written === undefined ? scope.vocab : (expand(written, { definitions, vocab: scope.vocab }) ?? written),
    };
    const imported = textMember(object, '@import');
    if (imported !== undefined) imports.add(imported);
    if (depth === 0) {
      vocab = inner.vocab;
      version ??= textMember(object, '@version');
    }
    if (Object.hasOwn(object, '@version') && object['@version'] !== 1.1)
      faults.push({ message: 'The @version of a context must be the number 1.1.', keys: [...at, '@version'] });
    for (const [term, definition] of own) {
      const place = [...at, term];
      if (keywords.test(term)) {
        if (term !== '@type') faults.push({ message: `The keyword ${term} cannot be defined as a term.`, keys: place });
        continue;
      }
      const fault = definitionFault(definition);
      if (fault !== undefined)
        faults.push({ message: `The definition of ${term.slice(0, 80)} ${fault}.`, keys: place });
      if (terms.length < mostTerms) terms.push(termOf(term, definition, inner, depth > 0, place));
      const scoped = isObject(definition) ? definition['@context'] : undefined;
      if (scoped !== undefined && depth < 8) read(scoped, [...place, '@context'], inner, depth + 1);
    }
    return inner;
  };
  outer = read(context, keys, outer, 0);
  return {
    terms,
    imports: [...imports],
    ...(vocab !== undefined && { vocab }),
    ...(version !== undefined && { version }),
    faults,
  };
};

const termOf = (
  term: string,
  definition: Json,
  scope: Scope,
  scoped: boolean,
  keys: readonly (string | number)[],
): Term => {
  const iri = meaningOf(term, definition, scope, 0);
  const type = isObject(definition) ? textMember(definition, '@type') : undefined;
  const expanded = type === undefined ? undefined : type.startsWith('@') ? type : (expand(type, scope) ?? type);
  return { term, ...(iri !== undefined && { iri }), ...(expanded !== undefined && { type: expanded }), scoped, keys };
};

/** The address that a term stands for; undefined where it stands for none. */
const meaningOf = (term: string, definition: Json, scope: Scope, hops: number): string | undefined => {
  if (definition === null || hops > 20) return undefined;
  const id =
    typeof definition === 'string'
      ? definition
      : isObject(definition)
        ? (definition['@id'] ?? definition['@reverse'])
        : undefined;
  if (id === null) return undefined;
  if (typeof id === 'string') return id.startsWith('@') ? id : expand(id, scope, hops + 1);
  return term.includes(':')
    ? expand(term, scope, hops + 1, term)
    : scope.vocab === undefined
      ? undefined
      : scope.vocab + term;
};

/** Writes out an address: a term by its own meaning, `prefix:rest` by the prefix, another word below the vocabulary. `not` is the term being defined. */
const expand = (text: string, scope: Scope, hops = 0, not?: string): string | undefined => {
  if (hops > 20) return undefined;
  const definition = text === not ? undefined : scope.definitions.get(text);
  if (definition !== undefined) {
    const meaning = meaningOf(text, definition, scope, hops + 1);
    if (meaning !== undefined) return meaning;
  }
  const colon = text.indexOf(':');
  if (colon > 0) {
    const [prefix, rest] = [text.slice(0, colon), text.slice(colon + 1)];
    if (rest.startsWith('//')) return text;
    const base = scope.definitions.get(prefix);
    const meaning = base === undefined ? undefined : meaningOf(prefix, base, scope, hops + 1);
    return meaning === undefined ? text : meaning + rest;
  }
  return scope.vocab === undefined ? undefined : scope.vocab + text;
};

/** What is wrong with a definition; undefined where nothing is. */
const definitionFault = (definition: Json): string | undefined => {
  if (definition === null || typeof definition === 'string') return undefined;
  if (!isObject(definition)) return 'must be an address, an object or null';
  const unknown = Object.keys(definition).find((key) => !keywords.test(key));
  if (unknown !== undefined) return `has the member ${unknown.slice(0, 60)}, which means nothing there`;
  for (const key of ['@id', '@type', '@language', '@reverse', '@nest', '@index'])
    if (definition[key] !== undefined && definition[key] !== null && typeof definition[key] !== 'string')
      return `must give ${key} as a text`;
  return undefined;
};
