import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePackFolder } from '../src/load/compile-pack.ts';
import { type Example, judgeExample } from './support/judge-example.ts';

const folders = readdirSync('rules', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const packs = await Promise.all(folders.map((name) => compilePackFolder(`rules/${name}`)));

/** What happens to a good bid in practice: its files are not sent along, arrive empty, or are not named at all. */
const spoiled = (example: Example): readonly (readonly [string, Example])[] => {
  const names = Object.keys(example.files ?? {});
  const { files: _files, ...alone } = example;
  return names.length === 0
    ? []
    : [
        ['its files are not there', alone],
        ['its files are empty', { ...alone, files: Object.fromEntries(names.map((name) => [name, ''])) }],
      ];
};

describe.each(packs.flatMap((pack) => pack.rules.map((rule) => ({ id: rule.id, rule }))))('$id', ({ rule }) => {
  it('has an example of each reason for which a good bid fails when its files are missing or empty', async () => {
    const shown = new Set((rule.examples.fail ?? []).map(({ reason }) => reason));
    const good: readonly Example[] = [...(rule.examples.pass ?? []), ...(rule.examples.review ?? [])];
    const lacking = new Map<string, string>();
    for (const example of good.slice(0, 3))
      for (const [what, bid] of spoiled(example)) {
        const { outcome, reason } = await judgeExample(rule, bid);
        if (outcome === 'fail' && reason !== undefined && !shown.has(reason)) lacking.set(reason, what);
      }
    expect(Object.fromEntries(lacking)).toEqual({});
  });

  it('has an example of the reason that each of its own sentences gives', () => {
    const shown = new Set((rule.examples.fail ?? []).map(({ reason }) => reason));
    const sentences = [rule.check.schema ?? []].flat().filter(({ says }) => says !== undefined);
    const given = sentences.map(({ reason = 'unmet' }) => reason);
    if (rule.signal !== true) expect(given.filter((reason) => !shown.has(reason))).toEqual([]);
  });
});
