/*
 * Starts the built program from dist/main.cjs. Where a code cache of this very Node lies beside it (made by the build after
 * a warm run), V8 need not compile the program again; without one, or with another Node's, it just compiles.
 */
const { readFileSync } = require('node:fs');
const { createRequire, enableCompileCache } = require('node:module');
const v8 = require('node:v8');
const vm = require('node:vm');

const file = `${__dirname}/main.cjs`;

/** The code that V8 kept for this program, where it is of this version of Node. */
const kept = () => {
  try {
    return readFileSync(`${file}.${process.version}-${process.arch}.cache`);
  } catch {
    return undefined;
  }
};

/** What runs the program; made before any flag is set, since V8 takes kept code only under the flags that it was made with. */
const program = () => {
  const cachedData = kept();
  if (cachedData === undefined) {
    enableCompileCache?.();
    return () => require('./main.cjs');
  }
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
  const main = new vm.Script(source, { filename: file, cachedData }).runInThisContext();
  const own = { exports: {} };
  return () => main.call(own.exports, own.exports, createRequire(file), own, file, __dirname);
};

const run = program();
/* Node keeps the code of its own modules too, under the flags that it started with: what every run needs is loaded before. */
require('node:crypto');
/*
 * Most runs end before optimised code pays for its making. V8 optimises what runs ten times as long as usual; newer ones, which
 * have no such bound, leave out the middle one of their three compilers. What runs long is optimised all the same.
 */
v8.setFlagsFromString(Number.parseInt(process.versions.v8, 10) < 12 ? '--interrupt-budget=2000000' : '--no-maglev');
run();
