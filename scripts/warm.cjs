/* Runs the built program once with the arguments given and keeps the code that V8 compiled for it, for src/start.cjs. */
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, resolve } = require('node:path');
const vm = require('node:vm');

/* Most runs end before optimised code pays for its making: V8 optimises what runs ten times as long as usual. */
require('node:v8').setFlagsFromString('--interrupt-budget=2000000');

const file = resolve('dist/main.cjs');
const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
const script = new vm.Script(source, {
  filename: file,
});
process.on('exit', () => {
  writeFileSync(`${file}.${process.version}-${process.arch}.cache`, script.createCachedData());
  process.exitCode = 0;
});
const module_ = { exports: {} };
script.runInThisContext().call(module_.exports, module_.exports, createRequire(file), module_, file, dirname(file));
