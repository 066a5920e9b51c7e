import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { probeBytes } from '../../src/evidence/probe.ts';
import { recognise } from '../../src/evidence/registry.ts';
import type { Kind, Probe, Reading, ReadTools } from '../../src/model/evidence.ts';
import { valueAt } from '../../src/source/pointer.ts';

/** Where the corpus of real files lies; tests that need it are skipped where it is absent. */
export const corpusFolder = '../shared/corpus';
export const hasCorpus = existsSync(`${corpusFolder}/index.json`);

/** One file of the corpus with its label. */
export type Labelled = {
  readonly kind: string;
  readonly format: string;
  readonly file: string;
  readonly label: string;
  readonly label_strength: string;
};

/** All files of the corpus; none where it is absent. */
export const labelledFiles = (): readonly Labelled[] =>
  hasCorpus ? (JSON.parse(readFileSync(`${corpusFolder}/index.json`, 'utf8')) as readonly Labelled[]) : [];

/** The files of the corpus of one kind. */
export const labelled = (kind: string): readonly Labelled[] => labelledFiles().filter((file) => file.kind === kind);

/** No file refers to another one in these tests. */
export const tools: ReadTools = { sibling: async () => ({ problem: 'there is no such file' }) };

export const probeOf = (file: string, content: string | Uint8Array): Probe =>
  probeBytes(file, typeof content === 'string' ? new TextEncoder().encode(content) : content);

export const corpusProbe = (file: string): Probe =>
  probeOf(file, new Uint8Array(readFileSync(`${corpusFolder}/${file}`)));

/** Reads a text as a kind that must recognise it. */
export const read = async (kind: Kind, content: string | Uint8Array, file = 'file'): Promise<Reading> => {
  const probe = probeOf(file, content);
  expect(kind.recognise(probe), `${kind.name} recognises ${file}`).toBe(true);
  return await kind.read(probe, tools);
};

/** The kinds that recognise a text, or a value written as JSON; most specific first. */
export const kindsOf = (content: unknown): readonly string[] =>
  recognise(probeOf('file', typeof content === 'string' ? content : JSON.stringify(content))).map(({ name }) => name);

type Read = Extract<Reading, { state: 'read' }>;

/** The reading of a text that must be readable, checked against the schema of its facts and for spots that hold. */
export const readWell = async (kind: Kind, content: string | Uint8Array, file = 'file'): Promise<Read> => {
  const probe = probeOf(file, content);
  expect(kind.recognise(probe), `${kind.name} recognises ${file}`).toBe(true);
  const reading = await kind.read(probe, tools);
  if (reading.state !== 'read') throw new Error(`${file} is ${reading.state}: ${reading.why}`);
  expectSound(kind, probe, reading);
  return reading;
};

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const schemas = new Map<string, ReturnType<typeof ajv.compile>>();

/** Kinds of which no file is called valid or not: nobody has written rules for them. */
const withoutRules = ['a11y-statement', 'atrs-record', 'document', 'espd', 'exit-plan', 'html', 'locale'];

/** Facts keep their schema; each spot belongs to a fact, and a verbatim one leads to that very value; what was not judged says why. */
export const expectSound = (kind: Kind, probe: Probe, reading: Read): void => {
  let check = schemas.get(kind.name);
  if (check === undefined) {
    check = ajv.compile(JSON.parse(readFileSync(`schemas/facts/${kind.name}.schema.json`, 'utf8')));
    schemas.set(kind.name, check);
  }
  check(reading.facts);
  expect(check.errors ?? [], probe.file).toEqual([]);
  for (const [fact, spot] of Object.entries(reading.spots)) {
    if (spot.pointer === undefined || probe.root === undefined) continue;
    if (spot.verbatim)
      expect(valueAt(probe.root, spot.pointer), `${probe.file} ${fact}`).toEqual(valueAt(reading.facts, fact));
  }
  if (reading.valid === undefined && !withoutRules.includes(kind.name))
    expect(reading.problems, `${probe.file} says why nobody tried it`).not.toEqual([]);
  const lines = probe.source?.lineStarts.length ?? 0;
  for (const { line } of Object.values(reading.spots)) if (line !== undefined) expect(line).toBeLessThanOrEqual(lines);
};

/** The verdict of a reading, as the labels of the corpus give it: valid, invalid, or neither. */
export const verdictOf = (reading: Reading): string | undefined => {
  if (reading.state === 'unreadable') return undefined;
  if (reading.state === 'invalid') return 'invalid';
  return reading.valid === undefined ? undefined : reading.valid ? 'valid' : 'invalid';
};
