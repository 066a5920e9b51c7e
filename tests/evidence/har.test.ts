import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { har } from '../../src/evidence/har.ts';
import { ngsiLdEntity } from '../../src/evidence/ngsi-ld-entity.ts';
import { corpusFolder, hasCorpus, probeOf, readWell } from './reading.ts';

type Answer = { readonly text?: string; readonly mimeType?: string; readonly encoding?: string };

const entry = (
  url: string,
  more: {
    status?: number;
    headers?: Record<string, string>;
    sent?: Record<string, string>;
    content?: Answer;
    at?: string;
  } = {},
) => ({
  startedDateTime: more.at ?? '2026-10-30T09:00:00.000Z',
  time: 84.2,
  request: {
    method: 'get',
    url,
    httpVersion: 'HTTP/2',
    headers: Object.entries(more.sent ?? {}).map(([name, value]) => ({ name, value })),
    cookies: [],
  },
  response: {
    status: more.status ?? 200,
    headers: Object.entries(more.headers ?? {}).map(([name, value]) => ({ name, value })),
    content: { size: 2, mimeType: 'application/json; charset=utf-8', text: '{}', ...more.content },
  },
});

const archive = (...entries: readonly unknown[]) =>
  JSON.stringify({ log: { version: '1.2', creator: { name: 'Firefox', version: '140.0' }, entries } });

const only = async (...args: Parameters<typeof entry>) => {
  const { facts } = await readWell(har, archive(entry(...args)));
  return (facts.entries as readonly Record<string, unknown>[])[0] ?? {};
};

