import type { Kind, Reading, Spot } from '../model/evidence.ts';
import { parseJson } from '../source/json.ts';
import type { Json } from '../source/pointer.ts';
import { problemList } from './problem-list.ts';
import { recordTally } from './records.ts';

/** One JSON value a line, as logs and large exports are written. */
export const ndjson: Kind = {
  name: 'ndjson',
  title: 'file with one JSON value a line',
  recognisedBy: 'At least two lines, each of the first three a JSON value.',
  readsLines: true,
  recognise: ({ format }) => format === 'json-lines',
  read: ({ source }) => readLines(source?.text ?? ''),
};

const samples = 3;

const readLines = (text: string): Reading => {
  const tally = recordTally();
  const problems = problemList(20);
  const sample: Json[] = [];
  const spots: Record<string, Spot> = { '': { line: 1 } };
  let invalidLines = 0;
  let line = 0;
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const record = text.slice(at, end).trim();
    at = end + 1;
    line++;
    if (record === '') continue;
    const parsed = parseJson(record);
    if ('problem' in parsed) {
      invalidLines++;
      problems.add(`Line ${line} is not JSON: ${parsed.problem}.`, { line });
      continue;
    }
    tally.add(parsed.value, [line]);
    if (sample.length < samples) {
      spots[`/sample/${sample.length}`] = { line };
      sample.push(parsed.value);
    }
  }
  const lineOf = (pointer: string): Spot => ({ line: Number(/^\/(\d+)/.exec(pointer)?.[1] ?? 1) });
  for (const [fact, pointer] of Object.entries(tally.datePlaces())) spots[`/dates/${fact}`] = lineOf(pointer);
  for (const [fact, pointer] of Object.entries(tally.firstPlaces())) spots[fact] = lineOf(pointer);
  return {
    state: 'read',
    facts: { ...tally.facts(), invalidLines, sample },
    spots,
    problems: problems.list(),
    valid: invalidLines === 0,
  };
};
