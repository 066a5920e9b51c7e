import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'bidlint-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the package as it is published', () => {
  it('runs from what it holds, and its libraries, on bids with and without files', () => {
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root, stdio: 'ignore' });
    execFileSync('sh', ['-c', 'tar xzf *.tgz'], { cwd: folder });
    symlinkSync(join(root, 'node_modules'), join(folder, 'package/node_modules'));
    const run = (...argv: string[]) =>
      spawnSync(process.execPath, [join(folder, 'package/bin/bidlint.js'), ...argv], { cwd: root, encoding: 'utf8' });
    expect(run('--version')).toMatchObject({ status: 0, stderr: '' });
    for (const [bid, status] of [
      ['tests/fixtures/manifests/full.yaml', 1],
      ['examples/strong/bid.yaml', 3],
    ] as const)
      expect(run('check', bid)).toMatchObject({ status, stderr: '', stdout: expect.stringMatching(/^bidlint \d/) });
  }, 60_000);
});
