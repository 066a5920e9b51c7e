/*
 * Starts the built program, dist/main.cjs. Where a code cache of this very Node lies beside it (made by the build after a warm run),
 * V8 need not compile the program again; without one, or with another Node's, it just compiles.
 */
const { closeSync, fstatSync, openSync, readSync } = require('node:fs');
const v8 = require('node:v8');
const vm = require('node:vm');

/** The code that V8 kept for a part of the program, where it is of this version of Node: an open file. */
const kept = (file) => {
  try {
    return openSync(`${file}.${process.version}-${process.arch}.cache`);
  } catch {
    return undefined;
  }
};

/** Memory that files are read into one after the other: each page of memory that is touched for the first time costs. */
let memory = Buffer.alloc(0);

/** Reads an open file whole into the memory, and closes it. */
const bytesOf = (handle) => {
  const { size } = fstatSync(handle);
  if (memory.length < size) memory = Buffer.allocUnsafeSlow(size);
  let at = 0;
  for (let read = 1; at < size && read > 0; at += read) read = readSync(handle, memory, at, size - at, at);
  closeSync(handle);
  return memory.subarray(0, at);
};

/** A file in ASCII beside the program, as text. */
const textOf = (path) => bytesOf(openSync(path)).latin1Slice();

/** The function that a part of the program is (see scripts/build.ts). */
const functionOf = (name) => {
  const file = `${__dirname}/${name}.cjs`;
  const cache = kept(file);
  if (cache === undefined) {
    require('node:module').enableCompileCache?.();
    require(file);
  } else {
    memory = Buffer.allocUnsafeSlow(fstatSync(cache).size);
    const source = textOf(file);
    new vm.Script(source, { filename: file, cachedData: bytesOf(cache) }).runInThisContext();
  }
  const made = globalThis.bidlint;
  delete globalThis.bidlint;
  return made;
};

/** Runs a part of the program, and gives what it exports. */
const run = (part) => {
  const own = { exports: {} };
  part(own, require, imported, __dirname, textOf);
  return own.exports;
};

const parts = new Map();
/** Imports a module: a part of the program with its kept code, once; all others as Node does. */
const imported = (path) => {
  const name = /^\.\/(\w+)\.cjs$/.exec(path)?.[1];
  if (name === undefined) return require('./import.cjs')(path);
  if (!parts.has(name)) parts.set(name, run(functionOf(name)));
  return Promise.resolve(parts.get(name));
};

/* Made before any flag is set: V8 takes kept code only under the flags that it was made with. */
const main = functionOf('main');
/* Node keeps the code of its own modules too, under the flags that it started with: what every run needs is loaded before. */
require('node:crypto');
/*
 * Most runs end before optimised code pays for its making. V8 optimises what runs ten times as long as usual; newer ones, which
 * have no such bound, leave out the middle one of their three compilers. What runs long is optimised all the same.
 */
v8.setFlagsFromString(Number.parseInt(process.versions.v8, 10) < 12 ? '--interrupt-budget=2000000' : '--no-maglev');
/*
 * The young part of the heap begins with 1 MiB, and a run keeps most of what it makes, so collecting it frees little: it grows to what
 * a run needs at once, and is collected twice instead of five times.
 */
v8.setFlagsFromString('--semi-space-growth-factor=8');
run(main);
