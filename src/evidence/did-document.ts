import type { Kind, Reading } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { listMember, objectMember, textMember } from './members.ts';
import { problemList } from './problem-list.ts';
import { either, group, listOf, oneOrMore, type Shape, testShape, text, textLike } from './shape.ts';
import { spotTable } from './spot-table.ts';

type Document = { readonly [key: string]: Json };

/** A DID document (W3C DID Core 1.0): keys and services of whoever a decentralised identifier stands for. Nothing is resolved. */
export const didDocument: Kind = {
  name: 'did-document',
  title: 'DID document',
  recognisedBy: 'JSON whose id begins with did: and which has keys, services or the context of DID documents.',
  recognise: (probe) =>
    isBroken(probe, ['"verificationMethod"', '"did:']) ||
    (isObject(probe.root) &&
      /^did:/.test(String(probe.root.id)) &&
      (/ns\/did\//.test(JSON.stringify(probe.root['@context'] ?? '')) ||
        relationships.some((key) => Object.hasOwn(probe.root as object, key)))),
  read: (probe) => (isObject(probe.root) ? readDocument(probe.root) : readBroken(probe, didDocument.title)),
};

const uses = ['authentication', 'assertionMethod', 'keyAgreement', 'capabilityInvocation', 'capabilityDelegation'];
const relationships = ['verificationMethod', 'service', ...uses];

const did = textLike('a decentralised identifier (did:…)', /^did:[a-z0-9]+:[^\s?#]+$/);
const didUrl = textLike('an identifier within the document or a DID URL', /^(did:[a-z0-9]+:\S+|#\S+)$/);
const method = group({ id: didUrl, type: text, controller: either(did, textLike('empty', /^$/)) });
const shape: Shape = group(
  { id: did },
  {
    controller: oneOrMore(did),
    alsoKnownAs: listOf(text),
    verificationMethod: listOf(method),
    ...Object.fromEntries(uses.map((key) => [key, listOf(either(didUrl, method))])),
    service: listOf(
      group({
        id: textLike('a URI', /^(#|[a-z][a-z\d+.-]*:)\S+$/i),
        type: oneOrMore(text),
        serviceEndpoint: oneOrMore(either(text, group({}))),
      }),
    ),
  },
);

const readDocument = (root: Document): Reading => {
  const problems = problemList();
  testShape(shape, root, problems);
  const id = textMember(root, 'id') ?? '';
  const full = (reference: string) => (reference.startsWith('#') ? `${id}${reference}` : reference);
  const methods = listMember(root, 'verificationMethod');
  const known = new Set(
    methods.flatMap((each) => (textMember(each, 'id') === undefined ? [] : [full(textMember(each, 'id') ?? '')])),
  );
  for (const [index, each] of methods.entries())
    if (objectMember(each, 'publicKeyJwk')?.d !== undefined)
      problems.add('A public key must not hold its private part (d); whoever has the file can sign with it.', {
        pointer: `/verificationMethod/${index}/publicKeyJwk/d`,
      });
  for (const use of uses)
    for (const [index, reference] of listMember(root, use).entries())
      if (typeof reference === 'string' && full(reference).startsWith(`${id}#`) && !known.has(full(reference)))
        problems.add(`${use} names ${reference.slice(0, 80)}, which the document does not hold.`, {
          pointer: `/${use}/${index}`,
        });
  return {
    state: 'read',
    facts: {
      id,
      method: /^did:([a-z0-9]+):/.exec(id)?.[1] ?? '',
      controllers: [root.controller ?? []].flat().filter((each) => typeof each === 'string'),
      keys: methods.filter(hasKey).length,
      keyTypes: [...new Set(methods.flatMap((each) => textMember(each, 'type') ?? []))],
      uses: uses.filter((use) => listMember(root, use).length > 0),
      services: listMember(root, 'service').map((each) => ({
        type: [isObject(each) ? (each.type ?? []) : []].flat().join(', '),
        endpoint: endpointOf(each),
      })),
      sample: /^did:(example|test):|localhost|example\.(com|org)/.test(id),
    },
    spots: spotTable(root, {
      '/id': '/id',
      '/keys': '/verificationMethod',
      '/keyTypes': '/verificationMethod',
      '/services': '/service',
      '/controllers': '/controller',
    }),
    problems: problems.list(),
    valid: !problems.any(),
  };
};

/** Whether a verification method holds key material, or the account that stands for it. */
const hasKey = (method: Json): boolean =>
  isObject(method) &&
  Object.entries(method).some(
    ([name, value]) =>
      (/^(publicKey|ethereumAddress$|blockchainAccountId$)/.test(name) && typeof value === 'string' && value !== '') ||
      (name === 'publicKeyJwk' && textMember(value, 'kty') !== undefined),
  );

const endpointOf = (service: Json): string => {
  const endpoint = isObject(service) ? [service.serviceEndpoint ?? ''].flat()[0] : '';
  return typeof endpoint === 'string' ? endpoint : (textMember(endpoint, 'uri') ?? '');
};
