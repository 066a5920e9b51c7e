import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeExample } from '../support/judge-example.ts';
import { packRules } from '../support/pack-rules.ts';

const corpus = '../shared/corpus';
const common = `${corpus}/schemas/smart-data-models+data-models/common-schema.json`;

/** What is wrong in published examples, by model: the place where the model's own schema does not fit. */
const faulty: { readonly [model: string]: string } = {
  'CPSV-AP/PublicService': 'isGroupedBy',
  'CallComplaints/Complaint': 'timestamp',
  'DCAT-AP/Catalogue': 'catalog',
  'DCAT-AP/Distribution': 'temporalResolution',
  'Energy/SolarEnergy': 'location',
  'Environment/FloodMonitoring': 'floodLevelStatus',
  'Environment/RainFallRadarObserved': 'dateObserved',
  'OSLO/BicycleParkingStation': 'ParkingFacility',
  'Parking/ParkingGroup': 'category',
  'TourismDestinations/Event': 'location',
  'Transportation/ItemFlowObserved': 'itemType',
  'Transportation/Vehicle': 'deviceBatteryStatus',
};

describe.skipIf(!existsSync(common))('Published NGSI-LD examples against the schemas of their own models', async () => {
  const rule = (await packRules('mims'))('sample-fits-its-model');
  const judged = await Promise.all(
    readdirSync(`${corpus}/ngsi`)
      .filter((subject) => subject.startsWith('smart-data-models'))
      .flatMap((subject) => readdirSync(`${corpus}/ngsi/${subject}`).map((model) => `${subject}/${model}`))
      .filter((path) => existsSync(`${corpus}/ngsi/${path}/examples/example-normalized.jsonld`))
      .map(async (path) => {
        const judgement = await judgeExample(rule, {
          bid: { data: [{ id: 'things', model: 'schema.json', export: 'entity.jsonld' }] },
          files: {
            'schema.json': readFileSync(`${corpus}/ngsi/${path}/schema.json`, 'utf8'),
            'common-schema.json': readFileSync(common, 'utf8'),
            'entity.jsonld': readFileSync(`${corpus}/ngsi/${path}/examples/example-normalized.jsonld`, 'utf8'),
          },
        });
        return { model: path.replace(/^.*\.(?=[^/]+\/)/, ''), ...judgement };
      }),
  );

  it('fits in most cases, once the entity is reduced to names and values', () => {
    expect(judged.length).toBe(50);
    expect(judged.filter(({ outcome }) => outcome === 'pass').length).toBeGreaterThanOrEqual(29);
  });

  it('names the place in each example that its own model rejects, and rejects no other', () => {
    const rejected = judged.filter(({ reason }) => reason === 'contradicted');
    expect(rejected.map(({ model }) => model).sort()).toEqual(Object.keys(faulty).sort());
    for (const { model, findings } of rejected) expect(findings[0]?.message).toContain(`at ${faulty[model]}`);
  });

  it('says which schemas lack where a model refers to others that are not attached', () => {
    const open = judged.filter(
      ({ reason, findings }) => reason === 'unproven' && /refers to/.test(findings[0]?.message ?? ''),
    );
    expect(open.length).toBeGreaterThan(0);
    for (const { findings } of open) expect(findings[0]?.message).toMatch(/-schema\.json#/);
  });
});
