import type { Kind, Reading } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken } from './broken-file.ts';
import { jsonLdTypes, someJsonNode } from './json-ld-nodes.ts';

const namespace = 'http://www.w3.org/ns/dcat#';
const classes = 'Catalog|Catalogue|CatalogRecord|CatalogueRecord|Dataset|DatasetSeries|Distribution|DataService';

/**
 * A catalogue of data sets and services in DCAT, in Turtle, N-Triples, JSON-LD or RDF/XML, tried against what DCAT-AP
 * 3.0.1 makes mandatory. Contexts that stand elsewhere are known or left to a person; nothing is fetched.
 */
export const dcat: Kind = {
  name: 'dcat',
  title: 'DCAT catalogue',
  recognisedBy:
    'RDF (Turtle, N-Triples, JSON-LD, RDF/XML) that names the namespace of DCAT, or a context made for it, and describes a catalogue, data set, series, distribution, record or data service.',
  recognise: (probe) => {
    const { source, format } = probe;
    if (source === undefined || source.text.length > 20_000_000) return false;
    if (probe.root !== undefined) return isJsonCatalogue(probe.root);
    if (isBroken(probe, ['"@context"', namespace])) return true;
    if (format === 'xml') return isXmlCatalogue(source.text);
    return ['text', 'markdown', 'csv', 'yaml'].includes(format) && isTurtleCatalogue(source.text);
  },
  read: async (probe): Promise<Reading> => {
    const { readCatalogue } = await import('./dcat-read.ts');
    return readCatalogue(probe);
  },
};

/** A thing typed with a class of DCAT: `a dcat:Dataset` under whichever prefix the text declares, or the full address. */
const isTurtleCatalogue = (text: string): boolean => {
  if (!text.includes(namespace)) return false;
  if (new RegExp(`#type>\\s*<${namespace}(${classes})>`).test(text)) return true;
  const prefixes = [...text.slice(0, 100_000).matchAll(/@?prefix\s+([\w.-]*):\s*<http:\/\/www\.w3\.org\/ns\/dcat#>/gi)];
  return prefixes.some(([, prefix = '']) =>
    new RegExp(
      `\\s(?:a|[\\w.-]{0,40}:type)\\s+(?:[^\\s,;]{1,200}\\s*,\\s*){0,10}${prefix.replaceAll('.', '\\.')}:(${classes})\\b`,
    ).test(` ${text}`),
  );
};

const isXmlCatalogue = (text: string): boolean => {
  if (!text.includes(namespace)) return false;
  const prefix = /xmlns:([\w.-]+)\s*=\s*["']http:\/\/www\.w3\.org\/ns\/dcat#["']/.exec(text)?.[1] ?? 'dcat';
  return (
    new RegExp(`<${prefix.replaceAll('.', '\\.')}:(${classes})[\\s>/]`).test(text) ||
    new RegExp(`resource\\s*=\\s*["'](&dcat;|${namespace})(${classes})["']`).test(text)
  );
};

const contexts = /semiceu|semic\.eu|dcat-ap|dcat-us|w3id\.org\/(dspace|dcat)/i;
const typed = new RegExp(`^(?:dcat:|${namespace})?(${classes})$`);
const prefixed = new RegExp(`^(?:dcat:|${namespace})(${classes})$`);

/** JSON-LD whose nodes have a class of DCAT: by prefix or address, or bare where the context is one made for catalogues. */
const isJsonCatalogue = (root: Json): boolean => {
  const context = JSON.stringify(contextOf(root) ?? '');
  const own = context.includes(namespace);
  if (!own && !contexts.test(context) && !Array.isArray(root)) return false;
  const form = contexts.test(context) || own ? typed : prefixed;
  return someJsonNode(root, (node) => jsonLdTypes(node).some((type) => form.test(type)), 5_000);
};

const contextOf = (root: Json): Json | undefined => (isObject(root) ? root['@context'] : undefined);
