import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePackFolder } from '../src/load/compile-pack.ts';

const page = readFileSync('docs/not-checked.md', 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\|[-| ]+\|$/.test(line))
  .map((line) => line.split('|').slice(1, -1));
const packs = await Promise.all(
  readdirSync('rules', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => compilePackFolder(`rules/${entry.name}`)),
);
const ids = new Set(packs.flatMap(({ rules }) => rules.map(({ id }) => id)));

describe('docs/not-checked.md', () => {
  it('says for each demand where it stands, what it is, why no rule checks it, and what a person looks at', () => {
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) {
      expect(row).toHaveLength(4);
      expect(row.every((cell) => cell.trim().length > 5)).toBe(true);
    }
  });

  it('points to rules that there are', () => {
    const named = [...page.matchAll(/rules\/([a-z-]+)\.md#([a-z-]+)/g)].map(([, pack, name]) => `${pack}/${name}`);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});
