import { describe, expect, it } from 'vitest';
import { gather } from '../../src/load/gather.ts';
import { memoryFolder } from '../support/memory-folder.ts';

const statesOf = async (files: number) => {
  const folder = memoryFolder(
    Object.fromEntries(Array.from({ length: files }, (_, at) => [`runs/${at}.json`, { at }])),
  );
  const { bySlot } = await gather({ data: [{ id: 'a', export: 'runs/*.json' }] }, folder);
  return [...(bySlot.get('/data/0/export') ?? [])].map(({ state }) => state);
};

describe('a path with a * that stands for more files than are opened', () => {
  it('goes to a person: the bound is ours, and the files are there', async () => {
    expect(await statesOf(201)).toEqual(['unreadable']);
    expect(new Set(await statesOf(200))).toEqual(new Set(['read']));
    expect(await statesOf(0)).toEqual(['missing']);
  });
});
