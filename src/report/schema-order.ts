import reportSchema from '../../schemas/report.schema.json' with { type: 'json' };

type Schema = {
  readonly $ref?: string;
  readonly properties?: { readonly [key: string]: Schema };
  readonly items?: Schema;
};

const { $defs, properties } = reportSchema as unknown as Schema & {
  readonly $defs: { readonly [name: string]: Schema };
};

const definitionOf = (schema: Schema | undefined): Schema | undefined =>
  schema?.$ref === undefined ? schema : $defs[schema.$ref.slice('#/$defs/'.length)];

/**
 * Puts the members of a value into the order of the report's schema, so that the same report gives the same bytes however
 * it was built. `name` is the member of the report that the value is, or is an item of. Keys that the schema does not know come last.
 */
export const inSchemaOrder = (value: unknown, name: string): unknown => {
  const schema = definitionOf(properties?.[name]);
  return ordered(value, definitionOf(schema?.items) ?? schema);
};

/** The same for a value that a definition of the schema describes, for example `Result`. */
export const inOrderOf = (definition: string, value: unknown): unknown => ordered(value, $defs[definition]);

const ordered = (value: unknown, schema: Schema | undefined): unknown => {
  if (Array.isArray(value)) {
    const items = definitionOf(schema?.items);
    return value.map((item) => ordered(item, items));
  }
  if (typeof value !== 'object' || value === null) return value;
  const from = value as { readonly [key: string]: unknown };
  const known = schema?.properties ?? {};
  const keys = [
    ...Object.keys(known).filter((key) => Object.hasOwn(from, key)),
    ...Object.keys(from).filter((key) => !Object.hasOwn(known, key)),
  ];
  return Object.fromEntries(keys.map((key) => [key, ordered(from[key], definitionOf(known[key]))]));
};
