/*
 * Starts the built program from dist/main.cjs. Where a code cache of this very Node lies beside it (made by the build after
 * a warm run), V8 need not compile the program again; without one, or with another Node's, it just compiles.
 */
const { existsSync, readFileSync } = require('node:fs');
const { createRequire, enableCompileCache } = require('node:module');
const { join } = require('node:path');
const vm = require('node:vm');

/* Most runs end before optimised code pays for its making: V8 optimises what runs ten times as long as usual. */
require('node:v8').setFlagsFromString('--interrupt-budget=2000000');

const file = join(__dirname, 'main.cjs');
const cache = `${file}.${process.version}-${process.arch}.cache`;

if (existsSync(cache)) {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const script = new vm.Script(source, {
    filename: file,
    cachedData: readFileSync(cache),
  });
  const module = { exports: {} };
  script.runInThisContext().call(module.exports, module.exports, createRequire(file), module, file, __dirname);
} else {
  enableCompileCache?.();
  require('./main.cjs');
}
