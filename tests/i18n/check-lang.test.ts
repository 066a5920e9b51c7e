import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';

const check = async (args: readonly string[], env: Record<string, string> = {}) => {
  let out = '';
  let error = '';
  const code = await main(['check', 'tests/fixtures/manifests/minimal.yaml', ...args], {
    cwd: process.cwd(),
    env,
    out: async (chunk) => {
      out += String(chunk);
    },
    error: async (chunk) => {
      error += chunk;
    },
    terminal: false,
    colours: false,
    errorTerminal: false,
    now: () => 0,
    stdin: () => new Uint8Array(),
    today: '2026-11-21',
  });
  return { code, out, error };
};

describe('bidlint check', () => {
  it('writes the report in the language of --lang, else of the environment, else in English', async () => {
    expect((await check(['--lang', 'nl-BE'])).out).toContain('\nRESULTAAT ');
    expect((await check([], { LC_ALL: 'fr_CA.UTF-8' })).out).toContain('\nRÉSULTAT ');
    expect((await check(['--lang', 'en'], { LC_ALL: 'fr_CA.UTF-8' })).out).toContain('\nRESULT ');
    expect((await check([])).out).toContain('\nRESULT ');
  });

  it('comes to the same exit code, and gives programs the same, in every language', async () => {
    const english = await check(['-f', 'json']);
    for (const lang of ['fr', 'nl', 'ar']) {
      expect(await check(['-f', 'json', '--lang', lang])).toEqual(english);
      expect((await check(['--lang', lang])).code).toBe(english.code);
    }
  });

  it('tells on standard error that there are no messages in a language', async () => {
    const { out, error } = await check(['--lang', 'de']);
    expect(out).toBe((await check([])).out);
    expect(error).toContain('There are no messages in de');
  });

  it('does not run with what is no language tag', async () => {
    const { code, out, error } = await check(['--lang', 'fr_CA']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain('"fr_CA" is not a language tag.');
  });
});
