import type { Probe, Reading, ReadTools, Spot } from '../model/evidence.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { channelsOf, messageOperationsOf } from './asyncapi-channels.ts';
import { type Message, messageList } from './asyncapi-messages.ts';
import { messageServersOf } from './asyncapi-servers.ts';
import { asyncapiSample } from './asyncapi-templates.ts';
import { validateAsyncapi } from './asyncapi-validate.ts';
import { objectMember, present, textMember } from './members.ts';
import { schemesOf } from './openapi-security.ts';
import { infoSpots } from './openapi-spots.ts';
import { gatherDocuments } from './reference-files.ts';
import { below, type Place } from './reference-follow.ts';
import { readReferences } from './reference-reading.ts';

/** Reads the facts of an AsyncAPI description and validates it. References are followed inside the bid's folder only. */
export const readAsyncapi = async (probe: Probe, document: Json, tools: ReadTools): Promise<Reading> => {
  const version = textMember(document, 'asyncapi') ?? '';
  const [major] = version.split('.');
  if (major !== '2' && major !== '3')
    return {
      state: 'unreadable',
      why: `this tool reads AsyncAPI 2 and 3, and the file is of version ${version.slice(0, 20)}`,
    };
  const old = major === '2';
  const set = await gatherDocuments(document, tools);
  const root: Place = { value: document, file: '', keys: [] };
  const contentType = textMember(document, 'defaultContentType');
  const servers = messageServersOf(set, root);
  const messages = messageList(set, contentType);
  const operations = messageOperationsOf(set, root, messages, old);
  const channels = channelsOf(set, root, messages, operations, old);
  const used = new Set(
    [...servers.map(({ facts }) => facts.security), ...operations.map(({ security }) => security)].flat(),
  );
  const schemes = schemesOf(set, root, used);
  const references = readReferences(set);
  const all = messages.list();
  const { valid, problems } = references.circular
    ? { valid: false, problems: [] }
    : await validateAsyncapi(set, probe.source?.text ?? '');
  const info = infoFacts(document);
  const definitions = below(below(root, 'components'), 'schemas').value;
  const facts = {
    version,
    ...info,
    ...present({ defaultContentType: contentType }),
    servers: servers.map((server) => server.facts),
    protocols: [...new Set(servers.map((server) => server.facts.protocol))],
    template:
      asyncapiSample(
        textMember(info, 'title') ?? '',
        channels.map((channel) => String(channel.facts.address ?? channel.facts.name)),
      ) ?? null,
    channels: channels.map((channel) => channel.facts),
    operations: operations.map((operation) => operation.facts),
    sends: operations.filter(({ action }) => action === 'send').length,
    receives: operations.filter(({ action }) => action === 'receive').length,
    messages: all.map((message) => message.facts),
    ...shares(all),
    securitySchemes: schemes.map(({ facts: { parameter: _, flows: __, scopes: ___, ...scheme } }) => scheme),
    references: references.facts,
    ...(isObject(definitions) && { definitions }),
  };
  const spots: Record<string, Spot> = {
    '': { pointer: '' },
    ...infoSpots(document, facts),
    '/version': { pointer: '/asyncapi' },
    '/protocols': { pointer: '/servers' },
    '/template': { pointer: '/info' },
    '/sends': { pointer: old ? '/channels' : '/operations' },
    '/receives': { pointer: old ? '/channels' : '/operations' },
    '/definitions': { pointer: '/components/schemas', ...(isObject(definitions) && { verbatim: true }) },
  };
  for (const key of ['servers', 'channels', 'defaultContentType']) spots[`/${key}`] = { pointer: `/${key}` };
  const list = (fact: string, items: readonly { readonly keys: readonly string[] }[]) =>
    items.forEach(({ keys }, index) => {
      spots[`/${fact}/${index}`] = { pointer: pointerOf(keys) };
    });
  list('servers', servers);
  list('channels', channels);
  list('operations', operations);
  list('messages', all);
  list('securitySchemes', schemes);
  all.forEach(({ schema }, index) => {
    if (schema === undefined) return;
    const pointer = pointerOf(schema.keys);
    spots[`/messages/${index}/body`] = { pointer, ...(schema.file === '' && { verbatim: true }) };
    spots[`/messages/${index}/fields`] = { pointer };
  });
  references.places.forEach((pointer, index) => {
    spots[`/references/external/${index}`] = { pointer };
  });
  references.facts.unresolved.forEach((pointer, index) => {
    spots[`/references/unresolved/${index}`] = { pointer };
  });
  return {
    state: 'read',
    facts,
    spots,
    problems: [...(references.broken && valid === undefined ? [] : problems), ...references.problems],
    valid: references.broken ? false : valid,
  };
};

const infoFacts = (document: Json) => {
  const info = objectMember(document, 'info');
  const texts = (value: unknown, keys: readonly string[]) =>
    isObject(value) ? present(Object.fromEntries(keys.map((key) => [key, textMember(value, key)]))) : undefined;
  return present({
    title: textMember(info, 'title'),
    infoVersion: textMember(info, 'version'),
    contact: texts(info?.contact, ['name', 'email', 'url']),
    license: texts(info?.license, ['name', 'url']),
    termsOfService: textMember(info, 'termsOfService'),
  });
};

/** The share of messages that are described; those whose schema is not in the bid are left out of the count. */
const shares = (messages: readonly Message[]): { readonly messagesWithSchema?: number } => {
  const seen = messages.filter(({ facts: { payload } }) => payload !== 'outside');
  const told = seen.filter(({ facts: { payload } }) => payload === 'real' || payload === 'other').length;
  // Three digits, never rounded up to a bound.
  return seen.length === 0 ? {} : { messagesWithSchema: Math.floor((told / seen.length) * 1_000) / 1_000 };
};
