import { describe, expect, it } from 'vitest';
import { dspCatalog, dspMessage, dspVersion } from '../../src/evidence/dsp.ts';
import { odrl } from '../../src/evidence/odrl.ts';
import { corpusProbe, expectSound, hasCorpus, labelled, probeOf, readWell, tools, verdictOf } from './reading.ts';

const turtle = `@prefix odrl: <http://www.w3.org/ns/odrl/2/> .
<urn:p:1> a odrl:Agreement ; odrl:assigner <https://haven.nl> ; odrl:assignee <https://citypulse.nl> ;
  odrl:permission [ odrl:target <urn:d:parking> ; odrl:action odrl:use ;
    odrl:constraint [ odrl:leftOperand odrl:spatial ; odrl:operator odrl:eq ; odrl:rightOperand <http://publications.europa.eu/resource/authority/country/NLD> ] ;
    odrl:duty [ odrl:action odrl:attribute ] ] .
`;

describe('ODRL', () => {
  it('tells who may do what with what, under which constraints', async () => {
    const { facts, valid, spots } = await readWell(odrl, turtle);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      form: 'rdf',
      policies: [
        {
          uid: 'urn:p:1',
          type: 'Agreement',
          assigner: 'https://haven.nl',
          rules: [
            {
              kind: 'permission',
              actions: ['use'],
              targets: ['urn:d:parking'],
              constraints: ['spatial eq http://publications.europa.eu/resource/authority/country/NLD'],
              duties: ['attribute'],
            },
          ],
        },
      ],
      actions: ['use'],
      operands: ['spatial'],
      unconstrained: 0,
    });
    expect(spots['/policies/0']).toEqual({ line: 2 });
  });

  it('reads JSON-LD with the context of ODRL, which is known and not fetched', async () => {
    const { facts, valid } = await readWell(
      odrl,
      JSON.stringify({
        '@context': 'http://www.w3.org/ns/odrl.jsonld',
        '@type': 'Offer',
        uid: 'https://haven.nl/offer/1',
        assigner: 'https://haven.nl',
        permission: [{ target: 'https://haven.nl/parking', action: 'read' }],
      }),
    );
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      policies: [{ uid: 'https://haven.nl/offer/1', type: 'Offer', rules: [{ actions: ['read'] }] }],
      unconstrained: 1,
    });
  });

  it.each([
    [
      'a policy without a rule',
      '{"policytype":"http://www.w3.org/ns/odrl/2/Set","policyid":"urn:a","permissions":[]}',
      'neither permission nor prohibition',
    ],
    [
      'an offer of nobody',
      turtle.replace('odrl:Agreement ; odrl:assigner <https://haven.nl>', 'odrl:Offer'),
      'does not say who offers',
    ],
    ['a rule without an action', turtle.replace('odrl:action odrl:use ;', ''), 'names no action'],
    ['half a constraint', turtle.replace('odrl:operator odrl:eq ;', ''), 'lacks its operator'],
  ])('finds %s', async (_, text, sentence) => {
    const { valid, problems } = await readWell(odrl, text);
    expect(valid).toBe(false);
    expect(problems.map(({ message }) => message).join(' ')).toContain(sentence);
  });
});

