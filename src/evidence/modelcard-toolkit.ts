import type { Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { listMember, objectMember, present, textMember } from './members.ts';
import { hasFacts, leastCharacters, type Metric, type Part, readValue } from './modelcard-parts.ts';
import { findPlaceholders } from './placeholders.ts';
import { spotTable } from './spot-table.ts';

/** Whether a root value is a card of the Model Card Toolkit (schema 0.0.1 or 0.0.2). */
export const isToolkitCard = (root: Json | undefined): root is { readonly [key: string]: Json } =>
  isObject(root) &&
  isObject(root.model_details) &&
  ['model_parameters', 'quantitative_analysis', 'considerations', 'schema_version'].some((key) =>
    Object.hasOwn(root, key),
  );

/** Reads a card of the Model Card Toolkit. */
export const readToolkitCard = (card: { readonly [key: string]: Json }): Reading => {
  const details = objectMember(card, 'model_details');
  const considerations = objectMember(card, 'considerations');
  const spots: Record<string, Spot> = {};
  const metrics: Metric[] = [];
  for (const [index, entry] of listMember(card.quantitative_analysis, 'performance_metrics').entries()) {
    const read = readValue(textMember(entry, 'value') ?? '');
    const name = textMember(entry, 'type');
    if (read === undefined || name === undefined) continue;
    spots[`/metrics/${metrics.length}`] = { pointer: `/quantitative_analysis/performance_metrics/${index}` };
    metrics.push({
      metric: name,
      ...read,
      source: 'quantitative-analysis',
      ...present({ slice: textMember(entry, 'slice') }),
    });
  }
  const sections = Object.entries(considerations ?? {}).map(([title, value], index) => {
    spots[`/sections/${index}`] = { pointer: `/considerations/${title}` };
    const text = textsOf(value).join(' ');
    return { title, level: 1, characters: text.length, placeholders: findPlaceholders(text).length, optional: false };
  });
  const data = objectMember(card, 'model_parameters')?.data;
  const datasets = [
    ...listMember(card.model_parameters, 'data').flatMap((set) => textMember(set, 'name') ?? []),
    ...(isObject(data) ? Object.keys(data) : []),
  ];
  const filled = new Set<Part>();
  const fill = (part: Part, value: Json | undefined) => {
    if (textsOf(value).join(' ').length >= leastCharacters) filled.add(part);
  };
  fill('directUse', considerations?.use_cases);
  fill('limitations', considerations?.limitations);
  fill('limitations', considerations?.ethical_considerations);
  fill('metrics', card.quantitative_analysis);
  if (datasets.some((name) => /train/i.test(name))) filled.add('trainingData');
  if (datasets.some((name) => /eval|test|valid/i.test(name))) filled.add('testingData');
  if (metrics.length > 0) filled.add('results').add('metrics');
  const prose = [details, considerations].flatMap((part) => textsOf(part ?? null)).join(' ');
  Object.assign(spots, spotTable(card, rootSpots));
  return {
    state: 'read',
    facts: {
      format: 'model-card-toolkit',
      ...present({
        name: textMember(details, 'name'),
        version: textMember(details?.version, 'name'),
        date: textMember(details?.version, 'date'),
        licence: textMember(details, 'license') ?? licenceOf(listMember(details, 'licenses')[0]),
        developer: textMember(listMember(details, 'owners')[0], 'name'),
      }),
      language: [],
      baseModel: [],
      datasets,
      sections,
      placeholders: findPlaceholders(prose).length,
      metrics,
      has: hasFacts(filled),
      characters: prose.length,
    },
    spots,
    problems:
      textMember(details, 'name') === undefined
        ? [{ message: 'The card does not name the model (model_details.name).', spot: { pointer: '/model_details' } }]
        : [],
    valid: textMember(details, 'name') !== undefined,
  };
};

const rootSpots: Readonly<Record<string, string>> = {
  '/name': '/model_details/name',
  '/version': '/model_details/version',
  '/date': '/model_details/version',
  '/licence': '/model_details/licenses',
  '/developer': '/model_details/owners',
  '/datasets': '/model_parameters/data',
  '/metrics': '/quantitative_analysis',
  '/sections': '/considerations',
  '/has': '/considerations',
};

const licenceOf = (licence: Json | undefined): string | undefined =>
  textMember(licence, 'identifier') ?? textMember(licence, 'custom_text');

/** All texts below a value but pictures. */
const textsOf = (value: Json | undefined): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(textsOf);
  return isObject(value)
    ? Object.entries(value).flatMap(([key, below]) => (key === 'image' ? [] : textsOf(below)))
    : [];
};
