import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { basename, delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The office suite of this machine: SOFFICE_PATH, or `soffice` on PATH. Tests that need one are skipped where there is none. */
export const installed: string | undefined =
  process.env['SOFFICE_PATH'] ||
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'soffice'))
    .find(isProgram);

/** What the name of a skipped test says. */
export const needsOffice = installed === undefined ? ' (skipped: no LibreOffice on PATH and none in SOFFICE_PATH)' : '';

/**
 * Opens files and writes each as PDF into the same folder. Its exit code is 0 also where a file cannot be opened, so what counts is
 * that the PDF is there. Gives the paths of the PDFs. Throws where one is missing.
 */
export const convertedToPdf = async (folder: string, names: readonly string[]): Promise<string[]> => {
  const { stdout, stderr } = await promisify(execFile)(
    installed ?? '',
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...names.map((name) => join(folder, name)),
    ],
    { timeout: 300_000 },
  );
  return names.map((name) => {
    const path = join(folder, `${basename(name, extname(name))}.pdf`);
    if (!existsSync(path)) throw new Error(`LibreOffice did not open ${name}. ${stdout} ${stderr}`);
    return path;
  });
};
