import { show } from '../show.ts';

const mark = Symbol('lines');

/** A text of several lines for `jsonText`. The line ends are those of this program; the lines bring none of their own. */
export type JsonLines = { readonly [mark]: readonly string[] };

/** Marks lines as one text of several lines. */
export const jsonLines = (lines: readonly string[]): JsonLines => ({ [mark]: lines });

/**
 * JSON of a value, indented by two spaces, as deep as it stands in the document. Every text in it is made safe to print
 * and holds no line end but those of `jsonLines`: no answer of a bid acts in a viewer, hides, or adds a line of its own.
 */
export const jsonText = (value: unknown, depth = 0): string =>
  JSON.stringify(value, (_, each: unknown) => shown(each), 2).replaceAll('\n', `\n${'  '.repeat(depth)}`);

const shown = (value: unknown): unknown => {
  if (typeof value === 'string') return show(value);
  return isLines(value) ? value[mark].map(show).join('\n') : value;
};

const isLines = (value: unknown): value is JsonLines => typeof value === 'object' && value !== null && mark in value;
