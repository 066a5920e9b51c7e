import { describe, expect, it } from 'vitest';
import { fileChecks } from '../../src/checks/registry-of-files.ts';
import { statementChecks } from '../../src/checks/registry-of-statements.ts';
import { builtinPacks } from '../../src/load/builtin-packs.ts';

const rules = builtinPacks().flatMap((pack) => pack.rules);

/** The checks that a rule comes to where no file was read: it takes none, or all that it takes may be left out. */
const withoutFiles = new Set(
  rules
    .filter(({ check }) => Object.values(check.take ?? {}).every(({ absent }) => absent === 'skip'))
    .flatMap(({ check }) => check.use ?? []),
);

describe('the registry of checks', () => {
  it('holds each check in one of its halves', () => {
    expect(Object.keys(statementChecks).filter((name) => Object.hasOwn(fileChecks, name))).toEqual([]);
  });

  it('holds every check that runs without a file among those for statements, so that none is missing in a bid without files', () => {
    expect([...withoutFiles].filter((name) => !Object.hasOwn(statementChecks, name))).toEqual([]);
  });

  it('holds all others among those for files, which such a bid need not load', () => {
    expect(Object.keys(statementChecks).filter((name) => !withoutFiles.has(name))).toEqual([]);
  });
});
