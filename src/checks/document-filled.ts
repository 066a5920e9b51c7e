import type { DocumentFacts } from '../generated/facts.ts';
import type { InputFile } from '../model/check.ts';
import { isBlankText } from './blank-words.ts';

/**
 * The text of a document without the headings under which nothing stands: a heading names a subject, only what stands below
 * says something of it. A heading with a deeper one below it stays; a mark in place of an answer (TBD) is nothing.
 */
export const filledText = (file: InputFile): string => {
  const hollow = new Set(headingsIn(file).flatMap(({ passage, filled }) => (filled ? [] : [passage])));
  return file.evidence.passages
    .filter((_, at) => !hollow.has(at))
    .map(({ text }) => text)
    .join('\n');
};

/** Whether something stands below each heading of a document, in the order of the headings. A heading that is no passage counts as filled. */
export const filledHeadings = (file: InputFile): readonly boolean[] => {
  const found = headingsIn(file);
  return headingsOf(file).map((_, index) => found[index]?.filled ?? true);
};

/** The headings of a document below which nothing stands, the title at its head left out. */
export const hollowHeadings = (file: InputFile): readonly string[] =>
  headingsIn(file).flatMap(({ passage, filled }, index) =>
    filled || index === 0 ? [] : [file.evidence.passages[passage]?.text.trim() ?? ''],
  );

type Heading = { readonly passage: number; readonly filled: boolean };

const headingsIn = (file: InputFile): readonly Heading[] => {
  const { passages } = file.evidence;
  const headings = headingsOf(file);
  let next = 0;
  const levels = passages.map(({ text }) => {
    const heading = headings[next];
    if (heading === undefined || heading.text.trim() !== text.trim()) return undefined;
    next++;
    return heading.level;
  });
  return levels.flatMap((level, passage) => {
    if (level === undefined) return [];
    const said = passages.findIndex(({ text }, at) => at > passage && (levels[at] !== undefined || !isBlankText(text)));
    const below = levels[said];
    return [{ passage, filled: said > -1 && (below === undefined || below > level) }];
  });
};

const headingsOf = ({ facts }: InputFile): DocumentFacts['headings'] =>
  (facts as Partial<DocumentFacts>).headings ?? [];
