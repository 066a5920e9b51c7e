import type { Facts, Passage, Reading } from '../model/evidence.ts';
import { type Heading, textFacts } from './document-text.ts';
import { present } from './members.ts';
import { zipMembers } from './zip-members.ts';

/** The parts of a DOCX (ISO/IEC 29500) and of an ODT (ISO/IEC 26300) that hold text and metadata. */
const parts = {
  docx: { text: 'word/document.xml', styles: 'word/styles.xml', meta: 'docProps/core.xml' },
  odt: { text: 'content.xml', styles: 'styles.xml', meta: 'meta.xml' },
} as const;

/** Reads the paragraphs, headings and metadata of a DOCX or ODT. Pages are not known: they come only with printing. */
export const readOffice = async (bytes: Uint8Array, format: 'docx' | 'odt'): Promise<Reading> => {
  const { text, styles, meta } = parts[format];
  const members = await zipMembers(bytes, [text, styles, meta]);
  const xml = (name: string) => new TextDecoder().decode(members.get(name));
  if (!members.has(text)) return { state: 'invalid', why: `is a zip file without the part ${text}` };
  const style = await readStyles(xml(styles));
  const { passages, headings } = await readParagraphs(xml(text), style.levels);
  if (!passages.some((passage) => /[\p{L}\p{N}]/u.test(passage.text)))
    return { state: 'unreadable', why: 'it holds no text, only pictures or nothing' };
  return {
    state: 'read',
    facts: { format, ...(await readMeta(xml(meta), style.language)), ...textFacts(passages, headings) },
    spots: {},
    problems: [],
    valid: undefined,
    passages,
  };
};

type Walk = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

/** Walks an XML part; rejects where its elements are nested more than 1,000 deep. */
const walkXml = async (xml: string, { open, text, close }: Walk): Promise<void> => {
  const { Parser } = await import('htmlparser2');
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > 1_000) throw new Error('its elements are nested more than 1,000 deep');
        open?.(name, attributes);
      },
      ontext: (piece) => text?.(piece),
      onclosetag: (name) => {
        depth--;
        close?.(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
};

/** The depth of the heading styles of a DOCX by their ids (their names are translated, `heading 1` is not), and its language. */
const readStyles = async (xml: string) => {
  const levels = new Map<string, number>();
  let [id, language] = ['', undefined as string | undefined];
  await walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') id = attributes['w:styleId'] ?? '';
      else if (name === 'w:name') {
        const level = /^heading ([1-6])$/i.exec(attributes['w:val'] ?? '')?.[1];
        if (level !== undefined) levels.set(id, Number(level));
        if (/^title$/i.test(attributes['w:val'] ?? '')) levels.set(id, 1);
      } else if (name === 'w:lang') language ??= attributes['w:val'];
      else if (
        name === 'style:text-properties' &&
        attributes['fo:language'] !== undefined &&
        language === undefined &&
        attributes['fo:language'] !== 'none'
      )
        language = [attributes['fo:language'], attributes['fo:country']]
          .filter((part) => part !== undefined && part !== 'none')
          .join('-');
    },
  });
  return { levels, language };
};

/** Paragraphs may stand inside each other (text boxes); the inner one ends what the outer one began. */
const readParagraphs = async (xml: string, levels: ReadonlyMap<string, number>) => {
  const passages: Passage[] = [];
  const headings: Heading[] = [];
  let words: string[] = [];
  let level: number | undefined;
  let writing = false;
  let deleted = 0;
  const flush = () => {
    const text = words
      .join('')
      .replace(/[ \t]+/g, ' ')
      .trim();
    if (text !== '') passages.push({ text, spot: {} });
    if (text !== '' && level !== undefined) headings.push({ level, text });
    words = [];
    level = undefined;
  };
  await walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:p' || name === 'text:p' || name === 'text:h') flush();
      if (name === 'text:h') level = Number(attributes['text:outline-level'] ?? 1) || 1;
      else if (name === 'w:pStyle') level = levels.get(attributes['w:val'] ?? '');
      else if (name === 'w:tab' || name === 'text:tab' || name === 'text:s') words.push(' ');
      else if (name === 'w:br' || name === 'text:line-break') words.push('\n');
      else if (name === 'text:tracked-changes') deleted++;
      if (name === 'w:t' || name === 'text:p' || name === 'text:h') writing = true;
    },
    text: (text) => {
      if (writing && deleted === 0) words.push(text);
    },
    close: (name) => {
      if (name === 'w:t') writing = false;
      else if (name === 'text:tracked-changes') deleted--;
      else if (name === 'w:p') flush();
      else if (name === 'text:p' || name === 'text:h') {
        flush();
        writing = false;
      }
    },
  });
  flush();
  return { passages, headings };
};

const readMeta = async (xml: string, styleLanguage: string | undefined): Promise<Facts> => {
  const found: Record<string, string> = {};
  let current = '';
  await walkXml(xml, {
    open: (name) => {
      current = name;
    },
    text: (text) => {
      if (text.trim() !== '') found[current] ??= text.trim();
    },
    close: () => {
      current = '';
    },
  });
  const day = (text: string | undefined) => /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0];
  return present({
    title: found['dc:title'],
    language: found['dc:language'] ?? styleLanguage,
    author: found['dc:creator'] ?? found['meta:initial-creator'],
    created: day(found['dcterms:created'] ?? found['meta:creation-date']),
    modified: day(found['dcterms:modified'] ?? found['dc:date']),
  });
};
