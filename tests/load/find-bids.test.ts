import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bidFolder } from '../../src/load/bid-folder.ts';
import { expandPath } from '../../src/load/expand-path.ts';
import { findBids } from '../../src/load/find-bids.ts';
import { folderWith } from '../support/folder.ts';

const names = async (args: readonly string[], cwd: string) =>
  (await findBids(args, cwd)).map((found) => ('problem' in found ? `! ${found.problem}` : found.file));

describe('the bids that arguments name', () => {
  const files = { 'a/bid.yaml': '', 'b/deep/bid.yml': '', 'c/system.json': '', 'c/other.yaml': '', 'x.yaml': '' };

  it('are files as they are, also where there are none', async () => {
    expect(await names(['x.yaml', 'gone.yaml', '-'], folderWith(files))).toEqual(['x.yaml', 'gone.yaml', '-']);
  });
  it('are the manifests of a folder, in order', async () => {
    expect(await names(['.'], folderWith(files))).toEqual(['a/bid.yaml', 'b/deep/bid.yml', 'c/system.json']);
    expect(await names(['a'], folderWith(files))).toEqual(['a/bid.yaml']);
  });
  it('are the files of a pattern, each once', async () => {
    expect(await names(['*/bid.yaml', 'a/bid.yaml', '**/*.yaml'], folderWith(files))).toEqual([
      'a/bid.yaml',
      'c/other.yaml',
      'x.yaml',
    ]);
  });
  it('are never behind a link', async () => {
    const folder = folderWith(files);
    symlinkSync(join(folder, 'a'), join(folder, 'loop'));
    expect(await names(['**/bid.yaml'], folder)).toEqual(['a/bid.yaml']);
  });
  it('are told where there are none', async () => {
    expect((await names(['nothing*'], folderWith(files)))[0]).toMatch(/^! No file fits/);
  });
});

describe('a path of a manifest', () => {
  const folder = () =>
    bidFolder(folderWith({ 'e/a-1.har': '', 'e/a-2.har': '', 'e/b.har': '', 'e/.hidden.har': '', 'e/x/a-3.har': '' }));
  it.each([
    ['e/b.har', ['e/b.har']],
    ['e/a-*.har', ['e/a-1.har', 'e/a-2.har']],
    ['e/*.har', ['e/a-1.har', 'e/a-2.har', 'e/b.har']],
    ['e/*-*.h*r', ['e/a-1.har', 'e/a-2.har']],
    ['e/{a,b}.har', ['e/{a,b}.har']],
  ])('%s', async (path, files) => expect(await expandPath(folder(), path)).toEqual({ files }));
  it.each(['*/b.har', 'e/z*', '../*', 'gone/*'])('%s names nothing', async (path) =>
    expect(await expandPath(folder(), path)).toHaveProperty('problem'),
  );
});
