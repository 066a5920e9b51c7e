import type { Facts } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { listMember, present, textMember } from './members.ts';
import { asserted } from './spdx-parts.ts';

type Package = { readonly [key: string]: Json };

/** What the AI profile of SPDX 3 says of a model. `noAssertion` counts as nothing said. */
export const aiFacts = (value: Package): Facts => {
  const text = (key: string) => asserted(textMember(value, key));
  return {
    ...present({
      name: text('name'),
      version: text('software_packageVersion'),
      autonomy: text('ai_autonomyType'),
      application: text('ai_informationAboutApplication'),
      training: text('ai_informationAboutTraining'),
      limitation: text('ai_limitation'),
      riskAssessment: text('ai_safetyRiskAssessment'),
      sensitivePersonalInformation: text('ai_useSensitivePersonalInformation'),
    }),
    domains: texts(value, 'ai_domain'),
    types: texts(value, 'ai_typeOfModel'),
    explainability: texts(value, 'ai_modelExplainability'),
    standards: texts(value, 'ai_standardCompliance'),
    metrics: entries(value, 'ai_metric'),
    energyStated: isObject(value.ai_energyConsumption),
  };
};

/** What the Dataset profile of SPDX 3 says of a data set. */
export const datasetFacts = (
  value: Package,
  licences: readonly string[],
  agent: (id: Json | undefined) => string | undefined,
): Facts => {
  const text = (key: string) => asserted(textMember(value, key));
  return {
    ...present({
      name: text('name'),
      version: text('software_packageVersion'),
      builtTime: text('builtTime'),
      releaseTime: text('releaseTime'),
      availability: text('dataset_datasetAvailability'),
      collection: text('dataset_dataCollectionProcess'),
      intendedUse: text('dataset_intendedUse'),
      noise: text('dataset_datasetNoise'),
      updates: text('dataset_datasetUpdateMechanism'),
      confidentiality: text('dataset_confidentialityLevel'),
      sensitivePersonalInformation: text('dataset_hasSensitivePersonalInformation'),
    }),
    ...(typeof value.dataset_datasetSize === 'number' && { size: value.dataset_datasetSize }),
    types: texts(value, 'dataset_datasetType'),
    knownBias: texts(value, 'dataset_knownBias'),
    anonymization: texts(value, 'dataset_anonymizationMethodUsed'),
    originatedBy: listMember(value, 'originatedBy').flatMap((id) => agent(id) ?? []),
    licences,
  };
};

const texts = (value: Package, key: string): readonly string[] =>
  [value[key] ?? []].flat().flatMap((each) => (typeof each === 'string' ? (asserted(each) ?? []) : []));

const entries = (value: Package, key: string): readonly Facts[] =>
  listMember(value, key).map((each) => present({ metric: textMember(each, 'key'), value: textMember(each, 'value') }));
