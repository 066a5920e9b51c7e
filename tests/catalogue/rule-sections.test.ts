import { describe, expect, it } from 'vitest';
import { ruleSections } from '../../src/catalogue/rule-sections.ts';
import { ruleText } from '../../src/catalogue/rule-text.ts';
import { cataloguePacks } from '../../src/load/builtin-packs.ts';

const rules = (await cataloguePacks()).flatMap((pack) => pack.rules.map((rule) => ({ id: rule.id, rule, pack })));

describe.each(rules)('what is told of $id', ({ rule, pack }) => {
  const sections = ruleSections(rule);

  it('answers every question of a reader: what, why, when, how it is checked, what a pass shows, how to meet it, from where', () => {
    expect(sections.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining([
        'What it asks',
        'In a tender',
        'Why',
        'When it applies',
        'How it is checked',
        'What a pass shows',
        'How to meet it',
        'Sources',
        'Examples',
      ]),
    );
  });

  it('says nothing twice and leaves nothing empty', () => {
    for (const { paragraphs = [], points = [], code = [] } of sections) {
      expect(new Set(points).size).toBe(points.length);
      expect(paragraphs.length + points.length + code.length).toBeGreaterThan(0);
      for (const text of [...paragraphs, ...points]) expect(text).not.toMatch(/undefined|\[object|null|^\s*$/);
    }
  });

  it('says of each place what is expected there', () => {
    for (const { points = [] } of sections) for (const point of points) expect(point).not.toMatch(/: any value\.$/);
  });

  it('fits a terminal of 80 columns where its words allow it', () => {
    const prose = ruleText({ ...rule, examples: {} }, pack, 80).split('\n');
    for (const line of prose)
      if (/\S\s+\S/.test(line.trim().replace(/^- /, ''))) expect(line.length).toBeLessThanOrEqual(80);
  });
});
