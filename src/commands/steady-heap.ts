import { setFlagsFromString } from 'node:v8';

/** How many bids are judged before the young part of V8's heap grows no more; by then it is as large as a bid needs. */
const steadyFrom = 8;

/**
 * Keeps the memory of a run over many bids flat: V8 would double the young part of its heap again and again while reports pass
 * through it, and gain no time by that. Takes how many bids have been judged; acts once.
 */
export const steadyHeap = (judged: number): void => {
  if (judged === steadyFrom) setFlagsFromString('--semi-space-growth-factor=1');
};
