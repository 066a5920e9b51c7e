import { xmlText } from '../machine/xml.ts';
import { corePath, coreXml, type Properties } from './properties.ts';
import { isWide, type SheetHead } from './sheet.ts';
import { stylesXml } from './sheet-styles.ts';
import { rangeOf } from './sheet-xml.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** The path of a sheet in a workbook, from 0. */
export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** The parts with which a workbook begins. The list of all parts stands first: by it programs tell a workbook from other archives. */
export const firstParts = (sheets: number, properties: Properties): { readonly [path: string]: string } => ({
  '[Content_Types].xml': [
    `${declaration}<Types xmlns="${packaged}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', `${main}.sheet.main+xml`),
    override('xl/styles.xml', `${main}.styles+xml`),
    override(corePath, 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...Array.from({ length: sheets }, (_, index) => override(sheetPath(index), `${main}.worksheet+xml`)),
    '</Types>',
  ].join(''),
  '_rels/.rels': relations([
    [`${office}/officeDocument`, 'xl/workbook.xml'],
    [`${packaged}/relationships/metadata/core-properties`, corePath],
  ]),
  'xl/_rels/workbook.xml.rels': relations([
    ...Array.from(
      { length: sheets },
      (_, index) => [`${office}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const,
    ),
    [`${office}/styles`, 'styles.xml'],
  ]),
  'xl/styles.xml': stylesXml(properties.language),
  [corePath]: coreXml(properties),
});

/** The path of the part that names the sheets. */
export const workbookPath = 'xl/workbook.xml';

/** The part that names the sheets, once the number of rows of each is known. */
export const workbookXml = (heads: readonly SheetHead[], rows: readonly number[]): string =>
  [
    `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">`,
    '<bookViews><workbookView/></bookViews>',
    `<sheets>${heads.map(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets>`,
    `<definedNames>${heads.map((head, index) => filterName(head, index, rows[index] ?? 1)).join('')}${heads.map(titlesName).join('')}</definedNames>`,
    '</workbook>',
  ].join('');

const override = (path: string, type: string): string => `<Override PartName="/${path}" ContentType="${type}"/>`;

const relations = (list: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${packaged}/relationships">${list
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The rows that the filter of a sheet covers; programs keep them under this hidden name. */
const filterName = (head: SheetHead, index: number, rows: number): string =>
  `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${reference(head)}${rangeOf(head, rows, true)}</definedName>`;

/** The header row stands on each printed page; where columns go over several pages, so do the first two. */
const titlesName = (head: SheetHead, index: number): string =>
  `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${isWide(head) ? `${reference(head)}$A:$B,` : ''}${reference(head)}$1:$1</definedName>`;

const reference = ({ name }: SheetHead): string => `${xmlText(`'${name.replaceAll("'", "''")}'`)}!`;
