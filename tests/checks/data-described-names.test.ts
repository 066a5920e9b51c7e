import { describe, expect, it } from 'vitest';
import { describedNames } from '../../src/checks/data-described-names.ts';
import type { Attachment } from '../../src/model/evidence.ts';

const names = (kind: string, facts: object): string[] | undefined => {
  const described = describedNames({ kind, facts } as unknown as Attachment);
  return described && [...described];
};

describe('the names that a dictionary describes', () => {
  it.each([
    ['json-schema', { properties: ['spotId', 'status'] }, ['spotid', 'status']],
    [
      'csv',
      { columns: [{ name: 'Column', values: ['Spot ID', 'status'] }, { name: 'meaning' }] },
      ['spotid', 'status'],
    ],
    ['csvw', { columnNames: ['spot_id', 'Spot'] }, ['spotid', 'spot']],
    ['datapackage', { fieldNames: ['spot_id', 'status'] }, ['spotid', 'status']],
    ['shacl', { names: ['title', 'status'] }, ['title', 'status']],
    ['csv', { columns: [{ name: 'kolom', values: ['spot'] }] }, ['spot']],
    ['json', { document: { fields: [{ name: 'spot' }, { name: 'status' }] } }, ['spot', 'status']],
    ['json', { document: [{ column: 'spot', meaning: 'Number' }] }, ['spot']],
    ['json', { document: { spot: 'Number of the spot', status: 'Free or taken' } }, ['spot', 'status']],
  ])('of %s', (kind, facts, expected) => expect(names(kind, facts)).toEqual(expected));

  it.each([
    ['csv', { columns: [{ name: 'code', values: ['spot'] }] }],
    ['csv', { columns: [{ name: 'column' }] }],
    ['json', { document: [{ what: 'spot' }] }],
    ['document', {}],
  ])('are not guessed from %s', (kind, facts) => expect(names(kind, facts)).toBeUndefined());
});
