import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { builtinPacks } from '../src/load/builtin-packs.ts';
import { namedFiles } from '../src/load/file-slots.ts';
import { furtherBid } from './bench-further-bid.ts';
import { memoryOf } from './bench-measure.ts';
import { reportMemory } from './bench-reports.ts';
import { start } from './bench-start.ts';

/**
 * Prints how the main job costs, as ratios measured in one run: a start with one bid against a bare start of the same Node,
 * a further bid against the YAML parse of the same file, the memory of 2,000 bids and of
 * each format over 100 and over 1,000, and the cost by the number of rules.
 * Evidence is left out: its cost is printed by `npm run corpus`. `--node PATH` measures another Node. The bounds are printed beside
 * the figures and decide nothing: a machine that others use as well must not break a build.
 */
const nodes = process.argv.flatMap((arg, index, all) => (all[index - 1] === '--node' ? [arg] : []));
const folder = mkdtempSync(join(tmpdir(), 'bidlint-bench-'));
try {
  const manifest = withoutFiles(readFileSync('examples/strong/bid.yaml', 'utf8'));
  writeFileSync(join(folder, 'bid.yaml'), manifest);
  console.log(`Bid: ${manifest.split('\n').length} lines, ${Buffer.byteLength(manifest)} bytes, no evidence.`);
  const all = builtinPacks()
    .filter(({ optional }) => optional === undefined)
    .flatMap(({ rules }) => rules).length;
  const counts = [50, 100, 150, all];
  for (const node of [process.execPath, ...nodes])
    for (const line of start(node, join(folder, 'bid.yaml'), folder, counts)) console.log(line);
  for (const line of await furtherBid(join(folder, 'bid.yaml'), counts)) console.log(line);
  for (let index = 0; index < 2_000; index++) {
    mkdirSync(join(folder, 'many', String(index)), { recursive: true });
    writeFileSync(join(folder, 'many', String(index), 'bid.yaml'), manifest);
  }
  const peak = memoryOf(process.execPath, [
    'bin/bidlint.js',
    'check',
    join(folder, 'many'),
    '--as-of',
    '2026-11-16',
    '--format',
    'json',
    '--output',
    join(folder, 'report.json'),
  ]);
  console.log(`Peak memory at 2,000 bids: ${(peak / 1024).toFixed(0)} MiB  bound 150 MiB`);
  const reports = join(folder, 'reports');
  mkdirSync(reports);
  for (const line of reportMemory(reports, manifest)) console.log(line);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The manifest without the lines that name files, so that only reading and judging the manifest is measured. */
function withoutFiles(text: string): string {
  const value = parse(text) as Record<string, unknown>;
  for (const { slot } of namedFiles(value)) {
    const keys = [...slot];
    const last = keys.pop() ?? '';
    let at: unknown = value;
    for (const key of keys) at = (at as Record<string, unknown> | undefined)?.[key];
    if (typeof at === 'object' && at !== null && !Array.isArray(at)) delete (at as Record<string, unknown>)[last];
  }
  return stringify(value, { aliasDuplicateObjects: false });
}
