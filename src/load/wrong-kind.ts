import type { Kind, MayShow } from '../model/evidence.ts';
import { withArticle } from '../source/with-article.ts';
import type { Accepted } from './attach.ts';

/** The kinds that the sheet of a workbook becomes when it is saved as CSV. */
const tables = ['csv', 'price-table'];

/** The kinds that are written for people to read. */
const papers = ['document', 'html', 'xlsx'];

/**
 * Says of a file that its place takes other kinds, which ones, and what to do about it: a clause that follows the file's name.
 * `known` are the kinds that have a reader, for their titles.
 */
export const wrongKind = (found: Kind, accepts: Accepted, known: readonly Kind[]): string => {
  const titles =
    accepts === 'any' ? [] : accepts.map((name) => known.find((each) => each.name === name)?.title ?? name);
  const wanted =
    titles.length > 3 ? `${titles.slice(0, 3).join(', ')} or ${titles.length - 3} more kinds` : titles.join(' or ');
  return `is ${withArticle(found.title)}; its place takes ${wanted}; ${nextStep(found.name, accepts)}`;
};

const nextStep = (found: string, accepts: Accepted): string => {
  if (found === 'xlsx' && tables.some((kind) => accepts.includes(kind)))
    return 'save each sheet as CSV (UTF-8) and attach the CSV files';
  return papers.includes(found)
    ? 'attach the data itself in a form that programs read, not a paper for people'
    : 'attach a file of such a kind here';
};

/** Whether a file that nobody reads here may show what its place asks for all the same. */
export const mayStand = (mayShow: MayShow | undefined, accepts: Accepted): boolean =>
  mayShow === 'any' || (mayShow?.some((kind) => accepts === 'any' || accepts.includes(kind)) ?? false);
