import { fstatSync, readFileSync } from 'node:fs';
import { main } from './cli.ts';
import type { Io } from './io.ts';
import { exitCodes } from './model/words.ts';
import { writeWhole } from './source/write.ts';

/** The streams that Node keeps for these cost more to start than the whole report to write. */
const [output, errors] = [1, 2] as const;

/** Writes to one of them. A reader that closes its end (a pager, head) ends the output, not the run. */
const sink =
  (handle: number) =>
  async (chunk: string | Uint8Array): Promise<void> => {
    try {
      writeWhole(handle, chunk);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
    }
  };

/** Whether a stream may be a terminal: a file or a pipe is none, and nothing more need be asked. */
const mayBeTerminal = (handle: number): boolean => {
  try {
    return fstatSync(handle).isCharacterDevice();
  } catch {
    return true;
  }
};

const errorTerminal = mayBeTerminal(errors) && process.stderr.isTTY === true;
const terminal = mayBeTerminal(output) && process.stdout.isTTY === true;

const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  out: sink(output),
  error: sink(errors),
  terminal,
  colours: terminal && process.stdout.getColorDepth() > 1,
  ...(terminal && process.stdout.columns !== undefined && { columns: process.stdout.columns }),
  errorTerminal,
  ...(errorTerminal && { errorColumns: process.stderr.columns }),
  now: () => performance.now(),
  stdin: () => new Uint8Array(readFileSync(0)),
  today: new Date().toISOString().slice(0, 10),
};

/* What ends without an answer has not passed: Node would end with 0 where all that is left waits for ever. */
process.exitCode = exitCodes.unrunnable;
/* All is written by then, and ending at once spares Node from giving its memory back piece by piece. */
void main(process.argv.slice(2), io).then((code) => process.exit(code));
