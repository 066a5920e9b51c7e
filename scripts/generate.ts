import { mkdir, writeFile } from 'node:fs/promises';
import { UsageError } from '../src/source/errors.ts';
import { generateMessages } from './generate-messages.ts';
import { generateRegisters } from './generate-registers.ts';
import { generateTypes } from './generate-types.ts';
import { generateValidators } from './generate-validators.ts';

await mkdir('src/generated', { recursive: true });
await writeFile(
  'src/generated/README.md',
  'Everything here is derived by `npm run generate` from schemas/, rules/ and package.json.\n',
);
await generateTypes();
await generateValidators();
await generateRegisters();
await generateMessages();
try {
  const { generateDefaultTender, generatePacks } = await import('./generate-packs.ts');
  await generatePacks();
  await generateDefaultTender();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  for (const { file, line, column, message, hint } of error.faults)
    process.stderr.write(`${file}:${line ?? 1}:${column ?? 1}: ${message} ${hint ?? ''}\n`);
  process.exitCode = 1;
}
