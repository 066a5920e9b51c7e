import { readFile } from 'node:fs/promises';
import { kinds } from '../src/evidence/registry.ts';
import { slots } from '../src/generated/registers.ts';
import type { CompiledPack } from '../src/model/pack.ts';

type Schema = {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: { readonly [name: string]: Schema };
  readonly items?: Schema;
};

/** The page of the kinds of evidence: what recognises each, where it may stand, its facts, and the rules that read it. */
export const evidencePage = async (packs: readonly CompiledPack[]): Promise<string> => {
  const parts = [
    '# Kinds of evidence',
    '',
    '<!-- Derived from src/evidence, schemas/facts and rules by npm run docs. -->',
    '',
    'A file is recognised by what it holds, never by its name. Its place in the manifest says which kinds it takes. `bidlint inspect FILE` prints what is read from a file.',
    '',
    '| kind | what it is | recognised by |',
    '|---|---|---|',
    ...[...kinds]
      .sort((left, right) => (left.name < right.name ? -1 : 1))
      .map(({ name, title, recognisedBy }) => `| [${name}](#${name}) | ${title} | ${cell(recognisedBy)} |`),
    '',
  ];
  for (const { name, title } of [...kinds].sort((left, right) => (left.name < right.name ? -1 : 1))) {
    const schema = JSON.parse(await readFile(`schemas/facts/${name}.schema.json`, 'utf8')) as Schema;
    const rules = packs.flatMap((pack) =>
      pack.rules
        .filter((rule) => Object.values(rule.check.take ?? {}).some((take) => take.kinds.includes(name)))
        .map(({ id }) => id),
    );
    const places = slots
      .filter(({ accepts }) => accepts.includes(name))
      .map(({ at }) => `\`${at.slice(1).replaceAll('/*', '[]').replaceAll('/', '.')}\``);
    parts.push(
      `## ${name}`,
      '',
      `${title}. ${schema.description ?? ''}`,
      '',
      places.length > 0 ? `Stands at: ${places.join(', ')}.` : 'Stands at no place of the manifest of its own.',
      '',
      '| fact | type | what it says |',
      '|---|---|---|',
      ...facts(schema, ''),
      '',
      rules.length > 0
        ? `Read by: ${rules.map((id) => `[${id}](rules/${id.split('/')[0]}.md#${id.split('/')[1]})`).join(', ')}.`
        : 'No rule reads it yet.',
      '',
    );
  }
  return parts.join('\n');
};

const facts = (schema: Schema, at: string): string[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, below]) => {
    const path = `${at}${name}`;
    const inner = below.items ?? below;
    const list = below.items === undefined ? '' : '[]';
    return [
      `| \`${path}${list}\` | ${[below.type ?? 'any'].flat().join(' or ')} | ${cell(below.description ?? '')} |`,
      ...facts(inner, `${path}${list}.`),
    ];
  });

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
