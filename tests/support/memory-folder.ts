import { posix } from 'node:path';
import type { BidFolder } from '../../src/load/bid-folder.ts';

/** A folder of a bid whose files are values: a text as it stands, anything else as JSON. */
export const memoryFolder = (files: { readonly [path: string]: unknown }): BidFolder => ({
  open: async (path) => {
    const value = Object.hasOwn(files, posix.normalize(path)) ? files[posix.normalize(path)] : undefined;
    if (value === undefined) return { state: 'missing', why: 'there is no such file' };
    const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
    return { state: 'read', bytes: new TextEncoder().encode(text) };
  },
  list: async (path) => ({
    names: Object.keys(files)
      .filter((name) => posix.dirname(name) === path)
      .map((name) => posix.basename(name)),
  }),
});
