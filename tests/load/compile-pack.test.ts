import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePackFolder } from '../../src/load/compile-pack.ts';
import { folderWith } from '../support/folder.ts';

const packed = (rule: (text: string) => string): string =>
  `${folderWith({
    'mims/pack.yaml': readFileSync('rules/mims/pack.yaml', 'utf8'),
    'mims/data-can-be-filtered.yaml': rule(readFileSync('rules/mims/data-can-be-filtered.yaml', 'utf8')),
  })}/mims`;

describe('a pack that is compiled', () => {
  it('gives its rules', async () => {
    const { rules } = await compilePackFolder(packed((text) => text));
    expect(rules.map(({ id }) => id)).toEqual(['mims/data-can-be-filtered']);
  });

  it('may not give a check a parameter that it does not have: it would say nothing', async () => {
    const folder = packed((text) => text.replace(/^ {2}with:\n/m, '  with:\n    shownBuy: {}\n'));
    await expect(compilePackFolder(folder)).rejects.toThrow(/mims-filters has no parameter "shownBuy".*Known: shownBy/);
  });
});
