import { describe, expect, it } from 'vitest';
import { type Example, judgeExample } from '../support/judge-example.ts';
import { packRules } from '../support/pack-rules.ts';

/** What a rule of a pack says of an example: its outcome, its questions and its findings. */
const told = async (pack: string, name: string, example: Example) => {
  const { outcome, questions, findings } = await judgeExample((await packRules(pack))(name), example);
  return { outcome, why: questions.map(({ why }) => why), findings: findings.map(({ message }) => message) };
};

const hard = '^(?!none)';

describe('a pattern that cannot be tried, in the model of a category', () => {
  const judged = (id: object, records: readonly object[]) =>
    told('mims', 'sample-fits-its-model', {
      bid: { data: [{ id: 'parking', model: 'model.json', export: 'spots.json' }] },
      files: {
        'model.json': {
          $schema: 'https://json-schema.org/draft/2020-12/schema',
          type: 'object',
          properties: { spot: id, free: { type: 'integer' } },
        },
        'spots.json': records,
      },
    });
  const records = [
    { spot: 'A1', free: 1 },
    { spot: 'A2', free: 2 },
  ];

  it('leaves to a person whether the records fit, and is not charged under not', async () => {
    expect((await judged({ type: 'string' }, records)).outcome).toBe('pass');
    for (const each of [{ pattern: hard }, { not: { pattern: hard } }])
      expect(await judged(each, records)).toEqual({
        outcome: 'review',
        why: [expect.stringContaining(`cannot try the pattern "${hard}"`)],
        findings: [],
      });
  });

  it('hides no record that does not fit whatever the pattern says', async () => {
    expect(await judged({ pattern: hard }, [...records, { spot: 'A3', free: 'many' }])).toMatchObject({
      outcome: 'fail',
      findings: [expect.stringContaining('rejects 1 of 3 records')],
    });
  });
});

describe('a pattern that cannot be tried, in the description of an interface', () => {
  const call = (path: string, text: string) => ({
    startedDateTime: '2026-11-01T10:00:00Z',
    time: 20,
    request: { method: 'GET', url: `https://api.citypulse.example/v4${path}`, headers: [] },
    response: { status: 200, headers: [], content: { size: 60, mimeType: 'application/json', text } },
  });
  const get = (schema: object) => ({
    get: { responses: { 200: { description: 'OK', content: { 'application/json': { schema } } } } },
  });
  const judged = (id: object, ...entries: readonly object[]) =>
    told('open-apis', 'recorded-answers-fit-the-description', {
      bid: { interfaces: [{ id: 'parking', description: 'api.json', recordings: 'calls.har' }] },
      files: {
        'api.json': {
          openapi: '3.1.0',
          info: { title: 'Parking', version: '4.2.0' },
          servers: [{ url: 'https://api.citypulse.example/v4' }],
          paths: {
            '/spots': get({ type: 'object', required: ['id'], properties: { id, free: { type: 'integer' } } }),
            '/zones': get({ type: 'object', required: ['zone'] }),
          },
        },
        'calls.har': { log: { version: '1.2', creator: { name: 'mitmproxy', version: '11' }, entries } },
      },
    });
  const spots = call('/spots', '{"id":"A1","free":3}');

  it('leaves to a person whether the answers fit, also beside answers that do', async () => {
    expect((await judged({ type: 'string' }, spots)).outcome).toBe('pass');
    for (const entries of [[spots], [spots, call('/zones', '{"zone":"A"}')]])
      expect(await judged({ pattern: hard }, ...entries)).toEqual({
        outcome: 'review',
        why: [expect.stringContaining(`cannot try the pattern "${hard}"`)],
        findings: [],
      });
  });

  it('hides no answer that does not fit whatever the pattern says', async () => {
    expect(await judged({ pattern: hard }, spots, call('/spots', '{"free":3}'))).toMatchObject({
      outcome: 'fail',
      findings: [expect.stringContaining('does not fit its description')],
    });
  });
});
