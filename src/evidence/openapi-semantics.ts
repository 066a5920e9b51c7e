import type { Problem } from '../model/evidence.ts';
import { isObject, pointerOf } from '../source/pointer.ts';
import { walkDocument } from './document-walk.ts';
import { objectMember, textMember } from './members.ts';
import { bodyProblems } from './openapi-2-bodies.ts';
import { exclusiveProblems } from './openapi-exclusive.ts';
import type { DocumentSet } from './reference-files.ts';

const most = 50;

/**
 * Demands of the OpenAPI Specification that its structure alone does not show: a parameter of the path is required
 * (3.0.4 and 3.1.1, 4.8.12.2.1; 2.0, Parameter Object), a list says what its items are (2.0 and 3.0, Schema Object),
 * the addresses in `info` are addresses (Contact Object, Info Object), and what excludes one another does not stand together.
 */
export const semanticProblems = (set: DocumentSet): readonly Problem[] => {
  const { root } = set;
  const problems: Problem[] = [];
  const add = (message: string, keys: readonly string[]) => {
    if (problems.length < most) problems.push({ message, spot: { pointer: pointerOf(keys) } });
  };
  const itemsDemanded = isObject(root) && /^(2|3\.0)/.test(String(root.swagger ?? root.openapi));
  walkDocument(root, (value, keys) => {
    if (keys.some((key) => key.startsWith('x-'))) return;
    if (value.in === 'path' && typeof value.name === 'string' && value.required !== true)
      add(`The parameter ${value.name} stands in the path and must have required: true.`, keys);
    if (value.collectionFormat === 'multi' && /^(path|header|body)$/.test(String(value.in)))
      add('A parameter with collectionFormat multi must stand in the query or the form (OpenAPI 2.0).', keys);
    if (itemsDemanded && value.type === 'array' && value.items === undefined && value.$ref === undefined)
      add('A schema of type array needs items, which say what the list holds.', keys);
  });
  const info = objectMember(root, 'info');
  const email = textMember(objectMember(info, 'contact'), 'email');
  if (email !== undefined && !/^[^\s@<>]+@[^\s@<>]+$/.test(email))
    add('The e-mail address of the contact is not one.', ['info', 'contact', 'email']);
  for (const keys of [['termsOfService'], ['contact', 'url'], ['license', 'url']]) {
    const holder = keys.length === 1 ? info : objectMember(info, keys[0] ?? '');
    const url = textMember(holder, keys.at(-1) ?? '');
    if (url !== undefined && /[\s<>"{}|\\^`]/.test(url)) add('The address is not one.', ['info', ...keys]);
  }
  exclusiveProblems(root, add);
  bodyProblems(set, add);
  return problems;
};
