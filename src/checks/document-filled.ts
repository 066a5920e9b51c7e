import type { DocumentFacts } from '../generated/facts.ts';
import type { InputFile } from '../model/check.ts';

/**
 * The text of a document without the headings under which nothing stands: a heading names a subject, only what stands below
 * says something of it. A heading with a deeper one below it stays.
 */
export const filledText = (file: InputFile): string => {
  const { passages } = file.evidence;
  const headings = headingsOf(file);
  let next = 0;
  const levels = passages.map(({ text }) => {
    const heading = headings[next];
    if (heading === undefined || heading.text.trim() !== text.trim()) return undefined;
    next++;
    return heading.level;
  });
  return passages
    .filter((_, at) => {
      const level = levels[at];
      if (level === undefined) return true;
      if (at + 1 >= passages.length) return false;
      const below = levels[at + 1];
      return below === undefined || below > level;
    })
    .map(({ text }) => text)
    .join('\n');
};

const headingsOf = ({ facts }: InputFile): DocumentFacts['headings'] =>
  (facts as Partial<DocumentFacts>).headings ?? [];
