import { describe, expect, it } from 'vitest';
import { c2paReport } from '../../src/evidence/c2pa-report.ts';
import { kindsOf, probeOf, readWell, tools } from './reading.ts';

const made = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
const manifest = (more: object = {}) => ({
  claim_generator: 'citypulse/4.2',
  title: 'square.png',
  format: 'image/png',
  assertions: [
    {
      label: 'c2pa.actions.v2',
      data: {
        actions: [{ action: 'c2pa.created', digitalSourceType: made, softwareAgent: { name: 'CityPulse renderer' } }],
      },
    },
  ],
  signature_info: { issuer: 'CityPulse BV', time: '2026-10-20T10:00:00Z' },
  ...more,
});
const codes = (success: readonly string[], failure: readonly string[] = []) => ({
  activeManifest: { success: success.map((code) => ({ code })), failure: failure.map((code) => ({ code })) },
});
const report = (more: object = {}) => ({
  active_manifest: 'urn:c2pa:1',
  manifests: { 'urn:c2pa:1': manifest() },
  validation_results: codes(['claimSignature.validated', 'signingCredential.trusted']),
  ...more,
});
const read = (value: unknown) => readWell(c2paReport, JSON.stringify(value));

describe('a Content Credentials report', () => {
  it('tells who signed, what was done, and that a machine made it', async () => {
    const { facts, valid } = await read(report());
    expect(valid).toBeUndefined();
    expect(facts).toEqual({
      manifests: 1,
      title: 'square.png',
      format: 'image/png',
      generator: 'citypulse/4.2',
      issuer: 'CityPulse BV',
      signed: '2026-10-20T10:00:00Z',
      state: 'Trusted',
      failures: [],
      actions: ['c2pa.created'],
      sourceTypes: ['trainedAlgorithmicMedia'],
      machineMade: true,
      agents: ['CityPulse renderer'],
      assertions: ['c2pa.actions.v2'],
    });
  });

  it('takes manifests as a list, with their labels', async () => {
    const { facts } = await read(report({ manifests: [{ label: 'urn:c2pa:1', ...manifest() }] }));
    expect(facts).toMatchObject({ manifests: 1, title: 'square.png', machineMade: true });
  });

  it('reads the active manifest, not those of its ingredients', async () => {
    const camera = manifest({ title: 'photo.jpg', assertions: [] });
    const { facts } = await read(report({ manifests: { 'urn:c2pa:1': manifest(), 'urn:c2pa:0': camera } }));
    expect(facts).toMatchObject({ manifests: 2, title: 'square.png' });
  });

  it('whose active manifest is not there is not valid, and shows nothing', async () => {
    const { facts, valid, problems } = await read(report({ active_manifest: 'urn:c2pa:9' }));
    expect(valid).toBe(false);
    expect(problems[0]?.spot).toEqual({ pointer: '/active_manifest' });
    expect(facts).toMatchObject({ actions: [], machineMade: false });
  });

  describe('has a state', () => {
    const state = async (more: object) => (await read(report(more))).facts.state;

    it('that its codes bear out, whatever it says of itself', async () => {
      expect(
        await state({ validation_state: 'Valid', validation_results: codes([], ['assertion.dataHash.mismatch']) }),
      ).toBe('Invalid');
      expect(
        await state({ validation_results: undefined, validation_status: [{ code: 'claimSignature.mismatch' }] }),
      ).toBe('Invalid');
    });

    it('that is valid and not trusted where nobody vouches for who signed', async () => {
      const untrusted = codes(['claimSignature.validated'], ['signingCredential.untrusted']);
      expect(await state({ validation_results: untrusted })).toBe('Valid');
      expect(await state({ validation_state: 'Trusted', validation_results: untrusted })).toBe('Valid');
    });

    it('that is unknown where nothing was tried', async () => {
      expect(await state({ validation_results: undefined })).toBe('unknown');
      expect(await state({ validation_results: {} })).toBe('unknown');
      expect(await state({ validation_results: codes([]) })).toBe('unknown');
      expect(await state({ validation_results: undefined, validation_state: 'TBD' })).toBe('unknown');
    });
  });

  it('without actions shows no origin', async () => {
    const { facts } = await read(report({ manifests: { 'urn:c2pa:1': manifest({ assertions: [] }) } }));
    expect(facts).toMatchObject({ actions: [], sourceTypes: [], machineMade: false, assertions: [] });
  });

  it('broken off is a fault of the file', async () => {
    const reading = await c2paReport.read(probeOf('f', JSON.stringify(report()).slice(0, 200)), tools);
    expect(reading.state).toBe('invalid');
  });

  it.each([
    ['manifests of goods', { manifests: [{ id: 1, goods: [] }] }],
    ['manifests without a claim or signature', { manifests: { a: { assertions: [] } } }],
    ['a web app manifest', { name: 'App', start_url: '/', icons: [] }],
    ['no manifest at all', { active_manifest: 'urn:c2pa:1', manifests: {} }],
  ])('is not seen in %s', (_, value) => {
    expect(kindsOf(value)).not.toContain('c2pa-report');
  });
});
