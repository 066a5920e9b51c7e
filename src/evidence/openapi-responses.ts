import { isObject, type Json } from '../source/pointer.ts';
import { isJsonType, isMachineReadable, mediaTypesOf } from './media-types.ts';
import { listMember } from './members.ts';
import { type SchemaWeight, shapeOf, weighSchema } from './openapi-schema.ts';
import type { DocumentSet } from './reference-files.ts';
import { below, follow, isBroken, membersOf, type Place } from './reference-follow.ts';

/** One answer of an operation, or the body that it takes. */
export type Content = {
  readonly mediaTypes: readonly string[];
  readonly weight: SchemaWeight | 'none';
  readonly list: boolean;
  readonly fields: readonly string[];
  /** The schema of the body as written, and where it stands. */
  readonly schema?: Place;
};

/** An answer with its status, the names of its headers and its place. */
export type Answer = Content & {
  readonly status: string;
  readonly headers: readonly string[];
  readonly keys: readonly string[];
};

/** Reads the answers of an operation. `produces` are the media types of 2.0, which stand beside the answers. */
export const answersOf = (set: DocumentSet, operation: Place, produces: readonly string[]): readonly Answer[] =>
  membersOf(below(operation, 'responses'))
    .filter(([status]) => !status.startsWith('x-'))
    .map(([status, place]) => {
      const at = follow(set, place);
      const base = { status, keys: place.keys };
      if ('dead' in at) return { ...base, headers: [], ...nothing, weight: isBroken(at) ? 'none' : 'outside' };
      const headers = membersOf(below(at, 'headers')).map(([name]) => name.toLowerCase());
      return { ...base, headers, ...contentOf(set, at, produces) };
    });

const nothing: Content = { mediaTypes: [], weight: 'none', list: false, fields: [] };

/** Reads what a response or a request body carries; of several media types the JSON one with a schema counts. */
export const contentOf = (set: DocumentSet, holder: Place, produces: readonly string[]): Content => {
  if (isObject(holder.value) && Object.hasOwn(holder.value, 'schema'))
    return described(set, produces.length > 0 ? produces : ['application/json'], below(holder, 'schema'));
  const media = membersOf(below(holder, 'content')).map(([name, place]) => ({ types: mediaTypesOf(name), place }));
  if (media.length === 0) return nothing;
  const types = [...new Set(media.flatMap((each) => each.types))];
  const schemas = media.flatMap(({ types: own, place }) => {
    const at = follow(set, place);
    if ('dead' in at) return [];
    const key = ['schema', 'itemSchema'].find((each) => isObject(at.value) && Object.hasOwn(at.value, each));
    return key === undefined ? [] : [{ json: own.some(isJsonType), key, schema: below(at, key) }];
  });
  const chosen = schemas.find((each) => each.json) ?? (types.some(isJsonType) ? undefined : schemas[0]);
  if (chosen === undefined) return { ...nothing, mediaTypes: types };
  const content = described(set, types, chosen.schema);
  return chosen.key === 'itemSchema' ? { ...content, list: true } : content;
};

const described = (set: DocumentSet, mediaTypes: readonly string[], schema: Place): Content => ({
  mediaTypes,
  weight: weighSchema(set, schema),
  ...shapeOf(set, schema),
  schema,
});

/** The media types of 2.0: those of the operation, else those of the whole file. */
export const swaggerTypes = (operation: unknown, root: unknown, key: 'produces' | 'consumes'): readonly string[] => {
  const own = isObject(operation) && Object.hasOwn(operation, key) ? operation : root;
  return listMember(own, key).flatMap((type) => (typeof type === 'string' ? mediaTypesOf(type) : []));
};

/** Whether an answer is a successful one. */
export const isSuccess = ({ status }: Answer): boolean => /^2(\d\d|XX)$/i.test(status);

/** Whether a program can take records out of an answer. */
export const isReadable = ({ mediaTypes }: Content): boolean => mediaTypes.some(isMachineReadable);

/**
 * Whether the schema of an answer counts: a successful one with JSON, or with a body that is not described at all.
 * 204 and 205 have no body (RFC 9110, sections 15.3.5 and 15.3.6).
 */
export const countsForSchemas = (answer: Answer): boolean =>
  isSuccess(answer) &&
  !/^20[45]$/.test(answer.status) &&
  (answer.mediaTypes.length === 0 || answer.mediaTypes.some(isJsonType));

/** The facts of an answer. */
export const answerFacts = ({
  status,
  mediaTypes,
  weight,
  fields,
  headers,
  schema,
}: Answer): { readonly [fact: string]: Json } => ({
  status,
  mediaTypes,
  schema: weight,
  fields,
  headers,
  ...(schema?.value !== undefined && { body: schema.value }),
});
