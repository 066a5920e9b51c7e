import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { namedFiles } from '../src/load/file-slots.ts';
import { furtherBid } from './bench-further-bid.ts';
import { memoryOf, pairedRatio } from './bench-measure.ts';
import { reportMemory } from './bench-reports.ts';

/**
 * Prints how the main job costs, as ratios measured in one run: a start with one bid against a bare start of the same Node,
 * a further bid against the YAML parse of the same file, the memory of 2,000 bids and of
 * each format over 100 and over 1,000, and the cost by the number of rules.
 * Evidence is left out: its cost is printed by `npm run corpus`. `--node PATH` measures another Node.
 */
const nodes = process.argv.flatMap((arg, index, all) => (all[index - 1] === '--node' ? [arg] : []));
const folder = mkdtempSync(join(tmpdir(), 'bidlint-bench-'));
try {
  const manifest = withoutFiles(readFileSync('examples/strong/bid.yaml', 'utf8'));
  writeFileSync(join(folder, 'bid.yaml'), manifest);
  console.log(`Bid: ${manifest.split('\n').length} lines, ${Buffer.byteLength(manifest)} bytes, no evidence.`);
  for (const node of [process.execPath, ...nodes]) {
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
    const { ratio, bare, run } = pairedRatio(
      `"${node}" -e 0`,
      `"${node}" bin/bidlint.js check "${join(folder, 'bid.yaml')}" --as-of 2026-11-16`,
      21,
    );
    console.log(
      `One bid, all packs, against bare node ${version} (CPU): ${ratio.toFixed(2)}  (${bare.toFixed(0)} ms, ${run.toFixed(0)} ms)  bound ${/^v20/.test(version) ? '1.70' : '2.50'}`,
    );
  }
  for (const line of await furtherBid(manifest)) console.log(line);
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
