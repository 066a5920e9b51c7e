import { rm } from 'node:fs/promises';
import { build } from 'esbuild';

/**
 * Makes the shipped program: one entry, with what few runs need in chunks of their own that load when they are wanted.
 * Heavy readers' libraries stay outside, as dependencies; they load when a file of their kind occurs.
 */
const inside = ['commander', 'ajv', 'chalk', 'yaml', 're2js', 'fastest-levenshtein', 'fast-glob'];

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: 'chunk/[name]-[hash]',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
  plugins: [
    {
      name: 'libraries-outside',
      setup: (context) =>
        void context.onResolve({ filter: /^[a-z@]/ }, ({ path, importer }) => {
          if (importer === '' || path.startsWith('node:') || importer.includes('node_modules')) return undefined;
          return inside.some((name) => path === name || path.startsWith(`${name}/`))
            ? undefined
            : { path, external: true };
        }),
    },
  ],
});
