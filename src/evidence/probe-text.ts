import type { Probe } from '../model/evidence.ts';
import type { SourceText } from '../source/text.ts';
import { looksLikeCsv } from './probe-csv.ts';
import { probeJson } from './probe-json.ts';
import { probeMarkup } from './probe-markup.ts';
import { probeFrontMatter, probeYaml } from './probe-yaml.ts';

/** What the look at a text adds to the probe. */
export type TextProbe = Omit<Probe, 'file' | 'bytes'>;

/** Tells the format of a text by its content, and parses JSON, YAML and front matter. */
export const probeText = (source: SourceText): TextProbe => {
  const head = source.text.slice(0, 65_536);
  const start = head.trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return probeJson(source);
  if (start.startsWith('<')) return probeMarkup(source, start);
  if (isTurtle(head) || isTagValue(head)) return { format: 'text', source };
  const frontMatter = probeFrontMatter(source);
  if (frontMatter !== undefined) return frontMatter;
  return probeYaml(source) ?? { format: looksLikeCsv(head) ? 'csv' : isMarkdown(head) ? 'markdown' : 'text', source };
};

/** RDF in Turtle or N-Triples: prefixes, or a line with three terms and a full stop. */
const isTurtle = (head: string): boolean =>
  /^[ \t]*(@prefix|@base|prefix|base)\s+([\w.-]*:\s*)?<[^>\s]*>/im.test(head) ||
  /^<[^<>\s]+>\s+<[^<>\s]+>\s+\S.*\.\s*$/m.test(head);

/** SPDX in tag-value form looks like YAML and is none. */
const isTagValue = (head: string): boolean => /^SPDXVersion:\s*SPDX-/m.test(head) && /^DataLicense:/m.test(head);

const isMarkdown = (head: string): boolean =>
  /^#{1,6}[ \t]+\S/m.test(head) || /^\S.*\n(=+|-{4,})[ \t]*$/m.test(head) || /^\[[^\]]+\]:\s*\S/m.test(head);
