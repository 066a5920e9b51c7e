import { describe, expect, it } from 'vitest';
import { isOfPdfLibrary, takeStray } from '../../src/evidence/pdf-strays.ts';

const stray = Object.assign(new Error('End of file inside array.'), {
  name: 'ParserEOFException',
  stack: 'ParserEOFException: End of file inside array.\n    at file:///x/node_modules/unpdf/dist/pdfjs.mjs:1:7046',
});

describe('a rejection that the PDF library leaves to nobody', () => {
  it('is taken, so that the run goes on to its verdict', () => {
    expect(isOfPdfLibrary(stray)).toBe(true);
    expect(() => takeStray(stray)).not.toThrow();
  });

  it.each([
    ['an error of ours', new Error('ours')],
    ['a reason that is no error', 'pdfjs'],
  ])('is not mistaken for %s, which still ends the program', (_, reason) => {
    expect(isOfPdfLibrary(reason)).toBe(false);
    expect(() => takeStray(reason)).toThrow();
  });
});
