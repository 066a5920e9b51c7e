import type { Reading, ReadTools, Spot } from '../model/evidence.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { readJsonSchema } from './json-schema-read.ts';

type Group = { readonly [key: string]: Json };

/**
 * The definition of a data model as Smart Data Models publish it beside the JSON Schema (`model.yaml`): one name, and below it a
 * schema that says with `x-model-schema` or `x-ngsi` which model it is. Undefined for anything else.
 */
export const namedModel = (root: Json): { readonly name: string; readonly schema: Group } | undefined => {
  const [entry, second] = isObject(root) ? Object.entries(root) : [];
  if (entry === undefined || second !== undefined) return undefined;
  const [name, schema] = entry;
  if (!isObject(schema) || !isObject(schema.properties)) return undefined;
  const marked =
    typeof schema['x-model-schema'] === 'string' ||
    Object.values(schema.properties).some((property) => isObject(property) && isObject(property['x-ngsi']));
  return marked ? { name, schema } : undefined;
};

/** Reads such a definition as the schema that it is; places lead through its name. */
export const readNamedModel = async (name: string, schema: Group, tools: ReadTools): Promise<Reading> => {
  const reading = await readJsonSchema(schema, tools);
  if (reading.state !== 'read') return reading;
  const below = (spot: Spot): Spot =>
    spot.pointer === undefined ? spot : { ...spot, pointer: `${pointerOf([name])}${spot.pointer}` };
  return {
    ...reading,
    spots: Object.fromEntries(Object.entries(reading.spots).map(([fact, spot]) => [fact, below(spot)])),
    problems: reading.problems.map(({ message, spot }) => ({ message, ...(spot && { spot: below(spot) }) })),
  };
};
