import { describe, expect, it } from 'vitest';
import { cyclonedx } from '../../src/evidence/cyclonedx.ts';
import { isMachineLearning, isModelService } from '../../src/evidence/machine-learning.ts';
import { corpusProbe, expectSound, hasCorpus, labelled, probeOf, readWell, tools, verdictOf } from './reading.ts';

const bill = (more: object = {}) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
  version: 1,
  metadata: {
    timestamp: '2026-10-20T08:00:00Z',
    tools: { components: [{ type: 'application', name: 'syft', version: '1.2.0' }] },
    component: {
      type: 'application',
      'bom-ref': 'root',
      name: 'citypulse',
      version: '4.2.0',
      supplier: { name: 'CityPulse BV' },
    },
  },
  components: [
    {
      type: 'library',
      'bom-ref': 'a',
      name: 'torch',
      version: '2.9.0',
      purl: 'pkg:pypi/torch@2.9.0',
      licenses: [{ license: { id: 'BSD-3-Clause' } }],
    },
    {
      type: 'library',
      'bom-ref': 'b',
      name: 'left-pad',
      components: [{ type: 'machine-learning-model', name: 'forecast', version: '4.2.0' }],
    },
  ],
  dependencies: [{ ref: 'root', dependsOn: ['a', 'b', 'gone'] }],
  ...more,
});

