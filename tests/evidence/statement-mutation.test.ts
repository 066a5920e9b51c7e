import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probeBytes } from '../../src/evidence/probe.ts';
import { kinds, recognise } from '../../src/evidence/registry.ts';
import { isObject, type Json } from '../../src/source/pointer.ts';
import { expectSound, tools } from './reading.ts';

const v2 = 'https://www.w3.org/ns/credentials/v2';
const digest = { sha256: '9f2c1ab04d1b1d2e5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b' };

/** A true file of each kind, and the members without which it must not be valid; a kind without such members gives no verdict. */
const seeds: Readonly<
  Record<string, { readonly file: { readonly [key: string]: Json }; readonly needs: readonly string[] }>
> = {
  'did-document': {
    file: {
      '@context': 'https://www.w3.org/ns/did/v1',
      id: 'did:web:citypulse.nl',
      verificationMethod: [
        { id: '#k', type: 'Multikey', controller: 'did:web:citypulse.nl', publicKeyMultibase: 'z6MkpJySvETLnxhQ' },
      ],
      authentication: ['#k'],
      service: [{ id: '#s', type: 'DataService', serviceEndpoint: { uri: 'https://dsp.citypulse.nl' } }],
    },
    needs: ['id'],
  },
  'verifiable-credential': {
    file: {
      '@context': [v2],
      type: ['VerifiableCredential'],
      issuer: { id: 'did:web:registry.nl', name: 'Registry' },
      validFrom: '2026-01-01T00:00:00Z',
      credentialSubject: [{ id: 'did:web:citypulse.nl', legalName: 'CityPulse BV' }],
      credentialStatus: { type: 'BitstringStatusListEntry' },
      proof: { type: 'DataIntegrityProof', proofValue: 'z58DAdFfa9SkqZMVPxAQpic7ndSayn1PzZs6ZjW' },
    },
    needs: ['issuer', 'credentialSubject', 'type', '@context'],
  },
  'consent-record': {
    file: {
      version: '1.1.0',
      jurisdiction: 'NL',
      consentTimestamp: 1790841600,
      collectionMethod: 'web form',
      consentReceiptID: 'c-1',
      piiPrincipalId: 'p-17',
      piiControllers: [{ piiController: 'City of Haven' }],
      policyUrl: 'https://haven.nl/privacy',
      services: [{ service: 'Parking', purposes: [{ purpose: 'Permits' }] }],
      sensitive: false,
    },
    needs: ['jurisdiction', 'piiControllers', 'services', 'policyUrl', 'sensitive'],
  },
  sarif: {
    file: {
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Semgrep', rules: [{ id: 'a', properties: { 'security-severity': '9' } }] } },
          results: [{ ruleId: 'a', level: 'error', message: { text: 'x' }, suppressions: [{ status: 'accepted' }] }],
          invocations: [{ executionSuccessful: true, endTimeUtc: '2026-10-20T10:00:00Z' }],
        },
      ],
    },
    needs: ['version', 'runs'],
  },
  'in-toto': {
    file: {
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'a.tgz', digest }],
      predicateType: 'https://slsa.dev/provenance/v1',
      predicate: {
        buildDefinition: { buildType: 'https://a.nl/b' },
        runDetails: { builder: { id: 'https://a.nl/c' } },
      },
    },
    needs: ['_type', 'subject', 'predicateType', 'predicate'],
  },
  'c2pa-report': {
    file: {
      active_manifest: 'm',
      manifests: {
        m: {
          claim_generator: 'a/1',
          assertions: [
            { label: 'c2pa.actions', data: { actions: [{ action: 'c2pa.created', softwareAgent: { name: 'x' } }] } },
          ],
          signature_info: { issuer: 'CityPulse BV' },
        },
      },
      validation_results: { activeManifest: { success: [{ code: 'claimSignature.validated' }], failure: [] } },
    },
    needs: [],
  },
  datasetcard: {
    file: {
      '@context': { '@vocab': 'https://schema.org/', cr: 'http://mlcommons.org/croissant/' },
      '@type': 'sc:Dataset',
      conformsTo: 'http://mlcommons.org/croissant/1.0',
      name: 'parking',
      description: 'Occupancy.',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      url: 'https://data.haven.nl/parking',
      distribution: [{ '@type': 'cr:FileObject', name: 'csv' }],
      recordSet: [{ '@type': 'cr:RecordSet', field: [{ '@type': 'cr:Field', name: 'garage' }] }],
    },
    needs: ['name', 'description', 'license', 'url', 'distribution'],
  },
  ocds: {
    file: {
      uri: 'https://haven.nl/ocds/1',
      version: '1.1',
      publisher: { name: 'City of Haven' },
      publishedDate: '2026-10-01T00:00:00Z',
      releases: [
        {
          ocid: 'ocds-213czf-1',
          id: '1',
          date: '2026-10-01T00:00:00Z',
          tag: ['tender'],
          initiationType: 'tender',
          tender: { id: 't', title: 'Sensors', tenderPeriod: { endDate: '2026-11-01T00:00:00Z' } },
        },
      ],
    },
    needs: ['uri', 'publisher', 'publishedDate', 'releases'],
  },
};

