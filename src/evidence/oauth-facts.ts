import type { Spot } from '../model/evidence.ts';
import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { addressOf } from './hosts.ts';
import { listMember } from './members.ts';
import type { ProblemList } from './problem-list.ts';
import { serverAddress } from './server-address.ts';

type Metadata = { readonly [member: string]: Json };

/** The texts of a list member. */
export const textsOf = (metadata: Metadata, key: string): readonly string[] =>
  listMember(metadata, key).filter((text): text is string => typeof text === 'string');

/** The members of metadata that name an address at which something of the service runs. */
const endpointNames = /^(jwks_uri|[a-z_]+_endpoint|check_session_iframe)$/;

/** What discovery documents and OAuth metadata have in common, with the places of each fact. */
export const oauthFacts = (metadata: Metadata) => {
  const named = Object.entries(metadata).flatMap(([name, url]) =>
    endpointNames.test(name) && typeof url === 'string' ? [{ name, ...serverAddress(url) }] : [],
  );
  const own = ['issuer', 'resource'].flatMap((key) => {
    const url = metadata[key];
    return typeof url === 'string' ? [url] : [];
  });
  const addresses = [...own.map(addressOf), ...named.map(({ url }) => addressOf(url))];
  const responseTypes = textsOf(metadata, 'response_types_supported');
  const said = Object.hasOwn(metadata, 'grant_types_supported');
  const isServer = !Object.hasOwn(metadata, 'resource');
  // RFC 8414, section 2, and OpenID Connect Discovery 1.0, section 3: left out, these two hold.
  const grantTypes = said
    ? textsOf(metadata, 'grant_types_supported')
    : isServer
      ? ['authorization_code', 'implicit']
      : [];
  const authMethods = textsOf(metadata, 'token_endpoint_auth_methods_supported');
  const spots: Record<string, Spot> = { '': { pointer: '' } };
  named.forEach(({ name }, index) => {
    spots[`/endpoints/${index}`] = { pointer: pointerOf([name]) };
    spots[`/endpoints/${index}/url`] = { pointer: pointerOf([name]), verbatim: true };
  });
  for (const [fact, key] of Object.entries(places))
    if (Object.hasOwn(metadata, key)) spots[fact] = { pointer: `/${key}` };
  return {
    facts: {
      hosts: [...new Set(addresses.flatMap(({ host }) => host ?? []))],
      encrypted: addresses.every(({ scheme }) => scheme === undefined || scheme === 'https'),
      endpoints: named,
      grantTypes,
      responseTypes,
      scopes: textsOf(metadata, 'scopes_supported'),
      codeChallengeMethods: textsOf(metadata, 'code_challenge_methods_supported'),
      tokenAuthMethods: authMethods,
      implicit: said ? grantTypes.includes('implicit') : responseTypes.some((type) => /\b(id_)?token\b/.test(type)),
      passwordGrant: grantTypes.includes('password'),
      mutualTls:
        metadata.tls_client_certificate_bound_access_tokens === true ||
        authMethods.some((method) => /tls_client_auth$/.test(method)),
      dpop:
        textsOf(metadata, 'dpop_signing_alg_values_supported').length > 0 ||
        metadata.dpop_bound_access_tokens_required === true,
    },
    spots,
  };
};

const places: { readonly [fact: string]: string } = {
  '/issuer': 'issuer',
  '/issuerHost': 'issuer',
  '/resource': 'resource',
  '/hosts': 'issuer',
  '/grantTypes': 'grant_types_supported',
  '/implicit': 'grant_types_supported',
  '/passwordGrant': 'grant_types_supported',
  '/responseTypes': 'response_types_supported',
  '/scopes': 'scopes_supported',
  '/codeChallengeMethods': 'code_challenge_methods_supported',
  '/tokenAuthMethods': 'token_endpoint_auth_methods_supported',
  '/mutualTls': 'tls_client_certificate_bound_access_tokens',
  '/dpop': 'dpop_signing_alg_values_supported',
  '/subjectTypes': 'subject_types_supported',
  '/idTokenAlgorithms': 'id_token_signing_alg_values_supported',
  '/unsigned': 'id_token_signing_alg_values_supported',
  '/claims': 'claims_supported',
  '/authorizationServers': 'authorization_servers',
  '/bearerMethods': 'bearer_methods_supported',
};

/** Adds what is wrong with an address that names a service: it must be https and have neither query nor fragment (RFC 8414, section 2). */
export const checkIdentifier = (metadata: Metadata, key: string, mayQuery: boolean, problems: ProblemList): void => {
  const value = metadata[key];
  const spot = { pointer: `/${key}` };
  if (typeof value !== 'string' || value.trim() === '') problems.add(`The member ${key} must be an address.`, spot);
  else if (!URL.canParse(value) || addressOf(value).host === undefined)
    problems.add(`The member ${key} must be an address, and ${value.slice(0, 100)} is none.`, spot);
  else if (!/^https:/i.test(value)) problems.add(`The address in ${key} must begin with https.`, spot);
  else if (value.includes('#') || (!mayQuery && value.includes('?')))
    problems.add(`The address in ${key} must have neither a query nor a fragment.`, spot);
};

/** Adds a departure for each member that must be a list of texts with something in it, and is none. */
export const checkLists = (metadata: Metadata, keys: readonly string[], problems: ProblemList): void => {
  for (const key of keys)
    if (textsOf(metadata, key).length === 0)
      problems.add(`The member ${key} must be a list of texts with at least one entry.`, {
        pointer: Object.hasOwn(metadata, key) ? `/${key}` : '',
      });
};

/** Adds a departure for each address that is not encrypted. */
export const checkEndpoints = (metadata: Metadata, problems: ProblemList): void => {
  for (const [name, url] of Object.entries(metadata))
    if (endpointNames.test(name) && (typeof url !== 'string' || !/^https:\/\/[^/]/i.test(url)))
      problems.add(`The member ${name} must be an address that begins with https.`, { pointer: `/${name}` });
};

/** Whether a value is metadata at all: a mapping with one of these sets of members. */
export const hasMembers = (root: Json | undefined, sets: readonly (readonly string[])[]): root is Metadata =>
  isObject(root) && sets.some((set) => set.every((key) => Object.hasOwn(root, key)));
