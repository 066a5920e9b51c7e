import type { Kind, Passage, Probe, Reading } from '../model/evidence.ts';
import { isObject } from '../source/pointer.ts';
import { readOffice } from './document-office.ts';
import { readPdf } from './document-pdf.ts';
import { type Heading, headingSpots, paragraphs, textFacts } from './document-text.ts';
import { readHtml } from './html.ts';
import { markdownBlocks, plainInline } from './markdown-blocks.ts';
import { present, textMember } from './members.ts';

const formats = ['text', 'markdown', 'html', 'pdf', 'docx', 'odt'] as const;
type DocumentFormat = (typeof formats)[number];

/** Characters of Markdown or HTML that are read; longer texts go to a person. */
const most = 20_000_000;

/** A document for people: text, Markdown, HTML, PDF, DOCX or ODT. Its passages are there for looking up quotes. */
export const document: Kind = {
  name: 'document',
  title: 'document',
  recognisedBy:
    'Text, Markdown, HTML, or the signature of PDF, DOCX, ODT; old Word files and RTF are recognised and left to a person.',
  recognise: (probe) => isDocument(probe.format) || isHeadedYaml(probe) || olderFormat(probe) !== undefined,
  read: async (probe) => {
    const older = olderFormat(probe);
    if (older !== undefined) return { state: 'unreadable', why: `${older}; save it as PDF or DOCX` };
    if (probe.format === 'pdf') return readPdf(probe.bytes);
    if (probe.format === 'docx' || probe.format === 'odt') return readOffice(probe.bytes, probe.format);
    return readWritten(probe);
  },
};

/** A heading and a line with a colon are Markdown and YAML alike (a comment and a value); the place of the file settles it. */
const isHeadedYaml = ({ format, source }: Probe): boolean =>
  format === 'yaml' && /^\s*#{1,6}[ \t]+\S/.test(source?.text.slice(0, 1_000) ?? '');

const isDocument = (format: string): format is DocumentFormat => (formats as readonly string[]).includes(format);

/** Formats that people still send and that are not read here: OLE compound files (.doc, or DOCX with a password) and RTF. */
const olderFormat = ({ bytes, source }: Probe): string | undefined => {
  const [a, b, c, d] = bytes;
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0)
    return 'it is an old Office file (.doc) or one that is locked with a password';
  return source?.text.startsWith('{\\rtf') === true ? 'it is a Rich Text file' : undefined;
};

const readWritten = async (probe: Probe): Promise<Reading> => {
  const { source } = probe;
  if (source === undefined) return { state: 'invalid', why: 'holds no text' };
  if (source.text.length > most) return { state: 'unreadable', why: `it has more than ${most} characters` };
  if (probe.format === 'html') {
    const { facts, spots, headings, passages } = await readHtml(source);
    const text = (key: string) => textMember(facts, key);
    return {
      state: 'read',
      facts: {
        format: 'html',
        ...present({ title: text('title') ?? headings[0]?.text, language: text('lang') }),
        ...textFacts(passages, headings),
      },
      spots: Object.fromEntries(
        Object.entries(spots).filter(([fact]) => fact === '/title' || fact.startsWith('/headings')),
      ),
      problems: [],
      valid: undefined,
      passages,
    };
  }
  const { passages, headings, lines } =
    probe.format !== 'text'
      ? readMarkdown(source.text)
      : { passages: paragraphs(source.text), headings: [], lines: [] };
  const front = isObject(probe.root) ? probe.root : undefined;
  return {
    state: 'read',
    facts: {
      format: probe.format === 'text' ? 'text' : 'markdown',
      ...present({
        title: textMember(front, 'title') ?? headings[0]?.text,
        language: textMember(front, 'lang') ?? textMember(front, 'language'),
      }),
      ...textFacts(passages, headings),
    },
    spots: headingSpots(lines),
    problems: [],
    valid: undefined,
    passages,
  };
};

const readMarkdown = (text: string) => {
  const passages: Passage[] = [];
  const headings: Heading[] = [];
  const lines: number[] = [];
  for (const block of markdownBlocks(text)) {
    if (block.kind === 'comment') continue;
    if (block.kind === 'heading') {
      headings.push({ level: block.level, text: block.text });
      lines.push(block.line);
    }
    const words =
      block.kind === 'table'
        ? block.rows.map((row) => row.join(' ')).join('\n')
        : block.kind === 'code'
          ? block.text
          : plainInline(block.text);
    if (words.trim() !== '') passages.push({ text: words, spot: { line: block.line } });
  }
  return { passages, headings, lines };
};
