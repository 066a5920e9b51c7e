import type { Kind, Reading } from '../model/evidence.ts';
import type { Json } from '../source/pointer.ts';
import { present, textMember } from './members.ts';
import { checkEndpoints, checkIdentifier, checkLists, hasMembers, oauthFacts, textsOf } from './oauth-facts.ts';
import { problemList } from './problem-list.ts';

const ofResource = [
  ['resource', 'authorization_servers'],
  ['resource', 'bearer_methods_supported'],
  ['resource', 'scopes_supported', 'jwks_uri'],
];
const ofServer = [
  ['issuer', 'response_types_supported'],
  ['issuer', 'token_endpoint', 'grant_types_supported'],
  ['issuer', 'token_endpoint', 'jwks_uri'],
  ['issuer', 'authorization_endpoint', 'token_endpoint'],
];

/** What an authorization server (RFC 8414) or a protected resource (RFC 9728) says of itself at its well-known address. */
export const oauthMetadata: Kind = {
  name: 'oauth-metadata',
  title: 'OAuth 2.0 metadata document',
  recognisedBy:
    'JSON with an issuer beside its token endpoint or response types (RFC 8414), or a resource beside its authorization servers (RFC 9728).',
  recognise: ({ root }) => hasMembers(root, [...ofResource, ...ofServer]),
  read: ({ root }) =>
    hasMembers(root, ofResource)
      ? readResource(root)
      : hasMembers(root, ofServer)
        ? readServer(root)
        : { state: 'invalid', why: 'is no OAuth metadata' },
};

type Metadata = { readonly [member: string]: Json };

const readServer = (metadata: Metadata): Reading => {
  const problems = problemList();
  const { facts, spots } = oauthFacts(metadata);
  checkIdentifier(metadata, 'issuer', false, problems);
  checkLists(metadata, ['response_types_supported'], problems);
  const redirects = facts.grantTypes.some((grant) => /^(authorization_code|implicit)$/.test(grant));
  if (redirects && !Object.hasOwn(metadata, 'authorization_endpoint'))
    problems.add('The member authorization_endpoint is missing, and a grant that needs it is offered.', {
      pointer: '',
    });
  if (!Object.hasOwn(metadata, 'token_endpoint') && facts.grantTypes.some((grant) => grant !== 'implicit'))
    problems.add('The member token_endpoint is missing, and a grant that needs it is offered.', { pointer: '' });
  checkEndpoints(metadata, problems);
  return {
    state: 'read',
    facts: {
      form: 'authorization-server',
      ...present({ issuer: textMember(metadata, 'issuer') }),
      authorizationServers: [],
      bearerMethods: [],
      ...facts,
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
  };
};

const readResource = (metadata: Metadata): Reading => {
  const problems = problemList();
  const { facts, spots } = oauthFacts(metadata);
  checkIdentifier(metadata, 'resource', true, problems);
  checkEndpoints(metadata, problems);
  for (const [index, server] of textsOf(metadata, 'authorization_servers').entries())
    if (!/^https:\/\/[^/]/i.test(server))
      problems.add('The address of an authorization server must begin with https.', {
        pointer: `/authorization_servers/${index}`,
      });
  return {
    state: 'read',
    facts: {
      form: 'protected-resource',
      ...present({ resource: textMember(metadata, 'resource') }),
      authorizationServers: textsOf(metadata, 'authorization_servers'),
      bearerMethods: textsOf(metadata, 'bearer_methods_supported'),
      ...facts,
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
  };
};
