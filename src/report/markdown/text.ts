import { markdownText } from '../machine/markdown-text.ts';
import { show } from '../show.ts';
import { isExact, leadOf, type Piece, piecesOf, pieceText, type Words } from '../view/words.ts';

/**
 * A text for Markdown as GitHub and GitLab read it. What they look for once it is rendered is taken apart by an element,
 * since a backslash no longer stands in its way there: mentions, references to issues, pull requests and commits, formulas,
 * pictures of names, addresses.
 */
export const plain = (text: string): string => {
  let at = 0;
  let all = '';
  for (const { index, 0: sign } of text.matchAll(apart)) {
    all += `${markdownText(text.slice(at, index))}<span>${sign}</span>`;
    at = index + sign.length;
  }
  return all + markdownText(text.slice(at));
};

/** Where a text is taken apart: the sign of a mention, reference or formula, the middle of an address or a name of a picture, a dash in a reference, the first digit of a digest. */
const apart =
  /[@$]|#(?=\w)|:(?=\/\/)|:(?=[\w+-]+:)|(?<=\bwww)\.|(?<=\bGH)-(?=\d)|\b(?=\d*[a-f])[0-9a-f](?=[0-9a-f]{6,63}\b)/gi;

/** A text as code: every character stands for itself, and nothing is looked for in it. `cell` is for a table. */
export const code = (text: string, cell = false): string => {
  const shown = show(text);
  const fence = '`'.repeat(Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const room = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
  const all = `${fence}${room}${shown}${room}${fence}`;
  return shown === '' ? '' : cell ? all.replaceAll('|', '\\|') : all;
};

/** A text that stands out. */
export const strong = (text: string): string => `**${plain(text.trim())}**`;

/** A text for a reader: paths and ids as code, sources as links. */
export const words = (text: Words, cell = false): string =>
  piecesOf(text)
    .map((piece) => pieceOf(piece, cell))
    .join('')
    .trim();

const pieceOf = (piece: Piece, cell: boolean): string => {
  if (typeof piece !== 'string' && isExact(piece)) return code(piece.exact, cell);
  const text = plain(pieceText(piece));
  const to = leadOf(piece);
  return typeof to === 'string' && isWebAddress(to)
    ? `[${text}](<${to.replace(/[<>\\]/g, encodeURIComponent)}>)`
    : text;
};

const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s/]/i.test(url) && show(url) === url;
