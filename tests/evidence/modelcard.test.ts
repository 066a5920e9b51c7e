import { describe, expect, it } from 'vitest';
import { modelcard } from '../../src/evidence/modelcard.ts';
import { corpusProbe, expectSound, hasCorpus, labelled, probeOf, readWell, tools, verdictOf } from './reading.ts';

const card = `---
license: eupl-1.2
language: nl
library_name: scikit-learn
datasets: [parking-2026]
model-index:
  - name: occupancy-forecast
    results:
      - task: { type: tabular-regression }
        dataset: { type: parking, name: Parking 2026, split: test, args: { date: 20260812 } }
        metrics:
          - { type: mae, value: 3.4 }
---

# Model card for occupancy-forecast

- **Developed by:** CityPulse BV
- **Model date:** August 2026
- **Funded by [optional]:** [More Information Needed]

## Uses

### Direct Use

Forecasts which parking spots are free in an hour, to guide visitors.

### Out-of-Scope Use

Not for fines, and not for spots reserved for disabled people.

## Bias, Risks, and Limitations

In snow and at large events the forecast is worse than the last measurement.

## Training Data

Gate counts of three years, 2023 to 2026, owned by the city.

## Evaluation results

| District | MAE (min) | Coverage |
|----------|-----------|----------|
| Noord    | 3.1       | 97 %     |
| Zuid     | 3,9 min   | 95 %     |

## Citation [optional]

[More Information Needed]
`;

describe('model card', () => {
  it('reads metadata, sections and numbers', async () => {
    const { facts, valid, spots } = await readWell(modelcard, card);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      format: 'hugging-face',
      name: 'occupancy-forecast',
      licence: 'eupl-1.2',
      language: ['nl'],
      library: 'scikit-learn',
      developer: 'CityPulse BV',
      date: 'August 2026',
      datasets: ['parking-2026'],
      placeholders: 0,
      has: {
        directUse: true,
        outOfScope: true,
        limitations: true,
        trainingData: true,
        testingData: false,
        metrics: true,
        results: true,
      },
    });
    expect(facts.metrics).toEqual([
      {
        metric: 'mae',
        value: 3.4,
        source: 'model-index',
        task: 'tabular-regression',
        dataset: 'Parking 2026',
        split: 'test',
        date: '2026-08-12',
      },
      { metric: 'MAE (min)', value: 3.1, source: 'table', slice: 'Noord' },
      { metric: 'Coverage', value: 97, unit: '%', source: 'table', slice: 'Noord' },
      { metric: 'MAE (min)', value: 3.9, unit: 'min', source: 'table', slice: 'Zuid' },
      { metric: 'Coverage', value: 95, unit: '%', source: 'table', slice: 'Zuid' },
    ]);
    expect(spots['/metrics/0']).toEqual({ pointer: '/model-index/0/results/0/metrics/0' });
    expect(card.split('\n')[(spots['/metrics/1']?.line ?? 0) - 1]).toContain('Noord');
    expect(card.split('\n')[(spots['/sections/1']?.line ?? 0) - 1]).toBe('## Uses');
  });

  it('sees that a template is empty, its own sentences included', async () => {
    const text =
      '# Model Card for {{ model_id }}\n\n## Uses\n\n### Direct Use\n\n<!-- This section is for the model use without fine-tuning. -->\n\n[More Information Needed]\n\n## Bias, Risks, and Limitations\n\nUsers (both direct and downstream) should be made aware of the risks, biases and limitations of the model. More information needed for further recommendations.\n\n## Training Data\n\n[More Information Needed]\n';
    const { facts, spots } = await readWell(modelcard, text);
    expect(facts).toMatchObject({
      placeholders: 3,
      has: { directUse: false, limitations: false, trainingData: false },
    });
    expect(spots['/placeholders']).toEqual({ line: 9 });
  });

  it('finds results without a data set and front matter that is none', async () => {
    const { valid, problems } = await readWell(
      modelcard,
      '---\nlicense: mit\nlibrary_name: timm\nmodel-index:\n- name: m\n  results:\n  - task: { type: t }\n    metrics: [{ type: acc, value: 0.9 }]\n---\n\n# m\n\ntext\n',
    );
    expect(valid).toBe(false);
    expect(problems).toEqual([
      { message: 'A result of the model-index has no dataset.', spot: { pointer: '/model-index/0/results/0' } },
    ]);
  });

  it('reads a card of the Model Card Toolkit', async () => {
    const { facts } = await readWell(
      modelcard,
      JSON.stringify({
        model_details: {
          name: 'Cats',
          version: { name: 'v1', date: '2026-01-02' },
          owners: [{ name: 'Team' }],
          license: 'MIT',
        },
        model_parameters: { data: [{ name: 'Training Set' }, { name: 'Validation Set' }] },
        quantitative_analysis: { performance_metrics: [{ type: 'accuracy', value: '0.97', slice: 'cat' }] },
        considerations: {
          limitations: [{ description: 'Not for images of other animals.' }],
          use_cases: [{ description: 'Sorts images of cats and dogs.' }],
        },
      }),
    );
    expect(facts).toMatchObject({
      format: 'model-card-toolkit',
      name: 'Cats',
      version: 'v1',
      metrics: [{ metric: 'accuracy', value: 0.97, slice: 'cat' }],
      has: {
        directUse: true,
        limitations: true,
        trainingData: true,
        testingData: true,
        results: true,
        outOfScope: false,
      },
    });
  });

  it('takes neither a README, nor a data set card, nor a text about cards for one', () => {
    for (const text of [
      '# My library\n\n## Installation\n\nnpm i\n\n## Usage\n\nUse it.\n\n## Limitations\n\nNone.\n',
      '---\nlicense: mit\nannotations_creators: [crowd]\n---\n\n# Dataset Card for X\n\ntext\n',
      '# External Model Card Examples\n\n## Google\n\nlinks\n',
      '---\ntitle: Page\nlayout: post\n---\n\n# Page\n\ntext\n',
    ])
      expect(modelcard.recognise(probeOf('README.md', text)), text).toBe(false);
  });

  describe.skipIf(!hasCorpus)('real cards', () => {
    const other = /datasetcard|model_card\/README|examples\.md$/;
    it.each(labelled('modelcard').filter(({ format, file }) => !format.startsWith('croissant') && !other.test(file)))(
      '$file',
      async ({ file, label, label_strength }) => {
        const probe = corpusProbe(file);
        expect(modelcard.recognise(probe)).toBe(true);
        const reading = await modelcard.read(probe, tools);
        if (reading.state !== 'read') throw new Error(reading.why);
        expectSound(modelcard, probe, reading);
        if (label_strength === 'test-suite') expect(verdictOf(reading)).toBe(label);
      },
    );

    it('sees nothing filled in the template of Hugging Face, and much in a published card', async () => {
      const factsOf = async (file: string) => {
        const reading = await modelcard.read(corpusProbe(`modelcard/${file}`), tools);
        return reading.state === 'read' ? reading.facts : {};
      };
      const template = await factsOf('huggingface+huggingface_hub/src/huggingface_hub/templates/modelcard_template.md');
      expect(Object.values(template.has as object)).not.toContain(true);
      expect(template.placeholders).toBeGreaterThan(20);
      expect(await factsOf('openai+CLIP/model-card.md')).toMatchObject({
        placeholders: 0,
        has: { directUse: true, outOfScope: true, limitations: true, trainingData: true },
      });
    });
  });
});
