import type { Kind, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { listMember, present, textMember } from './members.ts';
import { linksOf } from './ogc-links.ts';
import { problemList } from './problem-list.ts';

/** The styles in which an OGC API draws its data (OGC 20-009, a draft). */
export const ogcStyles: Kind = {
  name: 'ogc-styles',
  title: 'OGC API styles page',
  recognisedBy: 'A list styles at the root whose entries have links, one of them to a style sheet.',
  recognise: ({ root }) =>
    isObject(root) &&
    Array.isArray(root.styles) &&
    listMember(root, 'styles').some((style) => linksOf(style).some(isSheet)),
  read: ({ root = null }) => readStyles(root),
};

const isSheet = ({ rel }: { readonly rel: string }): boolean => rel === 'stylesheet';

const most = 500;

const readStyles = (root: Json): Reading => {
  const all = listMember(root, 'styles');
  const problems = problemList();
  const spots: Record<string, Spot> = { '': { pointer: '/styles' } };
  const styles = all.slice(0, most).map((style, index) => {
    const pointer = `/styles/${index}`;
    spots[pointer] = { pointer };
    const sheets = linksOf(style).filter(isSheet);
    if ((textMember(style, 'id') ?? textMember(style, 'title')) === undefined)
      problems.add('A style needs an id.', { pointer });
    if (sheets.length === 0) problems.add('A style needs a link to its style sheet (rel stylesheet).', { pointer });
    return {
      ...present({ id: textMember(style, 'id'), title: textMember(style, 'title') }),
      formats: [...new Set(sheets.flatMap(({ type }) => type ?? []))],
    };
  });
  return {
    state: 'read',
    facts: { count: all.length, styles },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
  };
};
