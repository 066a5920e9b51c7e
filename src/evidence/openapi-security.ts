import { isObject, type Json, member } from '../source/pointer.ts';
import { listMember, objectMember, present, textMember } from './members.ts';
import type { DocumentSet } from './reference-files.ts';
import { below, follow, membersOf, type Place } from './reference-follow.ts';

/** The login that a call needs: the names of the schemes, the scopes, and whether none of the alternatives is empty. */
export type Requirement = {
  readonly security: readonly string[];
  readonly scopes: readonly string[];
  readonly secured: boolean;
};

/** Reads a `security` list: alternatives, each a mapping of scheme names to scopes. An empty alternative means: without login. */
export const requirementOf = (security: unknown): Requirement => {
  const alternatives = (Array.isArray(security) ? security : []).filter(isObject);
  const names = alternatives.flatMap((alternative) => Object.keys(alternative));
  const scopes = alternatives.flatMap((alternative) =>
    Object.values(alternative).flatMap((list) =>
      Array.isArray(list) ? list.filter((scope): scope is string => typeof scope === 'string') : [],
    ),
  );
  return {
    security: [...new Set(names)],
    scopes: [...new Set(scopes)],
    secured: alternatives.length > 0 && alternatives.every((alternative) => Object.keys(alternative).length > 0),
  };
};

/** A way to log in that the file defines, with the keys that lead to it. */
export type Scheme = { readonly facts: { readonly [fact: string]: Json }; readonly keys: readonly string[] };

/** Reads the security schemes (securityDefinitions in 2.0). `used` holds the names that operations or the whole file ask for. */
export const schemesOf = (set: DocumentSet, root: Place, used: ReadonlySet<string>): readonly Scheme[] => {
  const holder =
    isObject(root.value) && Object.hasOwn(root.value, 'securityDefinitions')
      ? below(root, 'securityDefinitions')
      : below(below(root, 'components'), 'securitySchemes');
  return membersOf(holder).map(([name, place]) => {
    const at = follow(set, place);
    const scheme = 'dead' in at ? {} : at.value;
    const flows = flowsOf(scheme);
    const type = textMember(scheme, 'type') ?? '';
    return {
      keys: place.keys,
      facts: {
        name,
        type,
        ...present({
          scheme: textMember(scheme, 'scheme')?.toLowerCase(),
          in: textMember(scheme, 'in'),
          parameter: type === 'apiKey' ? textMember(scheme, 'name') : undefined,
        }),
        flows: flows.map((flow) => flow.name),
        urls: [...new Set([...flows.flatMap((flow) => flow.urls), ...urlsOf(scheme)])],
        scopes: [...new Set(flows.flatMap((flow) => flow.scopes))],
        used: used.has(name),
      },
    };
  });
};

type Flow = { readonly name: string; readonly urls: readonly string[]; readonly scopes: readonly string[] };

/** The flows of OpenAPI 3, and the single flow of 2.0 under the name that it has had since. */
const flowsOf = (scheme: unknown): readonly Flow[] => {
  const flow = (name: string, value: unknown): Flow => ({
    name,
    urls: urlsOf(value),
    scopes: Object.keys(objectMember(value, 'scopes') ?? {}),
  });
  const old = textMember(scheme, 'flow');
  if (old !== undefined) return [{ ...flow(renamed[old] ?? old, scheme) }];
  return Object.entries(objectMember(scheme, 'flows') ?? {})
    .filter(([name, value]) => !name.startsWith('x-') && isObject(value))
    .map(([name, value]) => flow(name, value));
};

const renamed: { readonly [flow: string]: string } = {
  accessCode: 'authorizationCode',
  application: 'clientCredentials',
};

const urlsOf = (value: unknown): readonly string[] =>
  [
    'authorizationUrl',
    'tokenUrl',
    'refreshUrl',
    'deviceAuthorizationUrl',
    'openIdConnectUrl',
    'oauth2MetadataUrl',
  ].flatMap((key) => textMember(value, key) ?? []);

/** The names of the schemes that anything in the file asks for. */
export const usedSchemes = (
  root: unknown,
  operations: readonly { readonly security: readonly string[] }[],
): ReadonlySet<string> =>
  new Set([
    ...listMember(root, 'security').flatMap((alternative) => (isObject(alternative) ? Object.keys(alternative) : [])),
    ...operations.flatMap((operation) => operation.security),
  ]);

/** The `security` in force for an operation: its own, else that of the whole file. */
export const securityInForce = (operation: unknown, root: unknown): unknown =>
  isObject(operation) && Object.hasOwn(operation, 'security') ? operation.security : member(root, 'security');
