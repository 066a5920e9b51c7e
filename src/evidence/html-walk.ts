import type { Passage } from '../model/evidence.ts';
import { lineColumnAt, type SourceText } from '../source/text.ts';

/** An element as it opens: its name and attributes in lower case, and its line. */
export type Opened = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
};

/** Receives the elements of a page in their order. `text` is what stands inside, told when the element closes. */
export type HtmlVisitor = {
  readonly open?: (element: Opened, ancestors: readonly Opened[]) => void;
  readonly close?: (element: Opened, text: string) => void;
};

/** Elements whose text nobody reads. */
const silent = new Set(['script', 'style', 'template', 'noscript', 'svg', 'head']);

/** Elements that begin and end a paragraph. */
const blocks = new Set(
  'address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements whose whole text a visitor is told. */
const told = new Set(['title', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'label', 'legend', 'caption']);

/**
 * Walks an HTML page as it stands in the file: nothing is loaded, no script runs. Gives its paragraphs as passages.
 * Nesting deeper than 500 elements is not followed further; rejects where it is deeper than 5,000.
 */
export const walkHtml = async (source: SourceText, visitor: HtmlVisitor = {}): Promise<readonly Passage[]> => {
  const { Parser } = await import('htmlparser2');
  const passages: Passage[] = [];
  const ancestors: Opened[] = [];
  const listening: { readonly element: Opened; readonly text: string[] }[] = [];
  let deeper = 0;
  let silence = 0;
  let words: string[] = [];
  let line = 0;
  const flush = () => {
    const text = words.join('').replace(/\s+/g, ' ').trim();
    if (text !== '') passages.push({ text, spot: { line } });
    words = [];
    line = 0;
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (blocks.has(name)) flush();
      if (ancestors.length >= 500) {
        if (++deeper > 5_000) throw new Error('its elements are nested more than 5,000 deep');
        return;
      }
      const element = { name, attributes, line: lineColumnAt(source, parser.startIndex).line };
      visitor.open?.(element, ancestors);
      ancestors.push(element);
      if (told.has(name)) listening.push({ element, text: [] });
      if (silent.has(name)) silence++;
    },
    ontext: (text) => {
      for (const entry of listening) entry.text.push(text);
      if (silence > 0) return;
      if (line === 0 && text.trim() !== '')
        line = lineColumnAt(source, parser.startIndex + text.length - text.trimStart().length).line;
      words.push(text);
    },
    onclosetag: (name) => {
      if (blocks.has(name)) flush();
      if (deeper > 0) {
        deeper--;
        return;
      }
      const element = ancestors.pop();
      if (element === undefined) return;
      if (silent.has(name)) silence--;
      if (listening.at(-1)?.element !== element) return;
      const text = listening.pop()?.text.join('') ?? '';
      visitor.close?.(element, text.replace(/\s+/g, ' ').trim());
    },
  });
  parser.write(source.text);
  parser.end();
  flush();
  return passages;
};
