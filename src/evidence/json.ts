import type { Kind, Probe, Reading } from '../model/evidence.ts';
import type { Json } from '../source/pointer.ts';
import { pointerOf } from '../source/pointer.ts';
import { recordsOf, recordTally } from './records.ts';

/** Well-formed JSON of no more special kind; it stands last, so that it names a file only when nothing else does. */
export const json: Kind = {
  name: 'json',
  title: 'JSON file',
  recognisedBy: 'A text that begins with a brace or a bracket and is JSON.',
  recognise: ({ format }) => format === 'json',
  read: (probe) => (probe.root === undefined ? unparsed(probe, 'JSON') : readData(probe.root)),
};

/** YAML of no more special kind: data, a plan or a table in YAML. */
export const yaml: Kind = {
  name: 'yaml',
  title: 'YAML file',
  recognisedBy: 'A mapping or a list in YAML.',
  recognise: ({ format }) => format === 'yaml',
  read: (probe) => (probe.root === undefined ? unparsed(probe, 'YAML') : readData(probe.root)),
};

const unparsed = ({ problem = 'it cannot be parsed', limited, problemSpot }: Probe, language: string): Reading =>
  limited
    ? { state: 'unreadable', why: problem }
    : {
        state: 'invalid',
        why: `is not ${language}: ${problem}`,
        ...(problemSpot !== undefined && { spot: problemSpot }),
      };

const readData = (root: Json): Reading => {
  const { keys, records } = recordsOf(root);
  const tally = recordTally();
  const isList = Array.isArray(root) || keys.length > 0;
  for (const [index, record] of records.entries()) tally.add(record, isList ? [...keys, index] : []);
  const at = pointerOf(keys);
  const { earliest, latest } = tally.datePlaces();
  return {
    state: 'read',
    facts: { at, ...tally.facts(), document: root },
    spots: {
      '': { pointer: at },
      '/document': { pointer: '', verbatim: true },
      ...(earliest !== undefined && { '/dates/earliest': { pointer: earliest, verbatim: true } }),
      ...(latest !== undefined && { '/dates/latest': { pointer: latest, verbatim: true } }),
      ...Object.fromEntries(Object.entries(tally.firstPlaces()).map(([fact, pointer]) => [fact, { pointer }])),
    },
    problems: [],
    valid: true,
  };
};
