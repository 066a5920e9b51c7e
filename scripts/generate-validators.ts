import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as standalone from 'ajv/dist/standalone/index.js';
import { bareValidator } from './bare-validator.ts';

/** The library's function, which its CommonJS module hands over as `default`. */
const standaloneCode = (
  standalone as unknown as { default: { default: (ajv: Ajv2020, names: Record<string, string>) => string } }
).default.default;

/** The schemas of our own files whose validators are compiled ahead, so that no run pays for it. */
const names = ['bid', 'tender', 'rule', 'pack'] as const;

/** Writes a module with a ready validator for each schema, and one with the schemas' texts for messages; validators say only whether a document fits; what does not is told by compiling the schema anew. */
export const generateValidators = async (): Promise<void> => {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: false,
    messages: false,
    allowUnionTypes: true,
    ownProperties: true,
    verbose: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: false },
  });
  /* Our schemas use neither; ajv would write code for both into every function. */
  Object.assign(ajv.opts, { unevaluated: false, dynamicRef: false });
  const texts: Record<string, string> = { bid: '', tender: '', rule: '', pack: '' };
  ajv.addVocabulary(['x-slot', 'x-ref', 'x-defaults', 'x-short']);
  for (const name of names) {
    const path = `schemas/${name}.schema.json`;
    if (!existsSync(path)) continue;
    const schema = JSON.parse(await readFile(path, 'utf8'));
    texts[name] = JSON.stringify(schema);
    ajv.addSchema(withoutTexts(schema), name);
    const code = bareValidator(standaloneCode(ajv, { [name]: name })).replaceAll(
      /require\("(ajv\/dist\/runtime\/[\w]+)"\)\.default/g,
      (_: string, path: string) => runtime(path),
    );
    const imports = [...used].map((path) => `import ${variable(path)} from '${path}.js';`).join('\n');
    used.clear();
    await writeFile(
      `src/generated/validate-${name}.js`,
      `// Derived from ${`schemas/${name}.schema.json`} by npm run generate.\n${imports}\n${code}\n`,
    );
    await writeFile(`src/generated/validate-${name}.d.ts`, `export const ${name}: (value: unknown) => boolean;\n`);
  }
  await writeFile(
    'src/generated/schema-texts.ts',
    `// Derived from schemas/ by npm run generate.\n/** Our own schemas as JSON texts. */\nexport const schemaTexts = ${JSON.stringify(texts)} as const;\n`,
  );
};

const used = new Set<string>();
const variable = (path: string): string => path.replaceAll(/[^A-Za-z0-9]/g, '_');
const runtime = (path: string): string => {
  used.add(path);
  return `(${variable(path)}.default ?? ${variable(path)})`;
};

/** A schema without what validates nothing: texts and examples. A property that bears such a name is kept. */
const withoutTexts = (value: unknown, isSchema = true): object => {
  if (Array.isArray(value))
    return value.map((item) => (typeof item === 'object' && item !== null ? withoutTexts(item) : item));
  return Object.fromEntries(
    Object.entries(value as object)
      .filter(
        ([key]) =>
          !isSchema || !['description', 'examples', 'title', 'x-slot', 'x-ref', 'x-defaults', 'x-short'].includes(key),
      )
      .map(([key, below]) => [
        key,
        typeof below === 'object' && below !== null && key !== 'enum' && key !== 'const'
          ? withoutTexts(below, !(isSchema && ['properties', '$defs', 'patternProperties'].includes(key)))
          : below,
      ]),
  );
};
