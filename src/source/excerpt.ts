import { type LineColumn, lineAt, type SourceText } from './text.ts';

/** One line of a file cut to a readable width, and the part of it that is meant (`start` from 0, in code units). */
export type Excerpt = { readonly text: string; readonly start: number; readonly length: number };

const width = 72;

/**
 * Cuts the line of a place so that the meant part stays visible; indentation is dropped.
 * `length` is how much of the line is meant; it never reaches past the line's end.
 */
export const excerptAt = (source: SourceText, place: LineColumn, length: number): Excerpt => {
  const line = lineAt(source, place.line);
  const indent = /^\s*/.exec(line)?.[0].length ?? 0;
  const column = Math.min(place.column - 1, line.length);
  const end = Math.min(line.length, column + Math.max(1, length));
  const from =
    end - indent <= width
      ? Math.min(indent, column)
      : Math.max(Math.min(indent, column), Math.min(column, end - width));
  const text = line.slice(from, from + width);
  const start = column - from;
  return { text, start, length: Math.max(1, Math.min(end - from, text.length) - start) };
};
