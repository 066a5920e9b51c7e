import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, identity } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';

const bid = { 'bid.yaml': identity };
const check = (cwd: string, path: string) => runMain(['check', 'bid.yaml', '-f', 'json', '-o', path], { cwd });

describe('the file that a report goes to', () => {
  it('appears whole, takes the place of an older one, and leaves nothing beside it', async () => {
    const cwd = folderWith({ ...bid, 'report.json': 'older' });
    expect((await check(cwd, join(cwd, 'report.json'))).code).toBe(1);
    expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')).kind).toBe('report');
    expect(readdirSync(cwd).sort()).toEqual(['bid.yaml', 'report.json']);
  });

  it('may be reached by a link, which stays a link', async () => {
    const cwd = folderWith({ ...bid, 'kept/report.json': 'older' });
    symlinkSync('kept/report.json', join(cwd, 'report.json'));
    expect((await check(cwd, join(cwd, 'report.json'))).code).toBe(1);
    expect(lstatSync(join(cwd, 'report.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(join(cwd, 'kept/report.json'), 'utf8')).kind).toBe('report');
  });

  it('may not be a folder: code 2, and the folder is as it was', async () => {
    const cwd = folderWith(bid);
    mkdirSync(join(cwd, 'reports'));
    const { code, error } = await check(cwd, join(cwd, 'reports'));
    expect(code).toBe(2);
    expect(error).toMatch(/reports: The report cannot be written here/);
    expect(readdirSync(cwd).sort()).toEqual(['bid.yaml', 'reports']);
  });

  it.skipIf(process.platform === 'win32')('a pipe is written to and stays a pipe', async () => {
    const cwd = folderWith(bid);
    const pipe = join(cwd, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const program = join(import.meta.dirname, '../../bin/bidlint.js');
    /* Without it nobody would write, and the reader of the pipe would wait for ever. */
    expect(existsSync(join(import.meta.dirname, '../../dist/start.cjs')), 'npm run build comes first').toBe(true);
    const shell = `${JSON.stringify(process.execPath)} ${JSON.stringify(program)} check bid.yaml -f json -o pipe & cat pipe > read.json; wait $! || true`;
    execFileSync('sh', ['-c', shell], { cwd });
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(JSON.parse(readFileSync(join(cwd, 'read.json'), 'utf8')).kind).toBe('report');
  });

  it.skipIf(process.platform !== 'linux')('a device that is full ends with code 2 and stays a device', async () => {
    const cwd = folderWith(bid);
    const { code, error } = await check(cwd, '/dev/full');
    expect(code).toBe(2);
    expect(error).toMatch(/\/dev\/full: The report cannot be written here \(ENOSPC\)/);
    expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true);
  });
});
