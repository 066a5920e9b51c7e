import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Json } from '../../src/source/pointer.ts';
import { sourceText } from '../../src/source/text.ts';
import { parseYaml } from '../../src/source/yaml.ts';

/** A JSON object that a test may change. */
export type Group = { [key: string]: unknown };

/** One of our own schemas with its validator, and a way to a validator of any part of it. */
export type Compiled = {
  readonly schema: Group;
  readonly validate: ValidateFunction;
  /** Validates against the subschema at a JSON Pointer into the schema. */
  readonly part: (pointer: string) => ValidateFunction;
};

/** Compiles schemas/<name>.schema.json as strictly as the build does. Throws where the schema itself is at fault. */
export const compiled = (name: 'bid' | 'tender'): Compiled => {
  const schema = JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as Group;
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
    allowUnionTypes: true,
  });
  ajv.addVocabulary(['x-slot', 'x-ref', 'x-defaults', 'x-short']);
  const validate = ajv.compile(schema);
  return { schema, validate, part: (pointer) => ajv.compile({ $ref: `${schema.$id}#${encodeURI(pointer)}` }) };
};

/** Reads YAML as the program reads it; throws where it has faults. */
export const yaml = (text: string): Group => {
  const document = parseYaml(sourceText('test.yaml', text));
  if (document.faults.length > 0) throw new Error(document.faults.map(({ message }) => message).join('\n'));
  return structuredClone(document.value as Json) as Group;
};

/** Reads a fixture of tests/fixtures/manifests; each call gives a copy of its own. */
export const fixture = (name: string): Group => {
  const known = fixtures.get(name) ?? yaml(readFileSync(`tests/fixtures/manifests/${name}.yaml`, 'utf8'));
  fixtures.set(name, known);
  return structuredClone(known);
};

const fixtures = new Map<string, Group>();

/** The faults of a value as `place keyword`, sorted; empty where it is valid. */
export const faultsOf = (validate: ValidateFunction, value: unknown): string[] =>
  validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.keyword}`).sort();
