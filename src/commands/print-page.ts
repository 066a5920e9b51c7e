import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Io } from '../io.ts';
import { show } from '../report/show.ts';
import { UsageError } from '../source/errors.ts';

/** How long a browser may take to print, in milliseconds. */
const limit = 300_000;

/** It looks nothing up, fetches nothing and keeps nothing: the page is a file, and so is what it prints. */
const quiet = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--disable-extensions',
  '--disable-sync',
  '--disable-component-update',
  '--disable-background-networking',
  '--no-first-run',
  '--no-default-browser-check',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
] as const;

/** Has a browser print a page, and gives the bytes of the PDF. Throws UsageError where it does not print. */
export async function* printPage(
  page: AsyncIterable<string | Uint8Array>,
  browser: string,
  { env }: Pick<Io, 'env'>,
): AsyncGenerator<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'bidlint-'));
  const [from, to] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
  try {
    const file = await open(from, 'wx');
    try {
      for await (const chunk of page) await file.write(typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk);
    } finally {
      await file.close();
    }
    const own = [`--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${to}`, pathToFileURL(from).href];
    const said = await ran(browser, [...quiet, ...sandbox(), ...own], env);
    if (!(await isThere(to)))
      throw new UsageError(
        `The browser ${basename(browser)} did not print the report${said === '' ? '' : ` (${show(said)})`}.`,
        'Write the page with -f html=report.html and print it from any browser, or let CHROMIUM_PATH name another one.',
      );
    yield* createReadStream(to);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Chromium refuses its sandbox to the superuser. The page is ours and lets no script in. */
const sandbox = (): string[] => (userInfo().uid === 0 ? ['--no-sandbox'] : []);

/** Runs a program to its end; gives the last line that it wrote to standard error, or what stopped it. */
const ran = (program: string, args: readonly string[], env: Io['env']): Promise<string> =>
  new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'], timeout: limit });
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2_000);
    });
    child.on('error', ({ message }) => resolve(message));
    child.on('close', (code, signal) =>
      resolve(signal === null ? (code === 0 ? '' : (said.trim().split('\n').at(-1) ?? '')) : `stopped by ${signal}`),
    );
  });

const isThere = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).size > 0;
  } catch {
    return false;
  }
};
