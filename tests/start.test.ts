import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A copy of the package as it is built. */
const copy = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bidlint-start-'));
  folders.push(folder);
  for (const name of ['dist', 'package.json']) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
};

const caches = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'dist'))
    .filter((name) => name.endsWith(`.${process.version}-${process.arch}.cache`))
    .map((name) => join(folder, 'dist', name));

/** The reports on a bid without files and on one with files. */
const reports = (folder: string): Promise<readonly string[]> =>
  Promise.all(
    ['tests/fixtures/manifests/full.yaml', 'examples/strong/bid.yaml'].map((bid) =>
      promisify(execFile)(process.execPath, [join(folder, 'dist/start.cjs'), 'check', bid, '--all'], {
        cwd: root,
        maxBuffer: 16_000_000,
      }).then(
        ({ stdout }) => stdout,
        ({ stdout, stderr }) => `${stderr}${stdout}`,
      ),
    ),
  );

describe('the code that V8 kept for the built program', () => {
  it('is there for both parts, and gives the same reports as none, as that of another program, and as none that could be read', async () => {
    const folder = copy();
    expect(caches(folder)).toHaveLength(2);
    const kept = await reports(folder);
    for (const report of kept) expect(report).toMatch(/^bidlint \d.*\n[\s\S]*Exit code: [13] /);
    const [main = '', checks = ''] = caches(folder).toSorted().reverse();
    cpSync(main, checks);
    expect(await reports(folder)).toEqual(kept);
    for (const cache of caches(folder)) writeFileSync(cache, 'no code');
    expect(await reports(folder)).toEqual(kept);
    for (const cache of caches(folder)) rmSync(cache);
    expect(await reports(folder)).toEqual(kept);
  }, 120_000);
});
