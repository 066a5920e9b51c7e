import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { packMarkdown } from '../src/catalogue/rule-markdown.ts';
import { compilePackFolder } from '../src/load/compile-pack.ts';
import { evidencePage } from './evidence-page.ts';

/** Writes the generated documentation; with --check it only compares, and exits 1 where a page does not tell the truth. */
const check = process.argv.includes('--check');
const names = (await readdir('rules', { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const packs = (await Promise.all(names.map((name) => compilePackFolder(`rules/${name}`)))).sort(
  (left, right) => left.order - right.order,
);
const pages = new Map<string, string>();
for (const pack of packs) pages.set(`docs/rules/${pack.id}.md`, packMarkdown(pack, pack.about));
pages.set(
  'docs/rules/README.md',
  `# The rules\n\n<!-- Derived from rules/ by npm run docs. -->\n\n| pack | rules | about |\n|---|---|---|\n${packs.map(({ id, title, rules, about }) => `| [${title}](${id}.md) | ${rules.length} | ${about.trim()} |\n`).join('')}`,
);
pages.set('docs/evidence.md', await evidencePage(packs));

const stale: string[] = [];
if (!check) await rm('docs/rules', { recursive: true, force: true });
await mkdir('docs/rules', { recursive: true });
for (const [path, text] of pages) {
  const now = await readFile(path, 'utf8').catch(() => '');
  if (now === text) continue;
  stale.push(path);
  if (!check) await writeFile(path, text);
}
if (check) {
  const kept = (await readdir('docs/rules')).map((name) => `docs/rules/${name}`).filter((path) => !pages.has(path));
  for (const path of [...stale, ...kept])
    process.stderr.write(`${path} differs from what it is derived from. Run npm run docs and commit it.\n`);
  if (stale.length + kept.length > 0) process.exitCode = 1;
}
