import { later } from '../../source/later.ts';
import { isTame, show } from '../show.ts';
import { isExact, type Piece, piecesOf, pieceText, type Words } from '../view/words.ts';
import { isPlain, widthOf } from './width.ts';

/**
 * Breaks a text into lines of at most `width` columns (`first` for the first line). Broken is at spaces, and inside a
 * word of wide characters, which is written without spaces; paths, ids and other words that are longer than a line stay whole.
 * Everything is escaped on the way.
 */
export const wrap = (words: Words, width: number, first = width): string[] => {
  const plain = plainText(words);
  return plain === undefined ? wrapWords(words, width, first) : wrapPlain(plain, width, first);
};

/** Most texts: printable ASCII that nothing need be escaped of, one space between two words, and broken at each. Undefined for all others. */
const plainText = (words: Words): string | undefined => {
  const text = typeof words === 'string' ? words : joinedText(words);
  return text === undefined || !isTame(text) || /^ | {2}| $/.test(text) ? undefined : text;
};

const joinedText = (pieces: readonly Piece[]): string | undefined => {
  let text = '';
  for (const piece of pieces) {
    if (isExact(piece) && piece.exact.includes(' ')) return undefined;
    text += pieceText(piece);
  }
  return text;
};

const wrapPlain = (text: string, width: number, first: number): string[] => {
  const lines: string[] = [];
  let at = 0;
  for (let room = first; text.length - at > room; room = width) {
    const last = text.lastIndexOf(' ', at + room);
    const end = last > at ? last : text.indexOf(' ', at + room);
    if (end < 0) break;
    lines.push(text.slice(at, end));
    at = end + 1;
  }
  lines.push(text.slice(at));
  return lines;
};

const wrapWords = (words: Words, width: number, first: number): string[] => {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const put = (text: string, columns: number, glued: boolean): void => {
    const gap = line === '' || glued ? '' : ' ';
    if (line !== '' && used + gap.length + columns > (lines.length === 0 ? first : width)) {
      lines.push(line);
      line = text;
      used = columns;
    } else {
      line += gap + text;
      used += gap.length + columns;
    }
  };
  let token = '';
  let columns = 0;
  let whole = false;
  const close = (): void => {
    if (token !== '' && (whole || columns <= width || onlyNarrow.test(token))) put(token, columns, false);
    else if (token !== '')
      for (const [index, part] of token.split(betweenWide()).entries()) put(part, widthOf(part), index > 0);
    token = '';
    columns = 0;
    whole = false;
  };
  for (const piece of piecesOf(words)) {
    const text = show(pieceText(piece));
    const plain = isPlain(text);
    const add = (part: string): void => {
      token += part;
      columns += plain ? part.length : widthOf(part);
    };
    const exact = isExact(piece);
    whole ||= exact;
    let at = 0;
    for (let space = exact ? -1 : text.indexOf(' '); space >= 0; space = text.indexOf(' ', at)) {
      add(text.slice(at, space));
      close();
      at = space + 1;
    }
    add(text.slice(at));
  }
  close();
  return [...lines, line];
};

/** Latin, Greek, Cyrillic, Hebrew, Arabic: nothing wide. */
const onlyNarrow = /^[\u0020-\u06ff]*$/;

/** Looks ahead first: only before a wide character is the way back over its neighbour's marks looked at. Made when first needed. */
const betweenWide = later(() => {
  const wide = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`;
  return new RegExp(String.raw`(?=${wide})(?<=${wide}\p{M}*)`, 'u');
});
