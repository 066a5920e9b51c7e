import { describe, expect, it } from 'vitest';
import { openapi } from '../../src/evidence/openapi.ts';
import type { Sibling } from '../../src/model/evidence.ts';
import { probeOf, read, readWell, tools } from './reading.ts';
import { readIn } from './siblings.ts';

const spot = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' }, status: { type: 'string' } },
};

const operation = (more: object = {}) => ({
  operationId: 'listSpots',
  summary: 'List the spots',
  responses: {
    200: {
      description: 'Spots',
      content: { 'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/Spot' } } } },
    },
  },
  ...more,
});

const document = (more: object = {}) => ({
  openapi: '3.1.0',
  info: { title: 'Parking', version: '4.2.0', contact: { name: 'API team', email: 'api@city.example' } },
  servers: [{ url: 'https://api.citypulse.example/v4' }],
  paths: { '/spots': { get: operation() } },
  components: {
    schemas: { Spot: spot },
    securitySchemes: {
      oidc: { type: 'openIdConnect', openIdConnectUrl: 'https://login.city.example/.well-known/openid-configuration' },
    },
  },
  ...more,
});

const facts = async (more: object = {}) => (await readWell(openapi, JSON.stringify(document(more)))).facts;

describe('an OpenAPI description', () => {
  it('says how many addresses it names beyond those that are listed', async () => {
    const servers = Array.from({ length: 102 }, (_, index) => ({ url: `https://api${index}.citypulse.example/v4` }));
    expect(await readWell(openapi, JSON.stringify(document({ servers })))).toMatchObject({ cut: { '/servers': 2 } });
    expect(await readWell(openapi, JSON.stringify(document({ servers: servers.slice(2) })))).not.toHaveProperty('cut');
  });

  it('tells what the interface offers', async () => {
    const { facts, spots, problems, valid } = await readWell(openapi, JSON.stringify(document()));
    expect(problems).toEqual([]);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      version: '3.1.0',
      title: 'Parking',
      infoVersion: '4.2.0',
      contact: { name: 'API team', email: 'api@city.example' },
      template: null,
      reads: 1,
      writes: 0,
      described: 1,
      responsesWithSchema: 1,
      servers: [
        {
          url: 'https://api.citypulse.example/v4',
          host: 'api.citypulse.example',
          majorVersion: 4,
          local: false,
          placeholder: false,
        },
      ],
      operations: [
        {
          method: 'GET',
          path: '/spots',
          route: '/v4/spots',
          operationId: 'listSpots',
          secured: false,
          machineReadable: true,
          list: true,
          responses: [{ status: '200', mediaTypes: ['application/json'], schema: 'real', fields: ['id', 'status'] }],
        },
      ],
      securitySchemes: [{ name: 'oidc', type: 'openIdConnect', used: false }],
    });
    expect(spots['/operations/0']).toEqual({ pointer: '/paths/~1spots/get' });
    expect(spots['/infoVersion']).toEqual({ pointer: '/info/version', verbatim: true });
    expect(spots['/operations/0/responses/0/schema']).toEqual({
      pointer: '/paths/~1spots/get/responses/200/content/application~1json/schema',
    });
    expect(spots['/securitySchemes/0']).toEqual({ pointer: '/components/securitySchemes/oidc' });
  });

  it('reads YAML alike, and keeps a version that looks like a number', async () => {
    const reading = await readWell(
      openapi,
      'openapi: 3.0.3\ninfo: {title: Parking, version: 1.10}\npaths:\n  /spots:\n    get:\n      responses: {"200": {description: Spots}}\n',
    );
    expect(reading.facts).toMatchObject({ version: '3.0.3', reads: 1, described: 0, responsesWithSchema: 0 });
    expect(reading.valid).toBe(false);
    expect(reading.problems[0]).toMatchObject({ spot: { pointer: '/info/version' } });
  });

  it.each([
    ['http://localhost:8080/api', { local: true, placeholder: false }],
    ['http://127.0.0.1', { local: true }],
    ['http://[::1]:3000', { local: true }],
    ['http://192.168.1.20/api', { local: true }],
    ['http://broker.local', { local: true }],
    ['https://api.example.com', { placeholder: true, local: false }],
    ['https://serverRoot/resourceInventory/v5', { placeholder: true, local: false }],
    ['https://petstore3.swagger.io/api/v3', { placeholder: true }],
    ['{baseUrl}', { placeholder: true }],
    ['/api/v2', { relative: true, placeholder: false, majorVersion: 2 }],
    ['https://demo.citypulse.example/ngsi-ld/v1', { placeholder: false, local: false, majorVersion: 1 }],
    ['https://api.stad.nl', { placeholder: false, local: false }],
  ])('tells whose address %s is', async (url, expected) => {
    expect((await facts({ servers: [{ url }] })).servers).toMatchObject([expected]);
  });

  it('fills the variables of an address, and sees a marked test system', async () => {
    const servers = [
      {
        url: 'https://{region}.city.nl/v{version}',
        variables: { region: { default: 'eu' }, version: { default: '2' } },
      },
      { url: 'https://acc.city.nl', 'x-sandbox': true },
      { url: 'https://t.city.nl', description: 'Acceptance environment' },
    ];
    expect((await facts({ servers })).servers).toMatchObject([
      { url: 'https://eu.city.nl/v2', majorVersion: 2, sandbox: false },
      { sandbox: true },
      { sandbox: true },
    ]);
  });

  it('tells what stands behind a login: an empty alternative leaves the door open', async () => {
    const secured = async (security: unknown, root: unknown = []) =>
      (
        await facts({
          security: root,
          paths: { '/spots': { post: operation({ ...(security !== undefined && { security }) }) } },
        })
      ).operations;
    expect(await secured([{ oidc: ['write'] }])).toMatchObject([
      { secured: true, security: ['oidc'], scopes: ['write'] },
    ]);
    expect(await secured([{ oidc: [] }, {}])).toMatchObject([{ secured: false, security: ['oidc'] }]);
    expect(await secured([])).toMatchObject([{ secured: false, security: [] }]);
    expect(await secured(undefined, [{ oidc: [] }])).toMatchObject([{ secured: true }]);
    expect(await secured([], [{ oidc: [] }])).toMatchObject([{ secured: false }]);
    expect(await facts({ security: [{ oidc: [] }] })).toMatchObject({ securitySchemes: [{ used: true }] });
  });

  it('weighs the schema of an answer', async () => {
    const weight = async (content: unknown) => {
      const read = await facts({
        paths: {
          '/spots': {
            get: operation({ responses: { 200: { description: 'x', ...(content !== undefined && { content }) } } }),
          },
        },
      });
      return [
        (read.operations as { responses: { schema: string }[] }[])[0]?.responses[0]?.schema,
        read.responsesWithSchema,
      ];
    };
    const json = (schema: unknown) => ({ 'application/json': schema === undefined ? {} : { schema } });
    expect(await weight(json({ $ref: '#/components/schemas/Spot' }))).toEqual(['real', 1]);
    expect(await weight(json({ type: 'array', items: { type: 'string' } }))).toEqual(['real', 1]);
    expect(await weight(json({ allOf: [{}, { $ref: '#/components/schemas/Spot' }] }))).toEqual(['real', 1]);
    expect(await weight(json({}))).toEqual(['vacuous', 0]);
    expect(await weight(json(true))).toEqual(['vacuous', 0]);
    expect(await weight(json({ type: 'object' }))).toEqual(['vacuous', 0]);
    expect(await weight(json({ type: 'array', items: {} }))).toEqual(['vacuous', 0]);
    expect(await weight(json({ type: 'object', additionalProperties: true }))).toEqual(['vacuous', 0]);
    expect(await weight(json(undefined))).toEqual(['none', 0]);
    expect(await weight(undefined)).toEqual(['none', 0]);
    expect(await weight({ 'image/png': {} })).toEqual(['none', undefined]);
    expect(await weight(json({ $ref: 'https://geojson.org/schema/FeatureCollection.json' }))).toEqual([
      'outside',
      undefined,
    ]);
  });

  it('sorts the query parameters: choosing, paging, shaping', async () => {
    const parameters = ['bbox', 'datetime', 'status', 'limit', 'offset', 'sort', '$filter', 'createdAfter', 'lat'].map(
      (name) => ({
        name,
        in: 'query',
        schema: { type: 'string' },
      }),
    );
    const read = await facts({ paths: { '/spots': { get: operation({ parameters }) } } });
    expect(read.operations).toMatchObject([
      {
        filters: [
          { name: 'bbox', by: 'place' },
          { name: 'datetime', by: 'time' },
          { name: 'status', by: 'attribute' },
          { name: '$filter', by: 'attribute' },
          { name: 'createdAfter', by: 'time' },
          { name: 'lat', by: 'place' },
        ],
        paging: ['limit', 'offset'],
      },
    ]);
  });

  it('finds the fields of a record in a wrapped list', async () => {
    const content = {
      'application/json': {
        schema: { type: 'object', properties: { items: { type: 'array', items: spot }, next: { type: 'string' } } },
      },
    };
    const read = await facts({
      paths: { '/spots': { get: operation({ responses: { 200: { description: 'x', content } } }) } },
    });
    expect(read.operations).toMatchObject([{ list: true, responses: [{ fields: ['id', 'status'] }] }]);
  });

  it('reads Swagger 2.0 in the same facts', async () => {
    const reading = await readWell(
      openapi,
      JSON.stringify({
        swagger: '2.0',
        info: { title: 'Old', version: '1.0.0' },
        host: 'api.city.nl',
        basePath: '/v1',
        schemes: ['https'],
        produces: ['application/json'],
        securityDefinitions: {
          key: { type: 'apiKey', in: 'query', name: 'key' },
          oauth: {
            type: 'oauth2',
            flow: 'accessCode',
            authorizationUrl: 'https://l.city.nl/a',
            tokenUrl: 'https://l.city.nl/t',
            scopes: { read: 'Read' },
          },
        },
        security: [{ key: [] }],
        paths: {
          '/spots': {
            get: { responses: { 200: { description: 'ok', schema: { $ref: '#/definitions/Spot' } } } },
            post: {
              parameters: [{ name: 'b', in: 'body', schema: { $ref: '#/definitions/Spot' } }],
              responses: { 201: { description: 'ok' } },
            },
          },
        },
        definitions: { Spot: spot },
      }),
    );
    expect(reading.valid).toBe(true);
    expect(reading.facts).toMatchObject({
      version: '2.0',
      servers: [{ url: 'https://api.city.nl/v1', majorVersion: 1 }],
      operations: [
        {
          route: '/v1/spots',
          secured: true,
          responses: [{ schema: 'real', fields: ['id', 'status'], mediaTypes: ['application/json'] }],
        },
        { hasRequestBody: true, requestSchema: true },
      ],
      securitySchemes: [
        { type: 'apiKey', in: 'query', parameter: 'key', used: true },
        {
          type: 'oauth2',
          flows: ['authorizationCode'],
          scopes: ['read'],
          urls: ['https://l.city.nl/a', 'https://l.city.nl/t'],
          used: false,
        },
      ],
      definitions: { Spot: spot },
    });
  });

  it('names a template by its content, also under another title', async () => {
    const pets = {
      '/pets': { get: operation({ operationId: 'listPets' }), post: operation({ operationId: 'createPets' }) },
      '/pets/{petId}': {
        get: operation({
          operationId: 'showPetById',
          parameters: [{ name: 'petId', in: 'path', required: true, schema: { type: 'string' } }],
        }),
      },
    };
    expect((await facts({ paths: pets })).template).toBe('Petstore');
    expect((await facts({ info: { title: 'Swagger Petstore', version: '1.0.0' }, paths: pets })).template).toBe(
      'Petstore',
    );
    const registry = {
      '/pets': { get: operation({ operationId: 'searchDogRegister' }) },
      '/owners': { get: operation({ operationId: 'owners' }) },
    };
    expect((await facts({ paths: registry })).template).toBeNull();
  });

  it('has no share of operations where there are none', async () => {
    const read = await facts({ paths: {} });
    expect(read).toMatchObject({ operations: [], reads: 0 });
    expect(read).not.toHaveProperty('described');
    expect(read).not.toHaveProperty('responsesWithSchema');
  });

  it.each([
    [
      'an unknown keyword',
      { paths: { '/a': { get: { responses: { 200: { description: 'x', contents: {} } } } } } },
      /contents is not expected/,
    ],
    [
      'two operations of one name',
      { paths: { '/a': { get: operation() }, '/b': { get: operation() } } },
      /unique operationId/,
    ],
    ['a path parameter that nobody describes', { paths: { '/a/{id}': { get: operation() } } }, /path parameter \{id\}/],
    [
      'a path parameter that is not required',
      { paths: { '/a/{id}': { get: operation({ parameters: [{ name: 'id', in: 'path', schema: {} }] }) } } },
      /required/,
    ],
    ['a login that is not defined', { security: [{ nothing: [] }] }, /nothing/],
    [
      'a reference that leads nowhere',
      { paths: { '/a': { get: operation({ responses: { 200: { $ref: '#/components/responses/X' } } }) } } },
      /leads nowhere/,
    ],
    [
      'an e-mail address that is none',
      { info: { title: 'x', version: '1', contact: { email: 'see website' } } },
      /e-mail/,
    ],
  ])('is invalid with %s, and says where', async (_, more, message) => {
    const { valid, problems } = await readWell(openapi, JSON.stringify(document(more)));
    expect(valid).toBe(false);
    const problem = problems.find((each) => message.test(each.message));
    expect(problem?.message).toMatch(/\.$/);
    expect(problem?.spot?.pointer).toMatch(/^\//);
  });

  it('lets a schema of 3.1 carry keywords of its own, and extensions hold anything', async () => {
    const schema = { type: 'object', properties: { a: { type: 'string', unitOfOurs: 'm' } }, nullable: true };
    const more = {
      paths: {
        '/a': {
          get: operation({
            'x-notes': { any: ['thing'] },
            responses: { 200: { description: 'x', content: { 'application/json': { schema } } } },
          }),
        },
      },
    };
    expect((await readWell(openapi, JSON.stringify(document(more)))).problems).toEqual([]);
  });

  it('does not know a version of the future, and does not charge it to the bidder', async () => {
    expect(await read(openapi, JSON.stringify(document({ openapi: '3.9.0' })))).toMatchObject({ state: 'unreadable' });
    expect(await read(openapi, JSON.stringify({ ...document(), openapi: undefined, swagger: '1.2' }))).toMatchObject({
      state: 'read',
      valid: false,
    });
  });

  it('recognises a broken description and says what is wrong with it', async () => {
    expect(await read(openapi, 'openapi: 3.1.0\ninfo:\n  title: a\n  title: b\npaths: {}\n')).toMatchObject({
      state: 'invalid',
      spot: { line: 4 },
    });
    expect(await read(openapi, '{ "openapi": "3.0.0", "info": { "title" }')).toMatchObject({ state: 'invalid' });
    const deep = `openapi: 3.1.0\ninfo: ${'['.repeat(80)}${']'.repeat(80)}\n`;
    expect(await read(openapi, deep)).toMatchObject({ state: 'unreadable' });
  });

  it('is not taken for one because it mentions the word', () => {
    const recognised = (value: unknown) => openapi.recognise(probeOf('a.json', JSON.stringify(value)));
    expect(recognised({ openapi: { url: 'x' } })).toBe(false);
    expect(recognised({ info: {}, paths: {} })).toBe(false);
    expect(recognised(['openapi'])).toBe(false);
    expect(recognised({ asyncapi: '3.0.0', info: {} })).toBe(false);
  });

  it('gives the same reading twice', async () => {
    const probe = probeOf('a.json', JSON.stringify(document()));
    expect(JSON.stringify(await openapi.read(probe, tools))).toBe(JSON.stringify(await openapi.read(probe, tools)));
  });
});

