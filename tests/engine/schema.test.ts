import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import ruleSchema from '../../schemas/rule.schema.json' with { type: 'json' };
import { compileSchema, type RuleSchema, schemaKeywords } from '../../src/engine/schema.ts';

const ajv = new Ajv2020({ strict: false, validateSchema: false, ownProperties: true });

const key = fc.constantFrom('a', 'b', 'toString', '__proto__', 'length');
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false, 0, 1, -1, 1.5, 3, '', 'a', 'ab', 'urn:x', 'é', '\u{1F600}'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;
const small = fc.integer({ min: 0, max: 3 });
const schema = fc.letrec((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small' },
    fc.boolean(),
    fc.record(
      {
        type: fc.oneof(
          fc.constantFrom('null', 'boolean', 'integer', 'number', 'string', 'array', 'object'),
          fc.constant(['string', 'null']),
        ),
        enum: fc.array(value, { minLength: 1, maxLength: 3 }),
        const: value,
        pattern: fc.constantFrom('^a', 'b$', '^(urn:|https?://)', '^.$', '[0-9]'),
        minLength: small,
        maxLength: small,
        minimum: small,
        maximum: small,
        exclusiveMinimum: small,
        exclusiveMaximum: small,
        minItems: small,
        maxItems: small,
        uniqueItems: fc.constant(true),
        minProperties: small,
        maxProperties: small,
        required: fc.uniqueArray(key, { maxLength: 2 }),
        properties: fc.dictionary(key, tie('schema'), { maxKeys: 2, noNullPrototype: true }),
        additionalProperties: tie('schema'),
        items: tie('schema'),
        contains: tie('schema'),
        not: tie('schema'),
        anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
        allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  ),
})).schema as fc.Arbitrary<RuleSchema>;

const hasOwn = (schemaValue: unknown): boolean =>
  typeof schemaValue === 'object' &&
  schemaValue !== null &&
  (Object.hasOwn(schemaValue, '__proto__') || Object.values(schemaValue).some(hasOwn));

describe('a schema of a rule', () => {
  it('means what JSON Schema 2020-12 means', () => {
    fc.assert(
      fc.property(schema, value, (given, data) => {
        fc.pre(!hasOwn(given));
        /* ajv compares objects by their toString where they bring one of their own; JSON Schema does not. */
        fc.pre(
          !(/"(const|enum|uniqueItems)"/.test(JSON.stringify(given)) && JSON.stringify(data).includes('toString')),
        );
        const wanted = ajv.validate(given as object, data);
        const { fits, departures } = compileSchema(given);
        expect(fits(data)).toBe(wanted);
        expect(departures(data).length === 0).toBe(wanted);
      }),
      { numRuns: 3_000 },
    );
  });

  it('knows the keywords that the schema of rules allows, and no other', () => {
    expect([...schemaKeywords].sort()).toEqual(Object.keys(ruleSchema.$defs.Schema.properties).sort());
    expect(() => compileSchema({ patternProperties: {} })).toThrow('patternProperties');
  });

  it('refuses a pattern outside of RE2', () => {
    expect(() => compileSchema({ pattern: '(?=a)' }).fits('a')).toThrow();
  });

  it('tells where and what was expected', () => {
    expect(compileSchema({ properties: { a: { items: { minimum: 2 } } } }).departures({ a: [3, 1] })).toEqual([
      { keys: ['a', '1'], expected: 'at least 2' },
    ]);
  });

  it('does not take inherited members for given ones', () => {
    expect(compileSchema({ required: ['toString'] }).fits({})).toBe(false);
  });

  it('stays linear on a text made to be slow', () => {
    const validate = compileSchema({ pattern: '^(a+)+$' });
    expect(validate.fits(`${'a'.repeat(50_000)}!`)).toBe(false);
  });
});
