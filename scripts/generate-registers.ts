import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';

type Node = { readonly [key: string]: unknown };
type Place = { readonly at: string; readonly [key: string]: unknown };

/** Writes what the loader needs to know of the manifest's schema: where files stand, what refers to what, what has defaults. */
export const generateRegisters = async (): Promise<void> => {
  const version = JSON.parse(await readFile('package.json', 'utf8')).version as string;
  const places = existsSync('schemas/bid.schema.json')
    ? placesOf(JSON.parse(await readFile('schemas/bid.schema.json', 'utf8')))
    : { slots: [], refs: [], defaults: [], shorts: [] };
  await writeFile(
    'src/generated/registers.ts',
    `// Derived from package.json and schemas/bid.schema.json by npm run generate.
/** The version of the program. */
export const version = ${JSON.stringify(version)};
/** Where files stand in a manifest, and the kinds that each place accepts. */
export const slots: readonly { readonly at: string; readonly accepts: readonly string[] }[] = ${JSON.stringify(places.slots)};
/** Where a manifest names an item by its id, and the list that holds the item. */
export const refs: readonly { readonly at: string; readonly to: string }[] = ${JSON.stringify(places.refs)};
/** Whose left-out values stand in a common place. */
export const defaults: readonly { readonly at: string; readonly from: string }[] = ${JSON.stringify(places.defaults)};
/** Where a bare value stands for a group of values with that one key. */
export const shorts: readonly { readonly at: string; readonly key: string }[] = ${JSON.stringify(places.shorts)};
`,
  );
};

const placesOf = (schema: Node) => {
  const slots: Place[] = [];
  const refs: Place[] = [];
  const defaults: Place[] = [];
  const shorts: Place[] = [];
  const seen = new Set<string>();
  const add = (list: Place[], place: Place) => {
    const mark = JSON.stringify(place);
    if (!seen.has(mark)) list.push(place);
    seen.add(mark);
  };
  const walk = (node: unknown, at: string, depth: number): void => {
    if (depth > 14 || typeof node !== 'object' || node === null) return;
    const each = node as Node;
    const slot = each['x-slot'] as { accepts: string[] } | undefined;
    if (slot) {
      add(slots, { at, accepts: slot.accepts });
      return;
    }
    if (typeof each['x-ref'] === 'string') add(refs, { at, to: each['x-ref'] });
    if (typeof each['x-defaults'] === 'string') add(defaults, { at, from: each['x-defaults'] });
    if (typeof each['x-short'] === 'string') add(shorts, { at, key: each['x-short'] });
    if (typeof each['$ref'] === 'string')
      walk((schema['$defs'] as Node)[each['$ref'].replace('#/$defs/', '')], at, depth + 1);
    for (const part of ['anyOf', 'oneOf', 'allOf'])
      for (const below of (each[part] as unknown[] | undefined) ?? []) walk(below, at, depth + 1);
    for (const [key, below] of Object.entries((each['properties'] as Node | undefined) ?? {}))
      walk(below, `${at}/${key}`, depth + 1);
    for (const [pattern, below] of Object.entries((each['patternProperties'] as Node | undefined) ?? {}))
      if (pattern !== '^x-') walk(below, `${at}/*`, depth + 1);
    if (typeof each['items'] === 'object') walk(each['items'], `${at}/*`, depth + 1);
    if (typeof each['additionalProperties'] === 'object') walk(each['additionalProperties'], `${at}/*`, depth + 1);
  };
  walk(schema, '', 0);
  return { slots, refs, defaults, shorts };
};
