import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build, type Plugin } from 'esbuild';
import { optionalPacksJson, packsJson } from '../src/generated/packs.ts';
import { inAscii } from './in-ascii.ts';
import { warmBids } from './warm-bids.ts';

/**
 * Libraries of the path that every run takes; they are bundled. Readers' libraries stay outside and load when a file of their
 * kind occurs. docx is bundled too, into a part that loads when a document is written: what it names as its own dependencies it
 * already holds, and one of them is not for every Node that this program runs on.
 */
const bundled = [
  'commander',
  'ajv/dist/runtime',
  'chalk',
  'yaml',
  'js-yaml',
  're2js',
  'fastest-levenshtein',
  'get-east-asian-width',
  'docx',
];

const outside = (path: string, importer: string): boolean =>
  /^[a-z@]/.test(path) &&
  !path.startsWith('node:') &&
  importer !== '' &&
  !importer.includes('node_modules') &&
  !bundled.some((name) => path === name || path.startsWith(`${name}/`));

/**
 * The start path as one CommonJS file, of which V8 keeps the code; so are the checks that only bids with files come to. What else is
 * imported dynamically becomes modules of their own under lazy/.
 */
const kept = { main: 'src/main.ts', checks: 'src/checks/registry-of-files.ts' } as const;
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
      const own = Object.entries(kept).find(([, source]) => target.endsWith(`/${source}`));
      if (own !== undefined) return { path: `./${own[0]}.cjs`, external: true };
      const name = target
        .replace(/^.*\/src\//, '')
        .replace(/\.(ts|js)$/, '')
        .replaceAll('/', '-');
      lazy.set(name, target);
      return { path: `./lazy/${name}.js`, external: true };
    });
  },
};

/** The engine for patterns that few bids come to: a file of its own, so that the others need not read it. */
const re2Apart: Plugin = {
  name: 're2-apart',
  setup: (context) =>
    void context.onResolve({ filter: /^re2js$/ }, ({ kind }) =>
      kind === 'require-call' ? { path: './re2js.cjs', external: true } : undefined,
    ),
};

/** The writer of the YAML library is not used: what only it needs may be left out, though the library does not say so. */
const readsOnly: Plugin = {
  name: 'reads-only',
  setup: (context) =>
    void context.onLoad({ filter: /js-yaml\.mjs$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(
        /^(var \w+ = )((?:new (?:RegExp|Schema)\(|define\w+Tag\(|\w+\.withTags\(|Object\.assign\(|\{\n|`|String\.raw`)[\s\S]*?);\n(?=var |function |\/[/*]|class |for |export |#)/gm,
        '$1/* @__PURE__ */ (() => ($2))();\n',
      ),
    })),
};

/** The packs are data: read as a file, they need not be kept as code, and cost nothing where they are not judged. */
const packsAsFile = (module: string): Plugin => ({
  name: 'packs-as-file',
  setup: (context) => void context.onLoad({ filter: /src\/generated\/packs\.ts$/ }, () => ({ contents: module })),
});

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
  legalComments: 'none',
  minify: true,
} as const;

await rm('dist', { recursive: true, force: true });
await mkdir('dist');
for (const [name, source] of Object.entries(kept))
  await build({
    ...common,
    entryPoints: [source],
    outfile: `dist/${name}.cjs`,
    format: 'cjs',
    plugins: [
      packsAsFile(
        'const read = (name) => () => textOf(`${__dirname}/${name}.json`); export const packsJson = read("packs"), optionalPacksJson = read("packs-optional");',
      ),
      re2Apart,
      readsOnly,
      split,
    ],
  });
await build({ ...common, entryPoints: ['re2js'], outfile: 'dist/re2js.cjs', format: 'cjs' });
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
    packsAsFile(
      "import { readFileSync } from 'node:fs'; const read = (name) => () => readFileSync(new URL(`../${name}.json`, import.meta.url), 'latin1'); export const packsJson = read('packs'), optionalPacksJson = read('packs-optional');",
    ),
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
/*
 * Each is a function that its file sets and src/start.cjs calls: V8 takes its kept code for the file as it stands, and without kept
 * code Node loads the same file as a module. Code that V8 takes from a cache has lost the way to dynamic imports; a module of its own,
 * which is never cached, keeps it.
 */
await writeFile('dist/import.cjs', 'module.exports = (path) => import(path);\n');
for (const name of Object.keys(kept)) {
  const code = inAscii((await readFile(`dist/${name}.cjs`, 'utf8')).replaceAll(/(?<![\w$.])import\(/g, '__import('));
  await writeFile(
    `dist/${name}.cjs`,
    `globalThis.bidlint=(function(module,require,__import,__dirname,textOf){'use strict';${code}});`,
  );
}
await writeFile('dist/packs.json', inAscii(packsJson()));
await writeFile('dist/packs-optional.json', inAscii(optionalPacksJson()));
/* What is bundled and no dependency of the package brings its licence along. */
await writeFile(
  'dist/LICENSES.txt',
  (
    await Promise.all(
      ['docx', 'fflate', 'nanoid'].map(
        async (name) => `${name}\n\n${await readFile(`node_modules/${name}/LICENSE`, 'utf8')}`,
      ),
    )
  ).join('\n\n'),
);
const { status } = spawnSync(process.execPath, ['scripts/warm.cjs', 'check', ...warmBids], { stdio: 'inherit' });
if (status !== 0) throw new Error('The code of the program could not be kept.');
