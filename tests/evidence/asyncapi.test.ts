import { describe, expect, it } from 'vitest';
import { asyncapi } from '../../src/evidence/asyncapi.ts';
import { labelled, probeOf, read, readWell, verdictOf } from './reading.ts';
import { corpusTools, readIn } from './siblings.ts';

const description = (more: object = {}) => ({
  asyncapi: '3.0.0',
  info: { title: 'Occupancy events', version: '4.2.0', contact: { email: 'api@citypulse.eu' } },
  defaultContentType: 'application/json',
  servers: {
    production: {
      host: '{region}.broker.citypulse.eu:8883',
      pathname: '/city',
      protocol: 'MQTTS',
      protocolVersion: '5',
      variables: { region: { default: 'eu1' } },
      security: [{ $ref: '#/components/securitySchemes/login' }],
    },
  },
  channels: {
    occupancy: {
      address: 'parking/{spot}/occupancy',
      parameters: { spot: {} },
      messages: {
        changed: {
          payload: { type: 'object', properties: { id: { type: 'string' }, free: { type: 'boolean' } } },
        },
      },
    },
    orders: { address: 'orders', messages: { order: { payload: {} }, cancel: {} } },
  },
  operations: {
    tell: { action: 'send', channel: { $ref: '#/channels/occupancy' }, summary: 'Tells each change' },
    take: {
      action: 'receive',
      channel: { $ref: '#/channels/orders' },
      messages: [{ $ref: '#/channels/orders/messages/order' }],
    },
  },
  components: { securitySchemes: { login: { type: 'userPassword' }, spare: { type: 'X509' } } },
  ...more,
});

const reading = (value: unknown) => readWell(asyncapi, JSON.stringify(value));

describe('an AsyncAPI description of version 3', () => {
  it('tells servers, channels, operations and messages', async () => {
    const { facts, spots, valid, problems } = await reading(description());
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toMatchObject({
      version: '3.0.0',
      title: 'Occupancy events',
      infoVersion: '4.2.0',
      protocols: ['mqtts'],
      template: null,
      servers: [
        {
          name: 'production',
          url: 'mqtts://eu1.broker.citypulse.eu:8883/city',
          host: 'eu1.broker.citypulse.eu:8883',
          encrypted: true,
          placeholder: false,
          security: ['login'],
        },
      ],
      channels: [
        {
          name: 'occupancy',
          address: 'parking/{spot}/occupancy',
          actions: ['send'],
          messages: 1,
          parameters: ['spot'],
        },
        { name: 'orders', actions: ['receive'], messages: 2 },
      ],
      operations: [
        { id: 'tell', action: 'send', channel: 'occupancy', described: true, messages: ['changed'] },
        { id: 'take', action: 'receive', channel: 'orders', described: false, messages: ['order'] },
      ],
      sends: 1,
      receives: 1,
      messages: [
        { name: 'changed', contentType: 'application/json', payload: 'real', fields: ['id', 'free'] },
        { name: 'order', payload: 'vacuous' },
        { name: 'cancel', payload: 'none' },
      ],
      messagesWithSchema: 0.333,
      securitySchemes: [
        { name: 'login', type: 'userPassword', used: true },
        { name: 'spare', used: false },
      ],
    });
    expect(spots['/messages/0/body']).toEqual({
      pointer: '/channels/occupancy/messages/changed/payload',
      verbatim: true,
    });
    expect(spots['/operations/0']).toEqual({ pointer: '/operations/tell' });
  });

  it('answers on the channel of a reply, and leaves an unknown address open', async () => {
    const { facts, valid } = await reading(
      description({
        channels: { ask: { address: 'ask', messages: { q: {} } }, answer: { address: null, messages: { a: {} } } },
        operations: {
          serve: {
            action: 'receive',
            channel: { $ref: '#/channels/ask' },
            reply: { channel: { $ref: '#/channels/answer' } },
          },
        },
      }),
    );
    expect(valid).toBe(true);
    expect(facts.channels).toMatchObject([{ actions: ['receive'] }, { name: 'answer', actions: ['send'] }]);
    expect(facts.channels).not.toHaveProperty('1.address');
  });

  it('takes payloads in other languages as they are', async () => {
    const payload = {
      schemaFormat: 'application/vnd.apache.avro;version=1.9.0',
      schema: { type: 'record', name: 'a', fields: [] },
    };
    const { facts, valid } = await reading(
      description({ channels: { c: { address: 'c', messages: { m: { payload } } } }, operations: {} }),
    );
    expect(valid).toBe(true);
    expect(facts.messages).toMatchObject([{ payload: 'other', schemaFormat: payload.schemaFormat }]);
  });

  it('is invalid without what the standard demands, and where a reference leads nowhere', async () => {
    const { info: _, ...without } = description();
    expect((await reading(without)).valid).toBe(false);
    const astray = await reading(
      description({ operations: { x: { action: 'send', channel: { $ref: '#/channels/none' } } } }),
    );
    expect(astray).toMatchObject({
      valid: false,
      problems: expect.arrayContaining([
        { message: expect.stringMatching(/leads nowhere/), spot: { pointer: '/operations/x/channel' } },
      ]),
    });
  });
});

