import { describe, expect, it } from 'vitest';
import { compiled, faultsOf, fixture, type Group, yaml } from './compiled.ts';
import { everyObject, without } from './objects-of.ts';

const { validate } = compiled('tender');
const faults = (value: unknown): string[] => faultsOf(validate, value);
/** The faults of the smallest tender with some lines added. */
const withLines = (lines: string): string[] => faults({ ...fixture('minimal-tender'), ...yaml(lines) });
/** The faults of a tender with one link of this form. */
const withLink = (link: string): string[] =>
  withLines(`requirements: [{ number: "1", text: Open., rules: [${link}] }]`);

describe('a tender file is one', () => {
  it.each(['full-tender', 'minimal-tender'])('when it is like %s.yaml', (name) => {
    expect(faults(fixture(name))).toEqual([]);
  });

  it.each(['bidlint', 'kind', 'reference', 'needs', 'requirements'])(
    'only with %s, or it would ask for nothing',
    (key) => {
      expect(faults(without(fixture('minimal-tender'), `/${key}`))).toEqual([' required']);
    },
  );

  it('only with one requirement or more', () => {
    expect(withLines('requirements: []')).toEqual(['/requirements minItems']);
  });

  it('of no other kind of file', () => {
    expect(withLines('kind: bid')).toEqual(['/kind const']);
    expect(withLines('bidlint: 1')).toContain('/bidlint type');
  });

  it('with keys of its own only where they begin with x-', () => {
    for (const { pointer } of everyObject(fixture('full-tender'))) {
      const set = (key: string): string[] => {
        const tender = fixture('full-tender');
        (everyObject(tender).find((each) => each.pointer === pointer)?.value as Group)[key] = 'zzz';
        return faults(tender);
      };
      // The parameters of a rule are named by the rule; the pack's loader checks them.
      if (!pointer.endsWith('/parameters')) {
        expect({ pointer, faults: set('x-own') }).toEqual({ pointer, faults: [] });
        expect(set('zzz')).toContain(`${pointer} additionalProperties`);
      }
    }
  });
});

describe('a requirement', () => {
  it('has a number, a text and rules', () => {
    expect(withLines('requirements: [{}]')).toEqual([
      '/requirements/0 required',
      '/requirements/0 required',
      '/requirements/0 required',
    ]);
    expect(withLines('requirements: [{ number: "1", text: Open., rules: [] }]')).toEqual([
      '/requirements/0/rules minItems',
    ]);
  });

  it('has a number that is a text, so that 4.10 stays 4.10', () => {
    expect(withLines('requirements: [{ number: 4.10, text: Open., rules: [{ pack: mims }] }]')).toEqual([
      '/requirements/0/number type',
    ]);
  });

  it.each([
    '{ rule: mims/a }',
    '{ rule: mims/a, level: may, parameters: { least: 3 } }',
    '{ pack: mims }',
    '{ pack: mims, x-note: 1 }',
  ])('may be linked by %s', (link) => expect(withLink(link)).toEqual([]));

  it.each([
    ['{}', '/requirements/0/rules/0 required'],
    ['{ x-rule: mims/a }', '/requirements/0/rules/0 required'],
    ['{ level: must }', '/requirements/0/rules/0 dependentRequired'],
    ['{ rule: mims/a, pack: mims }', '/requirements/0/rules/0/pack false schema'],
    ['{ pack: mims, level: must }', '/requirements/0/rules/0 dependentRequired'],
    ['{ rule: entity-ids }', '/requirements/0/rules/0/rule pattern'],
    ['{ pack: mims/a }', '/requirements/0/rules/0/pack pattern'],
    ['{ rule: mims/a, level: blocker }', '/requirements/0/rules/0/level enum'],
    ['{ rule: mims/a, parameters: [3] }', '/requirements/0/rules/0/parameters type'],
    ['{ rule: mims/a, parameters: { "the least": 3 } }', '/requirements/0/rules/0/parameters propertyNames'],
  ])('is not linked by %s, which would look into nothing or into two things', (link, fault) => {
    expect(withLink(link)).toContain(fault);
  });
});

describe('what a tender settles', () => {
  it.each([
    ['a need that no rule knows', 'needs: [parking]', '/needs/0 enum'],
    ['yes for what follows', 'notShown: yes', '/notShown enum'],
    ['a date that sorts wrongly', 'closes: 16-11-2026', '/closes pattern'],
    ['a language by its name', 'languages: [Dutch]', '/languages/0 pattern'],
    ['a category of data without a name', 'data: [{ what: Berths }]', '/data/0 required'],
    ['a contract without values', 'contract: { document: Annex D }', '/contract required'],
    ['a number of days for a duration', 'contract: { values: { exitNotice: 60 } }', '/contract/values/exitNotice type'],
    [
      'a promise that nobody knows',
      'contract: { values: { exitNotise: P2M } }',
      '/contract/values additionalProperties',
    ],
    [
      'a file for a value of a contract',
      'contract: { values: { prices: prices.csv } }',
      '/contract/values additionalProperties',
    ],
  ])('refuses %s', (_, lines, fault) => {
    expect(withLines(lines)).toContain(fault);
  });
});
