import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Makes a folder with files for one test; it is gone when the test ends. */
export const folderWith = (files: { readonly [path: string]: string | Uint8Array }): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bidlint-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
};

/** The least that a manifest must say to be judged. */
export const identity =
  'bidlint: "1"\nkind: bid\nvendor: { name: Nobody BV }\nsystem: { name: Nothing, version: "1.0" }\n';
