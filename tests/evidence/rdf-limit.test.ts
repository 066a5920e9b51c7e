import { expect, it, vi } from 'vitest';
import { overLimit } from '../../src/evidence/over-limit.ts';
import { readRdf } from '../../src/evidence/rdf-read.ts';
import { probeOf } from './reading.ts';

vi.mock('../../src/evidence/rdf-graph.ts', () => ({
  rdfBuilder: () => ({
    add: () => {
      throw overLimit('it holds more than 1000000 statements');
    },
  }),
}));

it('JSON-LD of more statements than are read is beyond a limit of ours, and not broken', async () => {
  const file = JSON.stringify({ '@id': 'https://city.example/a', 'https://city.example/b': 'c' });
  expect(await readRdf(probeOf('a.json', file))).toEqual({
    problem: 'it holds more than 1000000 statements',
    limit: true,
  });
});
