import { isObject, type Json } from '../source/pointer.ts';
import type { AddDeparture } from './openapi-exclusive.ts';
import type { DocumentSet } from './reference-files.ts';
import { below, follow, itemsOf, membersOf, type Place } from './reference-follow.ts';

const methods = new Set('get put post delete options head patch'.split(' '));
/** The media types of forms, with a vendor's own variants. */
const form = /^(multipart\/(.*\+)?form-data|application\/(.*\+)?x-www-form-urlencoded)$/i;

/**
 * What OpenAPI 2.0 demands of the body of an operation (Parameter Object): one body at most, no form beside it, and a file only
 * where forms are taken. Parameters of the path count for each of its operations, unless the operation has the same.
 */
export const bodyProblems = (set: DocumentSet, add: AddDeparture): void => {
  if (!isObject(set.root) || String(set.root.swagger) !== '2.0') return;
  const root: Place = { value: set.root, file: '', keys: [] };
  for (const [, item] of membersOf(below(root, 'paths'))) {
    const shared = parametersOf(set, item);
    for (const [method, operation] of membersOf(item)) {
      if (!methods.has(method) || operation.file !== '') continue;
      const own = parametersOf(set, operation);
      const all = [...shared.filter((each) => !own.some((other) => isSame(each, other))), ...own];
      const bodies = all.filter((each) => each.in === 'body');
      if (bodies.length > 1) add('The operation has more than one body; OpenAPI 2.0 allows one.', operation.keys);
      if (bodies.length > 0 && all.some((each) => each.in === 'formData'))
        add('The operation has a body and a form; OpenAPI 2.0 allows one of them.', operation.keys);
      const taken = mediaTypesOf(operation) ?? mediaTypesOf(root) ?? [];
      if (all.some((each) => each.type === 'file') && !taken.some((type) => form.test(type)))
        add(
          'The operation takes a file; then it must take a form (consumes: multipart/form-data or application/x-www-form-urlencoded).',
          operation.keys,
        );
    }
  }
};

type Parameter = { readonly [key: string]: Json };

const isSame = (one: Parameter, other: Parameter): boolean => one.name === other.name && one.in === other.in;

const parametersOf = (set: DocumentSet, holder: Place): readonly Parameter[] =>
  itemsOf(below(holder, 'parameters')).flatMap((parameter) => {
    const at = follow(set, parameter);
    return !('dead' in at) && isObject(at.value) ? [at.value] : [];
  });

const mediaTypesOf = (holder: Place): readonly string[] | undefined => {
  const consumes = isObject(holder.value) ? holder.value.consumes : undefined;
  return Array.isArray(consumes)
    ? consumes.map((type) => String(type).split(';')[0]?.trim().toLowerCase() ?? '')
    : undefined;
};
