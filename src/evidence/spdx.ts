import type { Kind, Probe } from '../model/evidence.ts';
import { isObject } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { listMember } from './members.ts';

/** A bill of materials in SPDX: 2.0 to 2.3 in JSON, YAML, XML, tag-value form and RDF, 3.0 in JSON-LD. */
export const spdx: Kind = {
  name: 'spdx',
  title: 'SPDX bill of materials',
  recognisedBy:
    'JSON, YAML or XML with spdxVersion and SPDXID; a text with the tag SPDXVersion; JSON-LD with the context of SPDX 3; RDF with the terms of SPDX.',
  recognise: (probe) => formOf(probe) !== undefined,
  read: async (probe) => {
    const form = formOf(probe);
    const { readSpdx2 } = await import('./spdx-read.ts');
    if (form === 'broken' || form === undefined) return readBroken(probe, spdx.title);
    if (form === 'json-ld') {
      const { readSpdx3 } = await import('./spdx-3-read.ts');
      return isObject(probe.root) ? readSpdx3(probe.root) : readBroken(probe, spdx.title);
    }
    return readSpdx2(probe, form);
  },
};

/** How a bill is written. */
export type SpdxForm = 'json' | 'yaml' | 'xml' | 'tag-value' | 'rdf';

const formOf = (probe: Probe): SpdxForm | 'json-ld' | 'broken' | undefined => {
  const { root, format, source, element } = probe;
  if (isBroken(probe, ['"spdxVersion"', 'SPDXRef-']) || isBroken(probe, ['spdxVersion:', 'SPDXRef-'])) return 'broken';
  if (isObject(root)) {
    if (isVersion3(root['@context'])) return 'json-ld';
    const named = /^SPDX-\d/.test(String(root.spdxVersion)) || root.SPDXID === 'SPDXRef-DOCUMENT';
    return named ? (format === 'yaml' ? 'yaml' : 'json') : undefined;
  }
  if (source === undefined) return undefined;
  const head = source.text.slice(0, 20_000);
  if (format === 'xml') {
    if (element?.name === 'RDF' && head.includes('http://spdx.org/rdf/terms#')) return 'rdf';
    return element?.name === 'Document' && /<spdxVersion>\s*SPDX-/.test(source.text) ? 'xml' : undefined;
  }
  if (/^SPDXVersion:[ \t]*SPDX-\d/m.test(head)) return 'tag-value';
  return format === 'text' && /@prefix\s+\S*\s*<https?:\/\/spdx\.org\/rdf\//.test(head) && /SpdxDocument/.test(head)
    ? 'rdf'
    : undefined;
};

const isVersion3 = (context: unknown): boolean =>
  [context, ...listMember({ context }, 'context')].some(
    (each) => typeof each === 'string' && /^https:\/\/spdx\.(org|github\.io)\/.*3\.\d/.test(each),
  );
