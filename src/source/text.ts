/** A line and a column, both counted from 1; the column counts UTF-16 code units, as editors do. */
export type LineColumn = { readonly line: number; readonly column: number };

/** A decoded file, with what is needed to tell a place in it. */
export type SourceText = { readonly file: string; readonly text: string; readonly lineStarts: readonly number[] };

/** Takes a file's name and its text; finds the line starts (LF, CR LF and lone CR end a line). */
export const sourceText = (file: string, text: string): SourceText => {
  let starts: number[] | undefined;
  return {
    file,
    text,
    get lineStarts() {
      starts ??= lineStartsOf(text);
      return starts;
    },
  };
};

const lineStartsOf = (text: string): number[] => {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
};

/** The line and column of an offset into the text. */
export const lineColumnAt = (source: SourceText, offset: number): LineColumn => {
  const { lineStarts } = source;
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
};

/** The text of a line (from 1), without its end; '' where the file has no such line. */
export const lineAt = (source: SourceText, line: number): string => {
  const start = source.lineStarts[line - 1];
  if (start === undefined) return '';
  const end = source.lineStarts[line] ?? source.text.length;
  return source.text.slice(start, end).replace(/[\r\n]+$/, '');
};
