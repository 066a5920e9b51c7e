import type { Kind, Probe, Reading } from '../model/evidence.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { jsonLdTypes, keyNamed, someJsonNode } from './json-ld-nodes.ts';

const namespace = 'http://www.w3.org/ns/shacl#';

/** A shapes graph in SHACL (W3C Recommendation of 20 July 2017), in Turtle, JSON-LD or RDF/XML: what RDF data must keep to. */
export const shacl: Kind = {
  name: 'shacl',
  title: 'SHACL shapes',
  recognisedBy: 'RDF that names SHACL and holds a shape with a target or properties.',
  recognise: (probe) => isShapes(probe) || isBroken(probe, ['ns/shacl#', 'NodeShape']),
  read: async (probe): Promise<Reading> => {
    if (!isShapes(probe)) return readBroken(probe, shacl.title);
    const { readShapes } = await import('./shacl-read.ts');
    return await readShapes(probe);
  },
};

const words = [
  'NodeShape',
  'PropertyShape',
  'targetClass',
  'targetNode',
  'targetSubjectsOf',
  'targetObjectsOf',
] as const;

const isShapes = ({ root, source, format }: Probe): boolean => {
  if (source === undefined || source.text.length > 20_000_000 || !source.text.includes(namespace)) return false;
  if (root !== undefined)
    return (
      format === 'json' &&
      someJsonNode(
        root,
        (node) =>
          jsonLdTypes(node).some((type) => /(^|[:#])(NodeShape|PropertyShape)$/.test(type)) ||
          keyNamed(node, 'targetClass') !== undefined ||
          Object.keys(node).some((key) => key.startsWith(`${namespace}target`)),
        5_000,
      )
    );
  if (format === 'xml') return /<(\w+:)?(NodeShape|PropertyShape|targetClass)[\s>/]/.test(source.text);
  if (format !== 'text' && format !== 'markdown') return false;
  const prefixes = [
    ...source.text.slice(0, 200_000).matchAll(/@?prefix\s+([\w.-]*):\s*<http:\/\/www\.w3\.org\/ns\/shacl#>/gi),
  ];
  return (
    words.some((word) => source.text.includes(`<${namespace}${word}>`)) ||
    prefixes.some(([, prefix = '']) => words.some((word) => source.text.includes(`${prefix}:${word}`)))
  );
};
