import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import type { Io } from '../io.ts';
import { isUsageError, UsageError } from '../source/errors.ts';
import { writeWhole } from '../source/write.ts';

/**
 * Writes chunks to standard output or to a file. A file appears whole or not at all: it is written beside its place and then
 * put there. A device or a pipe (`/dev/null`, `>(command)`) is no file that could be replaced: it is written to as it stands.
 */
export const writeOutput = async (
  chunks: AsyncIterable<string | Uint8Array>,
  path: string | undefined,
  io: Io,
): Promise<void> => {
  if (path === undefined) {
    for await (const chunk of chunks) await writeOut(chunk, io);
    return;
  }
  let draft: Draft | undefined;
  try {
    draft = openDraft(path);
    try {
      for await (const chunk of chunks) writeWhole(draft.handle, chunk);
    } finally {
      closeSync(draft.handle);
    }
    if (draft.place !== undefined) renameSync(draft.path, draft.place);
  } catch (error) {
    if (draft?.place !== undefined) rmSync(draft.path, { force: true });
    if (isUsageError(error) || (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new UsageError([
      {
        file: path,
        message: `The report cannot be written here (${(error as NodeJS.ErrnoException).code}).`,
        hint: 'Name a file in a folder that exists and that you may write to.',
      },
    ]);
  }
};

/** What is written to: a file beside the `place` that it takes when it is whole, or, without a place, a device or a pipe. */
type Draft = { readonly path: string; readonly handle: number; readonly place?: string };

const openDraft = (path: string): Draft => {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile()) return { path, handle: openSync(path, 'w') };
  /* A link stays a link: what it leads to is written anew. */
  return openBeside(there === undefined ? path : realpathSync(path));
};

/** Opens a file beside the place, under a name that nothing has yet: two runs that write to the same place do not meet. */
const openBeside = (place: string, count = 1): Draft => {
  const path = `${place}.${count}.part`;
  try {
    return { path, handle: openSync(path, 'wx'), place };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return openBeside(place, count + 1);
  }
};

const writeOut = async (chunk: string | Uint8Array, io: Io): Promise<void> => {
  try {
    await io.out(chunk);
  } catch (error) {
    throw new UsageError(
      `The report cannot be written to standard output (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}).`,
      'Send it to a file with --output.',
    );
  }
};
