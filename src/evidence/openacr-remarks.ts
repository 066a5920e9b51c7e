import type { Json } from '../source/pointer.ts';
import { type Row, terms } from './openacr-rows.ts';

type Facts = { readonly [key: string]: Json };

/** What the rows at A and AA of chapters that are not disabled come to: how many of each level, and what their remarks show. */
export const remarkFacts = (rows: readonly Row[]): Facts => {
  const judged = rows.filter(({ wcagLevel, disabled }) => (wcagLevel === 'A' || wcagLevel === 'AA') && !disabled);
  const of = (...levels: readonly string[]) => judged.filter(({ level }) => levels.includes(level));
  const supports = of('supports');
  const failures = of('partially-supports', 'does-not-support');
  const applicable = judged.filter(({ level }) => level !== '' && level !== 'not-applicable');
  return {
    counts: {
      ...Object.fromEntries(terms.map((term) => [term, of(term).length])),
      none: of('').length,
      other: judged.filter(({ level }) => level !== '' && !(terms as readonly string[]).includes(level)).length,
    },
    remarks: {
      supportsWithoutRemark: share(supports.filter(isEmpty), supports),
      notApplicableWithoutRemark: share(of('not-applicable').filter(isEmpty), of('not-applicable')),
      failuresWithoutRemark: failures.filter(isEmpty).length,
      identicalSupportsRemark: mostFrequentShare(
        supports.map(({ remark }) => remark).filter((remark) => remark !== ''),
      ),
      generic: judged.filter(({ remark }) => isGeneric(remark)).length,
    },
    supportsShare: share(supports, applicable),
  };
};

const isEmpty = ({ remarkLength }: Row): boolean => remarkLength === 0;

const share = (part: readonly Row[], whole: readonly Row[]): number =>
  whole.length === 0 ? 0 : part.length / whole.length;

const mostFrequentShare = (remarks: readonly string[]): number => {
  if (remarks.length < 2) return 0;
  const counts = new Map<string, number>();
  for (const remark of remarks) {
    const key = remark.toLowerCase().replace(/\s+/g, ' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Math.max(...counts.values()) / remarks.length;
};

const isGeneric = (remark: string): boolean =>
  /^(supports?|supported|fully supports?|yes|no|ok|pass(es|ed)?|fail(s|ed)?|n\/?a|not applicable|compliant|complies|conforms|conformant|meets|none|true)\.?$/i.test(
    remark,
  );
