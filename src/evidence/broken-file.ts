import type { Probe, Reading } from '../model/evidence.ts';
import { withArticle } from '../source/with-article.ts';

/**
 * Whether a file that cannot be parsed was meant as a kind: all these words stand in its first 100,000 characters.
 * Words must be so much the kind's own that no other file holds them together.
 */
export const isBroken = ({ root, problem, source }: Probe, words: readonly string[]): boolean => {
  if (root !== undefined || problem === undefined || source === undefined) return false;
  const head = source.text.slice(0, 100_000);
  return words.every((word) => head.includes(word));
};

/** The reading of a file that was meant as a kind and cannot be parsed: a limit of ours, or a fault of the file with its place. */
export const readBroken = (
  { format, problem = 'it cannot be parsed', limited, problemSpot }: Probe,
  title: string,
): Reading =>
  limited
    ? { state: 'unreadable', why: problem }
    : {
        state: 'invalid',
        why: `looks like ${withArticle(title)} and is not ${format === 'json' ? 'JSON' : 'YAML'}: ${problem}`,
        ...(problemSpot !== undefined && { spot: problemSpot }),
      };
