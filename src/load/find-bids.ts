import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../source/errors.ts';
import { limits } from '../source/limits.ts';

/** A manifest to be read, or an argument that names none, with the sentence why. */
export type FoundBid = { readonly file: string } | { readonly file: string; readonly problem: string };

const manifests = '{bid,system}.{yaml,yml,json}';

/**
 * Finds the manifests that the arguments name: a file as it is, a folder's bid.yaml or system.yaml (also in its folders,
 * three levels deep), a pattern's files. Links are not followed. In the order of the arguments, each file once, a folder's and a pattern's sorted.
 */
export const findBids = async (args: readonly string[], cwd: string): Promise<readonly FoundBid[]> => {
  const found = new Map<string, FoundBid>();
  for (const arg of args) {
    const hits = arg === '-' ? [{ file: '-' }] : await named(arg, cwd);
    for (const hit of hits) if (!found.has(hit.file)) found.set(hit.file, hit);
    if (found.size > limits.bids)
      throw new UsageError(`The arguments name more than ${limits.bids} bids; judge them in several runs.`);
  }
  return [...found.values()];
};

const named = async (arg: string, cwd: string): Promise<FoundBid[]> => {
  const stats = statSync(resolve(cwd, arg), { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    const own = await glob(manifests, resolve(cwd, arg));
    const all = own.length > 0 ? own : await glob(`**/${manifests}`, resolve(cwd, arg), 3);
    return all.length > 0
      ? all.map((file) => ({ file: join(arg, file) }))
      : [{ file: arg, problem: `The folder ${arg} holds no bid.yaml or system.yaml. Name the manifest itself.` }];
  }
  if (stats !== undefined || !/[*?{[]/.test(arg)) return [{ file: arg }];
  const files = await glob(arg, cwd);
  return files.length > 0
    ? files.map((file) => ({ file }))
    : [{ file: arg, problem: `No file fits the pattern ${arg}. Check it, or name the files.` }];
};

const glob = async (pattern: string, cwd: string, deep?: number): Promise<string[]> => {
  const { default: fastGlob } = await import('fast-glob');
  const files = await fastGlob(pattern, {
    cwd,
    followSymbolicLinks: false,
    onlyFiles: true,
    dot: false,
    ...(deep !== undefined && { deep }),
  });
  return files.sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
};
