import { readdirSync } from 'node:fs';
import type { AttachmentState } from '../model/evidence.ts';
import { confine } from '../source/confine.ts';
import { limits } from '../source/limits.ts';
import { readBounded } from '../source/read.ts';

/** A file's bytes, or what became of it and why, as a clause that follows its name. */
export type Opened =
  | { readonly state: 'read'; readonly bytes: Uint8Array }
  | {
      readonly state: Exclude<AttachmentState, 'read' | 'wrong-kind'>;
      readonly why: string;
      /** The path leads out of the folder. */
      readonly outside?: true;
    };

/** Where the files of a bid come from. Paths are relative to the manifest's folder, with forward slashes. */
export type BidFolder = {
  readonly open: (path: string) => Promise<Opened>;
  /** The names of the files in a folder (not of folders), in no order; or why there are none. */
  readonly list: (path: string) => Promise<{ readonly names: readonly string[] } | { readonly problem: string }>;
};

/** The folder of a manifest on disk: every path is confined to it, every read is bounded. */
export const bidFolder = (folder: string): BidFolder => ({
  open: async (path) => {
    const inside = confine(folder, path);
    if ('problem' in inside) {
      const { problem, outside } = inside;
      return { state: 'invalid', why: `is not opened: ${problem}`, ...(outside && { outside }) };
    }
    const read = readBounded(inside.path, limits.evidenceBytes);
    if (read.state === 'read') return read;
    if (read.state === 'missing') return { state: 'missing', why: read.problem };
    if (read.state === 'not-a-file') return { state: 'invalid', why: `is not a file: ${read.problem}` };
    return { state: 'unreadable', why: read.problem };
  },
  list: async (path) => {
    const inside = path === '.' ? { path: folder } : confine(folder, path);
    if ('problem' in inside) return inside;
    try {
      const entries = readdirSync(inside.path, { withFileTypes: true });
      return { names: entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name) };
    } catch {
      return { problem: 'there is no such folder' };
    }
  },
});
