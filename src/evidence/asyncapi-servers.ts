import { isObject, type Json, member } from '../source/pointer.ts';
import { addressOf, isLocalHost, isPlaceholderHost } from './hosts.ts';
import { listMember, objectMember, present, textMember } from './members.ts';
import { isTestName } from './openapi-servers.ts';
import type { DocumentSet } from './reference-files.ts';
import { below, follow, membersOf, type Place } from './reference-follow.ts';

/** A server at which messages are exchanged, with the keys that lead to it. */
export type MessageServer = {
  readonly facts: { readonly protocol: string; readonly security: readonly string[]; readonly [fact: string]: Json };
  readonly keys: readonly string[];
};

/** Protocols whose connection is encrypted by their name. */
const encrypting =
  /^(mqtts|secure-mqtt|amqps|wss|https|kafka-secure|stomps|ibmmq-secure|pulsar\+ssl|natss?\+tls|tls|solaces)$/;

/** The servers of an AsyncAPI description: one address in version 2 (url), host and pathname in version 3. */
export const messageServersOf = (set: DocumentSet, root: Place): readonly MessageServer[] =>
  membersOf(below(root, 'servers'))
    .slice(0, 100)
    .flatMap(([name, place]) => {
      const at = follow(set, place);
      if ('dead' in at || !isObject(at.value)) return [];
      return [{ keys: place.keys, facts: serverFacts(set, name, at) }];
    });

const serverFacts = (set: DocumentSet, name: string, at: Place): MessageServer['facts'] => {
  const server = at.value as { readonly [key: string]: Json };
  const protocol = (textMember(server, 'protocol') ?? '').toLowerCase();
  const written = filled(textMember(server, 'url') ?? '', server);
  const host = filled(textMember(server, 'host') ?? '', server);
  const bare = host === '' ? written : `${host}${filled(textMember(server, 'pathname') ?? '', server)}`;
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(bare) ? bare : `${protocol === '' ? 'unknown' : protocol}://${bare}`;
  const address = addressOf(url);
  const description = textMember(server, 'description');
  return {
    name,
    url,
    protocol,
    ...present({ protocolVersion: textMember(server, 'protocolVersion'), host: address.host, description }),
    encrypted: encrypting.test(protocol),
    sandbox: server['x-sandbox'] === true || isTestName(`${name} ${description ?? ''}`),
    local: address.host !== undefined && !isPlaceholderHost(address.host) && isLocalHost(address.host),
    placeholder: address.host === undefined || isPlaceholderHost(address.host),
    security: requiredSchemes(set, at),
  };
};

/** The names of the security schemes under `security`: keys of mappings in version 2, ends of references in version 3. */
export const requiredSchemes = (set: DocumentSet, holder: Place): readonly string[] => {
  const names = listMember(holder.value, 'security').flatMap((entry, index) => {
    if (!isObject(entry)) return [];
    const { $ref } = entry;
    if (typeof $ref === 'string') return [$ref.slice($ref.lastIndexOf('/') + 1)];
    const at = follow(set, below(below(holder, 'security'), String(index)));
    if (!('dead' in at) && typeof member(at.value, 'type') === 'string') return [String(member(at.value, 'type'))];
    return Object.keys(entry);
  });
  return [...new Set(names)];
};

const filled = (text: string, server: { readonly [key: string]: Json }): string => {
  const variables = objectMember(server, 'variables');
  return text.replaceAll(/\{([^{}]*)\}/g, (whole, name: string) => {
    const preset = member(member(variables, name), 'default');
    return typeof preset === 'string' || typeof preset === 'number' ? String(preset) : whole;
  });
};
