import type { Language } from '../../i18n/language.ts';
import { cellText } from './cell-text.ts';
import type { SheetCell } from './sheet.ts';
import { foreignStyle, sheetStyle } from './sheet-styles.ts';
import { runsRightToLeft } from './stretches.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The letters of a column, from 0: A, …, Z, AA, … */
export const columnLetters = (index: number): string =>
  `${index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;

/**
 * A cell as SpreadsheetML. A text is of the type text and of the format text, so it is never calculated, also not after
 * somebody edits it, whatever it begins with. A number is a number, a day a day.
 */
export const cellXml = (cell: SheetCell, address: string, language: Language): string => {
  if (cell === undefined || cell === '') return `<c r="${address}" s="${sheetStyle.text}"/>`;
  if (typeof cell === 'number') return `<c r="${address}" s="${sheetStyle.number}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return textXml([cell], address, sheetStyle.text, language);
  if ('lines' in cell) return textXml(cell.lines, address, sheetStyle.text, language);
  if ('day' in cell) return `<c r="${address}" s="${sheetStyle.day}"><v>${dayNumber(cell.day)}</v></c>`;
  return textXml([cell.text], address, sheetStyle[cell.tone], language);
};

/** Lines of text in a cell of a given style. */
export const textXml = (
  lines: readonly string[],
  address: string,
  style: number,
  { direction, say }: Language,
): string =>
  `<c r="${address}" s="${style + (direction === 'rtl' && !lines.some(runsRightToLeft) ? foreignStyle : 0)}" t="inlineStr"><is><t xml:space="preserve">${cellText(lines, say.paperCut).replace(/[&<>]/g, (found) => entities[found] ?? found)}</t></is></c>`;

/** Days since 1899-12-30, as spreadsheets count them. */
const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569;
