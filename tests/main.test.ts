import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { folderWith, identity } from './support/folder.ts';

const program = join(import.meta.dirname, '../bin/bidlint.js');

const run = (argv: readonly string[], cwd: string): Promise<{ code: number; out: string; error: string }> =>
  promisify(execFile)(process.execPath, [program, ...argv], { cwd, maxBuffer: 64_000_000 }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, error: stderr }),
    ({ code, stdout, stderr }) => ({ code, out: stdout, error: stderr }),
  );

describe('the built program, as a process of its own', () => {
  it('ends with the exit code of the verdict, the report alone on standard output', async () => {
    const { code, out, error } = await run(['check', 'bid.yaml', '-f', 'json'], folderWith({ 'bid.yaml': identity }));
    expect(code).toBe(1);
    expect(JSON.parse(out).summary).toMatchObject({ exitCode: 1 });
    expect(error).toBe('');
  });

  it('ends with 2 where it could not run, with one sentence, and a report that says so', async () => {
    const { code, out, error } = await run(['check', 'gone.yaml'], folderWith({}));
    expect(code).toBe(2);
    expect(out).toContain('NOT JUDGED');
    expect(error).toMatch(/gone\.yaml.*no such file/);
    expect(error).not.toMatch(/\n\s+at /);
  });

  it('ends with 2 where a run comes to no end', async () => {
    const cwd = folderWith({ 'bid.yaml': identity, 'stuck.cjs': 'Promise.allSettled = () => new Promise(() => {});' });
    const ended = promisify(execFile)(process.execPath, ['--require', './stuck.cjs', program, 'check', 'bid.yaml'], {
      cwd,
    });
    await expect(ended).rejects.toMatchObject({ code: 2 });
  });

  it.each([
    ['rules', ['rules', '--pack', 'nothing'], /^bidlint: There is no pack "nothing"\. Known packs: mims/],
    ['explain', ['explain', 'mims/nothing'], /^bidlint: There is no rule "mims\/nothing"\./],
    ['check', ['check', 'bid.yaml', '--pack', 'nothing'], /^bidlint: There is no pack "nothing"\. Known packs: mims/],
  ])(
    '%s: a fault of the call is told as one, also by the parts of the program that load late',
    async (_, argv, says) => {
      const { code, error } = await run(argv, folderWith({ 'bid.yaml': identity }));
      expect(code).toBe(2);
      expect(error).toMatch(says);
    },
  );

  it('writes a report of more than 2 MB through a pipe to its end', async () => {
    const bids = Array.from({ length: 24 }, (_, index) => `b${index}.yaml`);
    const folder = folderWith(Object.fromEntries(bids.map((name) => [name, identity])));
    const { out } = await run(['check', ...bids, '-f', 'json'], folder);
    expect(out.length).toBeGreaterThan(2_000_000);
    expect(JSON.parse(out).bids).toHaveLength(bids.length);
  });

  it.each([
    ['check', ['check', 'bid.yaml', '-f', 'json']],
    ['inspect', ['inspect', 'large.csv', '-f', 'json']],
    ['rules', ['rules', '--format', 'json']],
    ['explain', ['explain', 'mims/access-is-described']],
  ])('%s: a reader that closes its end is no fault', async (_, argv) => {
    const large = `id,place\n${Array.from({ length: 20_000 }, (_, index) => `${index},north`).join('\n')}\n`;
    const folder = folderWith({ 'bid.yaml': identity, 'large.csv': large });
    const child = spawn(process.execPath, [program, ...argv], { cwd: folder });
    child.stdout.destroy();
    let error = '';
    child.stderr.on('data', (chunk) => {
      error += chunk;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(error).toBe('');
    expect(code).toBe(argv[0] === 'check' ? 1 : 0);
  });
});
