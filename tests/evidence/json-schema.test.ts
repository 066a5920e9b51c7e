import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../src/evidence/json-schema.ts';
import { corpusProbe, expectSound, hasCorpus, labelled, probeOf, readWell } from './reading.ts';
import { corpusTools, readIn } from './siblings.ts';

const draft2020 = 'https://json-schema.org/draft/2020-12/schema';
const spot = {
  $schema: draft2020,
  $id: 'https://city.example/models/ParkingSpot/schema.json',
  $schemaVersion: '0.1.0',
  title: 'Parking Spot',
  description: 'One spot',
  type: 'object',
  required: ['id', 'type'],
  properties: { id: { type: 'string', description: 'Identifier' }, type: { const: 'ParkingSpot' } },
};

const readSchema = (value: unknown) => readWell(jsonSchema, JSON.stringify(value));
const vacuous = async (more: object) => (await readSchema({ $schema: draft2020, ...more })).facts.vacuous;

describe('a JSON Schema', () => {
  it('tells what the model holds and demands', async () => {
    const { facts, spots, valid, problems } = await readSchema(spot);
    expect(problems).toEqual([]);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      draft: '2020-12',
      id: spot.$id,
      title: 'Parking Spot',
      modelVersion: '0.1.0',
      properties: ['id', 'type'],
      required: ['id', 'type'],
      documented: 0.5,
      vacuous: false,
      buildsOn: [],
      references: { internal: 0, external: [], unresolved: [] },
      schema: spot,
    });
    expect(spots['/properties/1']).toEqual({ pointer: '/properties/type' });
    expect(spots['/title']).toEqual({ pointer: '/title', verbatim: true });
  });

  it.each([
    ['http://json-schema.org/draft-07/schema#', 'draft-07'],
    ['https://json-schema.org/draft/2019-09/schema', '2019-09'],
    [draft2020, '2020-12'],
    ['http://json-schema.org/schema#', 'none'],
    ['http://json-schema.org/draft-04/schema#', 'draft-04'],
  ])('of %s is of the draft %s', async ($schema, draft) => {
    const { facts, valid } = await readSchema({ ...spot, $schema });
    expect(facts.draft).toBe(draft);
    expect(valid).toBe(draft === 'draft-04' ? undefined : true);
  });

  it.each([
    ['an empty schema', {}, true],
    ['a bare object', { type: 'object' }, true],
    ['properties of any value', { type: 'object', properties: { a: {}, b: true } }, true],
    ['a list of anything', { type: 'array', items: {} }, true],
    ['only descriptions', { description: 'x', properties: { a: { description: 'y' } } }, true],
    ['a typed property', { properties: { a: { type: 'number' } } }, false],
    ['a demanded property', { type: 'object', required: ['a'] }, false],
    ['a typed list', { type: 'array', items: { type: 'number' } }, false],
    ['a constraint in a branch', { anyOf: [{ properties: { a: { type: 'number' } }, required: ['a'] }] }, false],
    ['no other properties', { type: 'object', properties: { a: {} }, additionalProperties: false }, false],
  ])('with %s: does it reject nothing? %#', async (_, more, expected) => expect(await vacuous(more)).toBe(expected));

  it('is recognised without $schema by its form, and other documents with properties are not', () => {
    const recognised = (value: unknown) => jsonSchema.recognise(probeOf('a', JSON.stringify(value)));
    const { $schema: _, ...bare } = spot;
    expect(recognised(bare)).toBe(true);
    expect(recognised({ type: 'Feature', properties: { a: { type: 'x' } }, geometry: null })).toBe(false);
    expect(
      recognised({ $schema: 'https://example.com/config.schema.json', properties: { a: { type: 'string' } } }),
    ).toBe(false);
    expect(recognised({ properties: { speed: { value: 3 } } })).toBe(false);
    expect(recognised({ openapi: '3.1.0', properties: {} })).toBe(false);
  });

  it.each([
    ['a type that is none', { properties: { a: { type: 'text' } } }, '/properties/a/type'],
    ['demands that are no list', { required: 'id' }, '/required'],
  ])('is invalid with %s, at its place', async (_, more, pointer) => {
    const { valid, problems } = await readSchema({ ...spot, ...more });
    expect(valid).toBe(false);
    expect(problems.map(({ spot: place }) => place?.pointer)).toContain(pointer);
    for (const { message } of problems) expect(message).toMatch(/\.$/);
  });

  it('is invalid with a pattern that is no pattern; one with look-ahead is not run', async () => {
    expect((await readSchema({ ...spot, properties: { a: { pattern: '([' } } })).valid).toBe(false);
    expect((await readSchema({ ...spot, properties: { a: { pattern: '^(?!x)a$' } } })).valid).toBe(true);
  });

  it('is held to each of its patterns, not to the first alone', async () => {
    const named = (pattern: string) => ({ type: ['string', 'null', 'number', 'boolean', 'array', 'object'], pattern });
    // The values that are tried hold the text `mutant`: the first pattern lets it pass, the second does not.
    expect(await vacuous({ properties: { a: named('^mutant$'), b: named('^mutant$') } })).toBe(true);
    expect(await vacuous({ properties: { a: named('^mutant$'), b: named('^other$') } })).toBe(false);
  });

  it('with a pattern that cannot be tried rejects what is wrong without it; else nobody knows', async () => {
    const all = ['string', 'null', 'number', 'boolean', 'array', 'object'];
    const never = { type: all, pattern: '(?!)' };
    const always = { type: all, pattern: '(?=)' };
    const not = (pattern: string) => ({ not: { type: 'string', pattern } });
    for (const each of [never, always, not('(?!)'), not('(?=)'), { anyOf: [never, false] }])
      expect(await vacuous({ properties: { a: each } })).toBe('untried');
    expect(await vacuous({ properties: { a: never, b: { type: 'integer' } } })).toBe(false);
    expect(await vacuous({ properties: { a: { type: 'string', pattern: '^(?!x)a$' } } })).toBe(false);
    // Whatever the pattern says: refused for what is missing, or fitting one way or the other.
    expect(await vacuous({ type: 'object', properties: { a: never }, required: ['a', 'b'] })).toBe(false);
    expect(await vacuous({ properties: { a: { anyOf: [never, { not: never }] } } })).toBe(true);
    // Of a schema that accepts lists and single values alone, the objects decide nothing.
    expect(await vacuous({ properties: { a: never }, not: { type: 'object' }, maxItems: 0 })).toBe(false);
  });

  it('does not make its reader slow', async () => {
    const started = performance.now();
    const doubling = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [
        `d${n}`,
        n === 39 ? { type: 'object' } : { allOf: [{ $ref: `#/$defs/d${n + 1}` }, { $ref: `#/$defs/d${n + 1}` }] },
      ]),
    );
    await expect(readSchema({ $schema: draft2020, $ref: '#/$defs/d0', $defs: doubling })).rejects.toThrow(
      /takes longer/,
    );
    await readSchema({ $schema: draft2020, properties: { mutant: { pattern: '^(m+)+$' } } });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('the references of a JSON Schema', () => {
  const common = {
    $id: 'https://smart-data-models.github.io/data-models/common-schema.json',
    definitions: { Commons: { required: ['owner'], properties: { owner: { type: 'string' } } } },
  };
  const profile = (ref: string) =>
    JSON.stringify({ $schema: draft2020, allOf: [{ $ref: ref }], properties: { id: {} } });

  it('are followed inside the folder: what the base demands, the profile demands', async () => {
    const files = {
      'model/a.json': profile('../common.json#/definitions/Commons'),
      'common.json': JSON.stringify(common),
    };
    const { facts, valid } = await readIn(jsonSchema, files, 'model/a.json');
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      properties: ['id', 'owner'],
      required: ['owner'],
      vacuous: false,
      buildsOn: ['../common.json#/definitions/Commons'],
      references: { external: [{ ref: '../common.json', state: 'resolved' }] },
      related: { '../common.json': common },
    });
  });

  it('to a published schema find the copy that lies beside, by its own address', async () => {
    const files = {
      'a.json': profile(`${common.$id}#/definitions/Commons`),
      'common-schema.json': JSON.stringify(common),
    };
    expect((await readIn(jsonSchema, files, 'a.json')).facts).toMatchObject({
      required: ['owner'],
      references: { external: [{ state: 'resolved' }] },
    });
    const other = {
      ...files,
      'common-schema.json': JSON.stringify({ ...common, $id: 'https://other.example/common-schema.json' }),
    };
    expect((await readIn(jsonSchema, other, 'a.json')).facts).toMatchObject({
      required: [],
      references: { external: [{ state: 'well-known' }] },
    });
  });

  it('to what is not in the bid leave open whether the schema rejects anything', async () => {
    const { facts, valid, problems } = await readIn(
      jsonSchema,
      { 'a.json': profile(`${common.$id}#/definitions/Commons`) },
      'a.json',
    );
    expect(problems).toEqual([]);
    expect(valid).toBe(true);
    expect(facts).not.toHaveProperty('vacuous');
  });

  it('that lead nowhere make it invalid', async () => {
    const { valid, facts, problems } = await readIn(
      jsonSchema,
      { 'a.json': profile('#/definitions/Nothing') },
      'a.json',
    );
    expect(valid).toBe(false);
    expect(facts.references).toMatchObject({ internal: 1, unresolved: ['/allOf/0'] });
    expect(problems).toMatchObject([{ spot: { pointer: '/allOf/0' } }]);
  });

  it('may name a part by its anchor or its own address', async () => {
    const schema = {
      $schema: draft2020,
      $id: 'https://city.example/a.json',
      properties: {
        a: { $ref: '#size' },
        b: { $ref: 'item.json' },
        c: { $ref: 'https://city.example/a.json#/$defs/s' },
      },
      $defs: { s: { $anchor: 'size', type: 'number' }, i: { $id: 'item.json', type: 'string' } },
    };
    const { valid, facts, problems } = await readIn(jsonSchema, { 'a.json': JSON.stringify(schema) }, 'a.json');
    expect(problems).toEqual([]);
    expect(valid).toBe(true);
    expect(facts.references).toMatchObject({ internal: 3, external: [] });
  });

  it('may refer to the schema itself', async () => {
    const tree = { $schema: draft2020, type: 'object', properties: { kids: { type: 'array', items: { $ref: '#' } } } };
    expect((await readSchema(tree)).valid).toBe(true);
  });
});

