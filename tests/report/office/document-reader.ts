import mammoth from 'mammoth';
import { attributeOf, find, partsOf } from './office-parts.ts';

const styles = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='Fact'] => p.fact:fresh",
  "p[style-name='Cell'] => p:fresh",
];

/** What a real reader of documents makes of the bytes of one: HTML with its headings, tables, lists and links. Throws where the reader complains. */
export const pageIn = async (bytes: Buffer): Promise<string> => {
  const { value, messages } = await mammoth.convertToHtml({ buffer: bytes }, { styleMap: styles });
  if (messages.length > 0) throw new Error(messages.map(({ message }) => message).join('\n'));
  return value;
};

/** A document as lines, to see at a glance what has changed: its page, the alternative texts of its tables, and what stands at the edge of each sheet of paper. */
export const documentLines = async (bytes: Buffer): Promise<string> => {
  const parts = partsOf(bytes);
  const abouts = find(parts.get('word/document.xml'), '//w:tblDescription').map((each) => attributeOf(each, 'val'));
  const edges = [...parts]
    .filter(([path]) => /^word\/(header|footer)\d+\.xml$/.test(path))
    .map(
      ([path, part]) =>
        `${path}: ${find(part, '//w:p')
          .map(({ content }) => content)
          .join(' ')}`,
    );
  const page = (await pageIn(bytes)).replace(/(?=<(?:h\d|p|table|thead|tbody|tr|ul|li)\b)/g, '\n').trimStart();
  return `${[page, ...abouts.map((about, at) => `table ${at + 1}: ${about}`), ...edges.sort()].join('\n')}\n`;
};
