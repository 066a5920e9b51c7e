import { writeSync } from 'node:fs';

/** What nobody wakes: it serves to wait on. */
const pause = (): Int32Array => new Int32Array(new SharedArrayBuffer(4));

/**
 * Writes a text (as UTF-8) or bytes to an open file, pipe or terminal, whole, before it returns. A pipe that is full and does
 * not block is tried again a little later. Throws the system's error where nothing can be written.
 */
export const writeWhole = (handle: number, chunk: string | Uint8Array): void => {
  const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(handle, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(pause(), 0, 0, 5);
    }
  }
};
