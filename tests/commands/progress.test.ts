import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/report/layout/width.ts';
import { runMain } from '../support/run-main.ts';

const cwd = mkdtempSync(join(tmpdir(), 'bidlint-progress-'));
const names = ['a', 'b', 'c ::error::\u001b[31m\u202e'];
for (const name of names) {
  mkdirSync(join(cwd, name));
  writeFileSync(join(cwd, name, 'api.yaml'), 'openapi: 3.1.0\n');
  writeFileSync(
    join(cwd, name, 'bid.yaml'),
    'bidlint: "1"\nkind: bid\ndate: "2026-11-01"\nvendor: { name: V }\nsystem: { name: S, version: "1" }\ninterfaces: [{ id: api, description: api.yaml }]\n',
  );
}

/** A clock by which every look takes so many milliseconds. */
const clock = (step: number) => {
  let time = 0;
  return () => {
    time += step;
    return time;
  };
};

const slow = (more: Parameters<typeof runMain>[1] = {}, ...options: string[]) =>
  runMain(['check', ...names, ...options], { cwd, errorTerminal: true, now: clock(400), ...more });

const clear = '\r\u001b[K';

describe('a long run', () => {
  it('tells on standard error which bid of how many, which file, and how long it still takes', async () => {
    const { error } = await slow();
    expect(error).toContain(`${clear}1 of 3: a/bid.yaml, api.yaml`);
    expect(error).toMatch(/2 of 3: b\/bid\.yaml, api\.yaml, about \d+ s left/);
  });

  it('writes to standard output what it writes without', async () => {
    expect((await slow()).out).toBe((await runMain(['check', ...names], { cwd })).out);
    expect((await slow({}, '--format', 'json')).out).not.toContain(clear);
  });

  it('clears its line in the end, and before anything else is written to the terminal', async () => {
    const written: string[] = [];
    await slow({
      terminal: true,
      out: async () => void written.push('OUT'),
      error: async (chunk) => void written.push(chunk),
    });
    expect(written.filter((chunk) => chunk !== 'OUT').at(-1)).toBe(clear);
    for (const [at, chunk] of written.entries())
      if (chunk === 'OUT') expect(['OUT', clear]).toContain(written[at - 1] ?? clear);
  });

  it('keeps to one line, and shows names that would act as text', async () => {
    const { error } = await slow({ errorColumns: 40 });
    for (const line of error.split(clear)) {
      expect(widthOf(line)).toBeLessThan(40);
      expect(line).not.toMatch(/[\p{Cc}\u202e]|(^|\s)::/u);
    }
    expect((await slow({ errorColumns: 400 })).error).toContain('\\u{1b}[31m\\u{202e}');
  });

  it('says it in the language of the report', async () => {
    expect((await slow({}, '--lang', 'nl')).error).toMatch(/2 van 3: b\/bid\.yaml, api\.yaml, nog ongeveer \d+ s/);
  });

  it.each([
    ['standard error is no terminal', { errorTerminal: false }, []],
    ['plain text is asked for', {}, ['--plain']],
    ['the reader has a screen reader', { env: { ACCESSIBLE: '1' } }, []],
    ['the terminal can do nothing', { env: { TERM: 'dumb' } }, []],
    ['the run is soon over', { now: clock(1) }, []],
  ] as const)('is silent where %s', async (_, io, options) => {
    expect((await slow(io, ...options)).error).toBe('');
  });

  it('tells a heavy file at once', async () => {
    writeFileSync(join(cwd, 'a', 'api.yaml'), `openapi: 3.1.0\n#${'x'.repeat(2_000_001)}\n`);
    expect((await slow({ now: () => 0 })).error).toContain('1 of 3: a/bid.yaml, api.yaml');
  });
});
