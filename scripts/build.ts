import { spawnSync } from 'node:child_process';
import { copyFile, rm } from 'node:fs/promises';
import { build, type Plugin } from 'esbuild';

/** Libraries of the path that every run takes; they are bundled. Readers' libraries stay outside and load when a file of their kind occurs. */
const bundled = [
  'commander',
  'ajv/dist/runtime',
  'chalk',
  'yaml',
  'js-yaml',
  're2js',
  'fastest-levenshtein',
  'get-east-asian-width',
];

/** Modules that are imported dynamically in the source and that nearly every run needs: part of the one file. */
const always = ['src/commands/check.ts', 'src/report/text.ts'];

const outside = (path: string, importer: string): boolean =>
  /^[a-z@]/.test(path) &&
  !path.startsWith('node:') &&
  importer !== '' &&
  !importer.includes('node_modules') &&
  !bundled.some((name) => path === name || path.startsWith(`${name}/`));

/** The start path as one CommonJS file, which V8 can cache; what it imports dynamically becomes modules of their own under lazy/. */
const lazy = new Map<string, string>();
const split: Plugin = {
  name: 'split-at-dynamic-imports',
  setup: (context) => {
    /* commander can start other programs; this one never does, and loading what that needs costs a tenth of a bare start. */
    context.onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'child_process', namespace: 'none' }));
    context.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
    context.onResolve({ filter: /.*/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (outside(path, importer)) return { path, external: true };
      if (kind !== 'dynamic-import' || !path.startsWith('.') || pluginData === 'asked') return undefined;
      const target = (await context.resolve(path, { resolveDir, kind: 'import-statement', pluginData: 'asked' })).path;
      if (always.some((name) => target.endsWith(name))) return { path: target };
      const name = target
        .replace(/^.*\/src\//, '')
        .replace(/\.(ts|js)$/, '')
        .replaceAll('/', '-');
      lazy.set(name, target);
      return { path: `./lazy/${name}.js`, external: true };
    });
  },
};

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
  legalComments: 'none',
} as const;

await rm('dist', { recursive: true, force: true });
await build({ ...common, entryPoints: ['src/main.ts'], outfile: 'dist/main.cjs', format: 'cjs', plugins: [split] });
await build({
  ...common,
  entryPoints: Object.fromEntries(lazy),
  outdir: 'dist/lazy',
  format: 'esm',
  splitting: true,
  chunkNames: 'chunk-[hash]',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  plugins: [
    {
      name: 'libraries-outside',
      setup: (context) =>
        void context.onResolve({ filter: /^[a-z@]/ }, ({ path, importer }) =>
          outside(path, importer) ? { path, external: true } : undefined,
        ),
    },
  ],
});
await copyFile('src/start.cjs', 'dist/start.cjs');
for (const bid of ['examples/strong/bid.yaml', 'tests/fixtures/manifests/full.yaml'])
  if (spawnSync(process.execPath, ['scripts/warm.cjs', 'check', bid], { stdio: 'ignore' }).status === 0) break;
