import { realpathSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** The absolute path of a file inside a folder, or the sentence that says why it is not inside; `outside` where it leads out of it. */
export type Confined = { readonly path: string } | { readonly problem: string; readonly outside?: true };

/**
 * Confines a path that a bid wrote to the bid's own folder: relative, forward slashes, no way out by `..` or by a link.
 * A path to a file that does not exist is confined too (its absence is told when it is read).
 */
export const confine = (folder: string, path: string): Confined => {
  const form = formProblem(path);
  if (form !== undefined) return { problem: form };
  const target = resolve(folder, path);
  if (!isInside(folder, target))
    return { problem: 'it leads out of the folder of the bid; copy the file into that folder', outside: true };
  try {
    const [root, real] = [realpathSync(folder), realpathSync(target)];
    return isInside(root, real)
      ? { path: real }
      : {
          problem: 'it is a link that leads out of the folder of the bid; copy the file itself into that folder',
          outside: true,
        };
  } catch {
    return { path: target };
  }
};

const formProblem = (path: string): string | undefined => {
  if (path === '') return 'the path is empty';
  if (path.includes('\0')) return 'the path holds a NUL character';
  if (path.includes('\\')) return 'write the path with forward slashes (/)';
  if (isAbsolute(path) || /^[A-Za-z]:/.test(path)) return 'the path must be relative to the folder of the bid';
  return undefined;
};

const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};
