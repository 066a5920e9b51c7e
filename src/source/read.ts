import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** A file's bytes, or why there are none: absent, over the limit, or nothing that can be read as a file. */
export type ReadResult =
  | { readonly state: 'read'; readonly bytes: Uint8Array }
  | { readonly state: 'missing' | 'too-large' | 'not-a-file' | 'refused'; readonly problem: string };

/**
 * Reads a regular file of at most `cap` bytes. Opens without blocking and looks at the open handle, so that a FIFO,
 * a device, a socket or a folder ends at once with a sentence, and a file that grows meanwhile is refused.
 */
export const readBounded = (path: string, cap: number): ReadResult => {
  let handle: number;
  try {
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return openProblem(error);
  }
  try {
    const stat = fstatSync(handle);
    if (stat.isDirectory()) return { state: 'not-a-file', problem: 'it is a folder, not a file' };
    if (!stat.isFile()) return { state: 'not-a-file', problem: 'it is a device, pipe or socket, not a regular file' };
    if (stat.size > cap) return { state: 'too-large', problem: `it has ${stat.size} bytes; the limit is ${cap}` };
    const bytes = new Uint8Array(stat.size + 1);
    let length = 0;
    while (length < bytes.length) {
      const count = readSync(handle, bytes, length, bytes.length - length, null);
      if (count === 0) break;
      length += count;
    }
    if (length > stat.size) return { state: 'refused', problem: 'it grew while it was read' };
    return { state: 'read', bytes: bytes.subarray(0, length) };
  } catch (error) {
    return { state: 'refused', problem: `it cannot be read (${codeOf(error)})` };
  } finally {
    closeSync(handle);
  }
};

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code ?? (error as Error).message);

const openProblem = (error: unknown): ReadResult => {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'missing', problem: 'there is no such file' };
  if (code === 'ENXIO') return { state: 'not-a-file', problem: 'it is a device, pipe or socket, not a regular file' };
  if (code === 'EACCES' || code === 'EPERM') return { state: 'refused', problem: 'this user may not read it' };
  return { state: 'refused', problem: `it cannot be opened (${code})` };
};
