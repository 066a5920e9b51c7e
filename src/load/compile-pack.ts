import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checks } from '../checks/registry.ts';
import type { PackFile } from '../generated/pack.ts';
import type { RuleFile } from '../generated/rule.ts';
import type { CompiledPack } from '../model/pack.ts';
import { sha256 } from '../source/digest.ts';
import { type Fault, UsageError } from '../source/errors.ts';
import { readYaml } from '../source/read-yaml.ts';
import { sourceText } from '../source/text.ts';
import { ruleFaults } from './rule-faults.ts';
import { schemaFaults } from './schema-faults.ts';

/**
 * Reads a pack's folder: pack.yaml and one YAML file a rule. Everything is validated, so that a bad pack stops a run
 * before any bid is judged. Throws UsageError with all faults and their places.
 */
export const compilePackFolder = async (folder: string): Promise<CompiledPack> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  if (!names.includes('pack.yaml'))
    throw new UsageError([
      {
        file: folder,
        message: 'The folder holds no pack.yaml, so it is no pack.',
        hint: 'Name the folder of a pack, or add its pack.yaml.',
      },
    ]);
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  );
  const { pack: validatePack } = await import('../generated/validate-pack.js');
  const { rule: validateRule } = await import('../generated/validate-rule.js');
  const faults: Fault[] = [];
  const rules: RuleFile[] = [];
  let head: PackFile | undefined;
  for (const [name, text] of texts) {
    const document = await readYaml(sourceText(join(folder, name), text));
    faults.push(...document.faults);
    if (document.faults.length > 0) continue;
    const isPack = name === 'pack.yaml';
    const wrong = await schemaFaults(document, isPack ? validatePack : validateRule, isPack ? 'pack' : 'rule');
    faults.push(...wrong);
    if (isPack) head = document.value as unknown as PackFile;
    else if (wrong.length === 0) {
      const rule = document.value as unknown as RuleFile;
      faults.push(...ruleFaults(rule, document, folder, name, checks));
      rules.push(rule);
    }
  }
  if (faults.length > 0 || head === undefined) throw new UsageError(faults);
  const { id, title, order, optional, version, publisher, about } = head;
  return {
    id,
    title,
    order,
    ...(optional && { optional }),
    version,
    publisher,
    about,
    rules,
    sha256: sha256(texts.map(([name, text]) => `${name}\n${sha256(text)}\n`).join('')),
  };
};