describe('an AsyncAPI description of version 2', () => {
  const old = (more: object = {}) => ({
    asyncapi: '2.6.0',
    info: { title: 'Occupancy events', version: '1.0.0' },
    servers: { test: { url: 'localhost:1883', protocol: 'mqtt', description: 'Test broker' } },
    channels: {
      'parking/occupancy': {
        subscribe: {
          operationId: 'onChange',
          message: {
            oneOf: [{ $ref: '#/components/messages/changed' }, { name: 'gone', payload: { type: 'string' } }],
          },
        },
        publish: { message: { $ref: '#/components/messages/changed' } },
      },
    },
    components: {
      messages: { changed: { payload: { $ref: '#/components/schemas/Change' } } },
      schemas: { Change: { type: 'object', required: ['id'], nullable: true } },
    },
    ...more,
  });

  it('is seen from the system: what others subscribe to, it sends', async () => {
    const { facts, valid, spots } = await reading(old());
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      servers: [{ url: 'mqtt://localhost:1883', encrypted: false, local: true, sandbox: true }],
      channels: [{ address: 'parking/occupancy', actions: ['send', 'receive'], messages: 2 }],
      operations: [
        { id: 'onChange', action: 'send', messages: ['changed', 'gone'] },
        { action: 'receive', messages: ['changed'] },
      ],
      messages: [
        { name: 'changed', payload: 'real' },
        { name: 'gone', payload: 'real' },
      ],
    });
    expect(spots['/definitions']).toEqual({ pointer: '/components/schemas', verbatim: true });
  });

  it('follows references to files of the bid and to no address', async () => {
    const main = JSON.stringify(old({ components: { messages: { changed: { $ref: 'messages.yaml#/changed' } } } }));
    const { facts, valid } = await readIn(
      asyncapi,
      {
        'events.json': main,
        'messages.yaml': 'changed:\n  payload:\n    type: object\n    properties:\n      id: {type: string}\n',
      },
      'events.json',
    );
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      messages: [{ payload: 'real', fields: ['id'] }, {}],
      references: { external: [{ ref: 'messages.yaml', state: 'resolved' }] },
    });
  });

  it('is known as the sample that it still is', async () => {
    const sample = old({
      info: { title: 'Streetlights API', version: '1.0.0' },
      channels: { 'light/measured': { publish: { message: {} } } },
    });
    expect((await reading(sample)).facts.template).toBe('Streetlights');
    expect((await reading(old({ info: { title: 'Streetlights of Ghent', version: '1' } }))).facts.template).toBeNull();
  });
});

describe('what is no AsyncAPI description', () => {
  it('is left to other kinds', () => {
    for (const text of ['asyncapi: is a standard\n', '{"channels": {}}', 'messages:\n  a: {payload: {}}\n'])
      expect(asyncapi.recognise(probeOf('a', text)), text).toBe(false);
  });

  it('is said to be broken, or of a version that cannot be read', async () => {
    expect(await read(asyncapi, 'asyncapi: 2.6.0\ninfo: {title: a\n')).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/^looks|^it looks/),
    });
    expect(await read(asyncapi, 'asyncapi: 1.2.0\ninfo: {title: a}\n')).toMatchObject({ state: 'unreadable' });
  });
});

const files = labelled('asyncapi').filter(
  ({ file, label_strength, label }) =>
    label_strength === 'test-suite' && label !== 'unknown' && !file.includes('/common/'),
);

describe.skipIf(files.length === 0)('AsyncAPI descriptions of the corpus', () => {
  it('get the verdict of their label', async () => {
    const { corpusProbe } = await import('./reading.ts');
    const wrong: string[] = [];
    for (const { file, label } of files) {
      const probe = corpusProbe(file);
      const verdict = asyncapi.recognise(probe)
        ? verdictOf(await asyncapi.read(probe, corpusTools(file)))
        : 'not recognised';
      if (verdict !== label) wrong.push(`${file}: ${verdict}`);
    }
    expect(wrong).toEqual([]);
  });
});
