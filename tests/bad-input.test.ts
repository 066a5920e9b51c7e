import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, identity } from './support/folder.ts';
import { runMain } from './support/run-main.ts';

const aliasBomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
  .split('')
  .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`)
  .join('\n')}\n`;

const cases: readonly (readonly [name: string, content: string | Uint8Array, says: RegExp])[] = [
  ['an empty file', '', /empty/],
  ['a file with a comment only', '# nothing yet\n', /empty/],
  ['kind: bid alone', 'kind: bid\n', /lacks vendor/],
  ['a list instead of a mapping', '- kind: bid\n', /a list/],
  ['a single word', 'bid\n', /a single value/],
  ['a binary file', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /binary/],
  ['a file that is not UTF-8', new Uint8Array([0x6b, 0x69, 0x6e, 0x64, 0x3a, 0x20, 0xe9, 0x0a]), /UTF-8/],
  ['JavaScript in a .yaml file', "const x = require('fs');\nmodule.exports = { kind: 'bid' };\n", /not valid YAML/],
  ['a bracket left open', `${identity}x-own: [\n`, /not valid YAML[\s\S]*close brackets and quotation marks/],
  ['an alias bomb', aliasBomb, /anchors and aliases|unfold|alias/i],
  ['100,000 brackets', '['.repeat(100_000), /nested more than 64 levels/],
  [
    'a mapping with 20,000 keys',
    Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n'),
    /more than 5000 entries/,
  ],
  ['a key twice', `${identity}kind: bid\n`, /stands twice/],
  ['two documents', `${identity}---\n${identity}`, /more than one document/],
  ['a tab as indentation', `${identity}data:\n\t- id: a\n`, /tab/],
  ['a version that is read as a number', identity.replace('"1.0"', '1.10'), /Write it in quotes: "1\.10"/],
  ['an unknown key', `${identity}titel: x\n`, /"titel" is not a field/],
  ['an unknown key that is near a known one', `${identity}vendr: x\n`, /Did you mean "vendor"/],
  [
    'a list where a group of values or a word stands',
    `${identity}personalData: [{ dpia: a.pdf }]\n`,
    /Accepted: "none"; a group of values \(record, dpia, consent, …\)/,
  ],
  ['a word that is not listed', identity.replace('kind: bid', 'kind: bids'), /Did you mean "bid"/],
  ['a tender file', 'bidlint: "1"\nkind: tender\nreference: T-1\n', /bid\.yaml:2:7: This is a tender file.*--tender/],
  ['another version of YAML', `%YAML 1.1\n---\n${identity}`, /another version of YAML/],
  [
    'an id that names nothing',
    `${identity}interfaces: [{ id: context }]\ndata: [{ id: a, read: contxt }]\n`,
    /Did you mean "context"/,
  ],
  ['an anchor that holds itself', `${identity}x-own: &a { self: *a }\n`, /alias/],
  ['a control character', `${identity}x-own: "a\u0007b"\n`, /control character/],
];

describe('a manifest that cannot be read as one ends with code 2 and a sentence', () => {
  it.each(cases)('%s', async (_, content, says) => {
    const folder = folderWith({ 'bid.yaml': content });
    const ran = await runMain(['check', 'bid.yaml'], { cwd: folder });
    expect(ran.code).toBe(2);
    expect(ran.error).toMatch(says);
    expect(ran.error).toMatch(/bid\.yaml/);
    expect(ran.error).not.toMatch(/ at .*\.(ts|js):\d+/);
  });

  it('tells all faults of a manifest at once, in the order of the file', async () => {
    const folder = folderWith({
      'bid.yaml': `${identity.replace('"1.0"', '1.1')}titel: x\ndata: [{ id: a, personal: yes-please }]\nfrom: y\n`,
    });
    const { error } = await runMain(['check', 'bid.yaml'], { cwd: folder });
    expect(
      error
        .trim()
        .split('\n')
        .map((line) => Number(/bid\.yaml:(\d+)/.exec(line)?.[1])),
    ).toEqual([4, 5, 6, 7]);
  });

  it('allows keys of its own that begin with x-', async () => {
    const folder = folderWith({ 'bid.yaml': `${identity}x-internal: { anything: [1, 2] }\n` });
    expect((await runMain(['check', 'bid.yaml'], { cwd: folder })).code).not.toBe(2);
  });

  it.skipIf(process.platform === 'win32')(
    'a pipe and a device are no manifests, and nothing waits for them',
    async () => {
      const folder = folderWith({});
      execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
      for (const file of ['pipe.yaml', '/dev/zero']) {
        const ran = await runMain(['check', file], { cwd: folder });
        expect(ran.code).toBe(2);
        expect(ran.error).toMatch(/device, pipe or socket/);
      }
    },
  );
});

