import { isObject, type Json } from '../source/pointer.ts';
import { textMember } from './members.ts';
import type { ProblemList } from './problem-list.ts';

const required = ['$schema', 'category', 'content', 'critical'];
const categories = ['essential', 'significant', 'supplementary'];

/**
 * Extensions of CSAF 2.1, which the validator does not know yet: each is tried against the Extension Content Schema
 * (test 6.1.60.1), wherever it stands. Tests 6.1.60.2 and 6.1.60.3 need the schema and the metadata that the author of
 * the extension publishes; nothing is fetched, so they are not tried.
 */
export const findExtensionFaults = (root: Json, problems: ProblemList): void => {
  const walk = (value: Json, pointer: string, depth: number): void => {
    if (depth > 100 || typeof value !== 'object' || value === null) return;
    for (const [key, below] of Object.entries(value as { readonly [key: string]: Json })) {
      const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (key === 'x_extensions') findFaults(below, at, problems);
      else walk(below, at, depth + 1);
    }
  };
  walk(root, '', 0);
};

const findFaults = (list: Json, pointer: string, problems: ProblemList): void => {
  if (!Array.isArray(list) || list.length === 0) {
    problems.add('x_extensions must be a list of extensions.', { pointer });
    return;
  }
  for (const [index, extension] of (list as readonly Json[]).entries()) {
    const at = `${pointer}/${index}`;
    if (!isObject(extension)) {
      problems.add('An extension must be a group of members.', { pointer: at });
      continue;
    }
    for (const key of required)
      if (extension[key] === undefined) problems.add(`The extension has no ${key}.`, { pointer: at });
    for (const key of Object.keys(extension))
      if (!required.includes(key))
        problems.add(`The extension has a member ${key} beside its content.`, { pointer: `${at}/${key}` });
    const { category, content, critical } = extension;
    if (extension.$schema !== undefined && !/^[a-z][a-z\d+.-]*:\S+$/i.test(textMember(extension, '$schema') ?? ''))
      problems.add('The $schema of the extension must be a URI.', { pointer: `${at}/$schema` });
    if (category !== undefined && !categories.includes(String(category)))
      problems.add(`The category of the extension must be one of ${categories.join(', ')}.`, {
        pointer: `${at}/category`,
      });
    if (content !== undefined && (!isObject(content) || Object.keys(content).length === 0))
      problems.add('The content of the extension must be a group with at least one member.', {
        pointer: `${at}/content`,
      });
    if (critical !== undefined && typeof critical !== 'boolean')
      problems.add('Whether the extension is critical must be true or false.', { pointer: `${at}/critical` });
  }
};
