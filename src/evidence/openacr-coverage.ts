import type { Json } from '../source/pointer.ts';
import {
  type Catalog,
  chaptersOf,
  criteriaOf,
  successCriterion,
  type WcagVersion,
  wcagChapters,
} from './openacr-criteria.ts';
import type { Chapter, Row } from './openacr-rows.ts';

type Facts = { readonly [key: string]: Json };

/**
 * What a report leaves open, by its own catalogue: criteria without an answer, chapters that do not stand in it, and
 * rows that stand twice. Chapters of WCAG A and AA count also when they are disabled; 4.1.1 is not asked of
 * WCAG 2.2, and AAA not of a report without a catalogue.
 */
export const coverage = (
  catalog: Catalog,
  wcag: WcagVersion,
  rows: readonly Row[],
  chapters: readonly Chapter[],
): Facts => {
  const answered = new Set(rows.filter((row) => row.level !== '').map((row) => `${row.chapter} ${row.num}`));
  const asked = chaptersOf(catalog)
    .filter((id) => (criteriaOf(id, wcag)?.length ?? 0) > 0)
    .filter((id) => catalog.wcag !== undefined || wcagChapters[id] !== 'AAA');
  const excused = new Set(
    chapters
      .filter(({ id, disabled }) => disabled && !['A', 'AA'].includes(wcagChapters[id] ?? ''))
      .map(({ id }) => id),
  );
  const missing = asked
    .filter((chapter) => !excused.has(chapter))
    .flatMap((chapter) =>
      (criteriaOf(chapter, wcag) ?? [])
        .filter((num) => !answered.has(`${chapter} ${num}`) && !(num === '4.1.1' && wcag === '2.2'))
        .map((num) => {
          const level = chapter in wcagChapters ? successCriterion(num)?.level : undefined;
          return { chapter, num, ...(level !== undefined && { wcagLevel: level }) };
        }),
    );
  const present = new Set(chapters.map(({ id }) => id));
  return {
    missing,
    missingChapters: asked.filter((id) => !present.has(id)),
    duplicates: duplicates(rows),
  };
};

const duplicates = (rows: readonly Row[]): Json[] => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.chapter} ${row.num} ${row.component}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const { chapter, num, component } = group[0] as Row;
      return { chapter, num, component, levels: group.map(({ level }) => level) };
    });
};
