import type { Kind, Reading } from '../model/evidence.ts';
import type { Json } from '../source/pointer.ts';
import { addressOf } from './hosts.ts';
import { present, textMember } from './members.ts';
import { checkEndpoints, checkIdentifier, checkLists, hasMembers, oauthFacts, textsOf } from './oauth-facts.ts';
import { problemList } from './problem-list.ts';

const signs = [
  ['issuer', 'id_token_signing_alg_values_supported'],
  ['issuer', 'subject_types_supported'],
  ['authorization_endpoint', 'jwks_uri', 'subject_types_supported'],
  ['issuer', 'userinfo_endpoint', 'jwks_uri'],
];

/** What a login service says of itself at /.well-known/openid-configuration (OpenID Connect Discovery 1.0, section 3). */
export const oidcDiscovery: Kind = {
  name: 'oidc-discovery',
  title: 'OpenID Connect discovery document',
  recognisedBy: 'JSON with an issuer beside the types of subjects or the algorithms of id tokens.',
  recognise: ({ root }) => hasMembers(root, signs),
  read: ({ root }) =>
    hasMembers(root, signs) ? readDiscovery(root) : { state: 'invalid', why: 'is no discovery document' },
};

const readDiscovery = (metadata: { readonly [member: string]: Json }): Reading => {
  const problems = problemList();
  const { facts, spots } = oauthFacts(metadata);
  const algorithms = textsOf(metadata, 'id_token_signing_alg_values_supported');
  checkIdentifier(metadata, 'issuer', false, problems);
  const onlyImplicit = facts.responseTypes.length > 0 && !facts.responseTypes.some((type) => /\bcode\b/.test(type));
  for (const key of ['authorization_endpoint', 'jwks_uri', ...(onlyImplicit ? [] : ['token_endpoint'])])
    if (!Object.hasOwn(metadata, key)) problems.add(`The member ${key} is missing.`, { pointer: '' });
  checkLists(
    metadata,
    ['response_types_supported', 'subject_types_supported', 'id_token_signing_alg_values_supported'],
    problems,
  );
  checkEndpoints(metadata, problems);
  const unsigned = algorithms.length > 0 && algorithms.every((algorithm) => algorithm === 'none');
  if (unsigned)
    problems.add('Id tokens are not signed: no algorithm but none is offered.', {
      pointer: '/id_token_signing_alg_values_supported',
    });
  const issuer = textMember(metadata, 'issuer');
  return {
    state: 'read',
    facts: {
      ...present({ issuer, issuerHost: addressOf(issuer ?? '').host }),
      ...facts,
      subjectTypes: textsOf(metadata, 'subject_types_supported'),
      idTokenAlgorithms: algorithms,
      unsigned,
      claims: textsOf(metadata, 'claims_supported'),
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
  };
};
