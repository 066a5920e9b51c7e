import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { destinations } from '../../src/commands/destinations.ts';
import { folderWith } from '../support/folder.ts';

const refusal = /The formats json and csv are both to go to/;

describe('two formats that lead to one file', () => {
  it('are refused where one path is written from the root', () => {
    const cwd = folderWith({});
    expect(() => destinations(['json=a.out', `csv=${join(cwd, 'a.out')}`], undefined, cwd)).toThrow(refusal);
  });

  it('are refused where a link leads to the file, or to its folder', () => {
    const cwd = folderWith({ 'out/a.out': '' });
    symlinkSync('out/a.out', join(cwd, 'link'));
    symlinkSync('out', join(cwd, 'other'));
    expect(() => destinations(['json=out/a.out', 'csv=link'], undefined, cwd)).toThrow(refusal);
    expect(() => destinations(['json=out/new', 'csv=other/new'], undefined, cwd)).toThrow(refusal);
  });

  it('are let be where it is a device, which keeps nothing', () => {
    expect(destinations(['json=/dev/null', 'csv=/dev/null'], undefined, '.')).toHaveLength(2);
  });
});