describe('a recording of HTTP exchanges', () => {
  it('tells who asked what of whom, when, and what came back', async () => {
    const { facts, spots, parts, valid } = await readWell(
      har,
      archive(
        entry('https://demo.citypulse.example/ngsi-ld/v1/entities?type=ParkingSpot&limit=2', {
          headers: {
            'Content-Type': 'application/ld+json',
            Deprecation: '@1735689600',
            'X-RateLimit-Limit': '600',
            'Set-Cookie': 'secret',
          },
          sent: { Authorization: 'Bearer abc' },
          content: {
            text: '[{"id":"urn:ngsi-ld:ParkingSpot:1","type":"ParkingSpot","status":{"type":"Property","value":"free"}}]',
            mimeType: 'application/ld+json',
          },
        }),
        entry('https://demo.citypulse.example/ngsi-ld/v1/entities/x', {
          status: 404,
          at: '2026-10-30T09:04:10.000Z',
          content: { text: '' },
        }),
      ),
    );
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      creator: 'Firefox 140.0',
      count: 2,
      from: '2026-10-30T09:00:00.000Z',
      until: '2026-10-30T09:04:10.000Z',
      hosts: ['demo.citypulse.example'],
      mock: null,
      identicalBodies: false,
      entries: [
        {
          method: 'GET',
          scheme: 'https',
          host: 'demo.citypulse.example',
          path: '/ngsi-ld/v1/entities',
          query: ['type', 'limit'],
          status: 200,
          mime: 'application/ld+json',
          authorization: true,
          secretInUrl: false,
          part: 0,
          headers: { deprecation: '@1735689600', 'x-ratelimit-limit': '600' },
        },
        { status: 404, authorization: false, part: null },
      ],
    });
    expect((facts.entries as { headers: object }[])[0]?.headers).not.toHaveProperty('set-cookie');
    expect(spots['/entries/0/status']).toEqual({ pointer: '/log/entries/0/response/status' });
    expect(parts).toMatchObject([
      { name: 'response 1, GET /ngsi-ld/v1/entities', spot: { pointer: '/log/entries/0/response/content/text' } },
    ]);
    expect(ngsiLdEntity.recognise(probeOf('part', parts?.[0]?.bytes ?? ''))).toBe(true);
  });

  it('decodes bodies that are kept in base64, and leaves pictures and scripts aside', async () => {
    const body = Buffer.from('{"a":"é"}').toString('base64');
    const { parts, facts } = await readWell(
      har,
      archive(
        entry('https://a.nl/1', { content: { text: body, encoding: 'base64' } }),
        entry('https://a.nl/2.png', { content: { text: body, encoding: 'base64', mimeType: 'image/png' } }),
        entry('https://a.nl/3.js', { content: { text: 'x()', mimeType: 'text/javascript' } }),
      ),
    );
    expect(parts?.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(['{"a":"é"}']);
    expect(facts.entries).toMatchObject([{ part: 0, size: 10 }, { part: null }, { part: null }]);
  });

  it.each([
    ['https://api.city.nl/a?api_key=topsecret', true, 'https://api.city.nl/a?api_key=…'],
    ['https://api.city.nl/a?access_token=x', true, 'https://api.city.nl/a?access_token=…'],
    ['https://user:pass@api.city.nl/a', true, 'https://…@api.city.nl/a'],
    ['https://api.city.nl/a?key=AIzaSyB4c8d9e0f1g2h3', true, 'https://api.city.nl/a?key=…'],
    ['https://api.city.nl/a?code=0363', false, 'https://api.city.nl/a?code=0363'],
    ['https://api.city.nl/a?key=name', false, 'https://api.city.nl/a?key=name'],
    ['https://api.city.nl/a?token=', false, 'https://api.city.nl/a?token='],
  ])('sees a secret in %s: %s, and never repeats it', async (url, secretInUrl, shown) => {
    expect(await only(url)).toMatchObject({ secretInUrl, url: shown });
  });

  it.each([
    ['http://localhost:8080/a', { local: true, placeholder: false, host: 'localhost:8080' }],
    ['https://api.example.org/a', { local: false, placeholder: true }],
    ['https://api.city.nl:443/a', { local: false, placeholder: false, host: 'api.city.nl' }],
    ['https://API.City.nl', { host: 'api.city.nl', path: '/' }],
  ])('tells whose host %s is', async (url, expected) => {
    expect(await only(url)).toMatchObject(expected);
  });

  it.each([
    ['WireMock', 'https://a.nl', { headers: { 'Matched-Stub-Id': 'x' } }],
    ['Prism', 'https://a.nl', { content: { text: '{"type":"https://stoplight.io/prism/errors#NOT_FOUND"}' } }],
    ['Postman mock server', 'https://1a2b.mock.pstmn.io/spots', {}],
    ['json-server', 'https://a.nl', { headers: { 'X-Powered-By': 'json-server' } }],
    [null, 'https://a.nl', { headers: { Server: 'nginx', 'Access-Control-Allow-Origin': '*' } }],
  ] as const)('names the mock server %s by its marks', async (mock, url, more) => {
    expect(await only(url, more)).toMatchObject({ mock });
  });

  it('sees that every address answers the same', async () => {
    const same = { content: { text: '{"ok":true}' } };
    const addresses = ['https://a.nl/1', 'https://a.nl/2', 'https://a.nl/3'];
    expect((await readWell(har, archive(...addresses.map((url) => entry(url, same))))).facts.identicalBodies).toBe(
      true,
    );
    expect(
      (await readWell(har, archive(...addresses.map((url) => entry(url, { content: { text: `{"at":"${url}"}` } })))))
        .facts.identicalBodies,
    ).toBe(false);
    expect(
      (
        await readWell(
          har,
          archive(entry('https://a.nl/1', same), entry('https://a.nl/1', same), entry('https://a.nl/1', same)),
        )
      ).facts.identicalBodies,
    ).toBe(false);
  });

  it('is invalid where an exchange lacks its time, address or status', async () => {
    const { valid, problems } = await readWell(
      har,
      JSON.stringify({ log: { entries: [{ request: {}, response: {} }] } }),
    );
    expect(valid).toBe(false);
    expect(problems.map(({ message }) => message).join(' ')).toMatch(
      /version.*creator.*startedDateTime.*address.*method.*status/,
    );
  });

  it('counts what it does not list, and bounds the bodies', async () => {
    const recorded = (length: number) =>
      readWell(har, archive(...Array.from({ length }, (_, index) => entry(`https://a.nl/${index}`))));
    const { facts, parts, unlooked, valid, problems } = await recorded(800);
    expect(facts.count).toBe(800);
    expect(facts.entries).toHaveLength(500);
    expect(parts).toHaveLength(200);
    expect({ unlooked, valid }).toEqual({ unlooked: 600, valid: undefined });
    expect(problems).toEqual([{ message: expect.stringContaining('must look at 600 more exchanges') }]);
    expect(await recorded(200)).toMatchObject({ unlooked: 0, valid: true, problems: [] });
  });

  it('is not taken for one because it has a log', () => {
    expect(har.recognise(probeOf('a', '{"log": []}'))).toBe(false);
    expect(har.recognise(probeOf('a', '{"log": {"entries": 3}}'))).toBe(false);
  });
});

describe.skipIf(!hasCorpus)('captures of real servers', () => {
  const headersOf = (head: string) =>
    Object.fromEntries(
      head
        .split(/\r?\n/)
        .slice(1)
        .flatMap((line) => {
          const at = line.indexOf(':');
          return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1).trim()]];
        }),
    );

  it.each([
    ['prism-static/stations.json', 'Prism'],
    ['prism-static/unknown-path.json', 'Prism'],
    ['prism-dynamic/station-1-first.json', 'Prism'],
    ['mapserver-ogcapi/items.json', null],
    ['qgis-ogcapi/items.json', null],
    ['oidc-provider/openid-configuration.json', null],
    ['solid-server-dcat/catalog.jsonld', null],
    ['nginx-static/security.txt', null],
  ])('%s comes from the mock server %s', async (file, mock) => {
    const text = readFileSync(`${corpusFolder}/captures/${file}`, 'utf8');
    const headers = headersOf(readFileSync(`${corpusFolder}/captures/${file}.head`, 'utf8'));
    expect(await only('https://a.nl/x', { headers, content: { text } })).toMatchObject({ mock });
  });
});
