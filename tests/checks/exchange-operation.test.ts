import { describe, expect, it } from 'vitest';
import { basePaths, type Exchange, operationCalled, responseFor } from '../../src/checks/exchange-operation.ts';
import type { OpenapiFacts } from '../../src/generated/facts.ts';

const server = (url: string) => ({
  url,
  relative: !url.includes(':'),
  sandbox: false,
  local: false,
  placeholder: false,
});

const factsOf = (servers: readonly string[], paths: readonly string[]): OpenapiFacts =>
  ({
    servers: servers.map(server),
    operations: paths.map((path) => ({ method: 'GET', path, responses: [] })),
  }) as unknown as OpenapiFacts;

const called = (url: string, servers: readonly string[], paths: readonly string[], own?: string) => {
  const facts = factsOf(servers, paths);
  const exchange = { method: 'GET', path: new URL(url).pathname } as Exchange;
  return operationCalled(exchange, facts, basePaths(facts, own === undefined ? {} : { url: own }))?.operation.path;
};

describe('the operation that an exchange called', () => {
  it('stands below the path of a server, or of the address in the bid', () => {
    const paths = ['/spots', '/spots/{id}'];
    expect(called('https://a.example/v4/spots/17', ['https://a.example/v4'], paths)).toBe('/spots/{id}');
    expect(called('https://a.example/api/v4/spots', ['/v4'], paths, 'https://a.example/api')).toBe('/spots');
    expect(called('https://a.example/demo/spots', ['http://localhost:80'], paths, 'https://a.example/demo/')).toBe(
      '/spots',
    );
  });

  it('is the one with the most words of its own', () => {
    expect(called('https://a.example/spots/free', [], ['/spots/{id}', '/spots/free', '/{kind}/{id}'])).toBe(
      '/spots/free',
    );
  });

  it('is found behind a proxy, and with an ending that chooses the format', () => {
    expect(called('https://a.example/proxy/x/collections', [], ['/collections'])).toBe('/collections');
    expect(called('https://a.example/collections.json', [], ['/collections'])).toBe('/collections');
  });

  it('is none where only a variable would fit, or another method', () => {
    expect(called('https://a.example/proxy/x/anything', [], ['/{name}'])).toBeUndefined();
    expect(called('https://a.example/zones', [], ['/spots'])).toBeUndefined();
    const facts = factsOf([], ['/spots']);
    expect(operationCalled({ method: 'POST', path: '/spots' } as Exchange, facts, [''])).toBeUndefined();
  });

  it('answers with what is described for the status, its class, or by default', () => {
    const responses = (...statuses: string[]) =>
      ({ responses: statuses.map((status) => ({ status })) }) as unknown as OpenapiFacts['operations'][number];
    expect(responseFor(responses('default', '2XX', '200'), 200)?.at).toBe(2);
    expect(responseFor(responses('default', '2xx'), 201)?.at).toBe(1);
    expect(responseFor(responses('200', 'default'), 404)?.at).toBe(1);
    expect(responseFor(responses('200'), 404)).toBeUndefined();
  });
});
