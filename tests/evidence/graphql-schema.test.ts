import { buildSchema, introspectionFromSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { graphqlSchema } from '../../src/evidence/graphql-schema.ts';
import { recognise } from '../../src/evidence/registry.ts';
import { probeOf, read, readWell } from './reading.ts';

const sdl = `# Parking of the city
scalar DateTime

"A place for one car"
type Spot {
  "The number on the sign"
  id: ID!
  free: Boolean!
  since: DateTime
  lot: String @deprecated(reason: "use area")
}

type Query {
  "All spots of an area"
  spots(area: String, first: Int): [Spot!]!
  spot(id: ID!): Spot
}

type Mutation {
  reserve(id: ID!): Spot
}

type Subscription {
  spotChanged(area: String): Spot
}
`;

describe('a GraphQL schema', () => {
  it('tells what can be asked, changed and subscribed to', async () => {
    const { facts, spots, valid, problems } = await readWell(graphqlSchema, sdl);
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toMatchObject({
      form: 'sdl',
      queries: [
        {
          name: 'spots',
          type: '[Spot!]!',
          arguments: ['area', 'first'],
          list: true,
          described: true,
          deprecated: false,
        },
        { name: 'spot', type: 'Spot', list: false, described: false },
      ],
      mutations: [{ name: 'reserve' }],
      subscriptions: [{ name: 'spotChanged', arguments: ['area'] }],
      types: ['DateTime', 'Spot', 'Query', 'Mutation', 'Subscription'],
      scalars: ['DateTime'],
      deprecated: 1,
      template: null,
    });
    expect(spots['/queries/1']).toEqual({ line: 16 });
  });

  it('may be the answer to an introspection', async () => {
    const introspection = { data: introspectionFromSchema(buildSchema(sdl)) };
    const { facts, valid } = await readWell(graphqlSchema, JSON.stringify(introspection));
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      form: 'introspection',
      queries: [{ name: 'spots' }, { name: 'spot' }],
      subscriptions: [{ name: 'spotChanged' }],
    });
    expect(await read(graphqlSchema, '{"__schema": {"types": 3}}')).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/^is no whole introspection/),
    });
  });

  it('with types that nobody defines is invalid, and with directives of a gateway it is not', async () => {
    expect(await read(graphqlSchema, 'type Query { spot: Spot }\n')).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/^does not hold together: Unknown type "Spot"/),
    });
    expect(
      (await readWell(graphqlSchema, 'type Spot @key(fields: "id") { id: ID! }\ntype Query { spot: Spot }\n')).valid,
    ).toBe(true);
  });

  it('that breaks off is none, with its place', async () => {
    expect(await read(graphqlSchema, 'type Query {\n  spot(: Spot\n}\n')).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/^is no GraphQL schema: /),
      spot: { line: 2 },
    });
  });

  it('that offers nothing is invalid, and samples are known', async () => {
    expect((await readWell(graphqlSchema, 'schema { query: Q }\ntype Q { a: Int }\n')).valid).toBe(true);
    expect((await readWell(graphqlSchema, 'type Query { hello: String }\n')).facts.template).toBe('Hello world');
    expect(
      (await readWell(graphqlSchema, 'type Query { books: [Book] }\ntype Book { title: String }\n')).facts.template,
    ).toBe('Apollo books');
    expect(
      (await readWell(graphqlSchema, 'type Query { books: [Book] loans: Int }\ntype Book { title: String }\n')).facts
        .template,
    ).toBeNull();
  });

  it('is no other text', () => {
    for (const text of [
      '# Title\n\nThe type of the Query {x}\n',
      'type: Query\nschema: a\n',
      'interface A {\n}\n',
      '```graphql\ntype Query { a: Int }\n```\n',
      '{"type": "Query"}',
    ])
      expect(
        recognise(probeOf('a', text)).map(({ name }) => name),
        text,
      ).not.toContain('graphql-schema');
  });
});

describe('the types of a GraphQL schema', () => {
  it.each([
    ['type Query { spots(near: Place): Int } type Place { x: Int }', /must be Input Type/],
    [
      'type Query { spot: Spot } interface Named { name: String } type Spot implements Named { id: ID }',
      /Named\.name expected/,
    ],
  ])('are held against each other: %s', async (text, message) => {
    const { valid, problems } = await readWell(graphqlSchema, text);
    expect({ valid, problems }).toEqual({
      valid: false,
      problems: [{ message: expect.stringMatching(message) }],
    });
  });
});
