import type { Probe } from '../model/evidence.ts';
import { copiedTerms, joinedValues } from './json-ld-cost.ts';
import { isOverLimit } from './over-limit.ts';
import { type RdfBuilder, type RdfGraph, type RdfTerm, rdfBuilder } from './rdf-graph.ts';
import { withinTime } from './time-limit.ts';

/** How RDF is written. N-Triples is Turtle. */
export type RdfSyntax = 'turtle' | 'json-ld' | 'rdf-xml';

/** Why no graph could be read, and the line (from 1) where that shows; with `limit` for a reason of ours. */
export type NoRdf = { readonly problem: string; readonly line?: number; readonly limit?: true };

/** A graph read from a file, or why there is none. */
export type ReadRdf = { readonly graph: RdfGraph; readonly syntax: RdfSyntax } | NoRdf;

/** Relative addresses in a file are resolved against this one, which leads nowhere; facts leave it out. */
export const noBase = 'https://file.invalid/';

/** Copies of definitions that a document of JSON-LD may ask for: half a million take two seconds and some 300 MB. */
const mostCopies = 500_000;

/** Values that may be copied when lists in lists are joined: as many take two to three seconds. */
const mostJoined = 200_000_000;

/** Lists of JSON-LD are compared value by value, so that one of 25,000 values takes longer than this. */
const milliseconds = 5_000;

/** Characters of one file: JSON-LD unfolds to many times its size. */
const most = { turtle: 20_000_000, 'rdf-xml': 20_000_000, 'json-ld': 8_000_000 } as const;

/** Reads a file as RDF, by what it looks like. Contexts and other files are never fetched. */
export const readRdf = async (probe: Probe): Promise<ReadRdf> => {
  const { source } = probe;
  if (source === undefined) return { problem: 'it holds no text' };
  const syntax = syntaxOf(probe);
  if (source.text.length > most[syntax]) return { problem: `it has more than ${most[syntax]} characters`, limit: true };
  const builder = rdfBuilder();
  try {
    const problem =
      syntax === 'turtle'
        ? await readTurtle(source.text, builder)
        : syntax === 'rdf-xml'
          ? await readRdfXml(source.text, builder)
          : await readJsonLd(probe, builder);
    return problem ?? { graph: builder.graph(), syntax };
  } catch (error) {
    return { problem: firstSentence(error), limit: true };
  }
};

/** How a file would be written if it is RDF. */
export const syntaxOf = ({ format, root }: Probe): RdfSyntax =>
  root !== undefined ? 'json-ld' : format === 'xml' ? 'rdf-xml' : 'turtle';

type Fault = NoRdf | undefined;

const readTurtle = async (text: string, { add }: RdfBuilder): Promise<Fault> => {
  const { Parser } = await import('n3');
  try {
    for (const quad of new Parser({ baseIRI: noBase }).parse(text))
      add(termOf(quad.subject), quad.predicate.value, termOf(quad.object));
    return undefined;
  } catch (error) {
    const line = (error as { context?: { line?: number } }).context?.line;
    // The parser stumbles over a few broken texts that it does not expect; they are broken all the same.
    if (error instanceof TypeError) return { problem: 'its statements do not follow the grammar of Turtle' };
    const problem = firstSentence(error).replace(/ on line \d+$/, '');
    if (isOverLimit(error)) return { problem, limit: true };
    return { problem, ...(line !== undefined && { line }) };
  }
};

const readRdfXml = async (text: string, { add }: RdfBuilder): Promise<Fault> => {
  const { RdfXmlParser } = await import('rdfxml-streaming-parser');
  return await new Promise<Fault>((resolve) => {
    const parser = new RdfXmlParser({ baseIRI: noBase, trackPosition: true });
    const fail = (error: unknown): void => {
      const line = /line (\d+)/i.exec(String((error as Error).message))?.[1];
      resolve({
        problem: firstSentence(error).replace(/^Line \d+[^:]*: /i, ''),
        ...(line !== undefined && { line: Number(line) }),
        ...(isOverLimit(error) && { limit: true as const }),
      });
    };
    parser.on('data', (quad) => {
      try {
        add(termOf(quad.subject), quad.predicate.value, termOf(quad.object));
      } catch (error) {
        fail(error);
      }
    });
    parser.on('error', fail);
    parser.on('end', () => resolve(undefined));
    try {
      parser.write(text);
      parser.end();
    } catch (error) {
      fail(error);
    }
  });
};

const readJsonLd = async ({ root = null }: Probe, { add }: RdfBuilder): Promise<Fault> => {
  if (copiedTerms(root) > mostCopies)
    return { problem: 'its contexts define more names for more nodes than this tool can hold', limit: true };
  if (joinedValues(root) > mostJoined)
    return { problem: 'it holds more lists in lists than this tool can join', limit: true };
  const [{ default: jsonld }, { knownContext }] = await Promise.all([import('jsonld'), import('./rdf-contexts.ts')]);
  const unknown: string[] = [];
  const documentLoader = async (url: string) => {
    const document = knownContext(url);
    if (document === undefined) {
      unknown.push(url);
      throw new Error(`its context ${url} is not fetched`);
    }
    return { contextUrl: null as never, documentUrl: url, document: document as never };
  };
  try {
    const expanded = await jsonld.expand(root as never, { documentLoader, base: noBase });
    const asRdf = { documentLoader, base: noBase, skipExpansion: true } as never;
    const quads = (await withinTime(milliseconds, () =>
      jsonld.toRDF(expanded as never, asRdf),
    )) as unknown as readonly Quad[];
    for (const quad of quads) add(termOf(quad.subject), quad.predicate.value, termOf(quad.object));
    return undefined;
  } catch (error) {
    const [context] = unknown;
    if (context !== undefined)
      return {
        problem: `its @context stands at ${context}, which is not fetched; write the context into the file`,
        limit: true,
      };
    const problem = firstSentence(error);
    return { problem, ...(isOverLimit(error) && { limit: true as const }) };
  }
};

type Term = {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
};
type Quad = { readonly subject: Term; readonly predicate: Term; readonly object: Term };

const termOf = ({ termType, value, language, datatype }: Term): RdfTerm => {
  if (termType === 'NamedNode') return { kind: 'iri', value };
  if (termType !== 'Literal') return { kind: 'blank', value };
  return {
    kind: 'literal',
    value,
    ...(language !== undefined && language !== '' && { language }),
    ...(datatype !== undefined && { datatype: datatype.value }),
  };
};

const firstSentence = (error: unknown): string =>
  (String((error as Error).message ?? error).split('\n')[0] ?? '').slice(0, 200).replace(/\.$/, '');
