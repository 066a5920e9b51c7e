import type { Kind, Probe } from '../model/evidence.ts';

/**
 * All kinds, the most specific first: the first one that recognises a file names it,
 * unless its place in the manifest accepts a later one that recognises it too.
 */
export const kinds: readonly Kind[] = [];

/** The kinds that recognise a file, most specific first. A kind whose look fails does not recognise it. */
export const recognise = (probe: Probe): readonly Kind[] =>
  kinds.filter((kind) => {
    try {
      return kind.recognise(probe);
    } catch {
      return false;
    }
  });
