import { plain, strong } from '../markdown/text.ts';
import { type Line, linesOf, type PaperCell, type Part, spansOf } from './part.ts';

/** A part of a paper as Markdown (GFM) with an empty line behind it. Nothing that a bid says is markup. */
export const markdownOf = (part: Part): string => {
  switch (part.kind) {
    case 'title':
      return block(`# ${textOf(part.text)}`);
    case 'heading':
      return block(`${part.newPage === true ? '---\n\n' : ''}${'#'.repeat(part.level + 1)} ${textOf(part.line)}`);
    case 'paragraph':
      return block(textOf(part.line));
    case 'facts':
      return list(
        part.facts.map(({ label, line, excerpt }) =>
          [`**${label}:** ${textOf(line)}`, ...(excerpt === undefined ? [] : [textOf(excerpt)])].join('<br>'),
        ),
      );
    case 'list':
      return list(part.items.map(textOf));
    case 'table':
      return block(
        [
          row(part.columns.map(({ title }) => title)),
          `|${part.columns.map(({ number }) => (number === true ? ' ---: |' : ' --- |')).join('')}`,
          ...part.rows.map(row),
        ].join('\n'),
      );
  }
};

const block = (text: string): string => `${text}\n\n`;

const list = (items: readonly string[]): string => block(items.map((item) => `- ${item}`).join('\n'));

const row = (cells: readonly PaperCell[]): string =>
  `| ${cells.map((cell) => linesOf(cell).map(textOf).join('<br>')).join(' | ')} |`;

const textOf = (line: Line): string =>
  spansOf(line)
    .map(({ text, bold }) => (bold === true && text.trim() !== '' ? strong(text) : plain(text)))
    .join('');
