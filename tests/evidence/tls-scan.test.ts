import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/evidence/registry.ts';
import { tlsScan } from '../../src/evidence/tls-scan.ts';
import { corpusFolder, probeOf, read, readWell } from './reading.ts';

const reading = (value: unknown) => readWell(tlsScan, JSON.stringify(value));
const finding = (id: string, text: string, severity = 'OK', ip = 'api.city.eu/203.0.113.7') => ({
  id,
  ip,
  port: '443',
  severity,
  finding: text,
});

const good = [
  finding('SSLv2', 'not offered'),
  finding('TLS1', 'not offered'),
  finding('TLS1_1', 'likely not offered'),
  finding('TLS1_2', 'offered'),
  finding('TLS1_3', 'offered with final'),
  finding('cert_chain_of_trust', 'passed.'),
  finding('cert_notAfter', '2027-01-12 12:00'),
];

describe('a scan of testssl.sh', () => {
  it('tells which versions the server accepts, and what its certificate says', async () => {
    const { facts, spots, valid } = await reading(good);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      tool: 'testssl.sh',
      hosts: ['api.city.eu'],
      servers: [
        {
          host: 'api.city.eu',
          address: '203.0.113.7',
          port: 443,
          local: false,
          offered: ['TLSv1.2', 'TLSv1.3'],
          refused: ['SSLv2', 'TLSv1.0', 'TLSv1.1'],
          trusted: true,
          notAfter: '2027-01-12 12:00',
          findings: [],
        },
      ],
      failed: 0,
    });
    expect(spots['/servers/0']).toEqual({ pointer: '/0' });
  });

  it('tells weaknesses, several servers, and nothing of what could not be tested', async () => {
    const { facts } = await reading([
      ...good,
      finding('heartbleed', 'VULNERABLE', 'CRITICAL'),
      finding('TLS1_3', 'not tested due to lack of local support', 'WARN', 'www.city.eu/203.0.113.8'),
      finding('TLS1', 'offered (deprecated)', 'LOW', 'www.city.eu/203.0.113.8'),
      finding('cert_chain_of_trust', 'failed (self signed).', 'CRITICAL', 'www.city.eu/203.0.113.8'),
    ]);
    expect(facts.servers).toMatchObject([
      { findings: [{ id: 'heartbleed', severity: 'CRITICAL', text: 'VULNERABLE' }] },
      {
        host: 'www.city.eu',
        offered: ['TLSv1.0'],
        refused: [],
        trusted: false,
        findings: [{ id: 'cert_chain_of_trust' }],
      },
    ]);
  });

  it('may be written as an object, with its moment', async () => {
    const result = {
      targetHost: 'api.city.eu',
      ip: '203.0.113.7',
      port: '443',
      protocols: [{ id: 'TLS1_3', severity: 'OK', finding: 'offered with final' }],
      serverDefaults: [{ id: 'cert_chain_of_trust', severity: 'OK', finding: 'passed.' }],
    };
    const { facts } = await reading({
      Invocation: 'testssl.sh',
      version: '3.2 abc',
      startTime: '1793350800',
      scanResult: [result, { targetHost: 'gone.city.eu', ip: '' }],
    });
    expect(facts).toMatchObject({
      toolVersion: '3.2',
      date: '2026-10-30T09:00:00.000Z',
      servers: [{ offered: ['TLSv1.3'], trusted: true }],
      failed: 1,
    });
  });

  it('that tells of no version is invalid', async () => {
    expect((await reading([finding('TLS1_2', 'not tested', 'WARN')])).valid).toBe(false);
  });
});

