import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factOutline } from '../../../src/report/inspection/fact-outline.ts';
import { widthOf } from '../../../src/report/layout/width.ts';

describe('the outline of the facts of a file', () => {
  it('says nothing where nothing was extracted', () => {
    expect(factOutline(null, 80)).toEqual([]);
    expect(factOutline({}, 80)).toEqual([]);
  });

  it('prints a fact a line, its name in words, what is empty as none', () => {
    expect(factOutline({ infoVersion: '4.2.0', secured: false, servers: [], licence: null, owner: '' }, 80)).toEqual([
      'Facts',
      '  info version: 4.2.0',
      '  secured: no',
      '  servers: none',
      '  licence: none',
      '  owner: none',
    ]);
  });

  it('prints an item of a list as one paragraph: what it says, how much lies below, what it is and is not', () => {
    const operations = [
      {
        method: 'GET',
        path: '/spots',
        tags: [],
        parameters: [{ name: 'a' }, { name: 'b' }],
        secured: true,
        list: false,
      },
      {},
    ];
    expect(factOutline({ operations }, 80)).toEqual([
      'Facts',
      '  operations (2):',
      '    - method: GET; path: /spots; parameters: 2; yes: secured; no: list',
      '    - says nothing',
    ]);
  });

  it('prints the members of a group below its name, and of a group inside an item beside it', () => {
    expect(factOutline({ subject: { name: 'Hub' }, rows: [{ level: { is: 'A', why: '' } }] }, 80)).toEqual([
      'Facts',
      '  subject:',
      '    name: Hub',
      '  rows (1):',
      '    - level is: A',
    ]);
  });

  it('cuts long lists and tells how many follow', () => {
    const components = Array.from({ length: 903 }, (_, index) => ({ name: `part-${index}` }));
    const lines = factOutline({ components, languages: Array.from({ length: 9 }, (_, index) => `l${index}`) }, 80);
    expect(lines).toContain('    … and 895 more, all with --format json');
    expect(lines.at(-1)).toBe('  languages: l0, l1, l2, l3, l4, l5, l6, l7 … and 1 more');
    expect(lines).toHaveLength(12);
  });

  it("leaves names alone that are a document's own", () => {
    expect(factOutline({ types: { 'urn:x:ParkingSpot': 2, ParkingSpot: 1 } }, 80).slice(2)).toEqual([
      '    urn:x:ParkingSpot: 2',
      '    ParkingSpot: 1',
    ]);
  });

  it('escapes what a file says, in names and values', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()));
    const facts = fc.dictionary(fc.string(), fc.oneof(value, fc.array(fc.dictionary(fc.string(), value))));
    fc.assert(
      fc.property(facts, (given) => {
        const lines = factOutline(given, 60);
        for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
        expect(lines.every((line) => widthOf(line) > 0)).toBe(true);
      }),
    );
  });

  it('prints names with underscores in words, numbers within three places, and texts without the tags of HTML', () => {
    expect(
      factOutline({ not_affected: 1, accuracy: 0.9123456, tiny: 0.00001234, goal: '<p>To <b>count</b> cars</p>' }, 80),
    ).toEqual(['Facts', '  not affected: 1', '  accuracy: 0.912', '  tiny: 0.0000123', '  goal: To count cars']);
  });

  it('prints shares in percent, also those in a group', () => {
    expect(factOutline({ a: 0.001, b: 0.999, c: 0 }, 80, ['a', 'b', 'c'])).toEqual([
      'Facts',
      '  a: less than 1 %',
      '  b: more than 99 %',
      '  c: 0 %',
    ]);
    const facts = { withoutVersion: 1 / 3, withoutLicence: 1, files: 1, remarks: { generic: 0.125 } };
    expect(factOutline(facts, 80, ['withoutVersion', 'withoutLicence', 'remarks.generic'])).toEqual([
      'Facts',
      '  without version: 33 %',
      '  without licence: 100 %',
      '  files: 1',
      '  remarks:',
      '    generic: 13 %',
    ]);
  });
});
