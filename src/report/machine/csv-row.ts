import { show } from '../show.ts';

/**
 * A cell of CSV. Numbers stand as they are. Texts are safe to print and always quoted (RFC 4180); an apostrophe stands
 * before what a spreadsheet would calculate: an `=`, `+`, `-`, `@` or one of their full-width forms at the beginning, also
 * behind blanks, and behind a semicolon, where programs that split at semicolons begin a cell.
 */
export const csvCell = (value: string | number | undefined): string => {
  if (typeof value === 'number') return String(value);
  return `"${show(value ?? '')
    .replace(/(^|;)(["'\p{White_Space}]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/gu, "$1'$2")
    .replaceAll('"', '""')}"`;
};

/** A row of CSV with its end (CR LF). */
export const csvRow = (cells: readonly (string | number | undefined)[]): string =>
  `${cells.map(csvCell).join(',')}\r\n`;

/** The byte order mark, without which spreadsheet programs read UTF-8 as something else and garble names. */
export const csvStart = '\ufeff';
