import { describe, expect, it } from 'vitest';
import { wantsColour, wantsPlain } from '../src/colour.ts';

const terminal = { terminal: true, colours: true };
const pipe = { terminal: false, colours: false };

describe('whether to colour', () => {
  it.each([
    [undefined, {}, terminal, true],
    [undefined, {}, pipe, false],
    [undefined, {}, { terminal: true, colours: false }, false],
    [undefined, { NO_COLOR: '1' }, terminal, false],
    [undefined, { NO_COLOR: '' }, terminal, true],
    [undefined, { NO_COLOR: '1', FORCE_COLOR: '1' }, terminal, false],
    [undefined, { FORCE_COLOR: '1' }, pipe, true],
    [undefined, { FORCE_COLOR: '0' }, terminal, false],
    [undefined, { CLICOLOR: '0' }, terminal, false],
    [undefined, { TERM: 'dumb' }, terminal, false],
    [true, { NO_COLOR: '1' }, pipe, true],
    [false, { FORCE_COLOR: '1' }, terminal, false],
  ] as const)('option %s, %o, %o: %s', (option, env, edge, expected) =>
    expect(wantsColour(option, { env, ...edge })).toBe(expected),
  );

  it('writes plainly for a screen reader', () => {
    expect(wantsPlain(undefined, { env: { ACCESSIBLE: '1' }, terminal: true })).toBe(true);
    expect(wantsPlain(undefined, { env: {}, terminal: true })).toBe(false);
  });
});
