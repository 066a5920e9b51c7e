import { isObject, type Json, member } from '../source/pointer.ts';
import { type MessageList, namedMessages } from './asyncapi-messages.ts';
import { requiredSchemes } from './asyncapi-servers.ts';
import { present, textMember } from './members.ts';
import type { DocumentSet } from './reference-files.ts';
import { below, follow, itemsOf, membersOf, type Place } from './reference-follow.ts';

/** Whether the described system sends messages there, which others can receive, or receives them. */
export type Action = 'send' | 'receive';

/** A channel and an operation, with the keys that lead to them. */
export type Channel = { readonly keys: readonly string[]; readonly facts: { readonly [fact: string]: Json } };
export type MessageOperation = {
  readonly action: Action;
  readonly channel: string;
  /** The key of the channel on which the other side is answered. */
  readonly replyTo?: string;
  readonly security: readonly string[];
  readonly keys: readonly string[];
  readonly facts: { readonly [fact: string]: Json };
};

/** Reads the operations, in the order of the file: below their channels in version 2, a list of their own in version 3. */
export const messageOperationsOf = (
  set: DocumentSet,
  root: Place,
  messages: MessageList,
  old: boolean,
): readonly MessageOperation[] =>
  old
    ? membersOf(below(root, 'channels')).flatMap(([name, place]) => {
        const channel = follow(set, place);
        if ('dead' in channel) return [];
        return (['subscribe', 'publish'] as const).flatMap((key) => {
          const at = below(channel, key);
          if (!isObject(at.value)) return [];
          const names = at.value.message === undefined ? [] : messages.add(below(at, 'message'));
          return [
            operation(
              set,
              at,
              textMember(at.value, 'operationId'),
              key === 'subscribe' ? 'send' : 'receive',
              name,
              names,
            ),
          ];
        });
      })
    : membersOf(below(root, 'operations')).flatMap(([id, place]) => {
        const at = follow(set, place);
        const action = 'dead' in at ? undefined : member(at.value, 'action');
        if ('dead' in at || (action !== 'send' && action !== 'receive')) return [];
        const names = carriedBy(set, at, messages);
        return [operation(set, { ...at, keys: place.keys }, id, action, channelName(at), names)];
      });

const operation = (
  set: DocumentSet,
  at: Place,
  id: string | undefined,
  action: Action,
  channel: string,
  messages: readonly string[],
): MessageOperation => {
  const security = requiredSchemes(set, at);
  const replyTo = channelName(below(at, 'reply'));
  const described = [textMember(at.value, 'summary'), textMember(at.value, 'description')].some((text) => text);
  return {
    action,
    channel,
    security,
    ...(replyTo !== '' && { replyTo }),
    keys: at.keys,
    facts: { ...present({ id }), action, channel, described, messages, security },
  };
};

/** The messages of an operation of version 3: those that it lists, else all of its channel (3.0.0, Operation Object). */
const carriedBy = (set: DocumentSet, operation: Place, messages: MessageList): readonly string[] => {
  if (member(operation.value, 'messages') !== undefined)
    return itemsOf(below(operation, 'messages')).flatMap((each) => messages.add(each));
  const channel = follow(set, below(operation, 'channel'));
  return 'dead' in channel ? [] : namedMessages(messages, below(channel, 'messages'));
};

/** The key of the channel that an operation of version 3, or its reply, refers to. */
const channelName = (holder: Place): string => {
  const ref = textMember(member(holder.value, 'channel'), '$ref') ?? '';
  return ref
    .slice(ref.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
};

const opposite = ({ action }: MessageOperation): Action => (action === 'send' ? 'receive' : 'send');

/** Reads the channels, in the order of the file; their messages are added to the list. */
export const channelsOf = (
  set: DocumentSet,
  root: Place,
  messages: MessageList,
  operations: readonly MessageOperation[],
  old: boolean,
): readonly Channel[] =>
  membersOf(below(root, 'channels')).flatMap(([name, place]) => {
    const at = follow(set, place);
    if ('dead' in at || !isObject(at.value)) return [];
    const own = operations.filter(({ channel }) => channel === name);
    const answering = operations.filter(({ replyTo }) => replyTo === name);
    const carried = old
      ? own.flatMap(({ facts }) => facts.messages as readonly string[])
      : namedMessages(messages, below(at, 'messages'));
    return [
      {
        keys: place.keys,
        facts: {
          name,
          ...present({ address: old ? name : textMember(at.value, 'address') }),
          actions: [...new Set([...own.map(({ action }) => action), ...answering.map(opposite)])],
          messages: new Set(carried).size,
          parameters: membersOf(below(at, 'parameters')).map(([parameter]) => parameter),
        },
      },
    ];
  });
