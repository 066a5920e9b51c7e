import type { Spot } from '../model/evidence.ts';
import type { Fault } from '../source/errors.ts';
import { limits } from '../source/limits.ts';
import { isObject } from '../source/pointer.ts';
import { type SourceText, sourceText } from '../source/text.ts';
import { parseYaml } from '../source/yaml.ts';
import { parseYamlFast } from '../source/yaml-fast.ts';
import type { TextProbe } from './probe-text.ts';

const bounds = { ...limits, entries: limits.evidenceEntries, aliases: limits.evidenceAliases };

/**
 * Parses a text that looks like YAML; undefined where it turns out to be other text.
 * A text that can only be meant as YAML and is faulty stays YAML, with its problem.
 */
export const probeYaml = (source: SourceText): TextProbe | undefined => {
  const first = firstLine(source.text).trimStart();
  if (!/^(%YAML|- \S|-$|\? |[^\s:#{}[\],&*!|>%@`][^:#\n]*:(\s|$))/.test(first)) return undefined;
  if (source.text.length > limits.yamlEvidenceBytes)
    return isMapping(source.text)
      ? {
          format: 'yaml',
          source,
          problem: `it is a YAML file of more than ${limits.yamlEvidenceBytes} characters`,
          limited: true,
        }
      : undefined;
  const document = parseYamlFast(source, bounds) ?? parseYaml(source, bounds);
  const [fault] = document.faults;
  if (fault !== undefined) return isMapping(source.text) ? { format: 'yaml', source, ...problemOf(fault) } : undefined;
  const { value } = document;
  if (typeof value !== 'object' || value === null || isProse(source.text, value)) return undefined;
  return { format: 'yaml', source, root: value, document };
};

/** Markdown whose first lines are a YAML mapping between lines of three dashes; undefined for all other texts. */
export const probeFrontMatter = (source: SourceText): TextProbe | undefined => {
  const fence = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source.text);
  if (!fence) return undefined;
  const after = source.text.slice(fence[0].length);
  const rest = firstLine(after);
  // A list below a heading is Markdown; below a comment of YAML, mappings are usual.
  const listed = rest.startsWith('- ') && !/^\s*#{1,6}[ \t]+\S/.test(after);
  if (rest === '' || listed || /^[\w$@./"'-]+\s*:(\s|$)/.test(rest)) return undefined;
  // The fence's own line stays as an empty line, so that lines count as in the file.
  const document = parseYaml(sourceText(source.file, `\n${fence[1] ?? ''}`), bounds);
  const [fault] = document.faults;
  return fault === undefined
    ? { format: 'markdown', source, root: document.value, document }
    : { format: 'markdown', source, ...problemOf(fault) };
};

const firstLine = (text: string): string => {
  for (const line of text.slice(0, 65_536).split(/\r\n|\n|\r/))
    if (line.trim() !== '' && !/^\s*#/.test(line) && !/^(---|\.\.\.|%)/.test(line)) return line;
  return '';
};

/** Two lines `key: value` (or a key with something indented below) at the start of a line: what prose does not do. */
const isMapping = (text: string): boolean => {
  const head = text.slice(0, 65_536);
  const keys = head.match(/^["']?[\w$@./-]+["']?[ \t]*:([ \t]|\r?$)/gm) ?? [];
  const blocks = /^["']?[\w$@./-]+["']?[ \t]*:[ \t]*\r?\n([ \t]*\r?\n|[ \t]*#.*\r?\n)*([ \t]+|- )\S/m.test(head);
  return blocks || (keys.length > 1 && !/^(#{1,6}[ \t]+\S.*\r?\n\r?\n|[=-]{4,}[ \t]*\r?$)/m.test(head));
};

/** A Markdown list parses as YAML, and so does a single line with a colon. */
const isProse = (text: string, value: object): boolean => {
  if (Array.isArray(value)) {
    /* Points below headings; `New: a thing` in one of them makes a mapping of it. */
    const isPoint = (item: unknown): boolean =>
      typeof item === 'string' || (isObject(item) && Object.keys(item).length === 1);
    if (value.some(isObject)) return value.every(isPoint) && /^#{2,6}[ \t]+\S/m.test(text);
    return value.every(isPoint) && /^#{1,6}[ \t]+\S|\S \S+ \S+ \S/m.test(text);
  }
  const keys = Object.keys(value);
  if (isHeaded(text) && isRemark(Object.entries(value))) return true;
  return keys.every((key) => /\S\s+\S+\s+\S/.test(key) || key.length > 60);
};

/** A heading with an empty line below it; a comment of YAML may look so too. */
const isHeaded = (text: string): boolean => /^\s*#{1,6}[ \t]+\S.*\r?\n[ \t]*\r?\n/.test(text);

/** What stands below the heading of a short paper: one line with a colon, or lines with a capital that hold a sentence. As data it would say next to nothing. */
const isRemark = (entries: readonly (readonly [key: string, value: unknown])[]): boolean =>
  entries.every(([, value]) => typeof value !== 'object') &&
  (entries.length === 1 ||
    (entries.every(([key]) => /^\p{Lu}/u.test(key)) &&
      entries.some(([, value]) => typeof value === 'string' && /^\S+(\s+\S+){3,}[.!?]$/.test(value.trim()))));

const problemOf = ({ message, limit, line, column }: Fault): Pick<TextProbe, 'problem' | 'limited' | 'problemSpot'> => {
  const spot: Spot | undefined = line === undefined ? undefined : { line, ...(column !== undefined && { column }) };
  return {
    problem: message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, ''),
    ...(limit && { limited: true }),
    ...(spot !== undefined && { problemSpot: spot }),
  };
};
