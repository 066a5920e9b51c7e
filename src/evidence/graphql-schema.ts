import type { Kind, Probe } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { objectMember } from './members.ts';

/** A GraphQL schema: in the schema language, or as the answer to an introspection. */
export const graphqlSchema: Kind = {
  name: 'graphql-schema',
  title: 'GraphQL schema',
  recognisedBy:
    'Text that defines types in the schema language of GraphQL, among them a Query or a schema; or JSON with __schema.',
  recognise: (probe) => introspectionOf(probe.root) !== undefined || isSdl(probe),
  read: async (probe) => {
    const { readIntrospection, readSdl } = await import('./graphql-read.ts');
    const introspection = introspectionOf(probe.root);
    if (introspection !== undefined) return readIntrospection(introspection);
    return probe.source === undefined ? { state: 'invalid', why: 'holds no text' } : readSdl(probe.source);
  },
};

/** The introspection of a file: the object that holds __schema; undefined where there is none. */
const introspectionOf = (root: Json | undefined): { readonly [key: string]: Json } | undefined => {
  const holder = isObject(root) && isObject(root.data) ? root.data : root;
  return isObject(holder) && objectMember(holder, '__schema') !== undefined ? holder : undefined;
};

const isSdl = ({ format, source }: Probe): boolean => {
  if (!/^(text|markdown|yaml|csv|json)$/.test(format) || source === undefined) return false;
  const head = source.text.slice(0, 200_000);
  // A fence is Markdown that shows a schema among other words.
  if (/^```/m.test(head) || /^\s*[[{]/.test(head)) return false;
  const definitions =
    head.match(/^[ \t]*(?:extend[ \t]+)?(?:type|interface|input|enum|schema)\b[^{\n]{0,300}\{/gm) ?? [];
  if (definitions.length === 0) return false;
  return (
    /^[ \t]*(?:extend[ \t]+)?(?:type[ \t]+(Query|Mutation|Subscription)\b|schema\b[^{\n]*\{)/m.test(head) ||
    definitions.length > 2
  );
};
