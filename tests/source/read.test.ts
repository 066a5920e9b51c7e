import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { confine } from '../../src/source/confine.ts';
import { decode } from '../../src/source/decode.ts';
import { readBounded } from '../../src/source/read.ts';
import { folderWith } from '../support/folder.ts';

describe('reading a file', () => {
  it('gives its bytes', () => {
    expect(readBounded(join(folderWith({ a: 'abc' }), 'a'), 10)).toEqual({
      state: 'read',
      bytes: new TextEncoder().encode('abc'),
    });
  });
  it.each([
    ['gone', 'missing', /no such file/],
    ['a/b', 'missing', /no such file/],
    ['folder', 'not-a-file', /folder/],
    ['large', 'too-large', /limit is 10/],
  ])('%s: %s', (name, state, why) => {
    const result = readBounded(join(folderWith({ a: 'abc', large: 'x'.repeat(11), 'folder/x': '' }), name), 10);
    expect(result.state).toBe(state);
    expect('problem' in result && result.problem).toMatch(why);
  });
  it('does not read on where a file has no size and goes on for ever', () => {
    expect(readBounded('/dev/zero', 10).state).toBe('not-a-file');
  });
});

describe('confining a path to the folder of a bid', () => {
  const folder = folderOnce();
  it.each(['a', './a', 'deep/b', 'deep/../a', 'not-there'])('%s is inside', (path) =>
    expect(confine(folder(), path)).toHaveProperty('path'),
  );
  it.each([
    '',
    '.',
    '..',
    '../a',
    'deep/../../a',
    '/etc/passwd',
    'C:/a',
    'C:a',
    'deep\\b',
    'a\0b',
    'out',
    'outdir/hosts',
  ])('%j leads out', (path) => expect(confine(folder(), path)).toHaveProperty('problem'));

  it.each(['../a', 'out'])('%j is told to lead out, and not to be written amiss', (path) => {
    expect(confine(folder(), path)).toHaveProperty('outside', true);
    expect(confine(folder(), 'deep\\b')).not.toHaveProperty('outside');
  });

  function folderOnce(): () => string {
    return () => {
      const made = folderWith({ a: '', 'deep/b': '' });
      symlinkSync('/etc/passwd', join(made, 'out'));
      symlinkSync('/etc', join(made, 'outdir'));
      return made;
    };
  }
});

describe('decoding', () => {
  it.each([
    ['UTF-8', [0x63, 0xc3, 0xa9], 'cé'],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0], 'a'],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x61], 'a'],
  ])('%s', (_, bytes, text) => expect(decode(new Uint8Array(bytes))).toEqual({ text }));
  it.each([
    ['Latin-1', [0x63, 0xe9], /UTF-8/],
    ['binary', [0x61, 0, 0x62], /binary/],
    ['half a character', [0xc3], /UTF-8/],
  ])('refuses %s', (_, bytes, why) => {
    const decoded = decode(new Uint8Array(bytes));
    expect('problem' in decoded && decoded.problem).toMatch(why);
  });
});
