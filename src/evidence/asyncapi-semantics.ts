import type { Problem } from '../model/evidence.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { walkDocument } from './document-walk.ts';
import { listMember, objectMember, textMember } from './members.ts';
import type { DocumentSet } from './reference-files.ts';
import { below, follow, innerKeys, itemsOf, membersOf, type Place } from './reference-follow.ts';

const most = 50;

/**
 * Demands of AsyncAPI (2.6.0 and 3.0.0) that its structure alone does not show: names that are used are defined (parameters of
 * channels, variables and names of servers, messages of a channel), identifiers stand once, an address has neither query nor
 * fragment, and that of OpenID Connect is absolute. What leads out of the bid is left to the reading of references.
 */
export const asyncapiSemantics = (set: DocumentSet): readonly Problem[] => {
  const problems: Problem[] = [];
  const add = (message: string, { file, keys }: Place): void => {
    if (problems.length < most) problems.push({ message, ...(file === '' && { spot: { pointer: pointerOf(keys) } }) });
  };
  const root: Place = { value: set.root, file: '', keys: [] };
  const is3 = isObject(set.root) && String(set.root.asyncapi).startsWith('3');
  const servers = new Set(
    [below(root, 'servers'), below(below(root, 'components'), 'servers')].flatMap(membersOf).map(([name]) => name),
  );
  for (const [, server] of membersOf(below(root, 'servers'))) serverVariables(set, server, add);
  for (const [name, item] of membersOf(below(root, 'channels'))) {
    const channel = follow(set, item);
    if ('dead' in channel) continue;
    const address = is3 ? textMember(channel.value, 'address') : name;
    if (address !== undefined) {
      if (/[?#]/.test(address)) add(`The address ${address} of a channel has a query or a fragment.`, channel);
      const defined = objectMember(channel.value, 'parameters') ?? {};
      for (const parameter of namesIn(address))
        if (!Object.hasOwn(defined, parameter))
          add(`The parameter ${parameter} of the channel ${address} is not described.`, channel);
    }
    if (!is3)
      for (const server of listMember(channel.value, 'servers'))
        if (typeof server === 'string' && !servers.has(server))
          add(`The channel ${name} names the server ${server}, which is not there.`, channel);
  }
  if (is3) for (const [name, item] of membersOf(below(root, 'operations'))) operationMessages(set, name, item, add);
  else repeatedIds(set.root, add);
  for (const [, item] of membersOf(below(below(root, 'components'), 'securitySchemes'))) {
    const url = textMember(item.value, 'openIdConnectUrl');
    if (url !== undefined && !/^[a-z][a-z\d+.-]*:\/\/\S+$/i.test(url))
      add(`The address of OpenID Connect (${url}) is not absolute.`, item);
  }
  return problems;
};

type Add = (message: string, at: Place) => void;

const namesIn = (template: string): readonly string[] =>
  [...template.matchAll(/\{([^{}]+)\}/g)].flatMap(([, name]) => name ?? []);

const serverVariables = (set: DocumentSet, item: Place, add: Add): void => {
  const server = follow(set, item);
  if ('dead' in server) return;
  const defined = objectMember(server.value, 'variables') ?? {};
  const texts = ['url', 'host', 'pathname'].flatMap((key) => textMember(server.value, key) ?? []);
  for (const name of new Set(texts.flatMap(namesIn)))
    if (!Object.hasOwn(defined, name)) add(`The variable ${name} of the server is not described.`, server);
};

/** The messages of an operation are messages of its channel (3.0.0, Operation Object). */
const operationMessages = (set: DocumentSet, name: string, item: Place, add: Add): void => {
  const operation = follow(set, item);
  if ('dead' in operation) return;
  const channel = follow(set, below(operation, 'channel'));
  if ('dead' in channel || !isObject(channel.value)) return;
  const own = membersOf(below(channel, 'messages')).flatMap(([, message]) => [message, follow(set, message)]);
  const known = new Set(own.flatMap((place) => ('dead' in place ? [] : [placeName(place)])));
  for (const message of itemsOf(below(operation, 'messages'))) {
    const at = follow(set, message);
    if (!('dead' in at) && !known.has(placeName(at)))
      add(`The operation ${name} has a message that its channel does not have.`, message);
  }
};

const placeName = (place: Place): string => `${place.file}#${pointerOf(innerKeys(place))}`;

/** Identifiers of operations and messages stand once in a document of version 2. A message that is referred to twice is one. */
const repeatedIds = (root: Json, add: Add): void => {
  const seen = new Set<string>();
  walkDocument(root, (value, keys) => {
    for (const key of ['operationId', 'messageId'] as const) {
      const id = value[key];
      if (typeof id !== 'string') continue;
      if (seen.has(`${key} ${id}`)) add(`The ${key} ${id} stands twice; it must be unique.`, { value, file: '', keys });
      seen.add(`${key} ${id}`);
    }
  });
};
