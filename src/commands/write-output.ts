import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import type { Io } from '../io.ts';
import { UsageError } from '../source/errors.ts';
import { writeWhole } from '../source/write.ts';

/** Writes chunks to standard output or to a file. A file appears whole or not at all: it is written beside its place and then put there. */
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
    renameSync(draft.path, path);
  } catch (error) {
    if (draft !== undefined) rmSync(draft.path, { force: true });
    if (error instanceof UsageError || (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new UsageError([
      {
        file: path,
        message: `The report cannot be written here (${(error as NodeJS.ErrnoException).code}).`,
        hint: 'Name a file in a folder that exists and that you may write to.',
      },
    ]);
  }
};

type Draft = { readonly path: string; readonly handle: number };

/** Opens a file beside the place, under a name that nothing has yet: two runs that write to the same place do not meet. */
const openDraft = (path: string, count = 1): Draft => {
  const draft = `${path}.${count}.part`;
  try {
    return { path: draft, handle: openSync(draft, 'wx') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return openDraft(path, count + 1);
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
