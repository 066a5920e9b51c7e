import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../src/evidence/json-schema.ts';
import { isOverLimit, overLimit } from '../../src/evidence/over-limit.ts';
import { readRdf } from '../../src/evidence/rdf-read.ts';
import { probeOf, tools } from './reading.ts';

describe('a limit of ours', () => {
  it('is told by the error, and not by its words', () => {
    expect(isOverLimit(overLimit('it takes longer than 5 seconds'))).toBe(true);
    expect(isOverLimit(new Error('it takes longer than 5 seconds'))).toBe(false);
    expect(isOverLimit('it takes longer than 5 seconds')).toBe(false);
  });

  it('is not what a library says of a broken file that holds such words', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:ID="it holds more than"/></rdf:RDF>`;
    const broken = await readRdf(probeOf('a.rdf', rdf));
    expect(broken).toMatchObject({ problem: expect.stringContaining('holds more than') });
    expect(broken).not.toHaveProperty('limit');
    const schema = JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $defs: { a: { $ref: '#/$defs/takes longer' } },
      $ref: '#/$defs/a',
    });
    expect(await jsonSchema.read(probeOf('a.json', schema), tools)).toMatchObject({ state: 'read', valid: false });
  });
});
