import { describe, expect, it } from 'vitest';
import { datasetcard } from '../../src/evidence/datasetcard.ts';
import { kindsOf, probeOf, readWell, tools } from './reading.ts';

const markdown = (
  body: string,
  head = 'license: cc-by-4.0\nlanguage: [nl]\nsize_categories: [10K<n<100K]\npretty_name: Parking history',
) => `---\n${head}\n---\n\n# Dataset Card for Parking history\n\n${body}\n`;
const told = markdown(
  [
    '## Dataset Description',
    'Occupancy of 14 garages of the city, every five minutes.',
    '## Data Collection',
    'Counted at the barriers, 2021 to 2025.',
    '## Data Fields',
    'garage, time, occupied',
    '## Preprocessing',
    'Hours in which a barrier failed are left out.',
    '## Intended uses',
    'Forecasts of occupancy.',
    '## Bias and limitations',
    'Street parking is not counted.',
    '## Personal and sensitive information',
    'None: no number plate is kept.',
    '## Maintenance',
    'Renewed every quarter by the parking department.',
  ].join('\n\n'),
);
const croissant = (more: object = {}) =>
  JSON.stringify({
    '@context': { '@vocab': 'https://schema.org/', cr: 'http://mlcommons.org/croissant/', sc: 'https://schema.org/' },
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: 'parking-history',
    description: 'Occupancy of 14 garages.',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    url: 'https://data.haven.nl/parking',
    distribution: [{ '@type': 'cr:FileObject', '@id': 'csv', name: 'csv', contentUrl: 'parking.csv' }],
    recordSet: [{ '@type': 'cr:RecordSet', field: [{ '@type': 'cr:Field', name: 'garage' }] }],
    ...more,
  });
const read = (text: string) => readWell(datasetcard, text);

describe('a data set card in Markdown', () => {
  it('tells the data set and which parts have words', async () => {
    const { facts, spots, valid } = await read(told);
    expect(valid).toBe(true);
    expect(facts).toMatchObject({
      form: 'markdown',
      name: 'Parking history',
      licences: ['cc-by-4.0'],
      languages: ['nl'],
      sizes: ['10K<n<100K'],
      missingParts: [],
      placeholders: 0,
    });
    expect(spots['/parts/biases']).toEqual({ line: expect.any(Number) });
  });

  it('of headings alone fills no part', async () => {
    const empty = markdown(
      '## Dataset Description\n\n## Data Collection\n\n## Bias and limitations\n',
      'pretty_name: A',
    );
    expect((await read(empty)).facts).toMatchObject({
      words: 0,
      parts: { description: false, collection: false, biases: false },
    });
  });

  it.each(['[More Information Needed]', '{{ collection | default("", true) }}', 'TBD'])(
    'filled with %s fills no part, and the marks are counted',
    async (mark) => {
      const { facts } = await read(markdown(`## Data Collection\n\n${mark}\n\n## Bias\n\n${mark}\n`, 'pretty_name: A'));
      expect(facts).toMatchObject({ parts: { collection: false, biases: false }, placeholders: 2 });
    },
  );

  it('whose metadata cannot be read is not valid', async () => {
    const { valid, problems } = await read(
      markdown('## Data Collection\n\nCounted.', 'pretty_name: [Parking\nlicense: mit'),
    );
    expect(valid).toBe(false);
    expect(problems[0]?.message).toMatch(/metadata at the head/);
  });

  it.each([
    [
      'the data sheet of a sensor',
      '# Data sheet for Sensor X2\n\n## Technical data\n\nRange 10 m.\n\n## Warranty\n\nTwo years.\n',
    ],
    [
      'a model card',
      '---\npipeline_tag: text-classification\nlicense: mit\n---\n\n# Model Card for A\n\n## Data Card of the training data\n\nSee there.\n',
    ],
    ['a page that speaks of data sets', '# Our open data\n\nAll datasets of the city, with their collection.\n'],
  ])('is not seen in %s', (_, text) => {
    expect(kindsOf(text)).not.toContain('datasetcard');
  });

  it('is seen in a datasheet of a data set without metadata', () => {
    expect(
      kindsOf('# Datasheet for Parking\n\nThis dataset counts cars.\n\n## Collection process\n\nAt barriers.\n'),
    ).toContain('datasetcard');
  });
});

describe('Croissant metadata', () => {
  it('tell the data set, its files and its fields', async () => {
    const { facts, valid, problems } = await read(croissant());
    expect({ valid, problems }).toEqual({ valid: true, problems: [] });
    expect(facts).toMatchObject({ form: 'croissant', name: 'parking-history', fields: ['garage'], distributions: 1 });
  });

  it.each(['name', 'description', 'license', 'url', 'distribution'])('without %s are not valid', async (key) => {
    expect((await read(croissant({ [key]: undefined }))).valid).toBe(false);
    expect((await read(croissant({ [key]: '' }))).valid).toBe(false);
    expect((await read(croissant({ [key]: 7 }))).valid).toBe(false);
  });

  it('filled with placeholders say so', async () => {
    const { facts } = await read(croissant({ description: '[More Information Needed]', creator: 'TBD' }));
    expect(facts.placeholders).toBe(2);
  });

  it('are not seen in the metadata of a data set elsewhere', () => {
    expect(kindsOf({ '@context': 'https://schema.org', '@type': 'Dataset', name: 'A' })).not.toContain('datasetcard');
  });

  it('broken off are a fault of the file', async () => {
    expect((await datasetcard.read(probeOf('f', croissant().slice(0, -40)), tools)).state).toBe('invalid');
  });
});
