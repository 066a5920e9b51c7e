import type { ResolvedBid } from '../model/resolved.ts';
import { isAttachment } from '../model/resolved.ts';
import { keysOf, matches } from '../source/pointer.ts';

/**
 * Whether a file at one of the places could not be looked at: then nothing follows from what the others lack, since the
 * engine tells of that file itself (a finding where it is the file's fault, a question where it is our ignorance).
 * Pointers begin at the root of the bid.
 */
export const anyUnread = (bid: ResolvedBid, places: readonly string[]): boolean =>
  places.some((place) =>
    matches(bid.root, keysOf(place)).some(({ value }) =>
      [value].flat().some((item) => isAttachment(item) && item.state !== 'read'),
    ),
  );