/** Every place of a document below its root, as the keys that lead there. */
const places = (value: Json, keys: readonly string[] = []): readonly (readonly string[])[] => [
  ...(keys.length > 0 ? [keys] : []),
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value as { readonly [key: string]: Json }).flatMap(([key, below]) => places(below, [...keys, key]))
    : []),
];

/** The document with another value at one place; undefined takes the member away. */
const withValue = (value: Json, [key, ...rest]: readonly string[], put: Json | undefined): Json => {
  if (key === undefined || typeof value !== 'object' || value === null) return put ?? null;
  const below = (value as { readonly [key: string]: Json })[key] ?? null;
  if (Array.isArray(value)) {
    const list = [...(value as readonly Json[])];
    if (rest.length === 0 && put === undefined) list.splice(Number(key), 1);
    else list[Number(key)] = withValue(below, rest, put);
    return list;
  }
  const members: Record<string, Json> = { ...(value as { readonly [key: string]: Json }) };
  if (rest.length === 0 && put === undefined) delete members[key];
  else members[key] = withValue(below, rest, put);
  return members;
};

const wrong: readonly (Json | undefined)[] = [
  undefined,
  null,
  true,
  0,
  -1.5,
  '',
  'TBD',
  [],
  {},
  [null],
  [[]],
  [{}],
  { a: null },
  [''],
];
const general = ['json', 'yaml', 'ndjson', 'csv', 'document', 'json-schema', 'locale', 'price-table'];

/** What a text is read as: the verdict as the kind itself. As any other kind that is more than a form of text it must not pass. */
const look = async (name: string, text: string): Promise<boolean | undefined> => {
  const probe = probeBytes('file', new TextEncoder().encode(text));
  let verdict: boolean | undefined;
  for (const kind of recognise(probe)) {
    if (general.includes(kind.name)) continue;
    const reading = await kind.read(probe, tools);
    if (reading.state === 'read') expectSound(kind, probe, reading);
    else expect(reading.why).not.toBe('');
    const valid = reading.state === 'read' ? reading.valid : false;
    if (kind.name === name) verdict = valid;
    else expect(valid, `${kind.name}: ${text}`).toBe(false);
  }
  return verdict;
};

describe.each(Object.entries(seeds))('%s', (name, { file, needs }) => {
  it('is of its kind as it stands, and valid where its kind gives a verdict', async () => {
    expect(
      kinds.find((kind) => kind.name === name)?.recognise(probeBytes('f', Buffer.from(JSON.stringify(file)))),
    ).toBe(true);
    expect(await look(name, JSON.stringify(file))).toBe(needs.length === 0 ? undefined : true);
  });

  it('is read whatever stands at each of its places, and never taken for another kind', async () => {
    for (const keys of places(file))
      for (const put of wrong) await look(name, JSON.stringify(withValue(file, keys, put)));
  });

  it.each(needs)('is not valid where %s is missing, empty or of another type', async (need) => {
    for (const put of [undefined, null, '', [], {}, true, 7]) {
      const empty = put === '' || (typeof put === 'object' && put !== null && Object.keys(put).length === 0);
      if (!empty && typeof put === typeof file[need]) continue;
      expect(await look(name, JSON.stringify(withValue(file, [need], put))), JSON.stringify(put)).not.toBe(true);
    }
  });

  it('that lacks what it needs does not become valid by whatever else is broken', async () => {
    if (needs.length === 0) return;
    const all = places(file);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...needs),
        fc.array(fc.tuple(fc.constantFrom(...all), fc.constantFrom(...wrong)), { maxLength: 5 }),
        async (need, changes) => {
          const broken = changes
            .filter(([keys]) => keys[0] !== need)
            .reduce<Json>(
              (value, [keys, put]) => (reaches(value, keys) ? withValue(value, keys, put) : value),
              withValue(file, [need], undefined),
            );
          expect(await look(name, JSON.stringify(broken))).not.toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('with bytes cut, doubled and exchanged is read or refused, never more than it was', async () => {
    const text = JSON.stringify(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 6 }), async (at, length, put) => {
        await look(name, text.slice(0, at) + put + text.slice(at + length));
      }),
      { numRuns: 150 },
    );
  });
});

/** Whether a place is still there after earlier changes. */
const reaches = (value: Json, keys: readonly string[]): boolean => {
  const [key, ...rest] = keys;
  if (key === undefined) return true;
  if (!isObject(value) && !Array.isArray(value)) return false;
  return Object.hasOwn(value, key) && reaches((value as { readonly [key: string]: Json })[key] ?? null, rest);
};
