import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEvidence } from '../../src/evidence/decode-evidence.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('the text of an evidence file', () => {
  it('is UTF-8, or UTF-16 with its mark', () => {
    expect(decodeEvidence(Buffer.from('Straße'))).toEqual({ text: 'Straße' });
    expect(decodeEvidence(Buffer.from('\ufeffStraße', 'utf16le'))).toEqual({ text: 'Straße' });
  });

  it('is in the encoding that XML or HTML names', () => {
    const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><a>Straße</a>';
    expect(decodeEvidence(latin1(xml))).toEqual({ text: xml });
    const page = '<!doctype html><html><head><meta charset=windows-1252><title>Straße</title>';
    expect(decodeEvidence(latin1(page))).toEqual({ text: page });
    const older = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>Straße';
    expect(decodeEvidence(latin1(older))).toEqual({ text: older });
  });

  it('is never guessed: a table in an encoding that it does not name goes to a person', () => {
    expect(decodeEvidence(latin1('id;straat\n1;Straße\n'))).toMatchObject({ limited: true });
    expect(decodeEvidence(latin1('<a>Straße</a>'))).toMatchObject({ limited: true });
    expect(decodeEvidence(latin1('<?xml version="1.0" encoding="klingon"?><a>ß</a>'))).toMatchObject({ limited: true });
  });

  it('is not there in a binary file, and in one that says UTF-8 and is not: these are faults of the file', () => {
    expect(decodeEvidence(Uint8Array.of(1, 2, 3, 0xff))).toEqual({ problem: expect.not.stringMatching('limited') });
    expect(decodeEvidence(latin1('<?xml version="1.0" encoding="utf-8"?><a>ß</a>'))).toEqual({
      problem: 'it names the encoding UTF-8 and is not in it',
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const decoded = decodeEvidence(bytes);
        expect('text' in decoded || decoded.problem.length > 0).toBe(true);
      }),
    );
  });
});