describe('a call that cannot be carried out ends with code 2', () => {
  const bid = { 'bid.yaml': identity };

  it('one missing file among several: the others are judged and reported', async () => {
    const folder = folderWith({ ...bid, 'two/bid.yaml': identity });
    const ran = await runMain(['check', 'bid.yaml', 'gone.yaml', 'two/bid.yaml', '--format', 'json'], { cwd: folder });
    expect(ran.code).toBe(2);
    expect(ran.error).toMatch(/gone\.yaml.*no such file/);
    const report = JSON.parse(ran.out);
    expect(report.bids.map(({ exitCode }: { exitCode: number }) => exitCode)).toEqual([1, 2, 1]);
    expect(report.summary).toMatchObject({ fail: 2, unrunnable: 1, exitCode: 2 });
  });

  it.each([
    ['a pattern that fits nothing', ['check', 'nothing/*.yaml'], /No file fits the pattern/],
    ['a folder without a manifest', ['check', '.'], /holds no bid\.yaml/],
    ['an unknown flag', ['check', 'bid.yaml', '--fast'], /unknown option '--fast'/],
    ['an unknown pack', ['check', 'bid.yaml', '--pack', 'mimms'], /no pack "mimms".*Known packs: mims/s],
    ['an unknown format', ['check', 'bid.yaml', '--format', 'pdff'], /no format "pdff".*Known formats/s],
    ['an unknown command', ['chek', 'bid.yaml'], /unknown command/],
    ['no bid', ['check'], /missing required argument/],
    ['a date that is none', ['check', 'bid.yaml', '--as-of', '2026-02-30'], /no date/],
    ['an unknown rule', ['explain', 'mims/entity-ids-are-globl'], /Nearest: mims\/entity-ids-are-global/],
    [
      'a bid in the place of a tender',
      ['check', 'bid.yaml', '--tender', 'bid.yaml'],
      /bid\.yaml:2:7: This is a bid, not/,
    ],
    [
      'two formats in one file',
      ['check', 'bid.yaml', '-f', 'json=a.out', '-f', 'csv=./a.out'],
      /The formats json and csv are both to go to/,
    ],
    ['a tender that is not there', ['check', 'bid.yaml', '--tender', 'gone.yaml'], /gone\.yaml.*no such file/],
  ])('%s', async (name, argv, says) => {
    const folder = folderWith(name.startsWith('a folder') ? {} : bid);
    const ran = await runMain(argv, { cwd: folder });
    expect(ran.code).toBe(2);
    expect(ran.error).toMatch(says);
    expect(ran.error).not.toMatch(/ at .*\.(ts|js):\d+/);
  });

  const tender = 'bidlint: "1"\nkind: tender\nreference: T-1\nneeds: []\nrequirements:\n';
  it.each([
    [
      'names an unknown rule',
      `${tender}  - { number: R1, text: Ids., rules: [{ rule: mims/nothing }] }\n`,
      /tender\.yaml:6:\d+: There is no rule "mims\/nothing"/,
    ],
    [
      'names an unknown pack',
      `${tender}  - { number: R1, text: Ids., rules: [{ pack: nothing }] }\n`,
      /There is no pack "nothing"/,
    ],
    [
      'sets an unknown parameter',
      `${tender}  - { number: R1, text: Ids., rules: [{ rule: mims/entity-ids-are-global, parameters: { most: 3 } }] }\n`,
      /no parameter "most"/,
    ],
    [
      'has an unknown key',
      `${tender}  - { number: R1, text: Ids., rules: [{ pack: mims }] }\nbuyr: x\n`,
      /Did you mean "buyer"/,
    ],
    [
      'asks for an unknown need',
      `${tender.replace('[]', '[geo-data]')}  - { number: R1, text: Ids., rules: [{ pack: mims }] }\n`,
      /Did you mean "geodata"/,
    ],
  ])('a tender that %s', async (_, content, says) => {
    const folder = folderWith({ ...bid, 'tender.yaml': content });
    const ran = await runMain(['check', 'bid.yaml', '--tender', 'tender.yaml'], { cwd: folder });
    expect(ran.code).toBe(2);
    expect(ran.error).toMatch(says);
    expect(ran.out).toBe('');
  });

  it('an output that cannot be written leaves nothing behind', async () => {
    const folder = folderWith(bid);
    const ran = await runMain(['check', 'bid.yaml', '--output', 'no/such/folder/report.txt'], { cwd: folder });
    expect(ran.code).toBe(2);
    expect(ran.error).toMatch(/cannot be written/);
    expect(readdirSync(folder)).toEqual(['bid.yaml']);
  });

  it('an output in place of a folder is not written either', async () => {
    const folder = folderWith({ ...bid, 'report/x': '' });
    expect((await runMain(['check', 'bid.yaml', '--output', 'report'], { cwd: folder })).code).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(['bid.yaml', 'report']);
  });

  it('a file that is written appears whole', async () => {
    const folder = folderWith(bid);
    const ran = await runMain(['check', 'bid.yaml', '--format', 'json', '--output', 'report.json'], { cwd: folder });
    expect(ran.code).toBe(1);
    expect(ran.out).toBe('');
    expect(existsSync(join(folder, 'report.json'))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['bid.yaml', 'report.json']);
  });
});

describe('nothing passes that shows nothing', () => {
  it('a bid with its identity only: not one must passes', async () => {
    const folder = folderWith({ 'bid.yaml': identity });
    const { code, out } = await runMain(['check', 'bid.yaml', '--format', 'json'], { cwd: folder });
    const [bid] = JSON.parse(out).bids;
    expect(code).toBe(1);
    expect(
      bid.results.filter(
        (result: { level: string; outcome: string }) => result.level === 'must' && result.outcome === 'pass',
      ),
    ).toEqual([]);
  });

  it('a manifest on standard input is judged like a file', async () => {
    const folder = folderWith({});
    const { code, out } = await runMain(['check', '-', '--format', 'json'], { cwd: folder, input: identity });
    expect(code).toBe(1);
    expect(JSON.parse(out).bids[0].file).toBe('standard input');
  });

  it('a manifest in JSON is judged like one in YAML', async () => {
    const json = JSON.stringify({
      bidlint: '1',
      kind: 'bid',
      vendor: { name: 'Nobody BV' },
      system: { name: 'Nothing', version: '1.0' },
    });
    const folder = folderWith({ 'bid.yaml': identity, 'bid.json': json });
    const outcomes = async (file: string) =>
      JSON.parse((await runMain(['check', file, '--format', 'json'], { cwd: folder })).out).bids[0].results.map(
        ({ rule, outcome, reason }: Record<string, string>) => [rule, outcome, reason],
      );
    expect(await outcomes('bid.json')).toEqual(await outcomes('bid.yaml'));
  });
});