describe('Dataspace Protocol', () => {
  const catalogue = {
    '@context': ['https://w3id.org/dspace/2025/1/context.jsonld'],
    '@id': 'urn:c:1',
    '@type': 'Catalog',
    participantId: 'did:web:citypulse.nl',
    service: [{ '@id': 'urn:s:1', '@type': 'DataService', endpointURL: 'https://connector.citypulse.nl/dsp' }],
    dataset: [
      {
        '@id': 'urn:d:parking',
        '@type': 'Dataset',
        hasPolicy: [{ '@id': 'urn:o:1', '@type': 'Offer', permission: [{ action: 'use' }] }],
        distribution: [{ '@type': 'Distribution', format: 'HttpData-PULL', accessService: 'urn:s:1' }],
      },
      { '@id': 'urn:d:noise', '@type': 'Dataset' },
    ],
  };

  it('tells what a catalogue offers, and what cannot be had', async () => {
    const { facts, valid, problems, spots } = await readWell(dspCatalog, JSON.stringify(catalogue));
    expect(facts).toMatchObject({
      edition: '2025-1',
      type: 'Catalog',
      participantId: 'did:web:citypulse.nl',
      datasetCount: 2,
      datasets: [
        {
          id: 'urn:d:parking',
          offers: 1,
          formats: ['HttpData-PULL'],
          endpoints: ['https://connector.citypulse.nl/dsp'],
        },
        { offers: 0 },
      ],
      withoutOffer: 1,
      withoutDistribution: 1,
      actions: ['use'],
    });
    expect(valid).toBe(false);
    expect(problems.map(({ spot }) => spot?.pointer)).toEqual(['/dataset/1', '/dataset/1']);
    expect(spots['/datasets/1']).toEqual({ pointer: '/dataset/1' });
  });

  it('refuses a target in an offer of a catalogue, and wants one in a message', async () => {
    const first = structuredClone(catalogue);
    Object.assign(first.dataset[0]?.hasPolicy?.[0] ?? {}, { target: 'urn:d:parking' });
    expect((await readWell(dspCatalog, JSON.stringify(first))).problems[0]?.message).toContain('names a target');
    const message = {
      '@context': catalogue['@context'],
      '@type': 'ContractRequestMessage',
      consumerPid: 'urn:x',
      offer: { '@id': 'urn:o:1', '@type': 'Offer', permission: [{ action: 'use' }] },
    };
    const { valid, facts } = await readWell(dspMessage, JSON.stringify(message));
    expect([valid, facts.type]).toEqual([false, 'ContractRequestMessage']);
  });

  it('tells a message that carries a secret', async () => {
    const { facts } = await readWell(
      dspMessage,
      JSON.stringify({
        '@context': catalogue['@context'],
        '@type': 'TransferStartMessage',
        providerPid: 'urn:p',
        consumerPid: 'urn:c',
        dataAddress: {
          endpoint: 'https://d.nl',
          endpointProperties: [
            { name: 'authType', value: 'bearer' },
            { name: 'authorization', value: 'x' },
          ],
        },
      }),
    );
    expect(facts).toMatchObject({ endpoint: 'https://d.nl', holdsSecret: true });
  });

  it('reads the version document', async () => {
    const { facts, valid } = await readWell(
      dspVersion,
      '{"protocolVersions":[{"version":"2025-1","path":"/dsp","binding":"HTTPS","auth":{"protocol":"DCP"}}]}',
    );
    expect(valid).toBe(true);
    expect(facts).toEqual({
      versions: [{ version: '2025-1', path: '/dsp', binding: 'HTTPS', auth: 'DCP' }],
      bindings: ['HTTPS'],
    });
    expect(dspVersion.recognise(probeOf('f', '{"protocolVersions":["1"]}'))).toBe(false);
  });
});

describe.skipIf(!hasCorpus)('the corpus', () => {
  const policies = labelled('odrl').filter(
    ({ file }) => !/compliancereport|evaluationrequest|\/state|ccby4\.0/.test(file),
  );
  it.each(policies)('$file', async ({ file, format, label, label_strength }) => {
    const probe = corpusProbe(file);
    const kind = [dspCatalog, dspMessage, odrl].find((each) => each.recognise(probe));
    expect(kind?.name).toMatch(format?.startsWith('dsp') ? /^dsp-/ : /^odrl$/);
    if (kind === undefined) return;
    const reading = await kind.read(probe, tools);
    if (reading.state === 'read') expectSound(kind, probe, reading);
    /* The second policy of the suite forbids everything by naming no action, which ODRL 2.2 does not allow. */
    if (label_strength === 'test-suite' && !file.endsWith('policy-2.ttl')) expect(verdictOf(reading)).toBe(label);
  });
});
