/* Runs the built program once with the arguments given and keeps the code that V8 compiled for it, for src/start.cjs. */
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, resolve } = require('node:path');
const vm = require('node:vm');

const file = resolve('dist/main.cjs');
const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
const script = new vm.Script(source, {
  filename: file,
});
process.on('exit', () => {
  writeFileSync(`${file}.${process.version}-${process.arch}.cache`, script.createCachedData());
  process.exitCode = 0;
});
const module_ = { exports: {} };
script.runInThisContext().call(module_.exports, module_.exports, createRequire(file), module_, file, dirname(file));
