import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import type { Io } from '../io.ts';
import { UsageError } from '../source/errors.ts';

/** What browsers that print pages are called on a PATH. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
  'chromium-headless-shell',
] as const;
const endings = ['', '.exe'] as const;

/** The path of an installed browser: the one that CHROMIUM_PATH names, else the first that is found on PATH; nothing where there is none. */
export const findBrowser = async ({ env, cwd }: Pick<Io, 'env' | 'cwd'>): Promise<string | undefined> => {
  const named = env['CHROMIUM_PATH'];
  if (named) {
    const path = resolve(cwd, named);
    if (await isProgram(path)) return path;
    throw new UsageError(
      `CHROMIUM_PATH names "${named}", and there is no program of that name.`,
      'Let it name the program of Chromium, Chrome or Edge, for example /usr/bin/chromium.',
    );
  }
  for (const folder of (env['PATH'] ?? '').split(delimiter))
    for (const name of folder === '' ? [] : names)
      for (const ending of endings) {
        const path = join(folder, name + ending);
        if (await isProgram(path)) return path;
      }
  return undefined;
};

/** The same, where a browser is needed. Throws UsageError that says how to get the report without one. */
export const browserToPrint = async (io: Pick<Io, 'env' | 'cwd'>): Promise<string> => {
  const path = await findBrowser(io);
  if (path === undefined)
    throw new UsageError(
      'The format pdf needs an installed Chromium, Chrome or Edge, and none was found on PATH.',
      'Install one, or let CHROMIUM_PATH name it; or write the page with -f html=report.html and print it from any browser.',
    );
  return path;
};

const isProgram = async (path: string): Promise<boolean> => {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};
