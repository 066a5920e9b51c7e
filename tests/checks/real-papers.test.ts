import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePackFolder } from '../../src/load/compile-pack.ts';
import { type Example, judgeExample } from '../support/judge-example.ts';

const corpus = '../shared/corpus';
const absent = !existsSync(`${corpus}/openacr-reports`);
const [accessibility, transparency] = await Promise.all(
  ['accessibility', 'transparency'].map((pack) => compilePackFolder(`rules/${pack}`)),
);
const rules = new Map([...(accessibility?.rules ?? []), ...(transparency?.rules ?? [])].map((rule) => [rule.id, rule]));

const outcomes = async (example: Example, ids: readonly string[]) =>
  Object.fromEntries(
    await Promise.all(
      ids.map(async (id) => {
        const rule = rules.get(id);
        if (rule === undefined) throw new Error(`no rule ${id}`);
        const { outcome, reason } = await judgeExample(rule, example);
        return [id.split('/')[1], reason === undefined ? outcome : `${outcome} ${reason}`];
      }),
    ),
  );

const report = (file: string, of: string, name: string, version: string, asOf: string): Example => ({
  bid: {
    system: { name, version, usedBy: ['residents'], screens: [of] },
    accessibility: { reports: [{ of, file: 'acr.yaml' }] },
  },
  files: { 'acr.yaml': readFileSync(`${corpus}/openacr-reports/gsa-openacr/${file}`, 'utf8') },
  asOf,
});

const asked = [
  'report-for-each-screen',
  'report-complete',
  'report-levels',
  'report-names-offer',
  'report-fresh',
  'failures-explained',
];
const signals = ['supports-has-remarks', 'not-all-supports', 'evaluation-methods', 'remarks-specific'];
const ids = [...asked, ...signals].map((name) => `accessibility/${name}`);

describe.skipIf(absent)('accessibility reports that vendors published (corpus)', () => {
  it('Drupal 10: a careful report passes what is asked and raises no signal', async () => {
    const seen = await outcomes(report('drupal-10-16.yaml', 'web', 'Drupal', '10', '2024-01-01'), ids);
    expect(
      Object.values(seen).every((outcome) => outcome === 'pass'),
      JSON.stringify(seen),
    ).toBe(true);
  });

  it('the same report three years later is too old, and nothing else', async () => {
    const seen = await outcomes(report('drupal-10-16.yaml', 'web', 'Drupal', '10', '2026-11-16'), ids);
    expect(seen['report-fresh']).toBe('fail unmet');
    expect(Object.values(seen).filter((outcome) => outcome !== 'pass')).toHaveLength(1);
  });

  it('Drupal 9: declares the catalogue of WCAG 2.1 and answers that of 2.0', async () => {
    const seen = await outcomes(report('drupal-9.yaml', 'web', 'Drupal', '9.1', '2022-01-01'), ids);
    expect(seen).toMatchObject({
      'report-complete': 'fail unmet',
      'report-fresh': 'pass',
      'supports-has-remarks': 'pass',
    });
  });

  it('Plone 5: complete in form, undated, and silent on how it was tested', async () => {
    const seen = await outcomes(report('Plone-5.yaml', 'web', 'Plone', '5.2', '2020-01-01'), ids);
    expect(seen).toMatchObject({
      'report-complete': 'pass',
      'report-fresh': 'fail unproven',
      'supports-has-remarks': 'review',
      'not-all-supports': 'review',
      'evaluation-methods': 'review',
    });
  });

  it('Moodle 3: leaves two criteria unevaluated and one failure unexplained', async () => {
    const seen = await outcomes(report('Moodle-3.yaml', 'web', 'Moodle', '3.1', '2020-01-01'), ids);
    expect(seen).toMatchObject({
      'report-levels': 'fail unmet',
      'failures-explained': 'fail unmet',
      'evaluation-methods': 'pass',
    });
  });

  it('a report on NVDA shows nothing for Drupal', async () => {
    const seen = await outcomes(report('NVDA-2018.yaml', 'desktop', 'Drupal', '10', '2020-01-01'), ids);
    expect(seen['report-names-offer']).toBe('fail contradicted');
  });
});

const card = (file: string): Example => ({
  bid: { algorithms: [{ id: 'model', method: 'learned', affects: 'nobody', card: 'card.md' }] },
  files: { 'card.md': readFileSync(`${corpus}/modelcard/${file}`, 'utf8') },
});
const cards = [
  'model-card',
  'model-card-completed',
  'performance-measured',
  'use-and-misuse-stated',
  'purpose-limits-redress',
].map((name) => `transparency/${name}`);

describe.skipIf(absent)('model cards as they are published (corpus)', () => {
  it('MAGNeT: a card with all its parts passes all that is asked of a card', async () => {
    const seen = await outcomes(card('facebookresearch+audiocraft/model_cards/MAGNET_MODEL_CARD.md'), cards);
    expect(
      Object.values(seen).every((outcome) => outcome === 'pass'),
      JSON.stringify(seen),
    ).toBe(true);
  });

  it('Whisper: a card, with purpose and limits, and without a number or the data of its test', async () => {
    const seen = await outcomes(card('openai+whisper/model-card.md'), cards);
    expect(seen).toMatchObject({
      'model-card': 'pass',
      'purpose-limits-redress': 'pass',
      'performance-measured': 'fail unmet',
      'model-card-completed': 'fail unmet',
    });
  });

  it('the template of Hugging Face, untouched: nothing passes', async () => {
    const seen = await outcomes(
      card('huggingface+huggingface_hub/src/huggingface_hub/templates/modelcard_template.md'),
      cards,
    );
    expect(
      Object.values(seen).every((outcome) => outcome === 'fail unmet'),
      JSON.stringify(seen),
    ).toBe(true);
  });
});

describe.skipIf(absent)("suppliers' templates of the Dutch algorithm register (corpus)", () => {
  const record = (name: string): Example => ({
    bid: {
      vendor: { name },
      algorithms: [
        { id: 'reports', method: 'rules', affects: 'persons', aiActClass: 'minimal', record: 'record.json' },
      ],
    },
    files: {
      'record.json': readFileSync(
        `${corpus}/algorithm-record/MinBZK+Algoritmeregister/backend/app/data/templates/1.0/${name}.json`,
        'utf8',
      ),
    },
  });
  const ids = ['register-record', 'register-record-valid', 'register-record-tells', 'register-record-agrees'].map(
    (name) => `transparency/${name}`,
  );

  it('a record that leaves the fields of the city empty passes', async () => {
    const seen = await outcomes(record('Gemeente_Amsterdam'), ids);
    expect(
      Object.values(seen).every((outcome) => outcome === 'pass'),
      JSON.stringify(seen),
    ).toBe(true);
  });

  it('a record without a word on risks and people is valid, and says too little', async () => {
    const seen = await outcomes(record('Tygron'), ids);
    expect(seen).toMatchObject({ 'register-record-valid': 'pass', 'register-record-tells': 'fail unmet' });
  });

  it('a file with the records of several products goes to a person', async () => {
    const seen = await outcomes(record('Centric'), ids);
    expect(seen).toMatchObject({ 'register-record-tells': 'review', 'register-record-agrees': 'review' });
  });
});
