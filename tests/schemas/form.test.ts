import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { isObject, valueAt } from '../../src/source/pointer.ts';
import { compiled, faultsOf, fixture, type Group } from './compiled.ts';
import { fields, subschemas, target, usedFields } from './fields.ts';

/** Fixtures that together use every field of a schema. */
const full = { bid: ['full', 'nothing'], tender: ['full-tender'] } as const;

describe.each(['bid', 'tender'] as const)('schemas/%s.schema.json, as an editor and an officer see it', (name) => {
  const { schema, part } = compiled(name);
  const all = subschemas(schema);
  const everyField = fields(schema);

  it('says of every field in a sentence what it means', () => {
    const told = (field: Group): unknown => field.description ?? target(schema, field)?.schema.description;
    expect(everyField.length).toBeGreaterThan(30);
    expect(everyField.filter(({ schema: field }) => !/^.{10,}[.]$/s.test(String(told(field)))).map(at)).toEqual([]);
  });

  it('gives every field an example, and every example is valid where it stands', () => {
    const examplesOf = (field: Group): unknown[] =>
      (field.examples ?? target(schema, field)?.schema.examples ?? []) as unknown[];
    expect(everyField.filter(({ schema: field }) => examplesOf(field).length === 0).map(at)).toEqual([]);
    const placed = all.filter((each) => Array.isArray(each.schema.examples));
    expect(placed.length).toBeGreaterThan(30);
    for (const each of placed) {
      const validate = part(each.pointer);
      for (const example of each.schema.examples as unknown[])
        expect({ at: each.pointer, example, faults: faultsOf(validate, example) }).toEqual({
          at: each.pointer,
          example,
          faults: [],
        });
    }
  });

  it('explains every word of a closed list, where the list stands or where it is used', () => {
    const words = everyField.flatMap(({ pointer, schema: field }) => {
      const described = `${field.description ?? ''} ${target(schema, field)?.schema.description ?? ''}`;
      const listed = subschemas(field).flatMap((below) => (below.schema.enum ?? []) as string[]);
      return listed.map((word) => ({ pointer, word, explained: described.includes(word) }));
    });
    expect(words.length).toBeGreaterThan(8);
    expect(words.filter(({ explained }) => !explained)).toEqual([]);
  });

  it('has no word that readers of YAML take for true or false', () => {
    const words = all.flatMap((each) => [...((each.schema.enum ?? []) as unknown[]), each.schema.const]);
    expect(words.filter((word) => /^(y|n|yes|no|on|off|true|false)$/i.test(String(word)))).toEqual([]);
  });

  it('names every definition for the generated types, each name once', () => {
    const defs = Object.entries(schema.$defs as Record<string, Group>);
    expect(defs.filter(([, def]) => !/^([A-Z][a-z]+)+$/.test(String(def.title))).map(([key]) => key)).toEqual([]);
    expect(defs.filter(([, def]) => !def.description).map(([key]) => key)).toEqual([]);
    const titles = all.flatMap((each) => each.schema.title ?? []);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('uses every definition', () => {
    const named = new Set(all.flatMap((each) => target(schema, each.schema)?.pointer ?? []));
    expect(Object.keys(schema.$defs as Group).filter((key) => !named.has(`/$defs/${key}`))).toEqual([]);
  });

  it('closes every object and leaves room for x- in it', () => {
    const objects = all.filter((each) => isObject(each.schema.properties));
    expect(objects.filter((each) => each.schema.additionalProperties !== false).map(at)).toEqual([]);
    expect(objects.filter((each) => valueAt(each.schema, '/patternProperties/^x-') === undefined).map(at)).toEqual([]);
  });

  it('asks for nothing that only a validator with extras can do', () => {
    const words = all.flatMap((each) => Object.keys(each.schema));
    expect(words.filter((word) => ['format', 'default', 'contentMediaType', '$dynamicRef'].includes(word))).toEqual([]);
    const patterns = all.flatMap((each) => (each.schema.pattern as string | undefined) ?? []);
    expect(patterns.length).toBeGreaterThan(10);
    for (const pattern of patterns) expect(() => RE2JS.compile(pattern)).not.toThrow();
  });

  it('is used to the last field by the fixtures, and they are valid', () => {
    const { validate } = compiled(name);
    for (const file of full[name])
      expect({ file, faults: faultsOf(validate, fixture(file)) }).toEqual({ file, faults: [] });
    const used = new Set(full[name].flatMap((file) => usedFields(schema, fixture(file))));
    expect(everyField.map(at).filter((pointer) => !used.has(pointer))).toEqual([]);
  });
});

describe('what the two schemas share', () => {
  it('is the same in both, so that a promise reads alike in a bid and in a tender', () => {
    const bid = compiled('bid').schema.$defs as Group;
    const tender = compiled('tender').schema.$defs as Group;
    const shared = Object.keys(tender).filter((key) => Object.hasOwn(bid, key));
    expect(shared).toContain('durationPromise');
    for (const key of shared) expect(tender[key]).toEqual(bid[key]);
  });

  it('is every promise but the files', () => {
    const promises = valueAt(compiled('bid').schema, '/$defs/promises/properties') as Group;
    const values = valueAt(compiled('tender').schema, '/$defs/contractValues/properties') as Group;
    expect(Object.keys(promises).filter((key) => !Object.hasOwn(values, key))).toEqual([
      'contract',
      'prices',
      'exitPlan',
    ]);
    expect(Object.keys(values).filter((key) => !Object.hasOwn(promises, key))).toEqual([]);
  });
});

const at = ({ pointer }: { readonly pointer: string }): string => pointer;
