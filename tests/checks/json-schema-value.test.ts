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
    expect(test).toEqual({
      departures: [],
      unknown: ['https://schemas.opengis.net/geometry.json'],
      untried: [],
      unfinished: false,
    });
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

  it.each<[string, Json, Json, readonly string[]]>([
    ['a pattern', { pattern: '(?=a)b' }, 'b', []],
    ['a pattern under not', { not: { pattern: '(?=a)b' } }, 'b', []],
    ['one alternative of two', { anyOf: [{ pattern: '(?=a)b' }, { type: 'null' }] }, 'b', []],
    ['a condition', { if: { pattern: '(?=a)b' }, else: false }, 'b', []],
    ['what a list must contain', { contains: { pattern: '(?=a)b' } }, ['b'], []],
    ['names', { patternProperties: { '(?=a)b': false }, additionalProperties: false }, { b: 1 }, []],
    ['what is told beside it', { pattern: '(?=a)b', maxLength: 1 }, 'bb', ['/: a text of at most 1 characters']],
  ])('leaves open what depends on such a pattern: %s', (_, rule, given, told) => {
    expect(departures(rule, given)).toEqual(told);
    expect(testValue(rule, given, { root: rule, related: {} }).untried).toEqual(['(?=a)b']);
  });

  it.each<[string, Json, Json]>([
    ['another alternative fits', { anyOf: [{ pattern: '(?=a)b' }, { type: 'string' }] }, 'b'],
    ['the value is no text', { pattern: '(?=a)b' }, 17],
    ['enough others are contained', { contains: { anyOf: [{ pattern: '(?=a)b' }, { const: 1 }] } }, ['b', 1]],
    ['at most so many can be contained', { contains: { pattern: '(?=a)b' }, minContains: 0, maxContains: 1 }, ['b']],
  ])('leaves nothing open where %s', (_, rule, given) => {
    expect(testValue(rule, given, { root: rule, related: {} })).toMatchObject({ departures: [], untried: [] });
  });

  it('says nothing for sure that ajv, which tries such patterns, sees otherwise', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });
    const leaf = fc.constantFrom<Json>(
      { pattern: '(?=)^a' },
      { pattern: '(?!)' },
      { pattern: 'b$' },
      { const: 'c' },
      true,
    );
    const made = fc.letrec<{ any: Json }>((tie) => {
      const list = fc.array(tie('any'), { minLength: 1, maxLength: 2 });
      const one = (key: string, below: fc.Arbitrary<unknown>) => below.map((inner) => ({ [key]: inner }) as Json);
      /* With `minItems`, which means the same: else ajv takes an empty list to contain what a list before it did. */
      const contains = (below: fc.Arbitrary<Json>) => below.map((inner) => ({ contains: inner, minItems: 1 }) as Json);
      return {
        any: fc.oneof(
          { maxDepth: 3, depthSize: 'small' },
          leaf,
          one('not', tie('any')),
          one('anyOf', list),
          one('allOf', list),
          contains(tie('any')),
          one('items', tie('any')),
          one(
            'patternProperties',
            fc.constantFrom('(?=)^a', 'b$').chain((key) => one(key, tie('any'))),
          ),
          fc.tuple(tie('any'), tie('any')).map(([when, other]) => ({ if: when, else: other }) as Json),
          fc
            .tuple(tie('any'), small)
            .map(([inner, most]) => ({ contains: inner, maxContains: most, minItems: 1 }) as Json),
        ),
      };
    }).any;
    let open = 0;
    fc.assert(
      fc.property(made, value, (rule, given) => {
        const { departures: told, untried } = testValue(rule, given, { root: rule, related: {} });
        if (told.length === 0 && untried.length > 0) open++;
        else expect(told.length === 0).toBe(ajv.validate(rule as object, given));
      }),
      { numRuns: 1_000 },
    );
    expect(open).toBeGreaterThan(0);
  });
});
