import { describe, expect, it } from 'vitest';
import { nameBySignature } from '../../src/evidence/signature-names.ts';
import { attach } from '../../src/load/attach.ts';
import { makeZip } from './make-zip.ts';
import { probeOf, tools } from './reading.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.padEnd(400, '\0'), 'latin1'));
const looked = async (content: Uint8Array, accepts: readonly string[] | 'any' = ['csv', 'zip-export']) => {
  const { state, why, kinds } = await attach(probeOf('export.csv', content), accepts, tools, new Map(), { id: 'a' });
  return { state, why, kinds };
};

describe('a file of no kind that is read', () => {
  it('is named by its signature, never by its ending', async () => {
    expect(await looked(bytes('\x89PNG\r\n\x1a\n'))).toEqual({
      state: 'invalid',
      why: 'is a PNG picture, which its place does not take; attach what it shows in a form that its place takes',
      kinds: [],
    });
    expect(nameBySignature(bytes('plain words'))).toBeUndefined();
  });

  it.each([
    ["7z\xbc\xaf'\x1c", 'a 7-Zip archive'],
    ['\x1f\x8b\x08', 'a file packed with gzip'],
    ['SQLite format 3\0', 'an SQLite database'],
    ['ARROW1', 'an Arrow or Feather table'],
    [`${'x'.repeat(257)}ustar`, 'a TAR archive'],
  ])('goes to a person where only the reader is wanting: %j', async (start, name) => {
    expect(await looked(bytes(start))).toMatchObject({ state: 'unreadable', why: expect.stringContaining(name) });
  });

  it('is no archive of files where an office program wrote it', async () => {
    const slides = makeZip({ '[Content_Types].xml': '<x/>', 'ppt/presentation.xml': '<p/>' });
    expect(await looked(slides)).toEqual({
      state: 'invalid',
      why: 'is a PowerPoint presentation, which its place does not take; attach what it shows in a form that its place takes',
      kinds: [],
    });
    const sheet = makeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' });
    expect((await looked(sheet)).why).toContain('an OpenDocument spreadsheet');
    expect((await looked(makeZip({ 'a.csv': 'a,b\n1,2\n' }))).kinds).toEqual(['zip-export']);
  });

  it('goes to a person where its place takes what such a file shows, and is the fault of the bid elsewhere', async () => {
    const slides = makeZip({ 'ppt/presentation.xml': '<p/>' });
    const sheet = makeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' });
    const program = makeZip({ 'META-INF/MANIFEST.MF': 'Main-Class: A', 'A.class': 'x' });
    const states = async (content: Uint8Array) =>
      Promise.all(
        [['document', 'json'], ['csv', 'json'], ['cyclonedx']].map(
          async (accepts) => (await looked(content, accepts)).state,
        ),
      );
    expect(await states(slides)).toEqual(['unreadable', 'invalid', 'invalid']);
    expect(await states(sheet)).toEqual(['unreadable', 'unreadable', 'invalid']);
    expect(await states(program)).toEqual(['invalid', 'invalid', 'invalid']);
  });

  it.each(['', ' \n\t\n', '\u0000\u0001\u0002'])('is told where it is empty or binary: %j', async (text) => {
    const { state, why } = await looked(new Uint8Array(Buffer.from(text)), 'any');
    expect(state).toBe('invalid');
    expect(why).toMatch(/is empty|binary file/);
  });
});
