import { describe, expect, it } from 'vitest';
import { ocds } from '../../src/evidence/ocds.ts';
import { corpusProbe, expectSound, hasCorpus, kindsOf, labelled, probeOf, readWell, tools } from './reading.ts';

const release = (more: object = {}) => ({
  ocid: 'ocds-213czf-1',
  id: '1',
  date: '2026-10-01T00:00:00Z',
  tag: ['tender'],
  initiationType: 'tender',
  buyer: { name: 'City of Haven' },
  tender: { id: 't', title: 'Crowd sensors', tenderPeriod: { endDate: '2026-11-01T12:00:00Z' } },
  ...more,
});
const published = (more: object = {}) => ({
  uri: 'https://haven.nl/ocds/1',
  version: '1.1',
  publisher: { name: 'City of Haven' },
  publishedDate: '2026-10-01T00:00:00Z',
  releases: [release()],
  ...more,
});
const read = (value: unknown) => readWell(ocds, JSON.stringify(value));

describe('OCDS contracting data', () => {
  it('tell what is tendered, by whom and until when', async () => {
    const { facts, valid, problems } = await read(published());
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toMatchObject({
      form: 'release-package',
      publisher: 'City of Haven',
      releases: 1,
      processCount: 1,
      processes: [{ ocid: 'ocds-213czf-1', title: 'Crowd sensors', buyer: 'City of Haven' }],
    });
  });

  it('tell each process by its newest release', async () => {
    const later = release({
      id: '2',
      date: '2026-10-09T00:00:00Z',
      tender: { id: 't', title: 'Crowd sensors, again' },
    });
    const { facts, valid } = await read(published({ releases: [later, release()] }));
    expect(valid).toBe(true);
    expect(facts).toMatchObject({ releases: 2, processCount: 1, processes: [{ title: 'Crowd sensors, again' }] });
  });

  it('take an identifier twice in two processes, and not in one', async () => {
    expect((await read(published({ releases: [release(), release({ ocid: 'ocds-213czf-2' })] }))).valid).toBe(true);
    const { valid, problems } = await read(published({ releases: [release(), release()] }));
    expect(valid).toBe(false);
    expect(problems[0]).toEqual({
      message: 'The id 1 stands twice in ocds-213czf-1.',
      spot: { pointer: '/releases/1' },
    });
  });

  it('take the address of a package that has none but a scheme', async () => {
    expect((await read(published({ uri: 'placeholder:' }))).valid).toBe(true);
  });

  it.each([
    ['no publisher', { publisher: undefined, releases: [release()] }],
    ['no address', { uri: '' }],
    ['a day in the place of a time', { publishedDate: '2026-10-01' }],
    ['no release', { releases: [] }],
    ['a release without its process', { releases: [release({ ocid: undefined })] }],
    ['an extension under no web address', { extensions: ['badprotocol://example.com'] }],
  ])('with %s are not valid', async (_, more) => {
    const { valid, problems } = await read(published(more));
    expect(valid).toBe(false);
    expect(problems.length).toBeGreaterThan(0);
  });

  it('broken off are a fault of the file', async () => {
    const reading = await ocds.read(probeOf('f', JSON.stringify(published()).slice(0, 260)), tools);
    expect(reading.state).toBe('invalid');
  });

  it.each([
    ['releases of software', { releases: [{ version: '4.2.0', date: '2026-10-01' }] }],
    ['records of a table', { records: [{ id: 1 }] }],
    ['nothing', {}],
  ])('are not seen in %s', (_, value) => {
    expect(kindsOf(value)).not.toContain('ocds');
  });

  it.skipIf(!hasCorpus).each(labelled('ocds'))('$file is read without a crash', async ({ file }) => {
    const probe = corpusProbe(file);
    const reading = await ocds.read(probe, tools);
    if (reading.state === 'read') expectSound(ocds, probe, reading);
  });
});
