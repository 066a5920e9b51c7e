import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import type { Io } from '../io.ts';
import { UsageError } from '../source/errors.ts';

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
  const draft = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    const handle = await open(draft, 'wx');
    try {
      for await (const chunk of chunks)
        await handle.write(typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk);
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
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