describe.skipIf(!hasCorpus)('real schemas', () => {
  it('of the Smart Data Models compile, and none is known to be vacuous', async () => {
    const files = labelled('ngsi').filter(({ format }) => format === 'sdm-schema');
    const found: Record<string, number> = {};
    for (const { file } of files) {
      const probe = corpusProbe(file);
      expect(jsonSchema.recognise(probe), file).toBe(true);
      const reading = await jsonSchema.read(probe, corpusTools(file));
      if (reading.state !== 'read') throw new Error(`${file}: ${reading.why}`);
      expectSound(jsonSchema, probe, reading);
      const verdict = `${reading.valid} ${reading.facts.vacuous ?? 'open'}`;
      found[verdict] = (found[verdict] ?? 0) + 1;
    }
    // One names its properties only in a published schema that is not in the folder.
    expect(found).toEqual({ 'true false': files.length - 1, 'true open': 1 });
  });
});

describe('a schema that holds schemas with addresses of their own', () => {
  const bundle = (ref: string) => ({
    $schema: draft2020,
    $id: 'https://city.example/all.json',
    type: 'object',
    properties: { a: { $ref: 'part.json' } },
    required: ['a'],
    $defs: {
      part: {
        $id: 'https://city.example/part.json',
        type: 'object',
        properties: { n: { $ref: ref } },
        $defs: { count: { type: 'integer' } },
      },
      own: { type: 'string' },
    },
  });

  it.each([
    ['their own definitions', '#/$defs/count', true],
    ['those of the whole, as authors write who bundle by hand', '#/$defs/own', true],
    ['nothing', '#/$defs/nothing', false],
  ])('may refer to %s', async (_, ref, sound) => {
    const { valid, problems } = await readSchema(bundle(ref));
    expect([valid, problems.length]).toEqual([sound, sound ? 0 : 1]);
  });
});

