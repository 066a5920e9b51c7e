import { posix } from 'node:path';
import { limits } from '../source/limits.ts';
import type { BidFolder } from './bid-folder.ts';

/** The files that a path of a manifest names: one, or those that its `*` stands for; or why there are none, with `limit` where that is a bound of ours. */
export type Expanded = { readonly files: readonly string[] } | { readonly problem: string; readonly limit?: true };

/** Expands `*` in the last part of a path, inside the folder of the bid only. Nothing else in a bid's path has a meaning of its own. */
export const expandPath = async (folder: BidFolder, path: string): Promise<Expanded> => {
  if (!path.includes('*')) return { files: [path] };
  const above = posix.dirname(path);
  if (above.includes('*')) return { problem: 'only the last part of a path may hold *' };
  const listed = await folder.list(above);
  if ('problem' in listed) return listed;
  const pieces = posix.basename(path).split('*');
  const found = listed.names.filter((name) => !name.startsWith('.') && fitsPieces(name, pieces)).sort();
  if (found.length === 0) return { problem: 'no file fits it' };
  if (found.length > limits.filesPerPath)
    return {
      problem: `it stands for ${found.length} files, and this tool opens at most ${limits.filesPerPath} of one path; pack them into one ZIP archive, or name a part of them`,
      limit: true,
    };
  return { files: found.map((name) => (above === '.' ? name : `${above}/${name}`)) };
};

/** Whether a name consists of the pieces in order, with anything between them. Takes the first place of each piece, so it is linear. */
const fitsPieces = (name: string, pieces: readonly string[]): boolean => {
  const [first = '', ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = name.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= name.length - last.length;
};
