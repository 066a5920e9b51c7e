import type { Attachment, Spot } from '../model/evidence.ts';
import { claimPointer, evidenceOf, type ResolvedBid } from '../model/resolved.ts';
import type { PlaceRef } from '../model/result.ts';
import { keysOf, pointerOf } from '../source/pointer.ts';

/** The place in the manifest where a value of the resolved bid was written. */
export const claimed = (bid: ResolvedBid, keys: readonly string[]): PlaceRef => {
  const key = pointerOf(keys);
  return bid.places.get(key) ?? newPlace(bid, key, keys);
};

/** The same for a value that a JSON Pointer leads to: one that was pointed to before costs nothing. */
export const claimedAt = (bid: ResolvedBid, pointer: string): PlaceRef =>
  bid.places.get(pointer) ?? newPlace(bid, pointer, keysOf(pointer));

const newPlace = (bid: ResolvedBid, key: string, keys: readonly string[]): PlaceRef => {
  const made: PlaceRef = {
    role: 'claimed',
    file: bid.file,
    spot: { pointer: claimPointer(bid, keys), verbatim: true },
  };
  bid.places.set(key, made);
  return made;
};

/** The place in the tender file. */
export const asked = (file: string, keys: readonly string[]): PlaceRef => ({
  role: 'asked',
  file,
  spot: { pointer: pointerOf(keys), verbatim: true },
});

/** The place in a file where a fact comes from: its own spot, or that of its nearest ancestor. */
export const shown = (bid: ResolvedBid, attachment: Attachment, pointer: string): PlaceRef => {
  const spots = evidenceOf(bid, attachment)?.spots ?? {};
  return {
    role: 'shown',
    file: attachment.file,
    ...(attachment.part !== undefined && { part: attachment.part }),
    spot: spotOf(spots, pointer),
  };
};

const spotOf = (spots: { readonly [pointer: string]: Spot }, pointer: string): Spot => {
  const keys = keysOf(pointer);
  for (let length = keys.length; length >= 0; length--) {
    const spot = spots[pointerOf(keys.slice(0, length))];
    if (spot === undefined) continue;
    if (spot.verbatim !== true || spot.pointer === undefined) return spot;
    return { ...spot, pointer: spot.pointer + pointerOf(keys.slice(length)) };
  }
  return {};
};
