import type { Probe, Reading, ReadTools, Spot } from '../model/evidence.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { cutOf } from './cut.ts';
import { addressOf } from './hosts.ts';
import { objectMember, present, textMember } from './members.ts';
import { type Operation, operationsOf } from './openapi-operations.ts';
import { countsForSchemas } from './openapi-responses.ts';
import { schemesOf, usedSchemes } from './openapi-security.ts';
import { serversOf } from './openapi-servers.ts';
import { infoSpots, openapiSpots } from './openapi-spots.ts';
import { templateOf } from './openapi-templates.ts';
import { type Validity, validateOpenapi } from './openapi-validate.ts';
import { gatherDocuments } from './reference-files.ts';
import { below, membersOf, type Place } from './reference-follow.ts';
import { readReferences } from './reference-reading.ts';

/** Addresses that the facts list. */
const mostServers = 100;

/** Reads the facts of an OpenAPI description and validates it. References are followed inside the bid's folder only. */
export const readOpenapi = async (probe: Probe, document: Json, tools: ReadTools): Promise<Reading> => {
  const set = await gatherDocuments(document, tools);
  const root: Place = { value: document, file: '', keys: [] };
  const all = serversOf(root);
  const servers = all.slice(0, mostServers);
  const operations = operationsOf(set, root, addressOf(servers[0]?.facts.url ?? '').path);
  const references = readReferences(set);
  const schemes = schemesOf(set, root, usedSchemes(document, operations));
  // A circle of references is a fault by itself, and no validator can walk it.
  const validity: Validity = references.circular
    ? { valid: false, problems: [] }
    : await validateOpenapi(set, probe.source?.text ?? '');
  if (validity.unknown !== undefined && isFuture(document))
    return { state: 'unreadable', why: `this tool does not know this version of OpenAPI (${versionOf(document)})` };
  const old = isObject(document) && Object.hasOwn(document, 'swagger');
  const definitions = old ? below(root, 'definitions') : below(below(root, 'components'), 'schemas');
  const related = [...set.files.values()].flatMap((file) =>
    file.root === undefined ? [] : [[file.key, file.root] as const],
  );
  const info = infoFacts(document);
  return {
    state: 'read',
    facts: {
      version: versionOf(document),
      ...info,
      servers: servers.map(({ facts }) => facts),
      template: templateOf(textMember(objectMember(document, 'info'), 'title') ?? '', operations) ?? null,
      operations: operations.map(({ facts }) => facts),
      reads: count(operations, /^(GET|QUERY)$/),
      writes: count(operations, /^(POST|PUT|PATCH|DELETE)$/),
      ...shares(operations),
      securitySchemes: schemes.map(({ facts }) => facts),
      references: references.facts,
      webhooks: membersOf(below(root, 'webhooks')).filter(([, { value }]) => hasCall(value)).length,
      callbacks: operations.reduce((sum, { callbacks }) => sum + callbacks, 0),
      eventStream: operations.some(({ answers }) =>
        answers.some(({ mediaTypes }) => mediaTypes.includes('text/event-stream')),
      ),
      ...(isObject(definitions.value) && { definitions: definitions.value }),
      ...(related.length > 0 && { related: Object.fromEntries(related) }),
    },
    spots: {
      ...infoSpots(document, info),
      '/summary': { pointer: '/info' },
      '/version': { pointer: old ? '/swagger' : '/openapi' },
      '/webhooks': { pointer: '/webhooks' },
      '/operations': { pointer: '/paths' },
      '/servers': { pointer: old ? '/host' : '/servers' },
      '/securitySchemes': { pointer: old ? '/securityDefinitions' : '/components/securitySchemes' },
      ...openapiSpots(operations, references.places, references.facts.unresolved),
      ...Object.fromEntries(
        [...servers, ...schemes].map(({ keys }, index): [string, Spot] => {
          const list = index < servers.length ? `/servers/${index}` : `/securitySchemes/${index - servers.length}`;
          return [list, { pointer: pointerOf(keys) }];
        }),
      ),
      ...(isObject(definitions.value) && { '/definitions': { pointer: pointerOf(definitions.keys), verbatim: true } }),
    },
    problems: [
      ...(validity.unknown === undefined ? [] : [{ message: `${validity.unknown}.`, spot: { pointer: '' } }]),
      ...(references.broken && validity.valid === undefined ? [] : validity.problems),
      ...references.problems,
    ],
    valid: references.broken ? false : validity.valid,
    ...cutOf({ '/servers': all.length - servers.length }),
  };
};

const versionOf = (document: Json): string =>
  isObject(document) ? String(document.openapi ?? document.swagger ?? '') : '';

/** A version after those that the validator knows: a gap of ours, no fault of the file. */
const isFuture = (document: Json): boolean => /^(3\.([3-9]|\d\d)|[4-9])/.test(versionOf(document));

const infoFacts = (document: Json): { readonly [fact: string]: Json } => {
  const info = objectMember(document, 'info');
  const texts = (value: unknown, keys: readonly string[]) => {
    const found = Object.fromEntries(
      keys.flatMap((key) => {
        const text = textMember(value, key);
        return text === undefined ? [] : [[key, text]];
      }),
    );
    return Object.keys(found).length === 0 ? undefined : found;
  };
  return present({
    title: textMember(info, 'title'),
    infoVersion: textMember(info, 'version'),
    summary: textMember(info, 'summary') ?? textMember(info, 'x-summary'),
    apiId: textMember(info, 'x-api-id'),
    contact: texts(objectMember(info, 'contact'), ['name', 'email', 'url']),
    license: texts(objectMember(info, 'license'), ['name', 'identifier', 'url']),
    termsOfService: textMember(info, 'termsOfService'),
  });
};

/** Whether a webhook has a call, or leaves it to another place. */
const hasCall = (webhook: unknown): boolean =>
  isObject(webhook) &&
  ['$ref', 'get', 'put', 'post', 'delete', 'patch'].some(
    (key) => isObject(webhook[key]) || (key === '$ref' && typeof webhook[key] === 'string'),
  );

const count = (operations: readonly Operation[], method: RegExp): number =>
  operations.filter((operation) => method.test(operation.method)).length;

/** The two shares; each is left out where there is nothing that it could be a share of. */
const shares = (operations: readonly Operation[]): { readonly [fact: string]: Json } => {
  const answers = operations
    .filter(({ method }) => method === 'GET')
    .flatMap((operation) => operation.answers.filter(countsForSchemas))
    .filter(({ weight }) => weight !== 'outside');
  const described = operations.filter((operation) => operation.described).length;
  const real = answers.filter(({ weight }) => weight === 'real').length;
  return {
    ...(operations.length > 0 && { described: rounded(described / operations.length) }),
    ...(answers.length > 0 && { responsesWithSchema: rounded(real / answers.length) }),
  };
};

/** Three digits, so that the same file gives the same text; never rounded up to a bound. */
const rounded = (share: number): number => Math.floor(share * 1_000) / 1_000;
