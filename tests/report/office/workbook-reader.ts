import readSheets from 'read-excel-file/node';
import { partsOf } from './office-parts.ts';

/** A value in a sheet, as a reader of workbooks gives it. */
export type Cell = string | number | boolean | Date | null;

/** A sheet: the titles of its columns, and its rows by them. */
export type Sheet = {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly [column: string]: Cell }[];
};

/** What a real reader of workbooks finds in the bytes of one. */
export const sheetsIn = async (bytes: Buffer): Promise<Sheet[]> => {
  const sheets = (await readSheets(bytes)) as { sheet: string; data: Cell[][] }[];
  return sheets.map(({ sheet, data: [head = [], ...rows] }) => {
    const titles = head.map(String);
    return {
      name: sheet,
      head: titles,
      rows: rows.map((row) => Object.fromEntries(titles.map((title, index) => [title, row[index] ?? null]))),
    };
  });
};

/** The sheets of a workbook as XML. */
export const sheetXml = (bytes: Uint8Array): string[] =>
  [...partsOf(bytes)].filter(([path]) => path.startsWith('xl/worksheets/')).map(([, text]) => text);

/** A workbook as lines, to see at a glance what has changed. */
export const workbookLines = async (bytes: Buffer): Promise<string> =>
  `${(await sheetsIn(bytes))
    .map(({ name, head, rows }) =>
      [
        `=== ${name}`,
        ...rows.map((row) =>
          head
            .filter((title) => row[title] !== null)
            .map((title) => {
              const cell = row[title] ?? null;
              return `${title}: ${cell instanceof Date ? `day ${cell.toISOString().slice(0, 10)}` : JSON.stringify(cell)}`;
            })
            .join('\n'),
        ),
      ].join('\n\n'),
    )
    .join('\n\n')}\n`;
