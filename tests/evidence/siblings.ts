import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { probeBytes } from '../../src/evidence/probe.ts';
import type { Kind, Reading, ReadTools } from '../../src/model/evidence.ts';
import { corpusFolder, expectSound, probeOf } from './reading.ts';

/** A folder of a bid in memory: what a reader may follow a reference to. */
export const folderOf = (files: Readonly<Record<string, string>>, from = ''): ReadTools => ({
  sibling: async (reference) => {
    const path = posix.normalize(posix.join(posix.dirname(from === '' ? 'x' : from), reference));
    if (path.startsWith('..')) return { problem: 'it leads out of the folder of the bid', outside: true };
    const text = files[path];
    return text === undefined ? { problem: 'there is no such file' } : { file: path, probe: probeOf(path, text) };
  },
});

/** The folder of a corpus file, as if it were the folder of a bid. */
export const corpusTools = (file: string): ReadTools => ({
  sibling: async (reference) => {
    const path = posix.normalize(posix.join(posix.dirname(file), reference));
    if (path.startsWith('..')) return { problem: 'it leads out of the folder of the bid', outside: true };
    if (!existsSync(`${corpusFolder}/${path}`)) return { problem: 'there is no such file' };
    return { file: path, probe: probeBytes(path, new Uint8Array(readFileSync(`${corpusFolder}/${path}`))) };
  },
});

/** A folder in which every file beside the one that is read is beyond a limit of ours. */
export const limitedFolder: ReadTools = {
  sibling: async () => ({ problem: 'it has 300000000 bytes; the limit is 100000000', limited: true }),
};

type Read = Extract<Reading, { state: 'read' }>;

/** Reads one file of a folder in memory; it must be readable, with facts that keep their schema and spots that hold. */
export const readIn = async (kind: Kind, files: Readonly<Record<string, string>>, file: string): Promise<Read> => {
  const probe = probeOf(file, files[file] ?? '');
  if (!kind.recognise(probe)) throw new Error(`${kind.name} does not recognise ${file}`);
  const reading = await kind.read(probe, folderOf(files, file));
  if (reading.state !== 'read') throw new Error(`${file} is ${reading.state}: ${reading.why}`);
  expectSound(kind, probe, reading);
  return reading;
};
