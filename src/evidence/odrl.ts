import type { Kind, Probe, Reading } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { someJsonNode } from './json-ld-nodes.ts';

const namespace = 'http://www.w3.org/ns/odrl/2/';
const ruleKeys = ['permission', 'prohibition', 'obligation'].flatMap((key) => [key, `odrl:${key}`, namespace + key]);

/** Policies in ODRL: RDF in Turtle, JSON-LD or RDF/XML, and the JSON and XML of ODRL 2.0 and 2.1. */
export const odrl: Kind = {
  name: 'odrl',
  title: 'ODRL policy',
  recognisedBy:
    'RDF that names ODRL and holds a permission, prohibition or obligation; JSON with policytype and policyid; XML whose root is a Policy of ODRL.',
  recognise: (probe) => isBroken(probe, ['"policytype"', '"policyid"']) || formOf(probe) !== undefined,
  read: async (probe): Promise<Reading> => {
    const form = formOf(probe);
    if (form === undefined) return readBroken(probe, odrl.title);
    const { readPolicies } = await import('./odrl-read.ts');
    return readPolicies(probe, form);
  },
};

/** How policies are written. */
export type OdrlForm = 'rdf' | 'json-2.0' | 'xml-2.0';

const formOf = ({ root, source, format, element }: Probe): OdrlForm | undefined => {
  if (isObject(root) || Array.isArray(root)) {
    if (
      isObject(root) &&
      root.policytype !== undefined &&
      (root.policyid !== undefined || root.permissions !== undefined)
    )
      return 'json-2.0';
    return source?.text.includes('odrl') && isJsonPolicy(root as Json) ? 'rdf' : undefined;
  }
  if (source === undefined || source.text.length > 20_000_000) return undefined;
  if (!source.text.includes(namespace)) return undefined;
  if (format === 'xml') {
    if (element?.name === 'Policy') return 'xml-2.0';
    return /<[\w.-]+:(permission|prohibition|obligation)[\s>/]/.test(source.text) ? 'rdf' : undefined;
  }
  if (format !== 'text' && format !== 'markdown') return undefined;
  const prefixes = [
    ...source.text.slice(0, 100_000).matchAll(/@?prefix\s+([\w.-]*):\s*<http:\/\/www\.w3\.org\/ns\/odrl\/2\/>/gi),
  ];
  const named = new RegExp(`<${namespace}(permission|prohibition|obligation)>`).test(source.text);
  return named ||
    prefixes.some(([, prefix = '']) =>
      new RegExp(`[\\s;]${prefix.replaceAll('.', '\\.')}:(permission|prohibition|obligation)\\s`).test(source.text),
    )
    ? 'rdf'
    : undefined;
};

const isJsonPolicy = (root: Json): boolean =>
  /odrl/.test(JSON.stringify(root).slice(0, 200_000)) &&
  someJsonNode(
    root,
    (node) => ruleKeys.some((key) => Object.hasOwn(node, key) && typeof node[key] === 'object'),
    2_000,
  );
