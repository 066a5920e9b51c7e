import { describe, expect, it } from 'vitest';
import { openapi } from '../../src/evidence/openapi.ts';
import { corpusProbe, expectSound, hasCorpus, labelled, verdictOf } from './reading.ts';
import { corpusTools } from './siblings.ts';

const readFile = async (file: string) => {
  const probe = corpusProbe(file);
  if (!openapi.recognise(probe)) return undefined;
  const reading = await openapi.read(probe, corpusTools(file));
  if (reading.state === 'read') expectSound(openapi, probe, reading);
  return reading;
};

/** Documents whose label and whose reading differ, each with the reason. */
const explained: Readonly<Record<string, string>> = {
  'validate-spec/invalid/required-property-not-defined-definitions.yaml':
    'a rule of the tool: OpenAPI lets a schema demand a property that it does not describe',
  '3.0/pass/cyclical.yaml': 'refers to a file that is not in the corpus',
  '3.0/pass/fiendish/ref-encoding2.yaml': 'refers to components, which a 2.0 document does not have',
  'json/petstore-separate/spec/swagger.json': 'refers to files that are not in the corpus',
  'yaml/petstore-separate/spec/swagger.yaml': 'refers to files that are not in the corpus',
  'examples/invalid/link-example.oas3.yaml': 'judged by a style guide, not by OpenAPI',
};

/** Files of the suites that are a part of a document, or none at all. */
const fragments = /example3_from|twolevel|parameters\.(json|yaml)|dummy\.json|empty\.json|sub-spec2/;

describe.skipIf(!hasCorpus)('OpenAPI documents of validators’ test suites', () => {
  const files = labelled('openapi-suite').filter(({ file }) => !fragments.test(file));

  it('are recognised, all of them', () => {
    expect(files.filter(({ file }) => !openapi.recognise(corpusProbe(file)))).toEqual([]);
  });

  it('are judged as their labels say, but for those that are explained', async () => {
    const differing: string[] = [];
    for (const { file, label } of files) {
      const reading = await readFile(file);
      if (label !== 'unknown' && (reading === undefined || verdictOf(reading) !== label)) differing.push(file);
    }
    expect(differing.filter((file) => !Object.keys(explained).some((end) => file.endsWith(end)))).toEqual([]);
    expect(differing).toHaveLength(Object.keys(explained).length);
  }, 120_000);
});

describe.skipIf(!hasCorpus)('OpenAPI documents of real interfaces', () => {
  it('are read, all of them that are whole', async () => {
    const files = [
      ...labelled('openapi').filter(({ format }) => format !== 'openapi-fragment'),
      ...labelled('tmforum'),
    ];
    const unread: string[] = [];
    let longest = 0;
    for (const { file } of files) {
      const start = performance.now();
      const reading = await readFile(file);
      longest = Math.max(longest, performance.now() - start);
      if (reading?.state !== 'read') unread.push(file);
    }
    // Its first line is cut off.
    expect(unread).toEqual([expect.stringMatching(/OpenhsDataAPI\.yaml$/)]);
    expect(longest).toBeLessThan(10_000);
  }, 120_000);

  it('of the Dutch rules are told as the rules look at them', async () => {
    const cases = labelled('nl-adr').filter(({ file }) =>
      /testcases\/(servers-missing|contact-missing|semver-incorrect)\//.test(file),
    );
    const facts: Record<string, unknown> = {};
    for (const { file } of cases) {
      const reading = await readFile(file);
      if (reading?.state === 'read') facts[file.split('/').at(-2) ?? ''] = reading.facts;
    }
    expect(facts).toMatchObject({
      'servers-missing': { servers: [] },
      'semver-incorrect': { infoVersion: expect.not.stringMatching(/^\d+\.\d+\.\d+$/) },
    });
    expect(facts['contact-missing']).not.toHaveProperty('contact');
  });

  it('that were never filled in are seen: the sample servers of TM Forum', async () => {
    let placeholders = 0;
    const files = labelled('tmforum').filter(({ file }) => /v[45]\.|oas/.test(file));
    for (const { file } of files) {
      const reading = await readFile(file);
      const servers = reading?.state === 'read' ? (reading.facts.servers as { placeholder: boolean }[]) : [];
      if (servers.some((server) => server.placeholder)) placeholders++;
    }
    expect(placeholders).toBeGreaterThan(0);
  }, 60_000);
});
