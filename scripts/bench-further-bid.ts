import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

/** Where the libraries of the program are found. */
const bundled = 'node_modules/.bidlint-bench.mjs';

/** Measures a further bid in a warm process against the YAML parse of the same file, for so many rules: in code that is bundled as the program is, and not as it runs from its sources. */
export const furtherBid = async (bid: string, counts: readonly number[]): Promise<string[]> => {
  await build({
    entryPoints: ['scripts/further-bid.ts'],
    outfile: bundled,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    packages: 'external',
    minify: true,
    logLevel: 'warning',
  });
  try {
    const { status, stdout } = spawnSync(process.execPath, [bundled, bid, ...counts.map(String)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error('A further bid could not be measured.');
    return stdout.trim().split('\n');
  } finally {
    rmSync(bundled, { force: true });
  }
};
