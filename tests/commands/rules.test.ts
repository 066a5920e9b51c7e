import { describe, expect, it } from 'vitest';
import { kinds } from '../../src/evidence/registry.ts';
import { runMain } from '../support/run-main.ts';

type Listed = {
  readonly id: string;
  readonly pack: string;
  readonly level: string;
  readonly basis: string;
  readonly addressee: string;
  readonly procurementRole: string;
  readonly signal?: true;
  readonly minAssurance: string;
  readonly kinds: readonly string[];
  readonly parameters: { readonly [name: string]: { readonly basis: string; readonly reference?: string } };
  readonly references: readonly {
    readonly standard: string;
    readonly clause: string;
    readonly url?: string;
    readonly note?: string;
  }[];
  readonly wording: string;
};

const { code, out } = await runMain(['rules', '--format', 'json']);
const rules: readonly Listed[] = JSON.parse(out);
const idsOf = (found: readonly Listed[]): readonly string[] => found.map(({ id }) => id);
/** Kinds that a place accepts and that no reader knows yet: files there go to a person. */
const unread = ['exit-plan', 'prov', 'shacl', 'wsdl', '3d-tiles', 'ifc', 'parquet', 'xml'];

describe('bidlint rules --format json', () => {
  it('lists every rule once, with level, references, assurance and the kinds that it reads', () => {
    expect(code).toBe(0);
    expect(rules.length).toBeGreaterThan(250);
    expect(new Set(idsOf(rules)).size).toBe(rules.length);
    const known = new Set([...kinds.map(({ name }) => name), ...unread]);
    for (const rule of rules) {
      expect(['must', 'should', 'may'], rule.id).toContain(rule.level);
      expect(['declared', 'attached', 'consistent', 'witnessed'], rule.id).toContain(rule.minAssurance);
      expect(rule.references.length, rule.id).toBeGreaterThan(0);
      expect(
        rule.kinds.filter((kind) => !known.has(kind)),
        rule.id,
      ).toEqual([]);
      expect(rule.wording.length, rule.id).toBeGreaterThan(20);
    }
  });

  it('asks no must of a signal, and none that the manifest alone could answer', () => {
    expect(idsOf(rules.filter(({ level, signal }) => level === 'must' && signal === true))).toEqual([]);
    expect(idsOf(rules.filter(({ level, minAssurance }) => level === 'must' && minAssurance === 'declared'))).toEqual(
      [],
    );
  });

  it('names, where it calls a demand law, an article of an act and where the act stands', () => {
    const law = rules.filter(({ basis }) => basis === 'law');
    expect(law.length).toBeGreaterThan(15);
    const cited = (rule: Listed): boolean =>
      rule.references.some(({ clause, url }) => /\bArt\. ?\d/.test(clause) && url !== undefined);
    expect(idsOf(law.filter((rule) => !cited(rule)))).toEqual([]);
  });

  it('says of each value that a law or a standard sets which clause sets it', () => {
    const silent = rules.flatMap(({ id, parameters }) =>
      Object.entries(parameters).flatMap(([name, { basis, reference }]) =>
        basis !== 'ours' && reference === undefined ? [`${id} ${name}`] : [],
      ),
    );
    expect(silent).toEqual([]);
  });

  it('says of a duty of somebody else that is asked of the vendor what it is, beside the clause', () => {
    const others = rules.filter(
      ({ basis, addressee }) =>
        basis !== 'buyer-policy' &&
        ['buyer', 'deployer', 'controller', 'data-provider', 'public-body'].includes(addressee),
    );
    expect(idsOf(others.filter(({ references }) => references.every(({ note }) => note === undefined)))).toEqual([]);
  });
});
