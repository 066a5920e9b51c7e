import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { oauthMetadata } from '../../src/evidence/oauth-metadata.ts';
import { oidcDiscovery } from '../../src/evidence/oidc-discovery.ts';
import { recognise } from '../../src/evidence/registry.ts';
import type { Kind } from '../../src/model/evidence.ts';
import { corpusFolder, hasCorpus, probeOf, readWell } from './reading.ts';

const reading = (kind: Kind, value: unknown) => readWell(kind, JSON.stringify(value));
const names = (value: unknown) => recognise(probeOf('a', JSON.stringify(value))).map(({ name }) => name);

const login = 'https://login.city.eu';
const discovery = (more: object = {}) => ({
  issuer: login,
  authorization_endpoint: `${login}/auth`,
  token_endpoint: `${login}/token`,
  jwks_uri: `${login}/jwks`,
  response_types_supported: ['code'],
  grant_types_supported: ['authorization_code', 'client_credentials'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['ES256'],
  code_challenge_methods_supported: ['S256'],
  ...more,
});
const without = (key: string) => Object.fromEntries(Object.entries(discovery()).filter(([name]) => name !== key));

describe('an OpenID Connect discovery document', () => {
  it('tells the issuer, the addresses and what is offered', async () => {
    const { facts, spots, valid } = await reading(
      oidcDiscovery,
      discovery({ token_endpoint_auth_methods_supported: ['tls_client_auth'] }),
    );
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      issuer: login,
      issuerHost: 'login.city.eu',
      hosts: ['login.city.eu'],
      encrypted: true,
      endpoints: [
        { name: 'authorization_endpoint', host: 'login.city.eu', placeholder: false },
        { name: 'token_endpoint' },
        { name: 'jwks_uri' },
      ],
      grantTypes: ['authorization_code', 'client_credentials'],
      codeChallengeMethods: ['S256'],
      implicit: false,
      passwordGrant: false,
      mutualTls: true,
      dpop: false,
      idTokenAlgorithms: ['ES256'],
      unsigned: false,
    });
    expect(spots['/endpoints/1/url']).toEqual({ pointer: '/token_endpoint', verbatim: true });
  });

  it('that names no grants offers those of the standard', async () => {
    const { facts } = await reading(oidcDiscovery, without('grant_types_supported'));
    expect(facts).toMatchObject({ grantTypes: ['authorization_code', 'implicit'], implicit: false });
    expect(
      (await reading(oidcDiscovery, discovery({ grant_types_supported: ['implicit', 'password'] }))).facts,
    ).toMatchObject({ implicit: true, passwordGrant: true });
  });

  it.each([
    ['issuer over http', discovery({ issuer: 'http://login.city.eu' }), '/issuer', /begin with https/],
    ['issuer with a query', discovery({ issuer: `${login}?a=b` }), '/issuer', /neither a query/],
    ['no keys', without('jwks_uri'), '', /jwks_uri is missing/],
    ['no token endpoint', without('token_endpoint'), '', /token_endpoint is missing/],
    ['no types of subjects', discovery({ subject_types_supported: [] }), '/subject_types_supported', /at least one/],
    [
      'unsigned tokens',
      discovery({ id_token_signing_alg_values_supported: ['none'] }),
      '/id_token_signing_alg_values_supported',
      /not signed/,
    ],
    ['an endpoint over http', discovery({ token_endpoint: 'http://a.eu/t' }), '/token_endpoint', /begins with https/],
  ])('is invalid with %s', async (_, value, pointer, message) => {
    const { valid, problems } = await reading(oidcDiscovery, value);
    expect(valid).toBe(false);
    expect(problems).toMatchObject([{ message: expect.stringMatching(message), spot: { pointer } }]);
  });

  it('needs no token endpoint where only the implicit grant is offered', async () => {
    expect(
      (await reading(oidcDiscovery, { ...without('token_endpoint'), response_types_supported: ['id_token'] })).valid,
    ).toBe(true);
  });

  it('may stand where OAuth metadata is asked for', () =>
    expect(names(discovery()).slice(0, 2)).toEqual(['oidc-discovery', 'oauth-metadata']));
});

describe('OAuth metadata', () => {
  it('of an authorization server tells what it offers', async () => {
    const server = {
      issuer: login,
      token_endpoint: `${login}/token`,
      response_types_supported: ['code'],
      grant_types_supported: ['client_credentials'],
    };
    expect(names(server)[0]).toBe('oauth-metadata');
    const { facts, valid } = await reading(oauthMetadata, server);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({ form: 'authorization-server', issuer: login, grantTypes: ['client_credentials'] });
    expect((await reading(oauthMetadata, { ...server, grant_types_supported: ['authorization_code'] })).valid).toBe(
      false,
    );
  });

  it('of a protected resource tells whose tokens it takes', async () => {
    const { facts, valid } = await reading(oauthMetadata, {
      resource: 'https://api.city.eu/parking',
      authorization_servers: [login],
      bearer_methods_supported: ['header'],
      scopes_supported: ['read'],
    });
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      form: 'protected-resource',
      resource: 'https://api.city.eu/parking',
      authorizationServers: [login],
      bearerMethods: ['header'],
      scopes: ['read'],
      implicit: false,
    });
    expect(
      (await reading(oauthMetadata, { resource: 'api', authorization_servers: ['http://a.eu'] })).problems,
    ).toHaveLength(2);
  });
});

describe('what is neither', () => {
  it.each([
    [{ issuer: 'City', name: 'x' }],
    [{ resource: 'a', title: 'b' }],
    [{ keys: [] }],
    [{ error: 'invalid_client' }],
  ])('%o', (value) => expect(names(value).filter((name) => /^o(idc|auth)/.test(name))).toEqual([]));
});

describe.skipIf(!hasCorpus)('documents of real login services', () => {
  it.each([
    ['oidc-provider/openid-configuration.json', 'oidc-discovery'],
    ['solid-server-dcat/openid-none.txt', 'oidc-discovery'],
    ['oidc-provider/jwks-dev-keys.json', 'json'],
    ['oidc-provider/token-bad-client.json', 'json'],
  ])('%s is of the kind %s', (file, kind) => {
    expect(recognise(probeOf(file, readFileSync(`${corpusFolder}/captures/${file}`)))[0]?.name).toBe(kind);
  });

  it('without encryption are invalid', async () => {
    const { valid, facts } = await readWell(
      oidcDiscovery,
      readFileSync(`${corpusFolder}/captures/oidc-provider/openid-configuration.json`),
    );
    expect(valid).toBe(false);
    expect(facts).toMatchObject({
      encrypted: false,
      implicit: true,
      dpop: true,
      endpoints: expect.arrayContaining([expect.objectContaining({ name: 'token_endpoint', local: true })]),
    });
  });
});
