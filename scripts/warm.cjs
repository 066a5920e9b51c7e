/* Runs the built program once with the arguments given and keeps the code that V8 compiled for it, for src/start.cjs. */
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, resolve } = require('node:path');
const vm = require('node:vm');

const file = resolve('dist/main.cjs');
const script = new vm.Script(readFileSync(file, 'latin1'), { filename: file });
process.on('exit', () => {
  writeFileSync(`${file}.${process.version}-${process.arch}.cache`, script.createCachedData());
  process.exitCode = 0;
});
script.runInThisContext();
globalThis.bidlint(createRequire(file), dirname(file), (path) => readFileSync(path, 'latin1'));
