import { describe, expect, it } from 'vitest';
import { ogcProcess } from '../../src/evidence/ogc-process.ts';
import { recognise } from '../../src/evidence/registry.ts';
import { corpusProbe, labelled, probeOf, readWell, tools, verdictOf } from './reading.ts';

const reading = (value: unknown) => readWell(ogcProcess, JSON.stringify(value));
const firstKind = (value: unknown) => recognise(probeOf('a', JSON.stringify(value)))[0]?.name;

const flood = {
  id: 'flood',
  title: 'Flood forecast',
  version: '1.2.0',
  jobControlOptions: ['async-execute'],
  inputs: { rain: { title: 'Rain', schema: { type: 'number' } }, hours: { minOccurs: 0, schema: { title: 'x' } } },
  outputs: { levels: { schema: { type: 'object', contentMediaType: 'application/geo+json' } } },
  links: [
    { rel: 'http://www.opengis.net/def/rel/ogc/1.0/execute', href: 'https://twin.city.eu/processes/flood/execution' },
  ],
};

describe('a document of OGC API Processes', () => {
  it('describes a process with its inputs and outputs', async () => {
    const { facts, spots, valid } = await reading(flood);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      form: 'description',
      count: 1,
      hosts: ['twin.city.eu'],
      processes: [
        {
          id: 'flood',
          version: '1.2.0',
          jobControl: ['async-execute'],
          inputs: [
            { id: 'rain', title: 'Rain', schema: 'real', required: true },
            { id: 'hours', schema: 'vacuous', required: false },
          ],
          outputs: [{ id: 'levels', schema: 'real' }],
          execution: true,
        },
      ],
      jobs: [],
    });
    expect(spots['/processes/0/inputs/1']).toEqual({ pointer: '/inputs/hours' });
  });

  it('lists processes, which must have a version', async () => {
    const { facts, valid, problems } = await reading({
      processes: [{ id: 'a', version: '1' }, { id: 'b' }],
      links: [],
    });
    expect(valid).toBe(false);
    expect(facts).toMatchObject({ form: 'list', count: 2 });
    expect(problems).toMatchObject([
      { message: expect.stringMatching(/member version/), spot: { pointer: '/processes/1' } },
    ]);
    expect((await reading({ processes: [], links: [] })).valid).toBe(false);
  });

  it('tells the state of jobs', async () => {
    const job = {
      jobID: 'j1',
      processID: 'flood',
      status: 'successful',
      progress: 100,
      finished: '2026-10-30T09:02:00Z',
    };
    expect((await reading(job)).facts).toMatchObject({
      form: 'job',
      jobs: [{ id: 'j1', process: 'flood', status: 'successful', progress: 100 }],
    });
    const { valid, problems } = await reading({ jobs: [{ ...job, status: 'done', progress: 120 }], links: [] });
    expect(valid).toBe(false);
    expect(problems).toHaveLength(2);
  });

  it('with an input that nothing describes is invalid', async () => {
    expect((await reading({ ...flood, inputs: { rain: {} } })).valid).toBe(false);
  });

  it('is not other JSON with a version or a list of processes', () => {
    for (const value of [
      { id: 'a', version: '1' },
      { processes: [1, 2] },
      { status: 'ok', id: 1 },
      { id: 'x', version: '1', type: 'action', inputs: {} },
    ])
      expect(firstKind(value), JSON.stringify(value)).not.toBe('ogc-process');
  });
});

const files = labelled('ogcapi').filter(({ file }) => /\/(ProcessList|StatusInfo)\.json$/.test(file));

describe.skipIf(files.length === 0)('examples of the standard', () => {
  it('are recognised and valid', async () => {
    for (const { file } of files) {
      const probe = corpusProbe(file);
      expect(recognise(probe)[0]?.name, file).toBe('ogc-process');
      expect(verdictOf(await ogcProcess.read(probe, tools)), file).toBe('valid');
    }
    expect(files).toHaveLength(2);
  });
});
