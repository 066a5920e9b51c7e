import type { BidReport, Result } from '../../generated/report.ts';
import { sha256 } from '../../source/digest.ts';
import type { Item } from './items.ts';

/** Gives each item of a bid a fingerprint: 32 hexadecimal digits, no two alike within the bid. */
export type Fingerprinter = (result: Pick<Result, 'rule'>, item: Item) => string;

/**
 * Makes the fingerprints of one bid. They stay the same when lines move, when an excerpt is cut otherwise and when other
 * findings come or go before: they are made from the bid's file, the rule, what is said, and the places by file and
 * pointer. Items that are alike in all of this are counted.
 */
export const fingerprinter = ({ file }: Pick<BidReport, 'file'>): Fingerprinter => {
  const seen = new Map<string, number>();
  return ({ rule }, { kind, reason, text, expected, found, places }) => {
    const where = places.map(({ role, file: at, part, page, pointer }) => [role, at, part, page, pointer]);
    const key = JSON.stringify([file, rule, kind, reason, text, expected, found, where]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return sha256(count === 0 ? key : `${key}#${count}`).slice(0, 32);
  };
};
