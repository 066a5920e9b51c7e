import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeZip } from '../evidence/make-zip.ts';
import { folderWith, identity } from '../support/folder.ts';
import { runMain } from '../support/run-main.ts';

const spots = 'spot,status\nA1,free\nA2,taken\n';
const zones = 'zone,tariff\nA,2.40\nB,1.80\n';
const line = (text: string, path: string): string => `${createHash('sha256').update(text).digest('hex')}  ${path}\n`;

/** What the rule says of a bid whose export is an archive of these members. */
const judged = async (members: Readonly<Record<string, string>>) => {
  const folder = folderWith({
    'bid.yaml':
      'bidlint: "1"\nkind: bid\nvendor: { name: Nobody BV }\nsystem: { name: Nothing, version: "1.0" }\ndata: [{ id: parking, holds: content, export: export.zip }]\n',
    'export.zip': makeZip(members),
  });
  const { out } = await runMain(['check', 'bid.yaml', '--format', 'json'], { cwd: folder });
  return resultIn(out);
};

const resultIn = (out: string) => {
  const results: readonly {
    rule: string;
    outcome: string;
    reason?: string;
    findings: { message: string }[];
    questions: { why: string }[];
  }[] = JSON.parse(out).bids[0].results;
  const result = results.find(({ rule }) => rule === 'data-portability/packed-exports-are-what-they-list');
  return {
    outcome: [result?.outcome, result?.reason ?? ''].join(' ').trim(),
    why: result?.findings[0]?.message ?? result?.questions[0]?.why ?? '',
  };
};

/** What the rule says of a bid whose export is a data package with these resources, beside its files. */
const judgedPackage = async (resources: readonly object[], files: Readonly<Record<string, string>>) => {
  const folder = folderWith({
    'bid.yaml': `${identity}data: [{ id: parking, holds: content, export: datapackage.json }]\n`,
    'datapackage.json': JSON.stringify({ name: 'parking', resources }),
    ...files,
  });
  const { out } = await runMain(['check', 'bid.yaml', '--format', 'json'], { cwd: folder });
  return resultIn(out);
};

describe('an archive of exports', () => {
  it('passes when it lists all its files with their own digests', async () => {
    const list = line(spots, 'spots.csv') + line(zones, 'zones.csv');
    expect((await judged({ 'spots.csv': spots, 'zones.csv': zones, 'sha256sums.txt': list })).outcome).toBe('pass');
  });

  it('is contradicted by a digest of another file', async () => {
    const list = line(spots, 'spots.csv') + line(spots, 'zones.csv');
    const { outcome, why } = await judged({ 'spots.csv': spots, 'zones.csv': zones, 'sha256sums.txt': list });
    expect(outcome).toBe('fail contradicted');
    expect(why).toContain('zones.csv');
  });

  it('is contradicted by a listed file that it does not hold', async () => {
    const list = line(spots, 'spots.csv') + line(zones, 'zones.csv');
    expect((await judged({ 'spots.csv': spots, 'sha256sums.txt': list })).outcome).toBe('fail contradicted');
  });

  it('has not listed a file that stands beside the list', async () => {
    const list = line(spots, 'spots.csv');
    const { outcome, why } = await judged({ 'spots.csv': spots, 'zones.csv': zones, 'sha256sums.txt': list });
    expect(outcome).toBe('fail unmet');
    expect(why).toContain('zones.csv');
  });

  it('misses its list altogether', async () => {
    expect((await judged({ 'spots.csv': spots, 'zones.csv': zones })).outcome).toBe('fail missing');
  });
});

describe('a data package with one digest for several files', () => {
  const files = { 'spots.csv': spots, 'zones.csv': zones };
  const hash = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;
  const both = { name: 'all', path: ['spots.csv', 'zones.csv'] };

  it('goes to a person, who is told why', async () => {
    const { outcome, why } = await judgedPackage([{ ...both, hash: hash(spots + zones) }], files);
    expect(outcome).toBe('review');
    expect(why).toContain('one for several files together');
  });

  it('is not said to be right by the digest of its first file', async () => {
    expect((await judgedPackage([{ ...both, hash: hash(spots) }], files)).outcome).toBe('review');
    expect((await judgedPackage([{ name: 'one', path: ['spots.csv'], hash: hash(spots) }], files)).outcome).toBe(
      'pass',
    );
    expect((await judgedPackage([both], files)).outcome).toBe('fail unmet');
  });

  it('inside of an archive goes to a person too', async () => {
    const list = JSON.stringify({ resources: [{ ...both, hash: hash(spots + zones) }] });
    expect((await judged({ ...files, 'datapackage.json': list })).outcome).toBe('review');
  });
});
