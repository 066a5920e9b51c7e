/** A block of a Markdown text and the line on which it begins (from 1). */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly line: number }
  | { readonly kind: 'paragraph' | 'code' | 'comment'; readonly text: string; readonly line: number }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly line: number };

type Open = {
  kind: 'paragraph' | 'code' | 'comment' | 'table';
  readonly lines: string[];
  readonly line: number;
  readonly end?: RegExp;
};

/**
 * Splits Markdown into headings, paragraphs (a list item is one), tables, code and comments. Front matter is left out.
 * Only what facts and quotes need of CommonMark is told apart, in one pass over the lines.
 */
export const markdownBlocks = (text: string): readonly Block[] => {
  const blocks: Block[] = [];
  let open: Open | undefined;
  const close = () => {
    if (open !== undefined) push(blocks, open);
    open = undefined;
  };
  const lines = text.split(/\r\n|\n|\r/);
  for (let index = frontMatterLines(lines); index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (open?.end !== undefined) {
      open.lines.push(line);
      if (open.end.test(line)) close();
      continue;
    }
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const heading = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(line);
    const underline =
      open?.kind === 'paragraph' && open.lines.length === 1 ? /^ {0,3}(=+|-{2,})[ \t]*$/.exec(line)?.[1] : undefined;
    if (line.trim() === '') close();
    else if (fence !== undefined) {
      close();
      open = {
        kind: 'code',
        lines: [],
        line: index + 1,
        end: new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`),
      };
    } else if (/^\s*<!--/.test(line)) {
      close();
      open = { kind: 'comment', lines: [line], line: index + 1, end: /-->/ };
      if (/-->/.test(line)) close();
    } else if (heading) {
      close();
      blocks.push({
        kind: 'heading',
        level: heading[1]?.length ?? 1,
        text: plainInline(heading[2] ?? ''),
        line: index + 1,
      });
    } else if (underline !== undefined && open !== undefined) {
      blocks.push({
        kind: 'heading',
        level: underline.startsWith('=') ? 1 : 2,
        text: plainInline(open.lines[0] ?? ''),
        line: open.line,
      });
      open = undefined;
    } else {
      const kind = isRow(line) && (open?.kind === 'table' || isDelimiter(lines[index + 1])) ? 'table' : 'paragraph';
      if (open?.kind !== kind || /^\s*([-*+]|\d{1,9}[.)])\s/.test(line)) close();
      open ??= { kind, lines: [], line: index + 1 };
      open.lines.push(line);
    }
  }
  close();
  return blocks;
};

const frontMatterLines = (lines: readonly string[]): number => {
  if (!/^---[ \t]*$/.test(lines[0] ?? '')) return 0;
  const end = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)[ \t]*$/.test(line));
  return end === -1 ? 0 : end + 1;
};

const isRow = (line: string): boolean => line.includes('|');

const isDelimiter = (line: string | undefined): boolean =>
  line !== undefined && /-/.test(line) && /^[\s|:-]+$/.test(line) && line.includes('|');

const push = (blocks: Block[], { kind, lines, line }: Open): void => {
  if (kind !== 'table') {
    blocks.push({ kind, text: lines.join('\n'), line });
    return;
  }
  const rows = lines.filter((row) => !isDelimiter(row)).map(cells);
  blocks.push({ kind, rows, line });
};

const cells = (row: string): readonly string[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => plainInline(cell.trim()));

/** The words of a line of Markdown: links and images become their text; emphasis, code marks and tags go. */
export const plainInline = (text: string): string =>
  withoutComments(text)
    .replace(/!?\[([^[\]]{0,1000})\]\([^()\s]{0,2000}(?:\s+"[^"]{0,500}")?\)/g, '$1')
    .replace(/<\/?[a-zA-Z][^<>]{0,500}>/g, '')
    .replace(/\*{1,3}|`+|(?<!\w)_{1,3}|_{1,3}(?!\w)/g, '')
    .replace(/\\([\\`*_{}[\]()#+.!|~>-])/g, '$1')
    .trim();

const withoutComments = (text: string): string => {
  let kept = '';
  let from = 0;
  for (let start = text.indexOf('<!--'); start !== -1; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start);
    if (end === -1) break;
    kept += text.slice(from, start);
    from = end + 3;
  }
  return kept + text.slice(from);
};
