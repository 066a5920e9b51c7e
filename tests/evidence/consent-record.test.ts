import { describe, expect, it } from 'vitest';
import { consentRecord } from '../../src/evidence/consent-record.ts';
import { kindsOf, probeOf, readWell, tools } from './reading.ts';

const record = (more: object = {}) => ({
  schema_version: '27560-2023',
  record_id: 'c-1',
  pii_principal_id: 'p-17',
  purposes: [{ purpose: 'Crowd information' }],
  consent_status: 'given',
  event_time: '2026-10-01T10:00:00Z',
  pii_controller: 'City of Haven',
  privacy_notice: 'https://haven.nl/privacy',
  withdrawal_method: 'https://haven.nl/withdraw',
  ...more,
});
const receipt = (more: object = {}) => ({
  version: 'KI-CR-v1.1.0',
  jurisdiction: 'NL',
  consentTimestamp: 1790841600,
  collectionMethod: 'web form',
  consentReceiptID: '0ff1c2c2-0000-4000-8000-1d0e2b3c4d5e',
  piiPrincipalId: 'p-17',
  piiControllers: [{ piiController: 'City of Haven', contact: 'Desk' }],
  policyUrl: 'https://haven.nl/privacy',
  services: [{ service: 'Parking', purposes: [{ purpose: 'Permits', consentType: 'EXPLICIT' }] }],
  sensitive: false,
  ...more,
});
const read = (value: unknown) => readWell(consentRecord, JSON.stringify(value));

describe('a consent record', () => {
  it('after ISO/IEC TS 27560 tells whose consent, for what, when, and how it ends', async () => {
    const { facts, spots, valid } = await read(record());
    expect(valid).toBeUndefined();
    expect(facts).toMatchObject({
      form: 'iso-27560',
      id: 'c-1',
      subject: 'p-17',
      purposes: ['Crowd information'],
      state: 'given',
      time: '2026-10-01T10:00:00Z',
      controller: 'City of Haven',
      withdrawal: 'https://haven.nl/withdraw',
      lacks: ['expiry', 'method', 'jurisdiction'],
    });
    expect(spots['/subject']).toEqual({ pointer: '/pii_principal_id' });
  });

  it('with the words of the Data Privacy Vocabulary is read in JSON-LD', async () => {
    const { facts } = await read({
      '@context': 'https://w3id.org/dpv/dpv.jsonld',
      '@type': 'dpv:ConsentRecord',
      'dpv:hasDataSubject': { '@id': 'https://haven.nl/p/17' },
      'dpv:hasPurpose': [{ '@id': 'dpv:ServiceProvision' }],
      'dpv:hasConsentStatus': { '@id': 'dpv:ConsentGiven' },
    });
    expect(facts).toMatchObject({
      form: 'dpv',
      subject: 'https://haven.nl/p/17',
      purposes: ['dpv:ServiceProvision'],
      state: 'dpv:ConsentGiven',
    });
  });

  it('as a Kantara receipt is held to what that specification demands', async () => {
    const { facts, valid, problems } = await read(receipt());
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toMatchObject({ form: 'kantara', purposes: ['Permits'], controller: 'City of Haven' });
    for (const key of ['jurisdiction', 'piiControllers', 'services', 'sensitive', 'policyUrl']) {
      expect((await read(receipt({ [key]: undefined }))).valid, key).toBe(false);
      const { valid, problems } = await read(receipt({ [key]: 'TBD' }));
      expect(valid, key).toBe(false);
      expect(problems).toEqual([{ message: `The receipt does not say its ${key}.`, spot: { pointer: `/${key}` } }]);
    }
  });

  it.each(['', 'TBD', 'n/a', '[insert name]', null, [], {}, [''], [{ purpose: 'TBD' }]])(
    'does not hold a field that says nothing: %j',
    async (nothing) => {
      const { facts } = await read(record({ pii_controller: nothing, purposes: nothing, withdrawal_method: nothing }));
      expect(facts.lacks).toEqual(expect.arrayContaining(['controller', 'withdrawal']));
      expect(facts.purposes).toEqual([]);
    },
  );

  it('of members that are all empty holds nothing', async () => {
    const empty = Object.fromEntries(Object.keys(record()).map((key) => [key, '']));
    expect((await read(empty)).facts).toMatchObject({ purposes: [], holds: [] });
  });

  it('broken off is a fault of the file', async () => {
    const reading = await consentRecord.read(probeOf('f', JSON.stringify(receipt()).slice(0, 300)), tools);
    expect(reading.state).toBe('invalid');
  });

  it.each([
    ['a register of purposes', { purposes: [{ purpose: 'Parking' }], controller: 'City' }],
    ['settings of a cookie banner', { consentType: 'opt-in', purposes: ['analytics'] }],
    ['a mail', { subject: 'Your consent', purpose: 'Reminder', date: '2026-10-01' }],
    ['nothing', {}],
  ])('is not seen in %s', (_, value) => {
    expect(kindsOf(value)).not.toContain('consent-record');
  });
});
