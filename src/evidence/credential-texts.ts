import { isObject, type Json } from '../source/pointer.ts';
import type { ProblemList } from './problem-list.ts';

type Document = { readonly [key: string]: Json };

/** Types that the context of the data model itself gives a meaning. */
const known =
  /^((Enveloped)?Verifiable(Credential|Presentation)|JsonSchema(Credential)?|Bitstring\w+|DataIntegrityProof)$/;
const base = 'https://www.w3.org/ns/credentials/v2';

/**
 * Finds what the data model 2.0 demands of types (4.5: each is a URL or a term of the contexts) and of names and
 * descriptions (11.1: a text, or texts with their language and direction). Contexts elsewhere are not fetched: where one
 * is named, any type may be a term of it.
 */
export const findTextFaults = (
  root: Document,
  types: readonly Json[],
  pointer: string,
  problems: ProblemList,
): void => {
  const contexts = [root['@context'] ?? []].flat() as readonly Json[];
  const inline = contexts.filter(isObject);
  const closed = contexts.every((context) => context === base || isObject(context));
  for (const type of types)
    if (
      closed &&
      typeof type === 'string' &&
      !/^[a-z][a-z\d+.-]*:/i.test(type) &&
      !known.test(type) &&
      !inline.some((context) => typeof context['@vocab'] === 'string' || context[type] !== undefined)
    )
      problems.add(`The type ${type.slice(0, 80)} has no meaning in the contexts of the document.`, {
        pointer: `${pointer}/type`,
      });
  for (const [place, holder] of [['', root] as const, ['/issuer', root.issuer] as const])
    if (isObject(holder))
      for (const key of ['name', 'description'])
        if (holder[key] !== undefined && ![holder[key]].flat().every((each) => isText(each as Json)))
          problems.add(`The ${key} must be a text, or a text with its language and direction and nothing else.`, {
            pointer: `${pointer}${place}/${key}`,
          });
};

const isText = (value: Json): boolean =>
  typeof value === 'string' ||
  (isObject(value) &&
    typeof value['@value'] === 'string' &&
    Object.keys(value).every((key) => ['@value', '@language', '@direction'].includes(key)));
