import { describe, expect, it } from 'vitest';
import { verifiableCredential } from '../../src/evidence/verifiable-credential.ts';
import { kindsOf, probeOf, readWell, tools } from './reading.ts';

const v2 = 'https://www.w3.org/ns/credentials/v2';
const v1 = 'https://www.w3.org/2018/credentials/v1';
const proof = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  proofValue: 'z58DAdFfa9SkqZMVPxAQpic7ndSayn1PzZs6ZjW',
};
const credential = (more: object = {}) => ({
  '@context': [v2, 'https://w3id.org/gaia-x/development'],
  id: 'https://citypulse.nl/credentials/1',
  type: ['VerifiableCredential', 'ParticipantCredential'],
  issuer: 'did:web:registry.nl',
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'did:web:citypulse.nl', legalName: 'CityPulse BV', country: 'NL' },
  proof,
  ...more,
});
const presentation = (more: object = {}) => ({
  '@context': [v2],
  type: ['VerifiablePresentation'],
  holder: 'did:web:citypulse.nl',
  verifiableCredential: [credential()],
  proof,
  ...more,
});
const read = (value: unknown) => readWell(verifiableCredential, JSON.stringify(value));

describe('a verifiable credential', () => {
  it('tells who issued it, of whom, what it says and how long it holds', async () => {
    const { facts, valid, problems } = await read(credential());
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toEqual({
      form: 'credential',
      model: '2.0',
      types: ['VerifiableCredential', 'ParticipantCredential'],
      id: 'https://citypulse.nl/credentials/1',
      issuer: 'did:web:registry.nl',
      validFrom: '2026-01-01T00:00:00Z',
      credentials: 1,
      subjects: ['did:web:citypulse.nl'],
      claims: ['legalName', 'country'],
      proofs: ['DataIntegrityProof'],
      secured: true,
      revocable: false,
      sampleIssuer: false,
    });
  });

  it('of the data model 1.1 needs the date of its issuance', async () => {
    const older = { '@context': [v1], type: ['VerifiableCredential'], validFrom: undefined };
    expect((await read(credential({ ...older, issuanceDate: '2026-01-01T00:00:00Z' }))).valid).toBe(true);
    expect((await read(credential(older))).valid).toBe(false);
  });

  it('is secured only by a proof that holds a signature', async () => {
    for (const nothing of [
      undefined,
      [],
      { type: 'DataIntegrityProof' },
      { ...proof, proofValue: '' },
      { ...proof, proofValue: 'TBD' },
    ])
      expect((await read(credential({ proof: nothing }))).facts.secured).toBe(false);
    expect((await read(credential({ proof: [proof] }))).facts.secured).toBe(true);
  });

  it('of an example is told', async () => {
    for (const issuer of ['did:example:76e12ec', 'https://university.example.org/issuers/1'])
      expect((await read(credential({ issuer }))).facts.sampleIssuer).toBe(true);
  });

  it.each([
    ['no issuer', { issuer: undefined }],
    ['an issuer that is a name', { issuer: 'Registry' }],
    ['an issuer without an identifier', { issuer: { name: 'Registry' } }],
    ['another context first', { '@context': ['https://schema.org', v2] }],
    ['a context that gives a term of the model another meaning', { '@context': [v2, { issuer: 'https://a.nl/x' }] }],
    ['no subject', { credentialSubject: undefined }],
    ['a subject of which it says nothing', { credentialSubject: {} }],
    ['a subject with two identifiers', { credentialSubject: { id: ['did:a:1', 'did:a:2'] } }],
    ['a day in the place of a time', { validFrom: '2026-01-01' }],
    ['no type of its own', { type: ['ParticipantCredential'] }],
    ['a type that no context knows', { '@context': [v2], type: ['VerifiableCredential', 'Nowhere'] }],
    ['a state of revocation without a type', { credentialStatus: { id: 'https://a.nl/1' } }],
    ['a schema whose id is no address', { credentialSchema: { id: 'none', type: 'JsonSchema' } }],
    ['a proof without a type', { proof: { proofValue: 'z1' } }],
    ['a name with more than its language', { name: { '@value': 'A', '@language': 'nl', url: 'x:y' } }],
  ])('with %s is not valid', async (_, more) => {
    const { valid, problems } = await read(credential(more));
    expect(valid).toBe(false);
    expect(problems.length).toBeGreaterThan(0);
  });

  it('in several languages has names and descriptions', async () => {
    const name = [
      { '@value': 'Deelnemer', '@language': 'nl' },
      { '@value': 'Participant', '@language': 'en', '@direction': 'ltr' },
    ];
    expect((await read(credential({ name, description: 'Plain' }))).valid).toBe(true);
  });

  it('broken off is a fault of the file', async () => {
    const reading = await verifiableCredential.read(probeOf('f', JSON.stringify(credential()).slice(0, 330)), tools);
    expect(reading.state).toBe('invalid');
  });

  it.each([
    ['a credential of a login', { type: 'credential', user: 'a', password: 'b' }],
    ['JSON-LD of a person', { '@context': 'https://schema.org', '@type': 'Person', name: 'A' }],
    ['a signed text', { proof: { type: 'DataIntegrityProof' } }],
    ['nothing', {}],
  ])('is not seen in %s', (_, value) => {
    expect(kindsOf(value)).not.toContain('verifiable-credential');
  });
});

describe('a verifiable presentation', () => {
  it('tells its holder and what is in its credentials', async () => {
    const { facts, valid } = await read(presentation());
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      form: 'presentation',
      holder: 'did:web:citypulse.nl',
      credentials: 1,
      issuer: 'did:web:registry.nl',
    });
  });

  it('is no better than its credentials', async () => {
    const { valid, problems } = await read(
      presentation({ verifiableCredential: [credential(), credential({ issuer: null })] }),
    );
    expect(valid).toBe(false);
    expect(problems[0]?.spot?.pointer).toBe('/verifiableCredential/1');
  });

  it('takes a signed text in an envelope, and alone only by the model 1.1', async () => {
    const jwt = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.c2ln';
    const envelope = { '@context': v2, type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${jwt}` };
    expect((await read(presentation({ verifiableCredential: [envelope] }))).valid).toBe(true);
    expect((await read(presentation({ verifiableCredential: [{ ...envelope, id: jwt }] }))).valid).toBe(false);
    expect((await read(presentation({ verifiableCredential: [jwt] }))).valid).toBe(false);
    expect((await read(presentation({ '@context': [v1], verifiableCredential: [jwt] }))).valid).toBe(true);
  });

  it('has a holder that is an identifier', async () => {
    for (const holder of ['CityPulse', { id: 'CityPulse' }, {}, 7])
      expect((await read(presentation({ holder }))).valid).toBe(false);
  });
});
