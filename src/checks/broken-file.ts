import type { InputFile } from '../model/check.ts';
import type { Finding } from '../model/result.ts';

/** The finding that a file breaks the rules of its own kind, with the first problem; none where it keeps them or has none. */
export const brokenFile = (file: InputFile, what: string): readonly Finding[] => {
  const [problem] = file.attachment.problems;
  if (file.attachment.valid !== false || problem === undefined) return [];
  const more = file.attachment.problems.length - 1;
  return [
    {
      reason: 'invalid',
      message: `${file.attachment.file} breaks the rules of ${what}: ${problem.message}${more > 0 ? ` (and ${more} more places)` : ''}`,
      expected: `a file that keeps the rules of ${what}`,
      places: [
        { ...file.shown(''), spot: file.attachment.part === undefined ? (problem.spot ?? {}) : file.shown('').spot },
      ],
    },
  ];
};
