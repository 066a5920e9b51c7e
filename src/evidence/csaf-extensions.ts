import { isObject, type Json } from '../source/pointer.ts';
import { listMember, textMember } from './members.ts';
import type { ProblemList } from './problem-list.ts';

const members = ['$schema', 'category', 'content', 'critical'];

/**
 * Extensions of CSAF 2.1 (x_extensions, tests 6.1.60.1 and 6.1.60.3), which the validator does not know yet: each has its
 * schema, category, content and whether it is critical, and extensions of one schema have one category.
 */
export const findExtensionFaults = (root: { readonly [key: string]: Json }, problems: ProblemList): void => {
  const categories = new Map<string, string>();
  for (const [index, extension] of listMember(root, 'x_extensions').entries()) {
    const pointer = `/x_extensions/${index}`;
    if (!isObject(extension)) {
      problems.add('An extension must be a group of members.', { pointer });
      continue;
    }
    for (const key of members)
      if (extension[key] === undefined) problems.add(`The extension has no ${key}.`, { pointer });
    for (const key of Object.keys(extension))
      if (!members.includes(key))
        problems.add(`The extension has a member ${key} beside its content.`, { pointer: `${pointer}/${key}` });
    const [schema, category] = [textMember(extension, '$schema'), textMember(extension, 'category')];
    if (schema === undefined || category === undefined) continue;
    if (categories.has(schema) && categories.get(schema) !== category)
      problems.add('Extensions of one schema have different categories.', { pointer: `${pointer}/category` });
    categories.set(schema, category);
  }
};
