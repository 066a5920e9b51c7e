import { isObject, type Json } from '../source/pointer.ts';
import { walkDocument } from './document-walk.ts';
import { listMember, objectMember, textMember } from './members.ts';

/** Takes a departure: a whole sentence, and the keys that lead to its place. */
export type AddDeparture = (message: string, keys: readonly string[]) => void;

type Group = { readonly [key: string]: Json };

const methods = new Set('get put post delete options head patch trace query'.split(' '));

/**
 * What the OpenAPI Specification (2.0, 3.0.4, 3.1.1) allows only once, or not together: members that exclude one another, tags
 * of one name, operations without any response. References are not followed: a departure is told where it stands.
 */
export const exclusiveProblems = (root: Json, add: AddDeparture): void => {
  const version = isObject(root) ? String(root.openapi ?? root.swagger) : '';
  const is3 = version.startsWith('3');
  walkDocument(root, (value, keys) => {
    if (keys.some((key) => key.startsWith('x-'))) return;
    const kind = kindOf(value, keys);
    if (kind === 'operation' && isObject(value.responses) && Object.keys(value.responses).every(isExtension))
      add('The operation needs at least one response.', [...keys, 'responses']);
    if (!is3) return;
    if (kind === 'parameter' || kind === 'header' || kind === 'media type') {
      if (both(value, 'example', 'examples')) add(`A ${kind} has either example or examples, not both.`, keys);
      if (kind !== 'media type' && both(value, 'schema', 'content'))
        add(`A ${kind} has either schema or content, not both.`, keys);
      if (kind !== 'media type' && isObject(value.content) && Object.keys(value.content).length > 1)
        add(`The content of a ${kind} holds exactly one media type.`, [...keys, 'content']);
    }
    if (kind === 'link' && both(value, 'operationRef', 'operationId'))
      add('A link names its operation with operationRef or operationId, not with both.', keys);
    if (kind === 'variable' && /^3\.[1-9]/.test(version)) {
      const words = listMember(value, 'enum');
      if (words.length > 0 && typeof value.default === 'string' && !words.includes(value.default))
        add('The default of a server variable must be one of its enum.', keys);
    }
  });
  const licence = objectMember(objectMember(root, 'info'), 'license');
  if (licence !== undefined && /^3\.[1-9]/.test(version) && both(licence, 'identifier', 'url'))
    add('The licence has either an identifier or an address (url), not both.', ['info', 'license']);
  const names = new Set<string>();
  listMember(root, 'tags').forEach((tag, index) => {
    const name = textMember(tag, 'name');
    if (name !== undefined && names.has(name))
      add(`The tag ${name} is listed twice; each name stands once.`, ['tags', String(index)]);
    if (name !== undefined) names.add(name);
  });
};

const isExtension = (key: string): boolean => key.startsWith('x-');

const both = (value: Group, one: string, other: string): boolean =>
  Object.hasOwn(value, one) && Object.hasOwn(value, other);

/** What a mapping is, by its members and by the keys that lead to it; undefined for what no rule here speaks of. */
const kindOf = (value: Group, keys: readonly string[]): string | undefined => {
  const [holder, name] = [keys.at(-2) ?? '', keys.at(-1) ?? ''];
  if (isSchemaPart(keys)) return undefined;
  if (typeof value.in === 'string' && typeof value.name === 'string' && value.type !== 'apiKey') return 'parameter';
  if (methods.has(name) && Object.hasOwn(value, 'responses')) return 'operation';
  const kinds: { readonly [holder: string]: string } = {
    content: 'media type',
    headers: 'header',
    links: 'link',
    variables: 'variable',
  };
  return Object.hasOwn(kinds, holder) ? kinds[holder] : undefined;
};

const isSchemaPart = (keys: readonly string[]): boolean =>
  keys.some((key) => key === 'schema' || key === 'properties' || key === 'itemSchema') ||
  (keys[0] === 'components' && keys[1] === 'schemas') ||
  keys[0] === 'definitions';
