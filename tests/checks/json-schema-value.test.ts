import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testValue } from '../../src/checks/json-schema-value.ts';
import type { Json } from '../../src/source/pointer.ts';

const fits = (schema: Json, value: Json, nullable = false): boolean => {
  const { departures } = testValue(schema, value, { root: schema, related: {} }, { nullable, besideRef: !nullable });
  return departures.length === 0;
};

const departures = (schema: Json, value: Json): readonly string[] =>
  testValue(schema, value, { root: schema, related: {} }).departures.map(
    ({ keys, expected }) => `/${keys.join('/')}: ${expected}`,
  );

const name = fc.constantFrom('a', 'b', 'ab', 'c');
const small = fc.integer({ min: 0, max: 3 });
const leaf = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -3, max: 5 }),
  fc.constantFrom(0.5, 1.25),
  name,
);
const value = fc.letrec<{ any: Json }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(name, tie('any'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).any;
const types = fc.constantFrom('null', 'boolean', 'integer', 'number', 'string', 'array', 'object');
/** The word `then`, computed, since an object with a member of that name is taken for a promise. */
const conditional = ['th', 'en'].join('');
const schema = fc.letrec<{ any: Json }>((tie) => {
  const list = fc.array(tie('any'), { minLength: 1, maxLength: 3 });
  const table = fc.dictionary(name, tie('any'), { maxKeys: 3, noNullPrototype: true });
  return {
    any: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.boolean(),
      fc
        .record(
          {
            type: fc.oneof(types, fc.uniqueArray(types, { minLength: 1, maxLength: 3 })),
            enum: fc.uniqueArray(leaf, { minLength: 1, maxLength: 3 }),
            const: value,
            minimum: small,
            maximum: small,
            exclusiveMinimum: small,
            exclusiveMaximum: small,
            multipleOf: fc.constantFrom(1, 2, 0.25),
            minLength: small,
            maxLength: small,
            pattern: fc.constantFrom('^a', 'b$', '.', '^c+$'),
            minItems: small,
            maxItems: small,
            uniqueItems: fc.boolean(),
            items: tie('any'),
            prefixItems: list,
            contains: tie('any'),
            minContains: small,
            maxContains: small,
            minProperties: small,
            maxProperties: small,
            required: fc.uniqueArray(name, { maxLength: 2 }),
            properties: table,
            additionalProperties: tie('any'),
            propertyNames: tie('any'),
            dependentSchemas: table,
            allOf: list,
            anyOf: list,
            not: tie('any'),
            if: tie('any'),
            [conditional]: tie('any'),
            else: tie('any'),
          },
          { requiredKeys: [] },
        )
        .map((written): Json => written as Json),
    ),
  };
}).any;

describe('a value against a schema', () => {
  it('agrees with ajv on the words of JSON Schema 2020-12', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });
    fc.assert(
      fc.property(schema, value, (rule, given) => {
        expect(fits(rule, given)).toBe(ajv.validate(rule as object, given));
      }),
      { numRuns: 400 },
    );
  });

  it('names the place and what was expected there', () => {
    const spot = {
      type: 'array',
      items: { type: 'object', required: ['id'], properties: { free: { type: 'integer' } } },
    };
    expect(departures(spot, [{ id: 'a', free: 'many' }, {}])).toEqual(['/0/free: a whole number', '/1: a member id']);
  });

  it('follows references in its own document, in files beside it, and in circles', () => {
    const root = {
      components: {
        schemas: { Node: { type: 'object', properties: { next: { $ref: '#/components/schemas/Node' } } } },
      },
      body: { $ref: 'common.yaml#/Spot' },
    };
    const related = { 'common.yaml': { Spot: { allOf: [{ $ref: '#/Named' }] }, Named: { required: ['name'] } } };
    const node = testValue({ $ref: '#/components/schemas/Node' }, { next: { next: 3 } }, { root, related });
    expect(node.departures).toEqual([{ keys: ['next', 'next'], expected: 'an object' }]);
    expect(testValue(root.body, {}, { root, related }).departures).toEqual([{ keys: [], expected: 'a member name' }]);
  });

  it('takes what a reference outside of the bid describes to fit, and says so', () => {
    const schema = { properties: { geometry: { $ref: 'https://schemas.opengis.net/geometry.json' } } };
    const test = testValue(schema, { geometry: 17 }, { root: schema, related: {} });
    expect(test).toEqual({ departures: [], unknown: ['https://schemas.opengis.net/geometry.json'], unfinished: false });
  });

  it('reads nullable and what stands beside a reference as OpenAPI 3.0 does', () => {
    expect(fits({ type: 'string', nullable: true }, null, true)).toBe(true);
    expect(fits({ type: 'string', nullable: true }, null)).toBe(false);
    expect(fits({ $ref: '#/x', minimum: 9, x: true }, 1, true)).toBe(true);
    expect(fits({ type: 'integer', minimum: 1, exclusiveMinimum: true }, 1)).toBe(false);
  });

  it('does not ask for what is only written', () => {
    const user = { required: ['name', 'password'], properties: { password: { type: 'string', writeOnly: true } } };
    expect(departures(user, { name: 'a' })).toEqual([]);
    expect(departures(user, {})).toEqual(['/: a member name']);
  });

  it('gives up on a schema that multiplies itself instead of running for ever', () => {
    const twice = { anyOf: [{ $ref: '#/d/next' }, { $ref: '#/d/next' }] };
    const d = { next: { type: 'object', properties: { n: twice } } };
    let deep: Json = 1;
    for (let depth = 0; depth < 60; depth++) deep = { n: deep };
    expect(testValue({ ...d.next }, deep, { root: { d }, related: {} }).unfinished).toBe(true);
  });

  it('lets a pattern fit that cannot be tested in linear time', () => {
    expect(fits({ pattern: '(?=a)b' }, 'anything')).toBe(true);
  });
});
