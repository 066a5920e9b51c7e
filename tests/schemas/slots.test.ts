import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/evidence/registry.ts';
import { keysOf, valueAt } from '../../src/source/pointer.ts';
import { compiled, type Group } from './compiled.ts';
import { type Placed, subschemas, target } from './fields.ts';

const { schema } = compiled('bid');
const all = subschemas(schema);
const slots = all.filter((each) => each.schema['x-slot'] !== undefined);
const acceptsOf = ({ schema: slot }: Placed): string[] => (slot['x-slot'] as { accepts: string[] }).accepts;

/** The kinds of evidence, by the names that they have in the program. */
const known = kinds.map(({ name }) => name);

/**
 * Kinds that no place asks for, since no rule reads them: a workbook, what the buyer publishes about contracts, and statements on
 * releases, media and feeds. As the proof of an answer a person opens them.
 */
const onlyForPeople = ['xlsx', 'eforms', 'espd', 'ocds', 'in-toto', 'c2pa-report', 'dmfr'];

/** The place of the files that an answer shows: "any kind may stand here". */
const answer = '/$defs/answer/properties/evidence';

describe('the places of a manifest where files stand', () => {
  it('each accept kinds of evidence, each kind once and by its own name', () => {
    expect(slots.length).toBeGreaterThan(50);
    for (const slot of slots) {
      const accepts = acceptsOf(slot);
      expect({ at: slot.pointer, keys: Object.keys(slot.schema['x-slot'] as Group) }).toEqual({
        at: slot.pointer,
        keys: ['accepts'],
      });
      expect(accepts.length).toBeGreaterThan(0);
      /* A place that takes plain JSON takes the same data in YAML. */
      expect(accepts.includes('yaml') || !accepts.includes('json')).toBe(true);
      expect(accepts.filter((kind, index) => !known.includes(kind) || accepts.indexOf(kind) !== index)).toEqual([]);
    }
  });

  it('are the only places that take a file, and take nothing but files', () => {
    const references = ['file', 'files', 'fileOrAddress'].map((name) => `/$defs/${name}`);
    const taking = all.filter((each) => references.includes(target(schema, each.schema)?.pointer ?? ''));
    const inside = taking.filter((each) => !references.some((own) => each.pointer.startsWith(own)));
    expect(inside.map(({ pointer }) => pointer)).toEqual(slots.map(({ pointer }) => pointer));
  });

  it('leave no kind without a place of its own; answers take every kind', () => {
    const answers = slots.find(({ pointer }) => pointer === answer);
    expect(answers && acceptsOf(answers).sort()).toEqual(known.toSorted());
    const placed = new Set(slots.filter((slot) => slot !== answers).flatMap(acceptsOf));
    expect(known.filter((kind) => !placed.has(kind)).sort()).toEqual(onlyForPeople.toSorted());
  });

  it('take prose only where a person writes prose, never where data is asked for', () => {
    const data = [
      'description',
      'recordings',
      'export',
      'model',
      'catalogue',
      'dictionary',
      'record',
      'sbom',
      'vex',
      'scan',
      'prices',
    ];
    const ofData = slots.filter(
      ({ pointer }) => data.includes(keysOf(pointer).at(-1) ?? '') && !pointer.includes('personalData'),
    );
    expect(ofData.length).toBeGreaterThan(data.length);
    expect(ofData.filter((slot) => acceptsOf(slot).includes('document')).map(({ pointer }) => pointer)).toEqual([]);
  });
});

describe('the places of a manifest that name an item by its id', () => {
  const references = all.filter((each) => each.schema['x-ref'] !== undefined);

  it('are strings that lead to a list of items with ids', () => {
    expect(references.length).toBeGreaterThan(3);
    for (const { pointer, schema: place } of references) {
      expect({ pointer, string: [place.type].flat().includes('string') }).toEqual({ pointer, string: true });
      expect(Object.keys(itemOf(String(place['x-ref'])))).toContain('id');
    }
  });

  it('include the two ways of saying how data is read', () => {
    expect(references.map(({ pointer }) => pointer)).toEqual([
      '/$defs/readAccess',
      '/$defs/readAccess/properties/by',
      '/$defs/leftOut/properties/id',
      '/$defs/operation/properties/by',
    ]);
  });
});

describe('the places that share a common one', () => {
  it('are the categories of data, and all that is common to them may be said of each', () => {
    const [shared, ...more] = all.filter((each) => each.schema['x-defaults'] !== undefined);
    expect(more).toEqual([]);
    expect(shared?.schema['x-defaults']).toBe('/dataCommon');
    const common = fieldsAt('/properties/dataCommon');
    const own = target(schema, shared?.schema ?? {})?.schema.properties as Group;
    expect(Object.keys(common).filter((key) => !Object.hasOwn(own, key))).toEqual(['leftOut']);
  });
});

describe('the places where a bare value stands for a group', () => {
  it('have that value as a member of the group, under the key that they name', () => {
    const shorts = all.filter((each) => each.schema['x-short'] !== undefined);
    expect(shorts.length).toBeGreaterThan(10);
    for (const { pointer, schema: short } of shorts) {
      const branch = ((short.anyOf ?? []) as Group[])
        .map((each) => target(schema, each)?.schema)
        .find((each) => each !== undefined);
      expect({ pointer, key: Object.keys((branch ?? short).properties as Group) }).toEqual({
        pointer,
        key: expect.arrayContaining([String(short['x-short'])]),
      });
    }
  });
});

/** The fields of what a field of the root takes, through its definition. */
const fieldsAt = (pointer: string): Group =>
  target(schema, valueAt(schema, pointer) as Group)?.schema.properties as Group;

/** The fields of the items of a list that a pointer into a manifest names. */
const itemOf = (pointer: string): Group => {
  const field = valueAt(schema, `/properties${pointer}`) as Group;
  const list = ((field.anyOf ?? [field]) as Group[]).find((branch) => branch.type === 'array');
  return target(schema, (list?.items ?? {}) as Group)?.schema.properties as Group;
};
