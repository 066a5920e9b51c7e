import { describe, expect, it } from 'vitest';
import { inToto } from '../../src/evidence/in-toto.ts';
import { kindsOf, probeOf, readWell, tools } from './reading.ts';

const sha256 = '9f2c1ab04d1b1d2e5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b';
const statement = (more: object = {}) => ({
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'citypulse-4.2.0.tar.gz', digest: { sha256 } }],
  predicateType: 'https://slsa.dev/provenance/v1',
  predicate: {
    buildDefinition: {
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: { workflow: { repository: 'https://git.citypulse.nl/platform' } },
      resolvedDependencies: [{ uri: 'git+https://git.citypulse.nl/platform' }],
    },
    runDetails: { builder: { id: 'https://ci.citypulse.nl/runner' }, metadata: { finishedOn: '2026-10-20T10:00:00Z' } },
  },
  ...more,
});
const envelope = (value: unknown, signatures: readonly object[] = [{ keyid: '', sig: 'MEUCIQ' }]) => ({
  payloadType: 'application/vnd.in-toto+json',
  payload: Buffer.from(JSON.stringify(value)).toString('base64'),
  signatures,
});
const read = (value: unknown) => readWell(inToto, JSON.stringify(value));

describe('an in-toto statement', () => {
  it('tells what was built, from what, by whom and when', async () => {
    const { facts, valid, problems } = await read(statement());
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toEqual({
      statementType: 'https://in-toto.io/Statement/v1',
      predicateType: 'https://slsa.dev/provenance/v1',
      provenance: true,
      subjects: [{ name: 'citypulse-4.2.0.tar.gz', digests: [`sha256:${sha256}`] }],
      builder: 'https://ci.citypulse.nl/runner',
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      source: 'https://git.citypulse.nl/platform',
      finished: '2026-10-20T10:00:00Z',
      materials: 1,
      enveloped: false,
      signatures: 0,
    });
  });

  it('in its envelope tells the same, and how many signatures there are', async () => {
    const bare = await read(statement());
    for (const wrapped of [envelope(statement()), { dsseEnvelope: envelope(statement()) }]) {
      const { facts, valid } = await read(wrapped);
      expect(valid).toBe(true);
      expect(facts).toEqual({ ...bare.facts, enveloped: true, signatures: 1 });
    }
  });

  it('in an envelope without a signature is not valid', async () => {
    for (const signatures of [[], [{}], [{ keyid: 'k', sig: '' }]]) {
      const { facts, valid, problems } = await read(envelope(statement(), signatures));
      expect({ signatures: facts.signatures, valid }).toEqual({ signatures: 0, valid: false });
      expect(problems[0]?.spot).toEqual({ pointer: '/signatures' });
    }
  });

  it.each([
    ['no subject', { subject: [] }],
    ['a subject without a digest', { subject: [{ name: 'a' }] }],
    ['a digest that is a word', { subject: [{ name: 'a', digest: { sha256: 'TBD' } }] }],
    ['a digest of zeros', { subject: [{ name: 'a', digest: { sha256: '0'.repeat(64) } }] }],
    ['no type of predicate', { predicateType: '' }],
    ['a type of statement that there is none of', { _type: 'https://in-toto.io/Statement/v9' }],
    ['provenance that names no builder', { predicate: {} }],
    ['provenance whose predicate is a text', { predicate: 'built' }],
  ])('with %s is not valid', async (_, more) => {
    const { valid, problems } = await read(statement(more));
    expect(valid).toBe(false);
    expect(problems.length).toBeGreaterThan(0);
  });

  it('of another type needs no builder', async () => {
    const { facts, valid } = await read(
      statement({ predicateType: 'https://in-toto.io/attestation/test-result/v0.1', predicate: { result: 'PASSED' } }),
    );
    expect({ provenance: facts.provenance, valid }).toEqual({ provenance: false, valid: true });
  });

  it('broken off is a fault of the file', async () => {
    const reading = await inToto.read(probeOf('f', JSON.stringify(statement()).slice(0, 200)), tools);
    expect(reading.state).toBe('invalid');
  });

  it.each([
    ['an envelope of something else', { ...envelope(statement()), payloadType: 'application/json' }],
    ['an envelope that holds no JSON', { ...envelope(statement()), payload: 'bm90IGpzb24=' }],
    ['a statement of accounts', { _type: 'Statement', subject: [], predicateType: 'x' }],
    ['nothing', {}],
  ])('is not seen in %s', (_, value) => {
    expect(kindsOf(value)).not.toContain('in-toto');
  });
});
