import type { Language } from '../../i18n/language.ts';
import { light } from '../html/palette.ts';
import type { Tone } from '../view/block.ts';

/** The styles of cells by what they are for; the numbers are places in the list of `stylesXml`. */
export const sheetStyle = {
  text: 1,
  head: 2,
  number: 3,
  day: 4,
  good: 5,
  bad: 6,
  open: 7,
  judge: 8,
  broken: 9,
  waived: 10,
  quiet: 11,
} as const;

/** What is added to the number of a style for a text without a letter from right to left in a workbook that runs so. */
export const foreignStyle = Object.keys(sheetStyle).length;

const tones: readonly Tone[] = ['good', 'bad', 'open', 'judge', 'broken', 'waived', 'quiet'];

const rgb = (colour: string): string => `rgb="FF${colour.replace('#', '').toUpperCase()}"`;

const font = (colour: string, bold: boolean): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="10"/><color ${rgb(colour)}/><name val="Arial"/><family val="2"/></font>`;

const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor ${rgb(colour)}/><bgColor indexed="64"/></patternFill></fill>`;

type Format = {
  readonly number: number;
  readonly font: number;
  readonly fill: number;
  readonly side?: 'left' | 'right';
  /** The direction of the paragraph: 1 from left to right, 2 from right to left. */
  readonly order?: 1 | 2;
};

const xf = ({ number, font: fontId, fill: fillId, side = 'right', order }: Format): string =>
  `<xf numFmtId="${number}" fontId="${fontId}" fillId="${fillId}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${side}" indent="1" vertical="top" wrapText="1"${order === undefined ? '' : ` readingOrder="${order}"`}/></xf>`;

/** Formats of numbers: 0 general, 49 text, 164 our own for days. */
const format = { general: 0, text: 49, day: 164 } as const;

/**
 * The fonts, fills and formats of a workbook (ECMA-376 part 1, 18.8). Texts stand at the side at which a line begins, numbers at the
 * right; both keep away from the edge of their cell, so that columns stay apart.
 */
export const stylesXml = ({ direction }: Pick<Language, 'direction'>): string => {
  const side: 'left' | 'right' = direction === 'rtl' ? 'right' : 'left';
  const line = `<bottom style="thin"><color ${rgb(light.line)}/></bottom>`;
  const fonts = [
    font(light.text, false),
    font(light.text, true),
    ...tones.map((tone) => font(light.tones[tone].ink, false)),
  ];
  const fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    fill(light.panel),
    ...tones.map((tone) => fill(light.tones[tone].tint)),
  ];
  const cellsOf = (order?: 1 | 2): string[] =>
    [
      { number: format.text, font: 0, fill: 0, side },
      { number: format.text, font: 1, fill: 2, side },
      { number: format.general, font: 0, fill: 0 },
      { number: format.day, font: 0, fill: 0 },
      ...tones.map((_, index) => ({ number: format.text, font: index + 2, fill: index + 3, side })),
    ].map((each) => xf({ ...each, ...(order !== undefined && { order }) }));
  const cells = direction === 'rtl' ? [...cellsOf(2), ...cellsOf(1)] : cellsOf();
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="1"><numFmt numFmtId="${format.day}" formatCode="yyyy\\-mm\\-dd"/></numFmts>`,
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts>`,
    `<fills count="${fills.length}">${fills.join('')}</fills>`,
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/>${line}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cells.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
};
