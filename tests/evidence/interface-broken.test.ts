import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/evidence/registry.ts';
import { isObject, type Json, keysOf } from '../../src/source/pointer.ts';
import { interfaceSamples } from './interface-samples.ts';
import { probeOf, tools } from './reading.ts';

/** What a file of each sample cannot do without; everything else in it may be anything. */
const vital: Readonly<Record<string, readonly string[]>> = {
  openapi: ['/info', '/info/title', '/info/version', '/components/parameters/id/in', '/components/parameters/id/name'],
  asyncapi: ['/info', '/info/title', '/servers/p/protocol', '/operations/o/channel'],
  'ngsi-ld': ['/0/a/type', '/0/a/value', '/0/r/object', '/0/r/type', '/0/m/0/value'],
  'ogc-landing': ['/links/0', '/links/1', '/links'],
  'ogc-collections': ['/links', '/collections/0/id', '/collections/0/links'],
  'ogc-tilesets': ['/tilesets/0/dataType', '/tilesets/0/tileMatrixSetURI', '/tilesets/0/links'],
  'ogc-styles': ['/styles/0/links', '/styles/0/id'],
  'oidc-discovery': ['/issuer', '/jwks_uri', '/response_types_supported'],
};

type Tree = { [key: string]: unknown };

/** Takes out what stands at a pointer, and puts other values in the place of single ones. */
const changed = (sample: string, removed: string, puts: readonly (readonly [number, unknown])[]): unknown => {
  const root: unknown = JSON.parse(sample);
  const holderOf = (keys: readonly string[]): Tree =>
    keys.slice(0, -1).reduce<unknown>((at, key) => (at as Tree)[key], root) as Tree;
  const keys = keysOf(removed);
  const holder = holderOf(keys);
  if (Array.isArray(holder)) holder.splice(Number(keys.at(-1)), 1);
  else delete holder[keys.at(-1) ?? ''];
  for (const [at, value] of puts) {
    const leaves = leavesOf(root as Json);
    const leaf = leaves[at % Math.max(leaves.length, 1)];
    if (leaf !== undefined) holderOf(leaf)[leaf.at(-1) ?? ''] = value;
  }
  return root;
};

const leavesOf = (value: Json, keys: readonly string[] = []): readonly (readonly string[])[] =>
  isObject(value) || Array.isArray(value)
    ? Object.entries(value).flatMap(([key, item]) => leavesOf(item as Json, [...keys, key]))
    : keys.length === 0
      ? []
      : [keys];

/** The kinds under which a file passes as valid. */
const validAs = async (value: unknown): Promise<readonly string[]> => {
  const probe = probeOf('file', JSON.stringify(value));
  const passed: string[] = [];
  for (const kind of recognise(probe)) {
    const reading = await kind.read(probe, tools);
    if (reading.state === 'read' && reading.valid === true) passed.push(kind.name);
  }
  return passed;
};

describe('a file of an interface from which something vital is taken', () => {
  const puts = fc.array(fc.tuple(fc.nat(1_000), fc.constantFrom<unknown>(null, '', -1, 'x', true)), { maxLength: 3 });

  it.each(Object.entries(vital))(
    '%s is never valid, whatever else is changed',
    async (name, pointers) => {
      const sample = interfaceSamples[name] ?? '';
      const [kind] = await validAs(JSON.parse(sample));
      expect(kind, 'the whole sample').toBeDefined();
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...pointers), puts, async (pointer, list) => {
          expect(await validAs(changed(sample, pointer, list)), pointer).not.toContain(kind);
        }),
        { numRuns: 150 },
      );
    },
    120_000,
  );
});
