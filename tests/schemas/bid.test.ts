import { describe, expect, it } from 'vitest';
import { isObject, pointerOf } from '../../src/source/pointer.ts';
import { compiled, faultsOf, fixture, type Group, yaml } from './compiled.ts';
import { everyObject, without } from './objects-of.ts';

const { validate } = compiled('bid');
const faults = (value: unknown): string[] => faultsOf(validate, value);
/** The faults of the smallest bid with some lines added. */
const withLines = (lines: string): string[] => faults({ ...fixture('minimal'), ...yaml(lines) });

describe('a manifest is one', () => {
  it.each(['full', 'nothing', 'minimal', 'minimal-system'])('when it is like %s.yaml', (name) => {
    expect(faults(fixture(name))).toEqual([]);
  });

  it.each([
    ['/bidlint', ' required'],
    ['/kind', ' required'],
    ['/vendor', ' required'],
    ['/vendor/name', '/vendor required'],
    ['/system', ' required'],
    ['/system/name', '/system required'],
    ['/system/version', '/system required'],
  ])('only with %s, since without an identity nothing can be judged', (pointer, fault) => {
    expect(faults(without(fixture('minimal'), pointer))).toEqual([fault]);
  });

  it('with any other line left out: an unanswered question is a finding, not a fault', () => {
    const identity = ['/bidlint', '/kind', '/vendor', '/vendor/name', '/system', '/system/name', '/system/version'];
    // A reference to a file is its file, a statement of none is its `is`, an operation is nowhere without its interface.
    const whole = /\/(file|by)$|^\/(partners|devices|system\/builtOn|interfaces\/0\/barriers|data\/3\/personal)\/is$/;
    const lines = ['full', 'nothing'].flatMap((name) =>
      everyObject(fixture(name)).flatMap(({ pointer, value }) =>
        Object.keys(value).map((key) => ({ name, line: `${pointer}${pointerOf([key])}` })),
      ),
    );
    const refused = lines.filter(({ name, line }) => !validate(without(fixture(name), line))).map(({ line }) => line);
    expect(lines.length).toBeGreaterThan(300);
    expect(refused).toEqual(expect.arrayContaining(identity));
    expect(refused.filter((line) => !identity.includes(line) && !whole.test(line))).toEqual([]);
  });

  it('of no other version and kind of file', () => {
    expect(faults({ ...fixture('minimal'), bidlint: '2' })).toEqual(['/bidlint const']);
    expect(faults({ ...fixture('minimal'), kind: 'tender' })).toEqual(['/kind enum']);
    expect(faults([])).toEqual([' type']);
  });

  it('and a running system answers no tender and makes no promises', () => {
    const system = { ...fixture('minimal-system'), promises: {}, answersTo: {} };
    expect(faults(system)).toContain('/promises false schema');
    expect(faults(system)).toContain('/answersTo false schema');
    expect(faults({ ...system, kind: 'bid' })).toEqual([]);
  });
});

describe('keys', () => {
  it('that begin with x- may stand in every object', () => {
    for (const name of ['full', 'nothing'])
      for (const { pointer } of everyObject(fixture(name))) {
        const bid = fixture(name);
        objectAt(bid, pointer)['x-own'] = { anything: [1, null] };
        expect({ pointer, faults: faults(bid) }).toEqual({ pointer, faults: [] });
      }
  });

  it('that nobody knows are refused in every object', () => {
    for (const name of ['full', 'nothing'])
      for (const { pointer } of everyObject(fixture(name)).filter((each) => !each.pointer.startsWith('/x-'))) {
        const bid = fixture(name);
        objectAt(bid, pointer).zzz = 'zzz';
        expect({ pointer, valid: faults(bid).length === 0 }).toEqual({ pointer, valid: false });
      }
  });

  it('of answers are rule ids', () => {
    expect(withLines('answers: { mims/entity-ids-are-global: { status: meets } }')).toEqual([]);
    expect(withLines('answers: { T-4.3.2: { status: meets } }')).toEqual(['/answers additionalProperties']);
  });
});

describe('what YAML makes of a careless line is refused', () => {
  it.each([
    ['a number for a version', 'system: { name: Quay, version: 1.10 }', '/system/version type'],
    [
      'a number for a clause',
      'promises: { exitNotice: { is: P2M, clause: 7.10 } }',
      '/promises/exitNotice/clause type',
    ],
    ['a number for a lot', 'answersTo: { lot: 1 }', '/answersTo/lot type'],
    ['a number for the version of the format', 'bidlint: 1', '/bidlint type'],
    ['yes for a kind of data', 'data: [{ personal: yes }]', '/data/0/personal enum'],
    ['true for a kind of data', 'data: [{ personal: true }]', '/data/0/personal type'],
    ['no for an exemption', 'system: { name: Quay, version: "1", exemption: no }', '/system/exemption const'],
    ['off for a section', 'twin: off', '/twin const'],
    ['yes for a truth', 'algorithms: [{ does: [{ reversible: yes }] }]', '/algorithms/0/does/0/reversible type'],
    ['false for a language', 'languages: { screens: [false] }', '/languages/screens/0 type'],
    ['nothing for a file', 'security: { sbom: }', '/security/sbom type'],
    ['a day without zeros', 'date: 2026-1-2', '/date pattern'],
    ['a month for a day', 'date: 2026-11', '/date pattern'],
    ['a list where none was meant', 'partners: []', '/partners minItems'],
  ])('%s: %s', (_, lines, fault) => {
    expect(withLines(lines)).toContain(fault);
  });

  it.each([
    ['delivery', 'system: { name: Quay, version: "1", delivery: cloud }', '/system/delivery enum'],
    ['barriers', 'interfaces: [{ barriers: [login] }]', '/interfaces/0/barriers/0 enum'],
    ['owner', 'promises: { dataOwner: { is: us } }', '/promises/dataOwner/is enum'],
    ['ways', 'functions: { vote: [fax] }', '/functions/vote/0 enum'],
    ['status', 'answers: { a/b: { status: partly } }', '/answers/a~1b/status enum'],
  ])('a word that is not in the list of %s', (_, lines, fault) => {
    expect(withLines(lines)).toContain(fault);
  });

  it('and the branch that was meant is the only one that complains below its place', () => {
    expect(withLines('accessibility: { roadmp: a.csv }')).toEqual([
      '/accessibility additionalProperties',
      '/accessibility anyOf',
      '/accessibility const',
    ]);
    expect(withLines('data: [{ holds: stuff }]').filter((fault) => fault.startsWith('/data/'))).toEqual([
      '/data/0/holds enum',
    ]);
    expect(withLines('promises: { exitNotice: two months }')).toEqual(['/promises/exitNotice pattern']);
  });
});

const objectAt = (root: Group, pointer: string): Group => {
  const found = everyObject(root).find((each) => each.pointer === pointer)?.value;
  if (!isObject(found)) throw new Error(`nothing at ${pointer}`);
  return found as Group;
};
