import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeExample } from '../support/judge-example.ts';
import { packRules } from '../support/pack-rules.ts';

const corpus = '../shared/corpus/ngsi';
const forms = {
  'NGSI-LD, normalized': 'example-normalized.jsonld',
  'NGSI-LD, names and values': 'example.jsonld',
  'NGSIv2, normalized': 'example-normalized.json',
  'NGSIv2, names and values': 'example.json',
} as const;

/** The published examples of Smart Data Models in one of the four forms. */
const examples = (file: string): { readonly model: string; readonly path: string }[] =>
  readdirSync(corpus)
    .filter((subject) => subject.startsWith('smart-data-models'))
    .flatMap((subject) =>
      readdirSync(`${corpus}/${subject}`).map((model) => ({
        model: `${subject.replace(/^.*\./, '')}/${model}`,
        path: `${corpus}/${subject}/${model}/examples/${file}`,
      })),
    )
    .filter(({ path }) => existsSync(path));

/** Models whose published NGSI-LD example departs from the standard: relationships with a value, types such as number. */
const faulty = [
  'CPSV-AP/PublicService',
  'DCAT-AP/Catalogue',
  'Environment/FloodMonitoring',
  'MachineLearning/MLProcessing',
  'Ports/SeaportFacilities',
  'TourismDestinations/Event',
];

describe.skipIf(!existsSync(corpus))(
  'NGSI-LD told from its look-alikes, on the published examples of 50 models',
  async () => {
    const rule = (await packRules('mims'))('ngsi-ld-is-well-formed');
    const judged = async (form: keyof typeof forms) =>
      Promise.all(
        examples(forms[form]).map(async ({ model, path }) => {
          const bid = { interfaces: [{ id: 'context', standards: ['ngsi-ld@1.8'], recordings: 'entity.json' }] };
          const { outcome, reason } = await judgeExample(rule, {
            bid,
            files: { 'entity.json': readFileSync(path, 'utf8') },
          });
          return { model, outcome, reason };
        }),
      );

    it('passes normalized NGSI-LD, but for the examples that depart from the standard', async () => {
      const all = await judged('NGSI-LD, normalized');
      expect(all.length).toBe(50);
      expect(all.filter(({ outcome }) => outcome !== 'pass').map(({ model }) => model)).toEqual(faulty);
    });

    it.each([
      ['NGSI-LD, names and values', 'unproven'],
      ['NGSIv2, normalized', 'contradicted'],
      ['NGSIv2, names and values', 'unproven'],
    ] as const)('passes none that is %s', async (form, reason) => {
      const all = await judged(form);
      expect(all.length).toBe(50);
      expect([...new Set(all.map((each) => `${each.outcome} ${each.reason}`))]).toEqual([`fail ${reason}`]);
    });
  },
);