describe('the references of an OpenAPI description', () => {
  const rooted = (ref: string) =>
    JSON.stringify(
      document({
        paths: {
          '/spots': {
            get: operation({
              responses: { 200: { description: 'x', content: { 'application/json': { schema: { $ref: ref } } } } },
            }),
          },
        },
      }),
    );

  it('are followed inside the folder of the bid, from file to file', async () => {
    const files = {
      'api/openapi.json': rooted('../schemas/list.yaml#/List'),
      'schemas/list.yaml': 'List:\n  type: array\n  items:\n    $ref: "spot.json"\n',
      'schemas/spot.json': JSON.stringify(spot),
    };
    const { facts, valid, problems } = await readIn(openapi, files, 'api/openapi.json');
    expect(problems).toEqual([]);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      operations: [{ list: true, responses: [{ schema: 'real', fields: ['id', 'status'] }] }],
      references: {
        external: [
          { ref: '../schemas/list.yaml', state: 'resolved', count: 1 },
          { ref: 'spot.json', state: 'resolved', count: 1 },
        ],
        unresolved: [],
      },
      related: { '../schemas/spot.json': spot },
    });
  });

  it.each([
    ['missing.json', 'missing', false, /not in the folder/],
    ['../../etc/passwd', 'outside', false, /leads out of the folder/],
    ['/etc/passwd', 'outside', false, /leads out of the folder/],
    ['file:///etc/passwd', 'remote', true, /nothing is fetched/],
    ['https://api.vendor.example/schemas/spot.json', 'remote', true, /nothing is fetched/],
  ])('%s is %s', async (ref, state, valid, message) => {
    const reading = await readIn(openapi, { 'openapi.json': rooted(ref) }, 'openapi.json');
    const pointer = '/paths/~1spots/get/responses/200/content/application~1json/schema';
    expect(reading.facts.references).toMatchObject({ external: [{ ref, state }], unresolved: [pointer] });
    expect(reading.valid).toBe(valid);
    expect(reading.problems).toMatchObject([{ message: expect.stringMatching(message), spot: { pointer } }]);
  });

  it('to a file beyond a limit is told as such, and to a folder as to no file', async () => {
    const reading = async (sibling: Sibling) => {
      const read = await openapi.read(probeOf('openapi.json', rooted('s.json')), { sibling: async () => sibling });
      return read.state === 'read' ? [read.facts.references, read.valid] : read;
    };
    const external = (state: string) => expect.objectContaining({ external: [expect.objectContaining({ state })] });
    const limited = { problem: 'it leads to no such file that is small enough', limited: true } as const;
    expect(await reading(limited)).toEqual([external('unread'), true]);
    expect(await reading({ problem: 'is not a file: it is a folder, not a file' })).toEqual([
      external('missing'),
      false,
    ]);
  });

  it('to a file that is no JSON is a fault; to one beyond our limits it is none', async () => {
    const state = async (text: string) => {
      const { facts, valid, problems } = await readIn(
        openapi,
        { 'openapi.json': rooted('s.json'), 's.json': text },
        'openapi.json',
      );
      return {
        state: (facts.references as { external: { state: string }[] }).external[0]?.state,
        valid,
        problems: problems.length,
      };
    };
    expect(await state('{"type": ')).toEqual({ state: 'faulty', valid: false, problems: 1 });
    expect(await state('['.repeat(300) + ']'.repeat(300))).toEqual({ state: 'unread', valid: true, problems: 1 });
  });

  it('to a known publisher are named, and are no fault', async () => {
    const ref =
      'https://schemas.opengis.net/ogcapi/features/part1/1.0/openapi/ogcapi-features-1.yaml#/components/schemas/collections';
    const reading = await readIn(openapi, { 'openapi.json': rooted(ref) }, 'openapi.json');
    expect(reading).toMatchObject({ valid: true, problems: [] });
    expect(reading.facts.references).toMatchObject({ external: [{ state: 'well-known' }], unresolved: [] });
  });

  it('to a parameter that is elsewhere leave open what the parameter is called', async () => {
    const parameters = [{ $ref: 'https://schemas.opengis.net/x.yaml#/components/parameters/id' }];
    const reading = await readIn(
      openapi,
      { 'o.json': JSON.stringify(document({ paths: { '/a/{id}': { get: operation({ parameters }) } } })) },
      'o.json',
    );
    expect(reading.problems).toEqual([]);
  });

  it('inside of examples are data', async () => {
    const example = { $ref: '#/nowhere' };
    const content = { 'application/json': { schema: spot, examples: { one: { value: example } } } };
    const reading = await readIn(
      openapi,
      {
        'o.json': JSON.stringify(
          document({ paths: { '/a': { get: operation({ responses: { 200: { description: 'x', content } } }) } } }),
        ),
      },
      'o.json',
    );
    expect(reading.problems).toEqual([]);
  });

  it('may go round in circles', async () => {
    const files = {
      'o.json': JSON.stringify(
        document({
          components: {
            schemas: {
              Spot: { $ref: 'a.json' },
              Tree: {
                type: 'object',
                properties: { kids: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
              },
            },
          },
        }),
      ),
      'a.json': '{"$ref": "b.json"}',
      'b.json': '{"$ref": "a.json"}',
    };
    const reading = await readIn(openapi, files, 'o.json');
    expect(reading.valid).toBe(false);
  });
});
