import { show } from '../show.ts';

/** Characters that a cell holds at most (Excel). */
const mostCharacters = 32_767;

/**
 * A text for a cell, safe to print, on one or more lines. `_x` before four digits would be read as the character of that code
 * (ECMA-376 part 1, 22.4.2.4), so the mark is written by its own code. What a cell cannot hold is cut, and `cut` says so.
 */
export const cellText = (lines: readonly string[], cut: string): string => {
  const text = lines.map(show).join('\n');
  const safe = text.length <= mostCharacters ? text : `${whole(text.slice(0, mostCharacters - cut.length - 1))} ${cut}`;
  return safe.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
};

/** The text without half a character at its end. */
const whole = (text: string): string => text.replace(/[\ud800-\udbff]$/, '');
