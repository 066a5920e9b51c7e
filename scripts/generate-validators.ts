import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as standalone from 'ajv/dist/standalone/index.js';

/** The library's function, which its CommonJS module hands over as `default`. */
const standaloneCode = (
  standalone as unknown as { default: { default: (ajv: Ajv2020, names: Record<string, string>) => string } }
).default.default;

/** The schemas of our own files whose validators are compiled ahead, so that no run pays for it. */
const names = ['bid', 'tender', 'rule', 'pack'] as const;

/** Writes a module with a ready validator for each schema, and one with the schemas' texts for messages; validators report all errors. */
export const generateValidators = async (): Promise<void> => {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
    allowUnionTypes: true,
    ownProperties: true,
    verbose: false,
    code: { source: true, esm: true, lines: false },
  });
  const texts: Record<string, string> = { bid: '', tender: '', rule: '', pack: '' };
  ajv.addVocabulary(['x-slot', 'x-ref', 'x-defaults', 'x-short']);
  for (const name of names) {
    const path = `schemas/${name}.schema.json`;
    if (!existsSync(path)) continue;
    const schema = JSON.parse(await readFile(path, 'utf8'));
    texts[name] = JSON.stringify(schema);
    ajv.addSchema(schema, name);
    const code = standaloneCode(ajv, { [name]: name }).replaceAll(
      /require\("(ajv\/dist\/runtime\/[\w]+)"\)\.default/g,
      (_: string, path: string) => runtime(path),
    );
    const imports = [...used].map((path) => `import ${variable(path)} from '${path}.js';`).join('\n');
    used.clear();
    await writeFile(
      `src/generated/validate-${name}.js`,
      `// Derived from ${`schemas/${name}.schema.json`} by npm run generate.\n${imports}\n${code}\n`,
    );
    await writeFile(
      `src/generated/validate-${name}.d.ts`,
      `import type { ErrorObject } from 'ajv';\nexport const ${name}: ((value: unknown) => boolean) & { errors?: ErrorObject[] | null };\n`,
    );
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
