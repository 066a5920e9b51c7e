import { describe, expect, it } from 'vitest';
import { didDocument } from '../../src/evidence/did-document.ts';
import { kindsOf, probeOf, readWell, tools } from './reading.ts';

const id = 'did:web:citypulse.nl';
const document = (more: object = {}) => ({
  '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
  id,
  verificationMethod: [
    {
      id: `${id}#key-1`,
      type: 'JsonWebKey2020',
      controller: id,
      publicKeyJwk: { kty: 'EC', crv: 'P-256', x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU', y: 'x_FEzRu9m36HLN' },
    },
  ],
  authentication: [`${id}#key-1`],
  assertionMethod: ['#key-1'],
  service: [{ id: `${id}#space`, type: 'DataService', serviceEndpoint: 'https://dsp.citypulse.nl' }],
  ...more,
});
const read = (value: unknown) => readWell(didDocument, JSON.stringify(value));

describe('a DID document', () => {
  it('tells whose it is, its keys, their uses and its services', async () => {
    const { facts, valid, problems } = await read(document());
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toEqual({
      id,
      method: 'web',
      controllers: [],
      keys: 1,
      keyTypes: ['JsonWebKey2020'],
      uses: ['authentication', 'assertionMethod'],
      services: [{ type: 'DataService', endpoint: 'https://dsp.citypulse.nl' }],
      sample: false,
    });
  });

  it.each([
    ['a key that it does not hold', { authentication: [`${id}#gone`] }, '/authentication/0'],
    ['a short reference to a key that it does not hold', { assertionMethod: ['#gone'] }, '/assertionMethod/0'],
    ['an identifier with white space', { id: 'did:web:city pulse' }, '/id'],
    ['a key without a type', { verificationMethod: [{ id: `${id}#key-1`, controller: id }] }, '/verificationMethod/0'],
    ['a service without an endpoint', { service: [{ id: '#s', type: 'X', serviceEndpoint: '' }] }, '/service/0'],
    [
      'keys that are no list',
      { verificationMethod: {}, authentication: [], assertionMethod: [] },
      '/verificationMethod',
    ],
    [
      'the private part of a key',
      {
        verificationMethod: [
          { id: `${id}#key-1`, type: 'JsonWebKey2020', controller: id, publicKeyJwk: { kty: 'EC', d: 'secret' } },
        ],
      },
      '/verificationMethod/0/publicKeyJwk/d',
    ],
  ])('with %s is not valid', async (_, more, pointer) => {
    const { valid, problems } = await read(document(more));
    expect(valid).toBe(false);
    expect(problems[0]?.spot?.pointer).toMatch(new RegExp(`^${pointer.replaceAll('/', '\\/')}`));
  });

  it('counts only keys that are there', async () => {
    const empty = { id: `${id}#key-1`, type: 'JsonWebKey2020', controller: id };
    for (const method of [empty, { ...empty, publicKeyJwk: {} }, { ...empty, publicKeyMultibase: '' }])
      expect((await read(document({ verificationMethod: [method] }))).facts.keys).toBe(0);
    const held = { ...empty, publicKeyMultibase: 'z6MkpJySvETLnxhQG9DzEdmKJtysBDjuuTeDfUj1uNNCUqcj' };
    expect((await read(document({ verificationMethod: [held] }))).facts.keys).toBe(1);
  });

  it('tells an identifier of an example', async () => {
    expect((await read(document({ id: 'did:example:123' }))).facts.sample).toBe(true);
    expect((await read(document({ id: 'did:web:example.com', authentication: [] }))).facts.sample).toBe(true);
  });

  it('broken off is a fault of the file, with its place', async () => {
    const reading = await didDocument.read(probeOf('f', JSON.stringify(document()).slice(0, 400)), tools);
    expect(reading).toMatchObject({ state: 'invalid', why: expect.stringContaining('DID document') });
  });

  it.each([
    ['an entity that carries a DID as its id', { id, type: 'Device', name: 'Camera' }],
    ['a key set', { keys: [{ kty: 'EC' }] }],
    ['services without a DID', { id: 'urn:x:1', service: [] }],
    ['nothing', {}],
  ])('is not seen in %s', (_, value) => {
    expect(kindsOf(value)).not.toContain('did-document');
  });
});
