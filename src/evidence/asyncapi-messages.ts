import { isObject, type Json } from '../source/pointer.ts';
import { present, textMember } from './members.ts';
import { type SchemaWeight, shapeOf, weighSchema } from './openapi-schema.ts';
import type { DocumentSet } from './reference-files.ts';
import { below, follow, isBroken, itemsOf, membersOf, type Place } from './reference-follow.ts';

/** A message with its facts, its place as written, and where the schema of its payload stands. */
export type Message = {
  readonly name: string;
  readonly keys: readonly string[];
  readonly schema?: Place;
  readonly facts: { readonly payload: SchemaWeight | 'none' | 'other'; readonly [fact: string]: Json };
};

/** Collects the messages of a description, each once: by the value that it is, wherever it is referred to. */
export type MessageList = {
  /** Adds the message or the messages at a place (one, `oneOf` several) and gives their names. */
  readonly add: (place: Place, name?: string) => readonly string[];
  readonly list: () => readonly Message[];
};

const most = 1_000;

/** Makes an empty list; `contentType` is the media type of the whole file. */
export const messageList = (set: DocumentSet, contentType: string | undefined): MessageList => {
  const known = new Map<unknown, Message>();
  const add = (place: Place, name: string | undefined): readonly string[] => {
    const at = follow(set, place);
    if ('dead' in at || !isObject(at.value)) return [name ?? endOf(place)];
    const alternatives = itemsOf(below(at, 'oneOf'));
    if (alternatives.length > 0 && at.value.payload === undefined)
      return alternatives.flatMap((each) => add(each, undefined));
    const before = known.get(at.value);
    if (before !== undefined) return [before.name];
    const own = textMember(at.value, 'name') ?? textMember(at.value, 'messageId') ?? name ?? endOf(place, at);
    if (known.size < most) known.set(at.value, messageOf(set, own, place, at, contentType));
    return [own];
  };
  return { add, list: () => [...known.values()] };
};

const messageOf = (
  set: DocumentSet,
  name: string,
  written: Place,
  at: Place,
  contentType: string | undefined,
): Message => {
  const format = textMember(at.value, 'schemaFormat');
  const payload = follow(set, below(at, 'payload'));
  const multi = !('dead' in payload) && isObject(payload.value) && Object.hasOwn(payload.value, 'schema');
  const schemaFormat = multi ? (textMember(payload.value, 'schemaFormat') ?? format) : format;
  const schema = multi ? below(payload as Place, 'schema') : below(at, 'payload');
  const weight =
    'dead' in payload
      ? isBroken(payload)
        ? 'none'
        : 'outside'
      : payload.value === undefined
        ? 'none'
        : isJsonSchema(schemaFormat)
          ? weighSchema(set, schema)
          : 'dead' in follow(set, schema)
            ? 'outside'
            : 'other';
  const json = weight === 'real' || weight === 'vacuous';
  return {
    name,
    keys: written.keys,
    ...(json && { schema }),
    facts: {
      name,
      ...present({
        title: textMember(at.value, 'title') ?? textMember(at.value, 'summary'),
        contentType: textMember(at.value, 'contentType') ?? contentType,
        schemaFormat,
      }),
      payload: weight,
      fields: json ? shapeOf(set, schema).fields : [],
      ...(json && schema.value !== undefined && { body: schema.value }),
    },
  };
};

/** Whether a payload is described in JSON Schema: in AsyncAPI's own form of it, in JSON Schema itself, or in that of OpenAPI. */
export const isJsonSchema = (format: string | undefined): boolean =>
  format === undefined || /vnd\.aai\.asyncapi|schema\+(json|yaml)|vnd\.oai\.openapi/.test(format);

/** The name of a message that names itself nowhere: the last key that leads to it. */
const endOf = (written: Place, at: Place = written): string => {
  const ref = isObject(written.value) ? written.value.$ref : undefined;
  const last = typeof ref === 'string' ? ref.split(/[/#]/).at(-1) : (at.inner ?? at.keys).at(-1);
  return last === undefined || last === '' || last === 'message' ? 'message' : last;
};

/** The messages of a mapping of names to messages. */
export const namedMessages = (list: MessageList, holder: Place): readonly string[] =>
  membersOf(holder).flatMap(([name, place]) => list.add(place, name));
