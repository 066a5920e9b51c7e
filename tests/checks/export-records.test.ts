import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../src/checks/export-records.ts';
import type { Attachment, Facts } from '../../src/model/evidence.ts';

const attached = (kind: string, facts: Facts): Attachment => ({
  id: 'a',
  file: 'a',
  state: 'read',
  kind,
  kinds: [kind],
  facts,
  problems: [],
  parts: [],
});

describe('the records of an export', () => {
  it.each([
    ['cityjson', { objects: 12, identical: true }, { count: 12, empty: 0, identical: true }],
    ['citygml', { features: 3 }, { count: 3 }],
    ['geopackage', { records: 41 }, { count: 41 }],
    ['parquet', { rows: 9, empty: 9, identical: true }, { count: 9, empty: 9, identical: true }],
    ['ifc', { objects: 0, instances: 8 }, { count: 0 }],
    ['3d-tiles', { contents: 0, tiles: 1 }, { count: 0 }],
    ['datapackage', { records: 0 }, { count: 0 }],
    ['datapackage', { records: 0, resources: [{ state: 'missing' }, { state: 'read', rows: 0 }] }, { count: 0 }],
    ['datapackage', { records: 3, resources: [{ state: 'inline' }, { state: 'read', rows: 3 }] }, { count: 3 }],
    ['gtfs', { records: 7, placeholders: 2 }, { count: 7, placeholders: 2 }],
    ['gbfs', { records: 0 }, { count: 0 }],
    ['stac', { items: 2 }, { count: 2 }],
    ['xml', { records: 1, empty: 1 }, { count: 1, empty: 1 }],
    ['zip-export', { count: 4, emptyFiles: 4 }, { count: 4, empty: 4 }],
  ] as const)('of %s are told by its facts', (kind, facts, records) => {
    expect(recordsOf(attached(kind, facts as unknown as Facts))).toMatchObject(records);
  });

  it('are not known of a kind that does not tell, nor of a view that nobody can count', () => {
    expect(recordsOf(attached('html', {}))).toBeUndefined();
    expect(recordsOf(attached('geopackage', { tables: [] }))).toBeUndefined();
    for (const state of ['read', 'inline', 'unread'])
      expect(recordsOf(attached('datapackage', { records: 0, resources: [{ state }] }))).toBeUndefined();
  });
});
