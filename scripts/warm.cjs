/*
 * Runs the built program with the arguments given and keeps the code that V8 compiled for its parts, for src/start.cjs. A run for each
 * part: V8 takes kept code only under the flags that it was made with, and start.cjs takes the first part before it sets a flag.
 */
const { spawnSync } = require('node:child_process');
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { basename, resolve } = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');

/** The parts, as scripts/build.ts writes them. */
const parts = readdirSync('dist')
  .filter((name) => name.endsWith('.cjs') && readFileSync(`dist/${name}`, 'latin1').startsWith('globalThis.bidlint='))
  .map((name) => basename(name, '.cjs'));
const cacheOf = (part) => resolve(`dist/${part}.cjs.${process.version}-${process.arch}.cache`);
const [asked, ...given] = process.argv.slice(2);

if (parts.includes(asked)) {
  const scripts = new Map();
  vm.Script = class extends vm.Script {
    constructor(source, { cachedData, ...options } = {}) {
      super(source, options);
      if (cachedData !== undefined) scripts.set(basename(options.filename, '.cjs'), this);
    }
  };
  if (asked === 'main') v8.setFlagsFromString = () => undefined;
  process.on('exit', () => {
    writeFileSync(cacheOf(asked), scripts.get(asked).createCachedData());
    process.exitCode = 0;
  });
  process.argv.splice(2, process.argv.length, ...given);
  require(resolve('dist/start.cjs'));
} else {
  /* Where a part has none, not even an empty one, start.cjs takes another way. */
  for (const part of parts) writeFileSync(cacheOf(part), '');
  for (const part of parts) {
    const { status } = spawnSync(process.execPath, [__filename, part, asked, ...given], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error(`No code of ${part} was kept.`);
  }
}
