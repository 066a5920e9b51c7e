import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';

/** Writes the types of our own file formats and of the facts of every kind from their JSON Schemas. */
export const generateTypes = async (): Promise<void> => {
  for (const name of ['bid', 'tender', 'rule', 'pack', 'report']) {
    const path = `schemas/${name}.schema.json`;
    if (existsSync(path)) await writeFile(`src/generated/${name}.ts`, await typesOf(path));
  }
  const files = existsSync('schemas/facts')
    ? (await readdir('schemas/facts')).filter((file) => file.endsWith('.schema.json')).sort()
    : [];
  const parts: string[] = [];
  const shares: Record<string, readonly string[]> = {};
  const datesTold: string[] = [];
  for (const file of files) {
    const kind = file.replace('.schema.json', '');
    parts.push(await typesOf(`schemas/facts/${file}`, `${pascal(kind)}Facts`));
    const schema = JSON.parse(await readFile(`schemas/facts/${file}`, 'utf8')) as Described;
    const found = sharesIn(schema);
    if (found.length > 0) shares[kind] = found;
    if (hasFact(schema, 'ambiguousDates')) datesTold.push(kind);
  }
  await writeFile(
    'src/generated/fact-shares.ts',
    `// Derived from schemas/facts/ by npm run generate.\n/** The facts of each kind that are shares from 0 to 1, groups and members divided by dots. */\nexport const factShares: { readonly [kind: string]: readonly string[] } = ${JSON.stringify(shares)};\n`,
  );
  await writeFile(
    'src/generated/dates-told.ts',
    `// Derived from schemas/facts/ by npm run generate.\n/** The kinds whose facts tell of dates that can be read in two ways, and of times without an offset. */\nexport const datesTold: readonly string[] = ${JSON.stringify(datesTold)};\n`,
  );
  await writeFile('src/generated/facts.ts', `${parts.join('\n')}\nexport {};\n`);
};

type Described = {
  readonly description?: string;
  readonly properties?: { readonly [name: string]: Described };
  readonly items?: Described;
};

/** The facts that a schema describes as a share; those in lists are left out. */
const sharesIn = ({ properties = {} }: Described, path = ''): readonly string[] =>
  Object.entries(properties).flatMap(([name, below]) => [
    ...(/^(The s|S)hare of /.test(below.description ?? '') ? [`${path}${name}`] : []),
    ...sharesIn(below, `${path}${name}.`),
  ]);

/** Whether a schema describes a fact of this name, also in lists. */
const hasFact = ({ properties = {}, items }: Described, fact: string): boolean =>
  Object.entries(properties).some(([name, below]) => name === fact || hasFact(below, fact)) ||
  (items !== undefined && hasFact(items, fact));

const pascal = (name: string): string =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const typesOf = async (path: string, title?: string): Promise<string> => {
  const schema = withoutExamples(JSON.parse(await readFile(path, 'utf8'))) as { title: string };
  if (title !== undefined) schema.title = title;
  return compile(schema, schema.title, {
    additionalProperties: false,
    bannerComment: `/* Derived from ${path} by npm run generate. */`,
    format: false,
    unknownAny: true,
    ignoreMinAndMaxItems: true,
  });
};

/**
 * What the types need of a schema. Examples are data: a reference inside one is not to be followed. Texts beside a reference
 * would make a type of its own of each use; keys that begin with x- are the writer's, and no type says what they hold.
 */
const withoutExamples = (value: unknown, isSchema = true): unknown => {
  if (Array.isArray(value)) return value.map((item) => withoutExamples(item));
  if (typeof value !== 'object' || value === null) return value;
  if (isSchema && '$ref' in value) return { $ref: value.$ref };
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(isSchema && (key === 'examples' || key === 'patternProperties')))
      .map(([key, below]) => [key, withoutExamples(below, !(isSchema && (key === 'properties' || key === '$defs')))]),
  );
};
