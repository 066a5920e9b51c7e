import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackedPacks } from '../src/load/builtin-packs.ts';
import { type Costs, costsOf } from './bench-measure.ts';
import { inAscii } from './in-ascii.ts';
import { warmBids } from './warm-bids.ts';

const rounds = 21;

/** Measures a start with one bid against a bare start of the same Node, with so many rules (the last count: all of them). The code that V8 keeps is made by that Node, as a build by it makes it. */
export const start = (node: string, bid: string, folder: string, counts: readonly number[]): string[] => {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const { status } = spawnSync(node, ['scripts/warm.cjs', 'check', ...warmBids], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${version} kept no code of the program.`);
  const programs = counts.map((rules, at) =>
    at === counts.length - 1 ? 'dist' : withRules(rules, join(folder, `rules-${rules}`)),
  );
  const commands = [
    `"${node}" -e 0`,
    ...programs.map((program) => `"${node}" "${program}/start.cjs" check "${bid}" --as-of 2026-11-16`),
  ];
  for (const program of programs) {
    const { stdout, stderr } = spawnSync(node, [`${program}/start.cjs`, 'check', bid, '--as-of', '2026-11-16'], {
      encoding: 'utf8',
    });
    if (!stdout.trimEnd().endsWith('Exit code: 1 (fail)'))
      throw new Error(`${program} came to no verdict: ${stdout.slice(-200)}${stderr.slice(-400)}`);
  }
  const bound = version.startsWith('v20.') ? '1.70' : '2.50';
  const into = join(folder, 'report.txt');
  const lines = told(counts, costsOf(commands, rounds, into), `against bare node ${version}`, bound);
  const certificates = 'NODE_EXTRA_CA_CERTS';
  if (process.env[certificates] === undefined) return lines;
  /* Node 20 reads these certificates at every start, a bare one too, which makes the ratio smaller than it is for most users. */
  const without = costsOf([commands[0] ?? '', commands.at(-1) ?? ''], rounds, into, { [certificates]: undefined });
  return [...lines, ...told(counts.slice(-1), without, `the same without ${certificates}`, bound)];
};

const told = (counts: readonly number[], { least, ratios }: Costs, against: string, bound: string): string[] =>
  counts.map((rules, index) => {
    const [bare = Number.NaN, run = Number.NaN] = [least[0], least[index + 1]];
    return `One bid, ${rules} rules, ${against} (CPU): ${(run / bare).toFixed(2)}  (least ${bare.toFixed(0)} ms, ${run.toFixed(0)} ms; median of ratios ${ratios[index + 1]?.toFixed(2)})  bound ${bound}`;
  });

/** A copy of the built program that knows only so many rules. */
const withRules = (count: number, into: string): string => {
  cpSync('dist', into, { recursive: true, filter: (path) => !path.endsWith('lazy') });
  const packed = JSON.parse(readFileSync('dist/packs.json', 'utf8')) as PackedPacks;
  let left = count;
  const packs = Object.entries(packed.rules.packs).map(([id, rules]) => {
    const kept = rules.slice(0, left);
    left -= kept.length;
    return [id, kept];
  });
  const rules = { ...packed.rules, packs: Object.fromEntries(packs) };
  writeFileSync(join(into, 'packs.json'), inAscii(JSON.stringify({ ...packed, rules })));
  return into;
};
