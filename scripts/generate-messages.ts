import { readdir, readFile, writeFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { codeOf, typeOf, variablesOf } from './message-code.ts';

/** Writes the messages of reports as code: English as plain functions, each other language as a module of its own. */
export const generateMessages = async (): Promise<void> => {
  const english: Readonly<Record<string, string>> = parse(await readFile('src/i18n/en.yaml', 'utf8'));
  const entries = Object.entries(english);
  await writeFile(
    'src/generated/messages.ts',
    `// Derived from src/i18n/en.yaml by npm run generate.
import { grouped, type Piece, piecesOf, type Words } from '../source/piece.ts';
/** What the program says in reports, in one language. */
export type Messages = {
${entries.map(([key, source]) => `  readonly ${key}: ${typeOf(variablesOf(source))};`).join('\n')}
};
/** In English. */
export const english: Messages = {
${entries.map(([key, source]) => `  ${key}: ${codeOf(source)},`).join('\n')}
};
`,
  );
  const files = (await readdir('src/i18n')).filter((file) => file.endsWith('.yaml') && file !== 'en.yaml');
  for (const file of files) {
    const entriesOf: Readonly<Record<string, { readonly text: string }>> = parse(
      await readFile(`src/i18n/${file}`, 'utf8'),
    );
    const texts = Object.fromEntries(Object.entries(entriesOf).map(([key, { text }]) => [key, text]));
    await writeFile(
      `src/generated/messages-${file.replace('.yaml', '')}.ts`,
      `// Derived from src/i18n/${file} by npm run generate.
/** The messages of a language, in MessageFormat 2. */
export const sources: Readonly<Record<string, string>> = ${JSON.stringify(texts, undefined, 1)};
`,
    );
  }
};