describe('CycloneDX', () => {
  it('tells the subject, the components and what learns', async () => {
    const { facts, valid, spots } = await readWell(cyclonedx, JSON.stringify(bill()));
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      specVersion: '1.6',
      subject: { name: 'citypulse', version: '4.2.0', supplier: 'CityPulse BV' },
      tools: ['syft 1.2.0'],
      componentCount: 3,
      truncated: false,
      components: [
        { name: 'torch', licenses: ['BSD-3-Clause'] },
        { name: 'left-pad', licenses: [] },
        { name: 'forecast' },
      ],
      machineLearning: [
        { name: 'torch', why: 'library', spot: '/components/0' },
        { name: 'forecast', why: 'model', spot: '/components/1/components/0' },
      ],
      withoutVersion: 1 / 3,
      withoutLicence: 2 / 3,
      dependencies: { count: 1, unresolved: 1, fromSubject: 3 },
      vulnerabilities: 0,
    });
    expect(spots['/machineLearning/1']).toEqual({ pointer: '/components/1/components/0' });
  });

  it('reads model cards, of which the schema demands nothing', async () => {
    const modelCard = {
      modelParameters: { task: 'regression', datasets: [{ type: 'dataset', name: 'parking-2026' }] },
      quantitativeAnalysis: { performanceMetrics: [{ type: 'MAE', value: '3.4', slice: 'Noord' }] },
      considerations: { technicalLimitations: ['Not in snow'], useCases: ['Guides visitors to free spaces'] },
    };
    const model = (card: object) =>
      bill({ components: [{ type: 'machine-learning-model', name: 'm', modelCard: card }], dependencies: [] });
    expect((await readWell(cyclonedx, JSON.stringify(model(modelCard)))).facts.modelCards).toMatchObject([
      {
        task: 'regression',
        datasets: ['parking-2026'],
        metrics: [{ metric: 'MAE', value: 3.4, slice: 'Noord' }],
        limitations: ['Not in snow'],
        has: { directUse: true, results: true, outOfScope: false },
      },
    ]);
    const empty = await readWell(cyclonedx, JSON.stringify(model({})));
    expect(empty.valid).toBe(true);
    expect(empty.facts.modelCards).toMatchObject([
      { has: { directUse: false, limitations: false, trainingData: false, results: false } },
    ]);
  });

  it.each([
    ['a component without a name', { components: [{ type: 'library' }] }, '/components/0'],
    ['a date that is none', { metadata: { timestamp: 'yesterday' } }, '/metadata/timestamp'],
    ['another format', { bomFormat: 'cyclonedx' }, '/bomFormat'],
  ])('finds %s', async (_, more, pointer) => {
    const { valid, problems } = await readWell(cyclonedx, JSON.stringify(bill({ dependencies: [], ...more })));
    expect(valid).toBe(false);
    expect(problems[0]?.spot).toEqual({ pointer });
  });

  it('does not judge versions whose schema it does not have', async () => {
    expect((await readWell(cyclonedx, JSON.stringify(bill({ specVersion: '2.0' })))).valid).toBeUndefined();
    expect(cyclonedx.recognise(probeOf('f', '{"spdxVersion":"SPDX-2.3"}'))).toBe(false);
  });

  const xml = (component: string) =>
    `<?xml version="1.0"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1">\n<metadata><component type="application"><name>citypulse</name><version>4.2.0</version></component></metadata>\n<components>\n<component type="library"><name>a</name></component>\n<component type="library">${component}</component>\n</components>\n</bom>`;

  it('reads XML, with lines', async () => {
    const { facts, spots, valid } = await readWell(
      cyclonedx,
      xml(
        '<name>torch</name><version>2</version><licenses><license><id>MIT</id></license></licenses><purl>pkg:pypi/torch@2</purl>',
      ),
    );
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      specVersion: '1.5',
      subject: { name: 'citypulse', version: '4.2.0' },
      componentCount: 2,
      machineLearning: [{ name: 'torch', why: 'library' }],
      withoutLicence: 0.5,
    });
    expect(spots['/machineLearning/0']).toEqual({ line: 6 });
    expect(spots['/subject']).toEqual({ line: 3 });
  });

  it('reads a model card in XML as it does in JSON, and an empty one as one that says nothing', async () => {
    const card = `<modelCard>
 <modelParameters><task>forecast</task><datasets><dataset><type>dataset</type><name>Parking history</name></dataset></datasets></modelParameters>
 <quantitativeAnalysis><performanceMetrics><performanceMetric><type>accuracy</type><value>0.91</value><slice>weekends</slice></performanceMetric></performanceMetrics></quantitativeAnalysis>
 <considerations><technicalLimitations><technicalLimitation>Not for days of events.</technicalLimitation></technicalLimitations></considerations>
</modelCard>`;
    const cards = async (modelCard: string) => {
      const text = `<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1"><components><component type="machine-learning-model"><name>m</name>${modelCard}</component></components></bom>`;
      const { facts, valid } = await readWell(cyclonedx, text);
      expect(valid).toBe(true);
      return facts.modelCards;
    };
    expect(await cards(card)).toMatchObject([
      {
        name: 'm',
        task: 'forecast',
        datasets: ['Parking history'],
        metrics: [{ metric: 'accuracy', value: 0.91, slice: 'weekends' }],
        limitations: ['Not for days of events.'],
      },
    ]);
    expect(await cards('<modelCard/>')).toMatchObject([{ datasets: [], metrics: [], limitations: [] }]);
  });

  it.each([
    'pkg:pypi/scikit-learn@1.7',
    'pkg:npm/%40tensorflow/tfjs@4',
    'pkg:npm/@langchain/core@1',
    'pkg:maven/ai.djl/langchain4j-open-ai@1',
    'pkg:nuget/Microsoft.ML.OnnxRuntime@1.2',
    'pkg:huggingface/distilbert@1?x=y',
    'pkg:golang/github.com/sashabaranov/go-openai@v1.0',
    'pkg:docker/ollama@sha256:1',
  ])('%s learns', (purl) => {
    expect(isMachineLearning('x', purl)).toBe(true);
  });

  it.each([
    'pkg:npm/express@5',
    'pkg:pypi/numpy@2',
    'pkg:maven/org.torch/pump@1',
    'pkg:npm/torchlight@1',
    'pkg:generic/torch@1',
    'torch',
  ])('%s does not', (purl) => {
    expect(isMachineLearning('x', purl)).toBe(false);
  });

  it('knows telling names without a package URL, and services that run models', () => {
    expect([isMachineLearning('PyTorch', undefined), isMachineLearning('express', undefined)]).toEqual([true, false]);
    expect(isModelService('chat', undefined, ['https://city.openai.azure.com/v1'])).toBe(true);
    expect(isModelService('chat', 'Anthropic PBC', [])).toBe(true);
    expect(isModelService('maps', 'City', ['https://api.city.example/openai.com'])).toBe(false);
  });

  it
    .skipIf(!hasCorpus)
    .each([...labelled('cyclonedx'), ...labelled('vex').filter(({ file }) => file.includes('/CycloneDX+'))])(
    '$file',
    async ({ file, label, label_strength }) => {
      const probe = corpusProbe(file);
      expect(cyclonedx.recognise(probe)).toBe(true);
      const reading = await cyclonedx.read(probe, tools);
      if (reading.state !== 'read') throw new Error(reading.why);
      expectSound(cyclonedx, probe, reading);
      if (label_strength === 'test-suite') expect(verdictOf(reading)).toBe(label);
    },
  );

  it.skipIf(!hasCorpus)('gives the same facts for the same bill in JSON and XML', async () => {
    const facts = async (ending: string) => {
      const reading = await cyclonedx.read(
        corpusProbe(`cyclonedx/CycloneDX+bom-examples/SBOM/laravel-7.12.0/bom.1.4.${ending}`),
        tools,
      );
      if (reading.state !== 'read') throw new Error(reading.why);
      return { ...reading.facts, serialNumber: '' };
    };
    expect(await facts('xml')).toEqual(await facts('json'));
  });

  describe('in XML', () => {
    const xml = (more = '', version = '1.6') =>
      `<?xml version="1.0"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/${version}" version="1">\n <components>\n  <component type="library"><name>torch</name>${more}</component>\n </components>\n</bom>`;

    it('keeps the XML Schema of its version', async () => {
      const { facts, valid, problems } = await readWell(cyclonedx, xml('<version>2.9.0</version>'));
      expect({ valid, problems }).toEqual({ valid: true, problems: [] });
      expect(facts).toMatchObject({ specVersion: '1.6', components: [{ name: 'torch', version: '2.9.0' }] });
    });

    it.each([
      ['an element that it does not know', xml('<colour>red</colour>'), /colour/],
      ['a licence that SPDX does not list', xml('<licenses><license><id>Mine</id></license></licenses>'), /id/],
      ['elements that are not closed', xml('<version>1'), /Opening and ending tag/],
    ])('refuses %s, with the line', async (_, text, message) => {
      const { valid, problems } = await readWell(cyclonedx, text);
      expect(valid).toBe(false);
      expect(problems[0]).toMatchObject({ message: expect.stringMatching(message), spot: { line: 4 } });
    });

    it('refuses a version that there is none of, and does not judge one that may come', async () => {
      expect((await readWell(cyclonedx, xml('', '16'))).valid).toBe(false);
      expect((await readWell(cyclonedx, xml('', '1.9'))).valid).toBeUndefined();
    });

    it('hands a bill that declares a document type to a person: no entity is expanded, no other file read', async () => {
      const text = xml().replace('<bom', '<!DOCTYPE bom [<!ENTITY b SYSTEM "file:///etc/hostname">]><bom');
      const reading = await cyclonedx.read(probeOf('f', text.replace('torch', '&b;')), tools);
      expect(reading).toMatchObject({ state: 'unreadable', why: expect.stringContaining('document type') });
    });
  });

  it('refuses a version that JSON cannot be written in', async () => {
    expect((await readWell(cyclonedx, JSON.stringify(bill({ specVersion: '1.1' })))).valid).toBe(false);
    expect((await readWell(cyclonedx, JSON.stringify(bill({ specVersion: 'six' })))).valid).toBe(false);
    expect((await readWell(cyclonedx, JSON.stringify(bill({ specVersion: '1.9' })))).valid).toBeUndefined();
  });
});
