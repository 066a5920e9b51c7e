import type { Json } from '../source/pointer.ts';
import type { SchemaDocuments, SchemaPlace } from './json-schema-reference.ts';

/** One departure of a value from a schema: the keys that lead to it in the value, and what was expected there, in words. */
export type ValueDeparture = { readonly keys: readonly string[]; readonly expected: string };

/** How a schema is read. `nullable` is the word of OpenAPI 3.0; before 2019-09 (and in OpenAPI up to 3.0) nothing beside `$ref` counts. */
export type SchemaDialect = { readonly nullable: boolean; readonly besideRef: boolean };

/** One visit of a test: where it stands in the value, and what it has gathered so far. */
export type Visit = {
  readonly keys: readonly string[];
  readonly out: ValueDeparture[];
  /** Patterns that cannot be tried in linear time, and on which it depends whether the value fits. */
  readonly untried: Set<string>;
  readonly state: { steps: number; readonly unknown: Set<string>; readonly documents: SchemaDocuments };
  readonly dialect: SchemaDialect;
};

/** Tests a value against one schema and gathers departures into the visit. */
export type TestSchema = (place: SchemaPlace, value: Json, visit: Visit) => void;

/** A schema that is an object, with its place. */
export type ObjectSchema = SchemaPlace & { readonly schema: { readonly [keyword: string]: Json } };

/** The test of one keyword, or of several that belong together. */
export type KeywordTest = (place: ObjectSchema, value: Json, visit: Visit, test: TestSchema) => void;
