import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logOf } from './report/machine/workflow-commands.ts';
import { runMain } from './support/run-main.ts';

const commands = [
  '::error file=a.ts::owned',
  '::set-output name=x::y',
  '::stop-commands::owned',
  '##[set-output name=x]y',
  '  ::add-mask::owned',
];

/** A folder with a bid whose names, texts, keys and files try to be commands. */
const folderWith = (command: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bidlint-commands-'));
  const name = command.replaceAll('/', '-');
  mkdirSync(join(folder, name));
  const bid = {
    bidlint: '1',
    kind: 'bid',
    date: '2026-11-01',
    vendor: { name: command },
    system: { name: `x\n${command}`, version: command },
    interfaces: [
      { id: 'a', url: 'https://example.org', description: `${command}.json`, recordings: [`${name}/x.har`] },
    ],
  };
  writeFileSync(join(folder, 'bid.yaml'), JSON.stringify(bid));
  writeFileSync(join(folder, name, 'bid.yaml'), JSON.stringify({ ...bid, [command]: `\n${command}` }));
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ [command]: [`\n${command}\n`] }));
  writeFileSync(join(folder, `${name}.txt`), `\n${command}\n`);
  writeFileSync(join(folder, 'tender.yaml'), `bidlint: "1"\n${JSON.stringify(command)}: 1\n`);
  return folder;
};

describe.each(commands)('in a workflow, %s', (command) => {
  const cwd = folderWith(command);
  const name = command.replaceAll('/', '-');
  it.each([
    [['check', 'bid.yaml']],
    [['check', 'bid.yaml', '--plain', '--all', '--audience', 'committee']],
    [['check', 'bid.yaml', '--lang', 'ar']],
    [['check', name, 'bid.yaml']],
    [['check', `${name}/gone.yaml`]],
    [['check', 'bid.yaml', '--tender', 'tender.yaml']],
    [['check', 'bid.yaml', '--tender', command]],
    [['check', 'bid.yaml', '--format', command]],
    [['check', 'bid.yaml', '--pack', command]],
    [['check', 'bid.yaml', '--as-of', command]],
    [['check', 'bid.yaml', '--output', `${name}/gone/report.txt`]],
    [['check', 'bid.yaml', `--${command}`]],
    [['explain', command]],
    [['inspect', `${name}.json`, `${name}.txt`]],
    [[command]],
  ])('is a text, whatever it is the name of: %j', async (argv) => {
    const { out, error } = await runMain(argv, { cwd, env: { GITHUB_ACTIONS: 'true', CI: 'true' } });
    expect(logOf(out).commands).toEqual([]);
    expect(logOf(error).commands).toEqual([]);
    expect(out + error).not.toBe('');
  });
});
