import { overLimit } from './over-limit.ts';

/** A term of RDF: an IRI, a blank node (its value names it within the file only) or a literal. */
export type RdfTerm = {
  readonly kind: 'iri' | 'blank' | 'literal';
  readonly value: string;
  readonly language?: string;
  readonly datatype?: string;
};

/** A graph, asked by subject and predicate. What it does not hold gives empty lists. */
export type RdfGraph = {
  /** Number of triples. */
  readonly size: number;
  /** The subjects of this type (IRI of the class), in the order of the file. */
  readonly ofType: (type: string) => readonly RdfTerm[];
  readonly typesOf: (subject: RdfTerm) => readonly string[];
  readonly objects: (subject: RdfTerm, predicate: string) => readonly RdfTerm[];
  /** Whether the graph says anything of a subject. */
  readonly knows: (subject: RdfTerm) => boolean;
  /** All subjects that have this predicate. */
  readonly having: (predicate: string) => readonly RdfTerm[];
};

/** Collects triples into a graph. */
export type RdfBuilder = {
  readonly add: (subject: RdfTerm, predicate: string, object: RdfTerm) => void;
  readonly graph: () => RdfGraph;
};

export const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** Triples of one file; what holds more is for a person. */
const most = 1_000_000;

/** Makes an empty graph to add to. Throws a limit of ours (over-limit.ts) where a file holds more than 1,000,000 triples. */
export const rdfBuilder = (): RdfBuilder => {
  const subjects = new Map<string, { readonly term: RdfTerm; readonly about: Map<string, RdfTerm[]> }>();
  const long = new Map<readonly RdfTerm[], Set<string>>();
  let size = 0;
  const about = (subject: RdfTerm) => subjects.get(keyOf(subject))?.about;
  /** Whether an object is said already; long lists keep the keys of their members, so that they need not be gone through each time. */
  const holds = (objects: readonly RdfTerm[], key: string): boolean => {
    if (objects.length < 16) return objects.some((each) => keyOf(each) === key);
    const keys = long.get(objects) ?? new Set(objects.map(keyOf));
    long.set(objects, keys);
    const before = keys.has(key);
    keys.add(key);
    return before;
  };
  return {
    add: (subject, predicate, object) => {
      if (++size > most) throw overLimit(`it holds more than ${most} statements`);
      const entry = subjects.get(keyOf(subject)) ?? { term: subject, about: new Map<string, RdfTerm[]>() };
      subjects.set(keyOf(subject), entry);
      const objects = entry.about.get(predicate) ?? [];
      entry.about.set(predicate, objects);
      if (!holds(objects, keyOf(object))) objects.push(object);
    },
    graph: () => {
      const all = [...subjects.values()];
      return {
        size,
        ofType: (type) =>
          all.filter((each) => each.about.get(rdfType)?.some(({ value }) => value === type)).map(({ term }) => term),
        typesOf: (subject) => (about(subject)?.get(rdfType) ?? []).map(({ value }) => value),
        objects: (subject, predicate) => about(subject)?.get(predicate) ?? [],
        knows: (subject) => subject.kind !== 'literal' && subjects.has(keyOf(subject)),
        having: (predicate) => all.filter((each) => each.about.has(predicate)).map(({ term }) => term),
      };
    },
  };
};

const keyOf = ({ kind, value, language, datatype }: RdfTerm): string =>
  kind === 'literal' ? `"${value}"${language ?? ''}^${datatype ?? ''}` : `${kind}:${value}`;
