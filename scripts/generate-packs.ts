import { readdir, readFile, writeFile } from 'node:fs/promises';
import { compilePackFolder } from '../src/load/compile-pack.ts';
import { schemaFaults } from '../src/load/schema-faults.ts';
import { sha256 } from '../src/source/digest.ts';
import { UsageError } from '../src/source/errors.ts';
import { sourceText } from '../src/source/text.ts';
import { parseYaml } from '../src/source/yaml.ts';

/** Compiles the built-in packs to two modules: what judging needs, and what only `explain` and the documentation need. */
export const generatePacks = async (): Promise<void> => {
  const names = (await readdir('rules', { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const packs = [];
  for (const name of names.sort()) packs.push(await compilePackFolder(`rules/${name}`));
  packs.sort((left, right) => left.order - right.order);
  const judged = packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map(({ examples, translations, ...rule }) => rule),
  }));
  const examples = Object.fromEntries(packs.flatMap((pack) => pack.rules.map((rule) => [rule.id, rule.examples])));
  await writeFile(
    'src/generated/packs.ts',
    moduleOf('packsJson', 'The built-in packs, compiled from rules/, as JSON text.', judged),
  );
  await writeFile(
    'src/generated/examples.ts',
    moduleOf('examplesJson', 'The examples of the built-in rules by rule id, as JSON text.', examples),
  );
};

const moduleOf = (name: string, about: string, value: unknown): string =>
  `// Derived from rules/ by npm run generate.\n/** ${about} */\nexport const ${name} = ${JSON.stringify(JSON.stringify(value))};\n`;

/** Compiles the built-in default tender: its text, its value, its digest. */
export const generateDefaultTender = async (): Promise<void> => {
  const text = await readFile('rules/default.tender.yaml', 'utf8');
  const document = parseYaml(sourceText('rules/default.tender.yaml', text));
  const { tender } = await import('../src/generated/validate-tender.js');
  const faults = [
    ...document.faults,
    ...(document.faults.length > 0 ? [] : await schemaFaults(document, tender, 'tender')),
  ];
  if (faults.length > 0) throw new UsageError(faults);
  const constants = [
    ['defaultTenderText', 'The built-in default tender as it is printed.', text],
    ['defaultTenderJson', 'Its value as JSON text.', JSON.stringify(document.value)],
    ['defaultTenderSha256', 'The SHA-256 of its text.', sha256(text)],
  ];
  await writeFile(
    'src/generated/default-tender.ts',
    `// Derived from rules/default.tender.yaml by npm run generate.\n${constants.map(([name, about, value]) => `/** ${about} */\nexport const ${name} = ${JSON.stringify(value)};\n`).join('')}`,
  );
};
