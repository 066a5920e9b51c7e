/**
 * What a line of text must not carry as it is: controls of C0 and C1 (tab and line ends too), marks that turn or hide text
 * (bidirectional controls, zero-width and filling characters, tags), halves of surrogate pairs, and the openings of
 * commands that build servers obey: `##[` and its kin anywhere, `::` where a line could begin with it.
 */
const hostile = new RegExp(
  [
    String.raw`[\u0000-\u001f\u007f-\u009f]`,
    String.raw`[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff]`,
    String.raw`[\ud800-\udfff]`,
    String.raw`[\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]`,
    String.raw`#(?=#(?:\[|vso\[|teamcity\[))`,
    String.raw`(?<!\S):(?=:[A-Za-z])`,
  ].join('|'),
  'gu',
);

/** What most texts hold nothing of: all but printable ASCII, and what could begin a command. */
const suspicious = /[^\x20-\x7e]|##|::/;

/** Whether a text is printable ASCII and nothing of it need be escaped. */
export const isTame = (text: string): boolean => !suspicious.test(text);

const escaped = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/**
 * Makes a text safe to print in one line: what could act on a terminal or a build server, or hide, is escaped as `\u{…}`,
 * never removed. Harmless text stays as it is, and showing it twice changes nothing more.
 */
export const show = (text: string): string => (isTame(text) ? text : text.replace(hostile, escaped));

/** A character as it is printed, and where it stands in the text (UTF-16 code units; `to` is the next one's beginning). */
export type Cell = { readonly from: number; readonly to: number; readonly text: string };

/** The text that `show` gives, character by character: a mark on the text can be carried over to what is printed. */
export const shownCells = (text: string): Cell[] => {
  const cells: Cell[] = [];
  const add = (from: number, characters: string, print: (character: string) => string): void => {
    for (const character of characters) {
      const at = cells.at(-1)?.to ?? from;
      cells.push({ from: at, to: at + character.length, text: print(character) });
    }
  };
  let at = 0;
  for (const match of text.matchAll(hostile)) {
    add(at, text.slice(at, match.index), (character) => character);
    add(match.index, match[0], escaped);
    at = match.index + match[0].length;
  }
  add(at, text.slice(at), (character) => character);
  return cells;
};

/** Makes JSON text safe to print: the same characters, escaped as JSON escapes them, so that the value stays the same. Line ends between values stay. */
export const showJson = (json: string): string =>
  json.replace(hostile, (found) =>
    found === '\n'
      ? found
      : Array.from(
          { length: found.length },
          (_, index) => `\\u${found.charCodeAt(index).toString(16).padStart(4, '0')}`,
        ).join(''),
  );
