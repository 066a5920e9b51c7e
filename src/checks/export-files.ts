import type { CheckContext } from '../model/check.ts';
import type { Attachment } from '../model/evidence.ts';
import { isAttachment } from '../model/resolved.ts';
import type { PlaceRef } from '../model/result.ts';
import { isObject, type Json, valueAt } from '../source/pointer.ts';

/** A category of data, as the resolved bid holds it. */
export type Category = { readonly [key: string]: Json };

/** The categories that a bid lists, with their places from the root. */
export const categoriesOf = (context: CheckContext): { readonly category: Category; readonly pointer: string }[] => {
  const data = context.bid.root['data'];
  return Array.isArray(data)
    ? data.flatMap((category: unknown, index) => (isObject(category) ? [{ category, pointer: `#/data/${index}` }] : []))
    : [];
};

/** The files at the export of a category, as they were looked at. */
export const exportsOf = (category: Category): Attachment[] =>
  [valueAt(category, '/export') as unknown].flat().filter(isAttachment);

/** A file and what it holds (the members of an archive). */
export const withParts = (file: Attachment): Attachment[] => [file, ...file.parts.flatMap(withParts)];

/** What a category is called in a sentence: the category "parking". */
export const categoryName = (category: Category): string => {
  const { id, what } = category;
  return `the category "${typeof id === 'string' ? id : typeof what === 'string' ? what : 'without a name'}"`;
};

/** The place of a file as a whole. */
export const fileAsWhole = (file: Attachment): PlaceRef => ({
  role: 'shown',
  file: file.file,
  ...(file.part !== undefined && { part: file.part }),
  spot: {},
});

/** The reason for which the bid leaves a category out of its exports; undefined where it does not. */
export const leftOutWhy = (category: Category): string | undefined => {
  const list: unknown = category['leftOut'];
  if (!Array.isArray(list)) return undefined;
  const entry = list.find(
    (each: unknown) => isObject(each) && ((each['id'] as unknown) === category || each['id'] === category['id']),
  ) as Category | undefined;
  return entry && (typeof entry['why'] === 'string' ? entry['why'] : 'no reason');
};