describe('the definition of a Smart Data Model in YAML', () => {
  const model = [
    'ParkingSpot:',
    '  description: One spot',
    '  properties:',
    '    status: { type: string, description: State, x-ngsi: { type: Property } }',
    '    width: { type: number, minimum: 0, x-ngsi: { type: Property, units: m } }',
    '  required: [status]',
    '  type: object',
    '  x-derived-from: ""',
    '  x-model-schema: https://city.example/models/ParkingSpot/schema.json',
    '  x-version: 0.1.0',
  ].join('\n');

  it('is read as the schema below its name, with places in the file', async () => {
    const { facts, spots, valid } = await readWell(jsonSchema, model, 'model.yaml');
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      id: 'https://city.example/models/ParkingSpot/schema.json',
      description: 'One spot',
      modelVersion: '0.1.0',
      properties: ['status', 'width'],
      required: ['status'],
      vacuous: false,
    });
    expect(facts.derivedFrom).toBeUndefined();
    expect(spots['/properties/1']).toEqual({ pointer: '/ParkingSpot/properties/width' });
    expect(spots['/id']).toEqual({ pointer: '/ParkingSpot/x-model-schema', verbatim: true });
  });

  it('is invalid where the schema below its name is', async () => {
    const { valid, problems } = await readWell(
      jsonSchema,
      model.replace('type: number', 'type: decimal'),
      'model.yaml',
    );
    expect(valid).toBe(false);
    expect(problems[0]?.spot).toEqual({ pointer: '/ParkingSpot/properties/width/type' });
  });

  it.each([
    ['two names', { A: { properties: { a: { 'x-ngsi': {} } } }, B: {} }],
    ['no mark of a model', { ParkingSpot: { type: 'object', properties: { a: { type: 'string' } } } }],
    ['nothing below its name', { ParkingSpot: null }],
  ])('with %s is none', (_, value) =>
    expect(jsonSchema.recognise(probeOf('m.json', JSON.stringify(value)))).toBe(false),
  );
});
