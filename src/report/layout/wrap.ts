import { show } from '../show.ts';
import { isExact, piecesOf, pieceText, type Words } from '../view/words.ts';
import { widthOf } from './width.ts';

/**
 * Breaks a text into lines of at most `width` columns (`first` for the first line). Broken is at spaces, and inside a
 * word of wide characters, which is written without spaces; paths, ids and other words that are longer than a line stay whole.
 * Everything is escaped on the way.
 */
export const wrap = (words: Words, width: number, first = width): string[] => {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { text, glued } of tokensOf(words).flatMap((token) => narrowed(token, width))) {
    const columns = widthOf(text);
    const gap = line === '' || glued ? '' : ' ';
    if (line !== '' && used + gap.length + columns > (lines.length === 0 ? first : width)) {
      lines.push(line);
      line = text;
      used = columns;
    } else {
      line += gap + text;
      used += gap.length + columns;
    }
  }
  return [...lines, line];
};

/** A stretch that stays in one piece; `glued` ones follow the one before without a space. */
type Token = { readonly text: string; readonly glued: boolean; readonly exact: boolean };

const tokensOf = (words: Words): Token[] => {
  const tokens: Token[] = [];
  let open = false;
  for (const piece of piecesOf(words)) {
    const exact = isExact(piece);
    const text = show(pieceText(piece));
    const parts = exact ? [text] : text.split(' ');
    for (const [index, part] of parts.entries()) {
      const last = tokens.at(-1);
      if (index === 0 && open && last !== undefined)
        tokens[tokens.length - 1] = { text: last.text + part, glued: last.glued, exact: last.exact || exact };
      else tokens.push({ text: part, glued: false, exact });
      open = true;
    }
  }
  return tokens.filter(({ text }) => text !== '');
};

/** Takes a word of wide characters apart that is longer than a line; a break may stand between any two of them. */
const narrowed = (token: Token, width: number): Token[] => {
  if (token.exact || widthOf(token.text) <= width || onlyNarrow.test(token.text)) return [token];
  return token.text.split(betweenWide()).map((text, index) => ({ text, glued: index > 0, exact: true }));
};

/** Latin, Greek, Cyrillic, Hebrew, Arabic: nothing wide. */
const onlyNarrow = /^[\u0020-\u06ff]*$/;

/** Looks ahead first: only before a wide character is the way back over its neighbour's marks looked at. Made when first needed: the tables of Unicode behind it take long to build. */
const betweenWide = (): RegExp => {
  const wide = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`;
  made ??= new RegExp(String.raw`(?=${wide})(?<=${wide}\p{M}*)`, 'u');
  return made;
};
let made: RegExp | undefined;
