import type { Language } from '../../i18n/language.ts';
import { cellXml, columnLetters, textXml } from './cell-xml.ts';
import { rowHeight } from './row-height.ts';
import { isWide, type SheetCell, type SheetColumn, type SheetHead } from './sheet.ts';
import { sheetStyle } from './sheet-styles.ts';

/** The beginning of a sheet (ECMA-376 part 1, 18.3) up to its header row, which stays in sight. `first`: it is the one that is seen. */
export const sheetStart = (head: SheetHead, language: Language, first: boolean): string => {
  const { columns } = head;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    isWide(head) ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${language.direction === 'rtl' ? ' rightToLeft="1"' : ''}${first ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>`,
    `<cols>${columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData><row r="1" ht="${rowHeight(
      columns.map(({ title }) => title),
      columns,
    )}">${columns.map(({ title }, index) => textXml([title], `${columnLetters(index)}1`, sheetStyle.head, language)).join('')}</row>`,
  ].join('');
};

/** A row of a sheet, from 2 on. */
export const rowXml = (
  cells: readonly SheetCell[],
  row: number,
  columns: readonly SheetColumn[],
  language: Language,
): string =>
  `<row r="${row}" ht="${rowHeight(cells, columns)}">${cells.map((cell, index) => cellXml(cell, `${columnLetters(index)}${row}`, language)).join('')}</row>`;

/** The end of a sheet with so many rows: its filter, and how it is printed. */
export const sheetEnd = (head: SheetHead, rows: number): string =>
  [
    `</sheetData><autoFilter ref="${rangeOf(head, rows, false)}"/>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" ${isWide(head) ? 'scale="60" pageOrder="overThenDown"' : 'fitToHeight="0"'} orientation="landscape"/>`,
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('');

/** All cells of a sheet: `A1:C9`, or fixed, `$A$1:$C$9`. */
export const rangeOf = ({ columns }: SheetHead, rows: number, fixed: boolean): string => {
  const mark = fixed ? '$' : '';
  return `${mark}A${mark}1:${mark}${columnLetters(columns.length - 1)}${mark}${rows}`;
};
