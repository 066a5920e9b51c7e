import { readFileSync } from 'node:fs';
import { main } from './cli.ts';
import type { Io } from './io.ts';

/** Writes to a stream. A reader that closes its end (a pager, head) ends the output, not the run. */
const sink =
  (stream: NodeJS.WriteStream) =>
  (chunk: string | Uint8Array): Promise<void> =>
    new Promise((resolve, reject) =>
      stream.write(chunk, (error: NodeJS.ErrnoException | null | undefined) =>
        error && error.code !== 'EPIPE' ? reject(error) : resolve(),
      ),
    );

const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  out: sink(process.stdout),
  error: sink(process.stderr),
  terminal: process.stdout.isTTY === true,
  colours: process.stdout.isTTY === true ? process.stdout.getColorDepth() > 1 : false,
  ...(process.stdout.columns !== undefined && { columns: process.stdout.columns }),
  stdin: () => new Uint8Array(readFileSync(0)),
  today: new Date().toISOString().slice(0, 10),
};

/** A stream tells its fault a second time, as an event that would else end the program. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exitCode = 2;
});

void main(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
});
