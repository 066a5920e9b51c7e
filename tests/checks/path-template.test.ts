import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsTemplate, literalParts } from '../../src/checks/path-template.ts';

const part = fc.stringMatching(/^[a-z0-9]{1,6}$/);

describe('a path against a template', () => {
  it('fits when every variable stands for one part that is not empty', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ word: part, variable: fc.boolean() }), { minLength: 1, maxLength: 6 }),
        (parts) => {
          const template = `/${parts.map(({ word, variable }) => (variable ? `{${word}}` : word)).join('/')}`;
          const path = `/${parts.map(({ word }) => word).join('/')}`;
          expect(fitsTemplate(template, path)).toBe(true);
          expect(fitsTemplate(template, `${path}/`)).toBe(true);
          expect(fitsTemplate(template, `${path}/more`)).toBe(false);
          expect(literalParts(template)).toBe(parts.filter(({ variable }) => !variable).length);
        },
      ),
    );
  });

  it('does not fit another word, an empty variable, or a slash in a variable', () => {
    expect(fitsTemplate('/spots/{id}', '/zones/17')).toBe(false);
    expect(fitsTemplate('/spots/{id}', '/spots/')).toBe(false);
    expect(fitsTemplate('/spots/{id}', '/spots/17/state')).toBe(false);
  });

  it('finds variables inside of a part, and reads percent signs', () => {
    expect(fitsTemplate('/Things({id})', '/Things(17)')).toBe(true);
    expect(fitsTemplate('/Things({id})', '/Things()')).toBe(false);
    expect(fitsTemplate('/{from}..{until}.csv', '/2026..2027.csv')).toBe(true);
    expect(fitsTemplate('/entities/{id}', '/entities/urn%3Angsi-ld%3ASpot%3A17')).toBe(true);
    expect(fitsTemplate('/räume', '/r%C3%A4ume')).toBe(true);
    expect(fitsTemplate('/a', '/%zz')).toBe(false);
  });
});
