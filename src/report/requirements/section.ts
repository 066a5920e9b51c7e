import type { BidReport, ReportRequirement } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { groupsOf } from './groups.ts';
import { pointRow, type Row } from './row.ts';
import { shortRow } from './short-row.ts';

/** A requirement with what came of it: one row for each level at which it is asked, and one for each of its points. */
export type Section = {
  /** The buyer's requirement; absent for points that the tender asks without naming a requirement. */
  readonly requirement?: ReportRequirement;
  readonly short: readonly Row[];
  readonly points: readonly Row[];
};

/**
 * The requirement table of a bid, in the order of the buyer's numbers. Every rule that the tender asks stands in it, under each
 * requirement that it answers; a bid that could not be judged has none.
 */
export const sectionsOf = (bid: BidReport, language: Language): readonly Section[] => {
  const sections = new Map<string, Section & { readonly short: Row[]; readonly points: Row[] }>();
  for (const { requirement, results } of groupsOf(bid)) {
    const number = requirement?.number ?? '';
    const section = sections.get(number) ?? {
      short: [],
      points: [],
      ...(requirement !== undefined && { requirement }),
    };
    section.short.push(shortRow(results, bid, language));
    section.points.push(...results.map((result) => pointRow(result, bid, language)));
    sections.set(number, section);
  }
  return [...sections.values()];
};
