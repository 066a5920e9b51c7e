import type { FileChild } from 'docx';
import type { Language } from '../../i18n/language.ts';
import { light } from '../html/palette.ts';
import { show } from '../show.ts';
import { exact, isExact, piecesOf, pieceText } from '../view/words.ts';
import { datedArchive } from './archive.ts';
import { type PaperFact, type Part, strong } from './part.ts';
import { corePath, coreXml, type Properties } from './properties.ts';
import { colour, measures, wordStyles } from './word-style.ts';
import { wordTable } from './word-table.ts';
import { type Word, wordText } from './word-text.ts';

/** What stands around the parts of a document. */
export type Sheet = Properties & {
  /** A4 on its side, for tables of many columns. */
  readonly landscape?: boolean;
  /** What each page says at its top, such as that it is a draft. */
  readonly banner?: string;
  /** What each page says at its foot, before the number of the page. */
  readonly foot: string;
  /** What begins a page of its own is a paper of its own, whose pages are counted from 1 and of which no total is told. */
  readonly apart?: boolean;
};

/** Facts that stand on one page together. */
const mostTogether = 9;

/** A4 in twentieths of a point. */
const paper = { short: 11_906, long: 16_838 } as const;

/**
 * Writes parts as a document (Office Open XML, ECMA-376): real headings and tables, title and language, no macro, no link
 * outward. The same parts give the same bytes. The parts are held in memory, so the caller bounds them.
 */
export const wordDocument = async (parts: readonly Part[], sheet: Sheet): Promise<Uint8Array> => {
  const word = await import('docx');
  const width = (sheet.landscape === true ? paper.long : paper.short) - 2 * measures.margin;
  const document = new word.Document({
    title: show(sheet.title),
    creator: sheet.creator,
    styles: wordStyles(sheet.language.tag),
    sections: papers(parts, sheet).map((own) => ({
      properties: {
        page: {
          size: {
            width: paper.short,
            height: paper.long,
            ...(sheet.landscape === true && { orientation: word.PageOrientation.LANDSCAPE }),
          },
          margin: { top: measures.margin, bottom: measures.margin, left: measures.margin, right: measures.margin },
          ...(sheet.apart === true && { pageNumbers: { start: 1 } }),
        },
      },
      ...(sheet.banner !== undefined && { headers: { default: header(word, sheet.banner) } }),
      footers: { default: footer(word, sheet, width) },
      children: own.flatMap((part, index) => children(word, part, width, own[index + 1]?.kind === 'table')),
    })),
  });
  const core = new TextEncoder().encode(coreXml(sheet));
  return datedArchive(await word.Packer.toBuffer(document), sheet.day, (all) => ({ ...all, [corePath]: core }));
};

/** The parts of each paper of a document; a new paper begins a new page by itself. */
const papers = (parts: readonly Part[], { apart }: Sheet): Part[][] => {
  if (apart !== true) return [[...parts]];
  const all: Part[][] = [];
  for (const part of parts)
    if (all.length === 0) all.push([part]);
    else if (part.kind === 'heading' && part.newPage === true) all.push([{ ...part, newPage: false }]);
    else all.at(-1)?.push(part);
  return all;
};

/** `keep`: a table follows, which is not to be parted from what introduces it. */
const children = (word: Word, part: Part, width: number, keep: boolean): FileChild[] => {
  switch (part.kind) {
    case 'title':
      return [new word.Paragraph({ heading: word.HeadingLevel.TITLE, children: wordText(word, part.text) })];
    case 'heading': {
      const text = wordText(word, part.line);
      return [
        new word.Paragraph({
          heading: word.HeadingLevel[`HEADING_${part.level}`],
          ...(part.newPage === true && { pageBreakBefore: true }),
          children: part.id === undefined ? text : [new word.Bookmark({ id: part.id, children: text })],
        }),
      ];
    }
    case 'paragraph':
      return [new word.Paragraph({ keepNext: keep, children: wordText(word, part.line) })];
    case 'facts':
      return part.facts.map((each, index) =>
        fact(word, each, part.facts.length <= mostTogether && index + 1 < part.facts.length),
      );
    case 'list':
      return part.items.map((item) => new word.Paragraph({ bullet: { level: 0 }, children: wordText(word, item) }));
    case 'table':
      return [wordTable(word, part, width), new word.Paragraph({ spacing: { after: 0 }, children: [] })];
  }
};

/** A label and what it says beside it; a line of a file stands behind its place. */
const fact = (word: Word, { label, line, excerpt }: PaperFact, keep: boolean): FileChild =>
  new word.Paragraph({
    style: 'Fact',
    keepLines: true,
    keepNext: keep,
    children: [
      ...wordText(word, [strong(label)]),
      new word.TextRun({ children: [new word.Tab()] }),
      ...wordText(word, line),
      ...(excerpt === undefined ? [] : wordText(word, [{ text: '   ' }, ...excerpt])),
    ],
  });

const header = (word: Word, text: string) =>
  new word.Header({
    children: [
      new word.Paragraph({
        style: 'Cell',
        alignment: word.AlignmentType.RIGHT,
        children: wordText(word, [strong(text, 'bad')]),
      }),
    ],
  });

/** The foot of each page. The numbers of pages are the only fields of a document. */
const footer = (word: Word, { foot, language, apart }: Sheet, width: number) =>
  new word.Footer({
    children: [
      new word.Paragraph({
        style: 'Cell',
        tabStops: [{ type: word.TabStopType.RIGHT, position: width }],
        children: [
          ...wordText(word, foot),
          new word.TextRun({
            children: [new word.Tab(), ...pageNumbers(word, language, apart === true)],
            color: colour(light.muted),
          }),
        ],
      }),
    ],
  });

/** `Page 2 of 9`, where the two numbers are fields; `Page 2` where no total is told. */
const pageNumbers = (word: Word, { say }: Language, alone: boolean) => {
  const { CURRENT, TOTAL_PAGES } = word.PageNumber;
  const page = [exact(CURRENT)];
  const words = alone ? say.paperPageAlone({ page }) : say.paperPage({ page, pages: [exact(TOTAL_PAGES)] });
  return piecesOf(words).map((piece) => {
    if (!isExact(piece)) return pieceText(piece);
    return piece.exact === CURRENT ? CURRENT : TOTAL_PAGES;
  });
};
