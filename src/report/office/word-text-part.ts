import { xmlElement } from '../machine/xml.ts';

/** The part of a document that holds its text. */
export const textPath = 'word/document.xml';

/**
 * The text of a document as the library wrote it, with what the library leaves out: `abouts` are the alternative texts of the
 * tables, in their order (ECMA-376 part 1, 17.4.46), and bookmarks are numbered from 1, since the library counts on from
 * document to document as long as a process lives, and the same parts are to give the same bytes.
 */
export const finishedText = (part: Uint8Array, abouts: readonly string[]): Uint8Array =>
  new TextEncoder().encode(withAbouts(numbered(new TextDecoder().decode(part)), abouts));

const numbered = (text: string): string => {
  const numbers = new Map<string, number>();
  return text.replace(
    /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)(")/g,
    (_, before: string, id: string, after: string) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return `${before}${number}${after}`;
    },
  );
};

const withAbouts = (text: string, abouts: readonly string[]): string => {
  let table = 0;
  return text.replaceAll('</w:tblPr>', (end) => {
    const about = abouts[table];
    table += 1;
    return about === undefined ? end : `${xmlElement('w:tblDescription', { 'w:val': about }, [])}${end}`;
  });
};
