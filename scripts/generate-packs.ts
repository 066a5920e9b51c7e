import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { RuleFile } from '../src/generated/rule.ts';
import { languageTags } from '../src/i18n/find-language.ts';
import { compilePackFolder } from '../src/load/compile-pack.ts';
import { folded } from '../src/load/fold-rules.ts';
import { schemaFaults } from '../src/load/schema-faults.ts';
import type { Rule } from '../src/model/pack.ts';
import { sha256 } from '../src/source/digest.ts';
import { UsageError } from '../src/source/errors.ts';
import { sourceText } from '../src/source/text.ts';
import { parseYaml } from '../src/source/yaml.ts';
import { printedTexts } from './printed-texts.ts';

/** Compiles the built-in packs to two modules: what judging needs, and what only looking a rule up needs. */
export const generatePacks = async (): Promise<void> => {
  const names = (await readdir('rules', { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const packs = [];
  for (const name of names.sort()) packs.push(await compilePackFolder(`rules/${name}`));
  packs.sort((left, right) => left.order - right.order);
  await generateRuleTexts(packs.flatMap(({ rules }) => rules));
  const judged = packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map(
      ({ examples, translations, rationale, wording, procurementRole, tags, ...rule }): Rule => rule,
    ),
  }));
  const rulesOf = (optional: boolean) => folded(judged.filter((pack) => (pack.optional === true) === optional));
  const heads = judged.map(({ rules, about, ...head }) => head);
  await writeFile(
    'src/generated/packs.ts',
    [
      '// Derived from rules/ by npm run generate.',
      '/** The built-in packs as JSON text: their heads, and the rules of those that every run judges by. */',
      `export const packsJson = (): string => ${textOf({ heads, rules: rulesOf(false) })};`,
      '/** The rules of the optional packs as JSON text. */',
      `export const optionalPacksJson = (): string => ${textOf(rulesOf(true))};`,
      '',
    ].join('\n'),
  );
  const catalogue = packs.map(({ about, ...pack }) => ({
    ...pack,
    rules: pack.rules.map(({ translations, ...rule }) => rule),
  }));
  await writeFile(
    'src/generated/catalogue.ts',
    `// Derived from rules/ by npm run generate.\n/** The built-in packs with all that is told of a rule, as JSON text. */\nexport const catalogueJson = ${textOf(catalogue)};\n`,
  );
};

/** Writes the translated texts of all rules, a module a language: pairs of the English text and its translation. */
const generateRuleTexts = async (rules: readonly RuleFile[]): Promise<void> => {
  for (const tag of languageTags.filter((each) => each !== 'en')) {
    const texts = rules.flatMap((rule) => {
      const english: Readonly<Record<string, string | undefined>> = printedTexts(rule);
      return Object.entries(rule.translations?.[tag] ?? {}).map(([name, { text }]) => [english[name] ?? '', text]);
    });
    await writeFile(
      `src/generated/rule-texts-${tag}.ts`,
      `// Derived from rules/ by npm run generate.\n/** Texts of rules: English, and the translation. */\nexport const ruleTexts: readonly (readonly [english: string, translation: string])[] = ${JSON.stringify(texts, undefined, 1)};\n`,
    );
  }
};

const textOf = (value: unknown): string => JSON.stringify(JSON.stringify(value));

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
