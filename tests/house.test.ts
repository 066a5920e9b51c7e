import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The rooms of the house, from the floor up. A file imports from its own room and from lower ones. */
const rooms = [
  'source',
  'generated',
  'model',
  'i18n',
  'evidence',
  'checks',
  'engine',
  'report',
  'load',
  'catalogue',
  'run',
  'commands',
  'cli',
  'main',
];
/** Files at the top of src that belong to a room. */
const roomOfFile: Record<string, string> = {
  run: 'run',
  prepare: 'run',
  'result-of': 'run',
  broadcast: 'run',
  io: 'run',
  colour: 'run',
  'choose-language': 'run',
  cli: 'cli',
  main: 'main',
};
/** Rooms that do nothing but compute: no file system, no clock, no network, no process. */
const pure = ['model', 'i18n', 'checks', 'engine', 'report'];
/** What may not stand beside what: siblings that know nothing of each other. */
const apart: readonly (readonly [string, string])[] = [
  ['report', 'engine'],
  ['report', 'checks'],
  ['report', 'evidence'],
  ['checks', 'evidence'],
  ['engine', 'evidence'],
  ['engine', 'checks'],
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
  .map((file) => ({ file, text: readFileSync(join('src', file), 'utf8') }));

const roomOf = (file: string): string => {
  const [first = ''] = file.split('/');
  return first.endsWith('.ts') ? (roomOfFile[first.replace('.ts', '')] ?? 'unknown') : first;
};

const importsOf = (file: string, text: string): string[] =>
  [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path = '']) =>
    relative('src', join('src', dirname(file), path)),
  );

describe('the house', () => {
  it('loads the engine for patterns only where a pattern needs it, since starting it costs as much as judging', () => {
    const eager = files.filter(({ text }) => /^import (?!type).*from 're2js'/m.test(text));
    expect(eager.map(({ file }) => file)).toEqual([]);
  });

  it('builds tables of Unicode only when a text needs them, since a pattern with a class of it costs a tenth of a millisecond and more', () => {
    const early = files
      .filter(({ file }) => !/^(evidence|report\/(office|machine|html))\//.test(file))
      .flatMap(({ file, text }) =>
        text
          .replaceAll(/\/\*[\s\S]*?\*\//g, '')
          .split(/\n(?=\S)/)
          .filter((statement) => !/^(?:export )?const \w+ =\s*'/.test(statement))
          .filter((statement) => /^[\s\S]*?\\p\{/.exec(statement)?.[0].match(/=>|\bfunction\b/) === null)
          .map((statement) => `${file}: ${statement.slice(0, 60)}`),
      );
    expect(early).toEqual([]);
  });

  it('every file stands in a room and imports downward only', () => {
    const upward = files.flatMap(({ file, text }) => {
      const room = roomOf(file);
      const wrong = (other: string): boolean =>
        rooms.indexOf(other) > rooms.indexOf(room) || apart.some(([one, two]) => one === room && two === other);
      return importsOf(file, text)
        .filter((path) => wrong(roomOf(path)))
        .map((path) => `${file} imports ${path}`);
    });
    expect(files.filter(({ file }) => !rooms.includes(roomOf(file)))).toEqual([]);
    expect(upward).toEqual([]);
  });

  it('the pure rooms compute and do nothing else', () => {
    const acts =
      /from 'node:(fs|http|https|net|child_process|worker_threads|dns|process)|\bprocess\.|Date\.now\(|new Date\(\)|Math\.random\(/;
    expect(
      files.filter(({ file, text }) => pure.includes(roomOf(file)) && acts.test(text)).map(({ file }) => file),
    ).toEqual([]);
  });

  it('only the edge touches the process, and ends it in one place, when all is written', () => {
    const touches = files.filter(
      ({ file, text }) => file !== 'main.ts' && /\bprocess\.(env|argv|exit|stdout|stderr|stdin|cwd)/.test(text),
    );
    expect(touches.map(({ file }) => file)).toEqual([]);
    expect(
      files.flatMap(({ file, text }) => (text.match(/process\.exit\(.*/g) ?? []).map((call) => [file, call])),
    ).toEqual([['main.ts', 'process.exit(code));']]);
  });

  it('no file opens the network', () => {
    expect(
      files
        .filter(({ text }) => /from 'node:(http|https|net|tls|dns|dgram)'|\bfetch\(/.test(text))
        .map(({ file }) => file),
    ).toEqual([]);
  });

  it('every file is one concept, of at most 200 lines', () => {
    expect(files.filter(({ text }) => text.split('\n').length > 201).map(({ file }) => file)).toEqual([]);
  });
});
