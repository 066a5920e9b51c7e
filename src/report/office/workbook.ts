import type { Properties } from './properties.ts';
import type { SheetCell, SheetHead } from './sheet.ts';
import { rowXml, sheetEnd, sheetStart } from './sheet-xml.ts';
import { firstParts, sheetPath, workbookPath, workbookXml } from './workbook-xml.ts';

/** A workbook that is being written. */
export type Workbook = {
  /** Begins the sheet at a place, from 0, with its header row. */
  readonly begin: (sheet: number, head: SheetHead) => void;
  /** Adds rows to a sheet that was begun. */
  readonly add: (sheet: number, rows: readonly (readonly SheetCell[])[]) => void;
  /** Rows of a sheet, its header row included. */
  readonly rowsOf: (sheet: number) => number;
  /** Ends the workbook; every sheet must have begun. */
  readonly finish: () => void;
  /** The bytes that are ready since the last call. */
  readonly ready: () => Uint8Array[];
};

/** Characters of a sheet that are gathered before they are compressed. */
const pieceLength = 65_536;

/**
 * Begins a workbook of so many sheets (Office Open XML, ECMA-376). Rows are compressed as they come and only their compressed
 * form is held, so that many rows need little memory. The same rows give the same bytes: every part bears noon of the day in the properties.
 */
export const workbook = async (count: number, properties: Properties): Promise<Workbook> => {
  const { strToU8, Zip, ZipDeflate } = await import('fflate');
  const [year = 1980, month = 1, date = 1] = properties.day.split('-').map(Number);
  let chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const part = (path: string) => {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = new Date(year, month - 1, date, 12);
    zip.add(file);
    return file;
  };
  for (const [path, text] of Object.entries(firstParts(count, properties))) part(path).push(strToU8(text), true);
  const sheets: { head: SheetHead; file: ReturnType<typeof part>; rows: number; text: string }[] = [];
  return {
    begin: (index, head) => {
      const text = sheetStart(head, properties.language, index === 0);
      sheets[index] = { head, file: part(sheetPath(index)), rows: 1, text };
    },
    add: (index, rows) => {
      const sheet = sheets[index];
      if (sheet === undefined) return;
      for (const cells of rows) {
        sheet.rows += 1;
        sheet.text += rowXml(cells, sheet.rows, sheet.head.columns, properties.language);
        if (sheet.text.length < pieceLength) continue;
        sheet.file.push(strToU8(sheet.text));
        sheet.text = '';
      }
    },
    rowsOf: (index) => sheets[index]?.rows ?? 0,
    finish: () => {
      for (const { head, file, rows, text } of sheets) file.push(strToU8(text + sheetEnd(head, rows)), true);
      const heads = sheets.map(({ head }) => head);
      const counts = sheets.map(({ rows }) => rows);
      part(workbookPath).push(strToU8(workbookXml(heads, counts)), true);
      zip.end();
    },
    ready: () => {
      const taken = chunks;
      chunks = [];
      return taken;
    },
  };
};
