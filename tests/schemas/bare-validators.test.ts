import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bid } from '../../src/generated/validate-bid.js';
import { pack } from '../../src/generated/validate-pack.js';
import { rule } from '../../src/generated/validate-rule.js';
import { tender } from '../../src/generated/validate-tender.js';
import { isObject, type Json } from '../../src/source/pointer.ts';

/** Files of this repository that are of a form, by the ends of their names. */
const files = (ends: readonly string[], ...roots: readonly string[]): Json[] =>
  roots.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => ends.some((end) => name.endsWith(end)))
      .map((name) => parse(readFileSync(join(root, name), 'utf8')) as Json),
  );

const rules = files(['.yaml'], 'rules').filter((value) => isObject(value) && 'check' in value);
const forms = [
  ['bid', bid, files(['bid.yaml', 'system.yaml', 'full.yaml'], 'examples', 'tests/fixtures/manifests')],
  ['tender', tender, files(['tender.yaml'], 'examples', 'rules')],
  ['rule', rule, rules],
  ['pack', pack, files(['pack.yaml'], 'rules')],
] as const;

/** ajv itself, which tells errors and stops at none. */
const wholeOf = (name: string): ValidateFunction => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, ownProperties: true });
  return ajv.compile(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')));
};

/** All places in a value. */
const placesIn = (value: Json): string[][] => [
  [],
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, below]) => placesIn(below as Json).map((keys) => [key, ...keys]))
    : []),
];

/** A copy with another value, or nothing, at a place. */
const changed = (value: Json, [key, ...rest]: readonly string[], to: Json | undefined): Json => {
  if (key === undefined) return to ?? null;
  const copy = structuredClone(value) as Record<string, Json>;
  if (rest.length === 0 && to === undefined) delete copy[key];
  else copy[key] = changed(copy[key] ?? null, rest, to);
  return copy;
};

describe.each(forms)('the validator of a %s that was compiled ahead', (name, bare, values) => {
  const whole = wholeOf(name);

  it('takes what is of the form', () => {
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) expect([bare(value), whole(value)]).toEqual([true, true]);
  });

  it('says of every change what ajv says', () => {
    const other = fc.constantFrom(
      undefined,
      null,
      true,
      0,
      1.5,
      '',
      'none',
      'x',
      'https://a.example/',
      [],
      [{}],
      {},
      { x: 1 },
    );
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.nat(), other, (value, at, to) => {
        const places = placesIn(value);
        const broken = changed(value, places[at % places.length] ?? [], to);
        const wanted = whole(broken);
        if (!wanted) refused++;
        expect(bare(broken)).toBe(wanted);
      }),
      { numRuns: 2_000 },
    );
    expect(refused).toBeGreaterThan(200);
  });
});
