import { main } from '../../src/cli.ts';
import type { Io } from '../../src/io.ts';

/** What a run of the program gave. */
export type Ran = { readonly code: number; readonly out: string; readonly error: string };

/** Runs the program inside the test, as a pipe of 80 columns would see it. */
export const runMain = async (
  argv: readonly string[],
  given: Partial<Io> & { readonly input?: string | Uint8Array } = {},
): Promise<Ran> => {
  const out: string[] = [];
  const error: string[] = [];
  const { input = '', ...io } = given;
  const code = await main(argv, {
    cwd: process.cwd(),
    env: {},
    out: async (chunk) => void out.push(typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk)),
    error: async (chunk) => void error.push(chunk),
    terminal: false,
    colours: false,
    errorTerminal: false,
    now: () => 0,
    stdin: () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
    today: '2026-11-21',
    ...io,
  });
  return { code, out: out.join(''), error: error.join('') };
};