describe('a scan of sslyze', () => {
  const suites = (count: number) => ({
    status: 'COMPLETED',
    result: { accepted_cipher_suites: Array.from({ length: count }, () => ({})), rejected_cipher_suites: [] },
  });
  const scan = (result: object | null) => ({
    sslyze_version: '6.0.0',
    date_scans_started: '2026-10-30T09:00:00',
    server_scan_results: [
      {
        server_location: { hostname: 'API.city.eu', ip_address: '203.0.113.7', port: 443 },
        scan_status: 'COMPLETED',
        scan_result: result,
      },
    ],
  });

  it('tells the same', async () => {
    const chain = {
      path_validation_results: [{ was_validation_successful: true }, { was_validation_successful: false }],
      received_certificate_chain: [{ not_valid_after: '2027-01-12T12:00:00' }],
    };
    const { facts } = await reading(
      scan({
        tls_1_0_cipher_suites: suites(0),
        tls_1_3_cipher_suites: suites(3),
        tls_1_2_cipher_suites: { status: 'ERROR', result: null },
        certificate_info: { result: { certificate_deployments: [chain] } },
        heartbleed: { result: { is_vulnerable_to_heartbleed: true } },
        robot: { result: { robot_result: 'NOT_VULNERABLE_NO_ORACLE' } },
      }),
    );
    expect(facts).toMatchObject({
      tool: 'sslyze',
      toolVersion: '6.0.0',
      date: '2026-10-30T09:00:00',
      servers: [
        {
          host: 'api.city.eu',
          port: 443,
          offered: ['TLSv1.3'],
          refused: ['TLSv1.0'],
          trusted: false,
          notAfter: '2027-01-12T12:00:00',
          findings: [{ id: 'heartbleed' }],
        },
      ],
    });
  });

  it('that reached no server is invalid', async () => {
    expect(await reading(scan(null))).toMatchObject({ valid: false, facts: { servers: [], failed: 1 } });
  });
});

describe('a record of handshakes', () => {
  it('takes an answer of TLS for a refusal, and a broken connection for none', async () => {
    const { facts } = await reading({
      'api.city.eu': {
        'TLSv1.1': { error: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION' },
        'TLSv1.2': { error: 'ECONNREFUSED' },
        'TLSv1.3': { protocol: 'TLSv1.3', authorized: true, valid_to: 'Jan 12 12:00:00 2027 GMT' },
      },
    });
    expect(facts.servers).toMatchObject([
      {
        host: 'api.city.eu',
        offered: ['TLSv1.3'],
        refused: ['TLSv1.1'],
        trusted: true,
        notAfter: 'Jan 12 12:00:00 2027 GMT',
      },
    ]);
  });
});

describe('what is no scan', () => {
  it.each([
    [[{ id: 'a', ip: 'b', finding: 'c' }]],
    [{ scanResult: [] }],
    [{ a: { 'TLSv1.2': 'yes' } }],
    [{}],
    [{ server_scan_results: 3 }],
  ])('%o', (value) =>
    expect(recognise(probeOf('a', JSON.stringify(value))).map(({ name }) => name)).not.toContain('tls-scan'),
  );

  it('that was cut off is said to be broken', async () => {
    expect(await read(tlsScan, JSON.stringify(good).slice(0, -9))).toMatchObject({
      state: 'invalid',
      why: expect.stringMatching(/^looks like a TLS scan result/),
    });
  });
});

const handshakes = `${corpusFolder}/captures/tls/handshakes.json`;

describe.skipIf(!existsSync(handshakes))('handshakes of real servers', () => {
  it('tell what each accepts', async () => {
    const { facts } = await readWell(tlsScan, readFileSync(handshakes));
    expect(facts.servers).toMatchObject([
      { host: 'tls12+13', offered: ['TLSv1.2', 'TLSv1.3'], refused: ['TLSv1.0', 'TLSv1.1'], trusted: false },
      { offered: ['TLSv1.3'] },
      { offered: ['TLSv1.0', 'TLSv1.1'], refused: ['TLSv1.2', 'TLSv1.3'] },
      { offered: ['TLSv1.2', 'TLSv1.3'] },
    ]);
  });
});
