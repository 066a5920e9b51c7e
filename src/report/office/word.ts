import type { FileChild } from 'docx';
import { show } from '../show.ts';
import { datedArchive } from './archive.ts';
import { type PaperFact, type Part, strong } from './part.ts';
import { type Pen, penOf } from './pen.ts';
import { corePath, coreXml, type Properties } from './properties.ts';
import { footer, header } from './word-edges.ts';
import { measures, wordStyles } from './word-style.ts';
import { wordTable } from './word-table.ts';
import { wordText } from './word-text.ts';
import { finishedText, textPath } from './word-text-part.ts';

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
  const { language, apart = false } = sheet;
  const pen = await penOf(language);
  const { word } = pen;
  const width = (sheet.landscape === true ? paper.long : paper.short) - 2 * measures.margin;
  const document = new word.Document({
    title: show(sheet.title),
    creator: sheet.creator,
    styles: wordStyles(language),
    sections: papers(parts, apart).map((own) => ({
      properties: {
        page: {
          size: {
            width: paper.short,
            height: paper.long,
            ...(sheet.landscape === true && { orientation: word.PageOrientation.LANDSCAPE }),
          },
          margin: { top: measures.margin, bottom: measures.margin, left: measures.margin, right: measures.margin },
          ...(apart && { pageNumbers: { start: 1 } }),
        },
      },
      ...(sheet.banner !== undefined && { headers: { default: header(pen, sheet.banner) } }),
      footers: { default: footer(pen, { foot: sheet.foot, language, alone: apart, width }) },
      children: own.flatMap((part, index) => children(pen, part, width, own[index + 1]?.kind === 'table')),
    })),
  });
  const core = new TextEncoder().encode(coreXml(sheet));
  const abouts = parts.flatMap((part) => (part.kind === 'table' ? [part.about] : []));
  return datedArchive(await word.Packer.toBuffer(document), sheet.day, (all) => ({
    ...all,
    [textPath]: finishedText(all[textPath] ?? new Uint8Array(), abouts),
    [corePath]: core,
  }));
};

/** The parts of each paper of a document; a new paper begins a new page by itself. */
const papers = (parts: readonly Part[], apart: boolean): Part[][] => {
  if (!apart) return [[...parts]];
  const all: Part[][] = [];
  for (const part of parts)
    if (all.length === 0) all.push([part]);
    else if (part.kind === 'heading' && part.newPage === true) all.push([{ ...part, newPage: false }]);
    else all.at(-1)?.push(part);
  return all;
};

/** `keep`: a table follows, which is not to be parted from what introduces it. */
const children = (pen: Pen, part: Part, width: number, keep: boolean): FileChild[] => {
  const { word, paragraph } = pen;
  switch (part.kind) {
    case 'title':
      return [paragraph({ heading: word.HeadingLevel.TITLE, children: wordText(pen, part.text) })];
    case 'heading': {
      const text = wordText(pen, part.line);
      return [
        paragraph({
          heading: word.HeadingLevel[`HEADING_${part.level}`],
          ...(part.newPage === true && { pageBreakBefore: true }),
          children: part.id === undefined ? text : [new word.Bookmark({ id: part.id, children: text })],
        }),
      ];
    }
    case 'paragraph':
      return [paragraph({ keepNext: keep, children: wordText(pen, part.line) })];
    case 'facts':
      return part.facts.map((each, index) =>
        fact(pen, each, part.facts.length <= mostTogether && index + 1 < part.facts.length),
      );
    case 'list':
      return part.items.map((item) => paragraph({ bullet: { level: 0 }, children: wordText(pen, item) }));
    case 'table':
      return [wordTable(pen, part, width), paragraph({ spacing: { after: 0 }, children: [] })];
  }
};

/** A label and what it says beside it; a line of a file stands behind its place. */
const fact = (pen: Pen, { label, line, excerpt }: PaperFact, keep: boolean): FileChild =>
  pen.paragraph({
    style: 'Fact',
    keepLines: true,
    keepNext: keep,
    children: [
      ...wordText(pen, [strong(label)]),
      new pen.word.TextRun({ children: [new pen.word.Tab()] }),
      ...wordText(pen, line),
      ...(excerpt === undefined ? [] : wordText(pen, [{ text: '   ' }, ...excerpt])),
    ],
  });
