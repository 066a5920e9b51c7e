import { describe, expect, it } from 'vitest';
import { json, yaml } from '../../src/evidence/json.ts';
import { ndjson } from '../../src/evidence/ndjson.ts';
import { recognise } from '../../src/evidence/registry.ts';
import { probeOf, read, readWell } from './reading.ts';

const readJson = async (value: unknown) => (await readWell(json, JSON.stringify(value))).facts;

describe('plain JSON', () => {
  it('tells records, fields and dates', async () => {
    const { facts, spots, valid } = await readWell(
      json,
      JSON.stringify({
        total: 2,
        items: [
          { id: 1, at: '2026-10-30T08:59:00Z' },
          { id: 2, at: '2026-10-31T08:59:00', note: '' },
        ],
      }),
    );
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      records: 2,
      at: '/items',
      fields: ['id', 'at', 'note'],
      identical: false,
      empty: 0,
      dates: { count: 2, withoutOffset: 1, earliest: '2026-10-30T08:59:00Z', latest: '2026-10-31T08:59:00' },
    });
    expect(spots['/dates/latest']).toEqual({ pointer: '/items/1/at', verbatim: true });
  });

  it.each([
    ['a list', [{ a: 1 }, { a: 2 }], { records: 2, at: '' }],
    ['one object', { a: 1 }, { records: 1, at: '' }],
    ['an empty list', [], { records: 0, fields: [], identical: false }],
    ['a list under a name of its own', { spots: [{ a: 1 }] }, { records: 1, at: '/spots' }],
    ['two lists of which none is the records', { a: [{ x: 1 }], b: [{ y: 1 }] }, { records: 1, at: '' }],
    ['equal records', [{ a: 1 }, { a: 1 }, { a: 1 }], { identical: true }],
    ['records of nothing', [{ a: null }, { a: ' ', b: [] }, { a: 0 }], { empty: 2 }],
  ])('%s', async (_, value, expected) => expect(await readJson(value)).toMatchObject(expected));

  it('has no dates where there are none: numbers and codes are no dates', async () => {
    expect(await readJson([{ id: '2026-99-99', code: '20261030', phone: '06-12345678' }])).not.toHaveProperty('dates');
  });

  it('is invalid when it is none, with the place; a limit of ours is no fault', async () => {
    expect(await read(json, '{"a": 1,}')).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/^is not JSON/),
      spot: { line: 1 },
    });
    expect(await read(json, '['.repeat(300) + ']'.repeat(300))).toMatchObject({ state: 'unreadable' });
  });

  it('stands last: a more special kind names the file', () => {
    const kinds = recognise(probeOf('a', '{"openapi": "3.1.0", "info": {"title": "x", "version": "1"}, "paths": {}}'));
    expect(kinds.map(({ name }) => name)).toEqual(['openapi', 'json']);
    expect(recognise(probeOf('a', '{"a": 1}')).map(({ name }) => name)).toEqual(['json']);
  });
});

describe('plain YAML', () => {
  it('gives the facts of JSON', async () => {
    const { facts } = await readWell(
      yaml,
      'steps:\n  - {who: us, until: 2026-12-01}\n  - {who: you, until: 2027-01-01}\n',
    );
    expect(facts).toMatchObject({
      records: 2,
      at: '/steps',
      fields: ['who', 'until'],
      dates: { latest: '2027-01-01' },
    });
  });
});

describe('one JSON value a line', () => {
  it('tells records and dates with their lines', async () => {
    const { facts, spots, valid } = await readWell(
      ndjson,
      '{"at":"2026-01-02"}\n\n{"at":"2026-01-01"}\r\n{"at":"2026-01-03"}\n',
    );
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      records: 3,
      fields: ['at'],
      invalidLines: 0,
      dates: { earliest: '2026-01-01', latest: '2026-01-03' },
    });
    expect(facts.sample).toHaveLength(3);
    expect(spots['/dates/earliest']).toEqual({ line: 3 });
    expect(spots['/sample/2']).toEqual({ line: 4 });
  });

  it('is invalid where a later line is no JSON, and reads the others', async () => {
    const { facts, valid, problems } = await readWell(ndjson, `${'{"a":1}\n'.repeat(4)}{"a":\n{"a":2}\n`);
    expect(valid).toBe(false);
    expect(facts).toMatchObject({ records: 5, invalidLines: 1 });
    expect(problems).toMatchObject([{ spot: { line: 5 } }]);
  });

  it('reads a hundred thousand records in seconds', async () => {
    const started = performance.now();
    const { facts } = await readWell(
      ndjson,
      Array.from({ length: 100_000 }, (_, id) => `{"id":${id},"at":"2026-01-02T00:00:00Z"}`).join('\n'),
    );
    expect(facts.records).toBe(100_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
