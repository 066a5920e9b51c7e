import { parseJson } from '../source/json.ts';
import type { SourceText } from '../source/text.ts';
import { jsonFault } from './json-fault.ts';
import type { TextProbe } from './probe-text.ts';

/** Parses a text that begins like JSON: one value, or one value a line (the first three are parsed here). */
export const probeJson = (source: SourceText): TextProbe => {
  const parsed = parseJson(source.text);
  if ('value' in parsed) return { format: 'json', source, root: parsed.value };
  const records = firstLines(source.text, 3).map(parseJson);
  if (records.length > 1 && records.every((record) => 'value' in record))
    return { format: 'json-lines', source, root: records.map((record) => ('value' in record ? record.value : null)) };
  if (parsed.limit) return { format: 'json', source, problem: parsed.problem, limited: true };
  const { problem, line, column } = jsonFault(source);
  return { format: 'json', source, problem, problemSpot: { line, column } };
};

const firstLines = (text: string, most: number): string[] => {
  const lines: string[] = [];
  for (let at = 0; at < text.length && lines.length < most; ) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const line = text.slice(at, end).trim();
    if (line !== '') lines.push(line);
    at = end + 1;
  }
  return lines;
};
