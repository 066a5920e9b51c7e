import { describe, expect, it } from 'vitest';
import { operationNamed, recordOperations } from '../../src/checks/mims-read-operations.ts';
import type { OpenapiFacts } from '../../src/generated/facts.ts';

const operation = (method: string, route: string, more: object = {}) => ({
  method,
  path: route,
  route,
  tags: [],
  machineReadable: true,
  list: false,
  responses: [{ status: '200', mediaTypes: ['application/json'], schema: 'real', fields: [], headers: [] }],
  ...more,
});
const facts = (...operations: object[]): OpenapiFacts => ({ operations }) as unknown as OpenapiFacts;

describe('The operation that a bid names', () => {
  const api = facts(
    operation('GET', '/ngsi-ld/v1/entities/{}', { path: '/entities/{entityId}', operationId: 'getEntity' }),
    operation('POST', '/ngsi-ld/v1/entities', { path: '/entities/' }),
  );

  it.each([
    ['GET /entities/{id}', 0],
    ['get /entities/{anything}/', 0],
    ['GET /ngsi-ld/v1/entities/{id}', 0],
    ['getEntity', 0],
    ['POST /entities?options=upsert', 1],
  ])('%s is found', (name, index) => {
    expect(operationNamed(api, name)?.index).toBe(index);
  });

  it.each(['GET /entities', 'DELETE /entities/{id}', 'getentity', ''])('%s is not there', (name) => {
    expect(operationNamed(api, name)).toBeUndefined();
  });
});

describe('What stands before a path', () => {
  const based = facts(operation('GET', '/api/v2/spots'), operation('GET', '/api/v2/zones'));

  it('is the part of the server where all paths share it', () => {
    expect(operationNamed(based, 'GET /spots')?.index).toBe(0);
  });

  it('is a path of its own where they do not', () => {
    const temporal = facts(operation('GET', '/temporal/entities'), operation('GET', '/types'));
    expect(operationNamed(temporal, 'GET /entities')).toBeUndefined();
  });
});

describe('Operations that return records', () => {
  it('are lists, single things and files of data, and no health pages', () => {
    const api = facts(
      operation('GET', '/health'),
      operation('GET', '/spots', { list: true }),
      operation('GET', '/spots/{}'),
      operation('GET', '/export', {
        responses: [{ status: '200', mediaTypes: ['text/csv'], schema: 'none', fields: [], headers: [] }],
      }),
      operation('POST', '/spots', { list: true }),
      operation('GET', '/page', { machineReadable: false, list: true }),
    );
    expect(recordOperations(api).map(({ operation: { route } }) => route)).toEqual(['/spots', '/spots/{}', '/export']);
  });
});
