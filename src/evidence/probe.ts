import type { Format, Probe } from '../model/evidence.ts';
import { decode } from '../source/decode.ts';
import { parseJson } from '../source/json.ts';
import { limits } from '../source/limits.ts';
import { type SourceText, sourceText } from '../source/text.ts';
import { parseYaml } from '../source/yaml.ts';

/** Takes a file's name and bytes; looks once, parses once. Never throws: what cannot be parsed carries a `problem`. */
export const probeBytes = (file: string, bytes: Uint8Array): Probe => {
  if (bytes.length === 0) return { file, bytes, format: 'empty' };
  const signed = bySignature(bytes);
  if (signed !== undefined) return { file, bytes, format: signed };
  const decoded = decode(bytes);
  if ('problem' in decoded) return { file, bytes, format: 'binary', problem: decoded.problem };
  if (decoded.text.trim() === '') return { file, bytes, format: 'empty' };
  return { file, bytes, ...probeText(sourceText(file, decoded.text)) };
};

type TextProbe = Omit<Probe, 'file' | 'bytes'>;

const probeText = (source: SourceText): TextProbe => {
  const head = source.text.trimStart();
  if (head.startsWith('{') || head.startsWith('[')) return probeJson(source);
  if (head.startsWith('<')) return probeMarkup(source, head);
  const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(---|\.\.\.)[ \t]*(\r?\n|$)/.exec(source.text);
  if (
    frontMatter &&
    source.text.slice(frontMatter[0].length).trim() !== '' &&
    !/^\s*[\w"'-]+\s*:/.test(source.text.slice(frontMatter[0].length))
  )
    return probeFrontMatter(source, frontMatter[1] ?? '');
  if (
    /^#{1,6}\s|\n#{1,6}\s.*\n|\n(=+|-{4,})\s*\n/.test(source.text) &&
    !/^[\w"'$@-]+[ \t]*:(\s|$)/m.test(firstLines(head))
  )
    return { format: 'markdown', source };
  if (/^(%YAML|---|#.*\n|[\w"'$@./-]+[ \t]*:(\s|$)|- )/.test(head)) {
    const yaml = probeYaml(source);
    if (yaml !== undefined) return yaml;
  }
  return { format: looksLikeCsv(source.text) ? 'csv' : 'text', source };
};

const firstLines = (text: string): string =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .slice(0, 1)
    .join('\n');

const probeJson = (source: SourceText): TextProbe => {
  const parsed = parseJson(source.text);
  if ('value' in parsed) return { format: 'json', source, root: parsed.value };
  const lines = source.text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const records = lines.slice(0, 3).map(parseJson);
  if (lines.length > 1 && records.every((record) => 'value' in record))
    return { format: 'json-lines', source, root: records.map((record) => ('value' in record ? record.value : null)) };
  return { format: 'json', source, problem: parsed.problem, ...spotOf(parsed.problem, source) };
};

const spotOf = (problem: string, source: SourceText): Pick<Probe, 'problemSpot'> => {
  const line = /line (\d+) column (\d+)/.exec(problem);
  if (line) return { problemSpot: { line: Number(line[1]), column: Number(line[2]) } };
  const at = /position (\d+)/.exec(problem)?.[1];
  if (at === undefined) return {};
  const before = source.text.slice(0, Number(at)).split(/\r?\n/);
  return { problemSpot: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } };
};

const probeYaml = (source: SourceText): TextProbe | undefined => {
  if (source.text.length > limits.yamlEvidenceBytes)
    return { format: 'yaml', source, problem: `it is a YAML file of more than ${limits.yamlEvidenceBytes} characters` };
  const document = parseYaml(source);
  const [fault] = document.faults;
  if (fault === undefined)
    return typeof document.value === 'object' && document.value !== null
      ? { format: 'yaml', source, root: document.value, document }
      : undefined;
  if (!/^(%YAML|---|[\w$@-]+:\s*\S.*\n[\w$@-]+:|[\w$@-]+:\s*\n\s+\S)/m.test(source.text)) return undefined;
  const { line, column } = fault;
  return {
    format: 'yaml',
    source,
    problem: fault.message,
    ...(line !== undefined && { problemSpot: { line, ...(column !== undefined && { column }) } }),
  };
};

const probeFrontMatter = (source: SourceText, head: string): TextProbe => {
  const document = parseYaml(sourceText(source.file, `\n${head}`));
  return document.faults.length === 0
    ? { format: 'markdown', source, root: document.value, document }
    : { format: 'markdown', source, problem: document.faults[0]?.message ?? 'the front matter is not YAML' };
};

const probeMarkup = (source: SourceText, head: string): TextProbe => {
  const body = head.replace(/^(\s*(<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(\[[\s\S]*?\])?[^>]*>))*\s*/i, '');
  const tag = /^<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)((?:\s[^>]*)?)>/.exec(body);
  if (!tag) return { format: 'text', source };
  const [, prefix = '', name = '', attributes = ''] = tag;
  if (/^<!doctype html/i.test(head) || /^html$/i.test(name))
    return { format: 'html', source, element: { name: 'html', namespace: '' } };
  const declared =
    prefix === '' ? /\sxmlns\s*=\s*["']([^"']*)/ : new RegExp(`\\sxmlns:${prefix.slice(0, -1)}\\s*=\\s*["']([^"']*)`);
  return { format: 'xml', source, element: { name, namespace: declared.exec(attributes)?.[1] ?? '' } };
};

const looksLikeCsv = (text: string): boolean => {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 5);
  return [',', ';', '\t', '|'].some((separator) => {
    const counts = lines.map((line) => line.split(separator).length);
    return lines.length > 1 && (counts[0] ?? 0) > 1 && counts.every((count) => count === counts[0]);
  });
};

const signatures: readonly (readonly [Format, string])[] = [
  ['pdf', '%PDF-'],
  ['sqlite', 'SQLite format 3\0'],
  ['parquet', 'PAR1'],
  ['gzip', '\x1f\x8b'],
  ['image', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
];

const bySignature = (bytes: Uint8Array): Format | undefined => {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  if (head.startsWith('PK\x03\x04')) return zipFormat(bytes);
  return signatures.find(([, start]) => head.startsWith(start))?.[0];
};

const zipFormat = (bytes: Uint8Array): Format => {
  const names = Buffer.from(bytes).toString('latin1');
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  if (names.startsWith('mimetypeapplication/vnd.oasis.opendocument.text', 30)) return 'odt';
  return 'zip';
};
