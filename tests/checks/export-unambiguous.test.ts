import { describe, expect, it } from 'vitest';
import { makeZip } from '../evidence/make-zip.ts';
import { folderWith, identity } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';

/** The outcome of the rule on a bid whose export is an archive of these members. */
const judged = async (members: Readonly<Record<string, string>>): Promise<string | undefined> => {
  const folder = folderWith({
    'bid.yaml': `${identity}data: [{ id: parking, holds: content, export: export.zip }]\n`,
    'export.zip': makeZip(members),
  });
  const { out } = await runMain(['check', 'bid.yaml', '--format', 'json'], { cwd: folder });
  const results: readonly { rule: string; outcome: string }[] = JSON.parse(out).bids[0].results;
  return results.find(({ rule }) => rule === 'data-portability/numbers-and-dates-read-one-way')?.outcome;
};

const packageOf = (path: string): string => JSON.stringify({ name: 'parking', resources: [{ name: 'spots', path }] });
const good = 'spot,since\nA1,2026-04-03\nA2,2026-04-05\n';
const bad = 'spot,since\nA1,03/04/2026\nA2,05/04/2026\n';

describe('the dates of an archive', () => {
  it('are those of its tables, described or not', async () => {
    expect(await judged({ 'spots.csv': good })).toBe('pass');
    expect(await judged({ 'spots.csv': bad })).toBe('fail');
    expect(await judged({ 'datapackage.json': packageOf('spots.csv'), 'spots.csv': good })).toBe('pass');
    expect(await judged({ 'datapackage.json': packageOf('spots.csv'), 'spots.csv': bad })).toBe('fail');
  });

  it('are a question where no table stands in it', async () => {
    expect(await judged({ 'datapackage.json': packageOf('spots.csv') })).toBe('review');
    expect(await judged({ 'a.pdf': '%PDF-1.7\n% a printed table' })).toBe('review');
  });
});
