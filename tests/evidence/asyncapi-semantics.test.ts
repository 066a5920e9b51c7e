import { describe, expect, it } from 'vitest';
import { asyncapi } from '../../src/evidence/asyncapi.ts';
import { readWell } from './reading.ts';
import { readIn } from './siblings.ts';

const info = { title: 'Occupancy', version: '1.0.0' };
const two = (more: object) => ({ asyncapi: '2.6.0', info, channels: {}, ...more });
const three = (more: object) => ({ asyncapi: '3.0.0', info, ...more });
const broker = { url: 'broker.city.eu', protocol: 'mqtt' };

const judged = async (value: object) => {
  const { valid, problems } = await readWell(asyncapi, JSON.stringify(value));
  return { valid, said: problems.map(({ message, spot }) => `${spot?.pointer}: ${message}`) };
};

describe('names that an AsyncAPI description uses and does not define', () => {
  it.each([
    ['a parameter of a channel', two({ channels: { 'a/{x}': {} } }), '/channels/a~1{x}: The parameter x'],
    ['a parameter of an address', three({ channels: { c: { address: 'a/{x}' } } }), '/channels/c: The parameter x'],
    ['a variable of a server', two({ servers: { p: { ...broker, url: '{h}.eu' } } }), '/servers/p: The variable h'],
    [
      'a server',
      two({ servers: { p: broker }, channels: { a: { servers: ['q'] } } }),
      'the server q, which is not there',
    ],
    [
      'a message of its channel',
      three({
        channels: { c: { address: 'a', messages: { m: {} } }, d: { address: 'b', messages: { n: {} } } },
        operations: {
          o: { action: 'send', channel: { $ref: '#/channels/c' }, messages: [{ $ref: '#/channels/d/messages/n' }] },
        },
      }),
      '/operations/o/messages/0: The operation o has a message that its channel does not have',
    ],
  ])('%s', async (_, value, message) => {
    const { valid, said } = await judged(value);
    expect(valid).toBe(false);
    expect(said).toContainEqual(expect.stringContaining(message));
  });
});

describe('what an AsyncAPI description may not say', () => {
  it.each([
    [
      'two operations of one identifier',
      two({ channels: { a: { subscribe: { operationId: 'o' } }, b: { publish: { operationId: 'o' } } } }),
      'The operationId o stands twice',
    ],
    [
      'two messages of one identifier',
      two({
        channels: {
          a: { subscribe: { message: { messageId: 'm' } } },
          b: { publish: { message: { messageId: 'm' } } },
        },
      }),
      'The messageId m stands twice',
    ],
    ['an address with a query', two({ channels: { 'a?b=c': {} } }), 'has a query or a fragment'],
    [
      'a login without an address',
      three({
        components: { securitySchemes: { o: { type: 'openIdConnect', openIdConnectUrl: 'openIdConnectUrl' } } },
      }),
      'is not absolute',
    ],
  ])('%s', async (_, value, message) => {
    const { valid, said } = await judged(value);
    expect(valid).toBe(false);
    expect(said).toContainEqual(expect.stringContaining(message));
  });
});

describe('what is sound', () => {
  it.each([
    [
      'parameters and variables that are described',
      three({
        servers: { p: { host: '{h}.eu', protocol: 'mqtt', variables: { h: { default: 'a' } } } },
        channels: { c: { address: 'a/{x}', parameters: { x: {} } } },
      }),
    ],
    [
      'a server among the components',
      two({ channels: { a: { servers: ['q'] } }, components: { servers: { q: broker } } }),
    ],
    [
      'one message that two channels refer to',
      two({
        channels: Object.fromEntries(
          ['a', 'b'].map((name) => [name, { subscribe: { message: { $ref: '#/components/messages/m' } } }]),
        ),
        components: { messages: { m: { messageId: 'm', payload: { type: 'object' } } } },
      }),
    ],
    [
      'a message of the components that stands in the channel too',
      three({
        channels: { c: { address: 'a', messages: { m: { $ref: '#/components/messages/m' } } } },
        operations: {
          o: { action: 'send', channel: { $ref: '#/channels/c' }, messages: [{ $ref: '#/channels/c/messages/m' }] },
        },
        components: { messages: { m: { payload: { type: 'object' } } } },
      }),
    ],
    ['a channel whose address is told later', three({ channels: { c: { address: null } } })],
  ])('%s', async (_, value) => expect(await judged(value)).toEqual({ valid: true, said: [] }));

  it('a channel in another file of the bid', async () => {
    const files = {
      'a.json': JSON.stringify(two({ channels: { 'a/{x}': { $ref: 'b.json#/c' } } })),
      'b.json': JSON.stringify({ c: { parameters: { x: { schema: { type: 'string' } } } } }),
    };
    expect((await readIn(asyncapi, files, 'a.json')).problems).toEqual([]);
  });
});
