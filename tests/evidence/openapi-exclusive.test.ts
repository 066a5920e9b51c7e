import { describe, expect, it } from 'vitest';
import { openapi } from '../../src/evidence/openapi.ts';
import { read, readWell } from './reading.ts';

const responses = { default: { description: 'x' } };
const three = (paths: object, more: object = {}) => ({
  openapi: '3.0.3',
  info: { version: '1', title: 'x' },
  paths,
  ...more,
});
const two = (paths: object, more: object = {}) => ({
  swagger: '2.0',
  info: { version: '1', title: 'x' },
  paths,
  ...more,
});
const query = (more: object) =>
  three({ '/a': { get: { parameters: [{ name: 'q', in: 'query', ...more }], responses } } });
const schema = { type: 'string' };
const body = (name: string) => ({ name, in: 'body', schema: { type: 'object' } });
const file = { name: 'f', in: 'formData', type: 'file' };

const judged = async (value: object) => {
  const { valid, problems } = await readWell(openapi, JSON.stringify(value));
  return { valid, said: problems.map(({ message, spot }) => `${spot?.pointer}: ${message}`) };
};

describe('what excludes one another in an OpenAPI description', () => {
  it.each([
    [
      'example and examples',
      query({ schema, example: 'a', examples: { a: { value: 'b' } } }),
      'either example or examples',
    ],
    ['schema and content', query({ schema, content: { 'a/b': {} } }), 'either schema or content'],
    ['two media types of one parameter', query({ content: { 'a/b': {}, 'c/d': {} } }), 'exactly one media type'],
    ['no response', three({ '/a': { get: { responses: {} } } }), 'at least one response'],
    ['a tag listed twice', three({}, { tags: [{ name: 'a' }, { name: 'a' }] }), '/tags/1: The tag a'],
    [
      'two ways to name the operation of a link',
      three({
        '/a': {
          get: { responses: { 200: { description: 'x', links: { l: { operationId: 'a', operationRef: '#/b' } } } } },
        },
      }),
      'operationRef or operationId',
    ],
    [
      'two ways to name the licence',
      three(
        {},
        {
          openapi: '3.1.0',
          info: { title: 'x', version: '1', license: { name: 'a', identifier: 'MIT', url: 'https://a' } },
        },
      ),
      'either an identifier or an address',
    ],
    [
      'a default that is not among the choices',
      three(
        {},
        { openapi: '3.1.0', servers: [{ url: 'https://{a}.nl', variables: { a: { default: 'x', enum: ['y'] } } }] },
      ),
      'one of its enum',
    ],
    [
      'a body and a form',
      two({ '/a': { post: { parameters: [body('b'), { ...file, type: 'string' }], responses } } }),
      'a body and a form',
    ],
    ['two bodies', two({ '/a': { post: { parameters: [body('b'), body('c')], responses } } }), 'more than one body'],
    [
      'a body of the path and one of the operation',
      two({ '/a': { parameters: [body('b')], post: { parameters: [body('c')], responses } } }),
      'more than one body',
    ],
    ['a file without a form', two({ '/a': { post: { parameters: [file], responses } } }), 'must take a form'],
  ])('%s', async (_, value, message) => {
    const { valid, said } = await judged(value);
    expect(valid).toBe(false);
    expect(said).toContainEqual(expect.stringContaining(message));
  });
});

describe('what looks as if it excluded one another and does not', () => {
  it.each([
    [
      'example and examples of a schema',
      three({}, { openapi: '3.1.0', components: { schemas: { A: { example: 1, examples: [1, 2] } } } }),
    ],
    [
      'properties that are called content and examples',
      three(
        {},
        {
          components: {
            schemas: {
              A: {
                type: 'object',
                properties: { content: { type: 'object', properties: { example: schema, examples: schema } } },
              },
            },
          },
        },
      ),
    ],
    [
      'the same body of path and operation',
      two({ '/a': { parameters: [body('b')], post: { parameters: [body('b')], responses } } }),
    ],
    [
      'a file in a form of the whole interface',
      two({ '/a': { post: { parameters: [file], responses } } }, { consumes: ['multipart/form-data'] }),
    ],
    [
      "a file in a vendor's own form",
      two({ '/a': { post: { consumes: ['multipart/x+form-data'], parameters: [file], responses } } }),
    ],
    [
      'a response of an extension beside a real one',
      three({ '/a': { get: { responses: { 'x-a': 1, ...responses } } } }),
    ],
  ])('%s', async (_, value) => expect(await judged(value)).toEqual({ valid: true, said: [] }));
});

it('a version that stands there as a number is told, with what to write', async () => {
  const { valid, said } = await judged({ ...three({}), openapi: 3.1 });
  expect(valid).toBe(false);
  expect(said).toEqual([expect.stringMatching(/^\/openapi: .*as a number.*"3\.1\.0" in quotes/)]);
});

it('a type that YAML reads as nothing is told with its remedy', async () => {
  const more = { openapi: '3.1.0', components: { schemas: { A: { type: ['string', null] } } } };
  expect((await judged(three({}, more))).said).toEqual([expect.stringMatching(/"null" needs quotes/)]);
});

describe('a description without its version', () => {
  const { openapi: _, ...nameless } = three({ '/a': { get: { responses } } });

  it('is an invalid OpenAPI description', async () =>
    expect(await read(openapi, JSON.stringify(nameless))).toMatchObject({
      state: 'invalid',
      why: expect.stringContaining('does not say of which version'),
    }));

  it.each([
    ['paths of a file system', { info: { title: 'x' }, paths: { '/usr': '/bin' } }],
    ['no title', { paths: nameless.paths }],
    ['an AsyncAPI description', { ...nameless, asyncapi: '3.0.0' }],
  ])('is not taken for one with %s', (__, value) =>
    expect(openapi.recognise({ file: 'a', bytes: new Uint8Array(), format: 'json', root: value as never })).toBe(false),
  );
});
