import type { Probe, Spot } from '../model/evidence.ts';
import { parseJson } from '../source/json.ts';
import { lineColumnAt, type SourceText } from '../source/text.ts';
import type { TextProbe } from './probe-text.ts';

/** Parses a text that begins like JSON: one value, or one value a line (the first three are parsed here). */
export const probeJson = (source: SourceText): TextProbe => {
  const parsed = parseJson(source.text);
  if ('value' in parsed) return { format: 'json', source, root: parsed.value };
  const records = firstLines(source.text, 3).map(parseJson);
  if (records.length > 1 && records.every((record) => 'value' in record))
    return { format: 'json-lines', source, root: records.map((record) => ('value' in record ? record.value : null)) };
  return {
    format: 'json',
    source,
    problem: parsed.problem,
    ...(parsed.limit && { limited: true }),
    ...spotOf(parsed.problem, source),
  };
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

const spotOf = (problem: string, source: SourceText): Pick<Probe, 'problemSpot'> => {
  const named = /line (\d+) column (\d+)/.exec(problem);
  if (named) return { problemSpot: { line: Number(named[1]), column: Number(named[2]) } };
  const at = /position (\d+)/.exec(problem)?.[1];
  const spot: Spot | undefined = at === undefined ? endOf(problem, source) : lineColumnAt(source, Number(at));
  return spot === undefined ? {} : { problemSpot: spot };
};

const endOf = (problem: string, source: SourceText): Spot | undefined =>
  /^Unexpected end/.test(problem) ? lineColumnAt(source, Math.max(0, source.text.trimEnd().length - 1)) : undefined;
