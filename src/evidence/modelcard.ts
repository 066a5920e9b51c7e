import type { Kind, Probe, Problem, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { objectMember, present, textMember } from './members.ts';
import { type CardText, readCardText } from './modelcard-markdown.ts';
import { modelIndexMetrics } from './modelcard-metrics.ts';
import { hasFacts, type Part, partsOf } from './modelcard-parts.ts';
import { isToolkitCard, readToolkitCard } from './modelcard-toolkit.ts';
import { findPlaceholders } from './placeholders.ts';

/** A model card: Markdown with the metadata of Hugging Face or without, or JSON of the Model Card Toolkit. */
export const modelcard: Kind = {
  name: 'modelcard',
  title: 'model card',
  recognisedBy:
    'Markdown with model metadata in its front matter, or with the sections of a model card (uses, limitations, data, metrics); JSON with model_details.',
  recognise: (probe) => {
    if (probe.format === 'json') return isToolkitCard(probe.root);
    if (probe.format !== 'markdown' || probe.source === undefined) return false;
    const keys = isObject(probe.root) ? Object.keys(probe.root) : [];
    if (keys.some((key) => datasetKeys.includes(key))) return false;
    if (keys.some((key) => modelKeys.includes(key))) return true;
    if (
      keys.some((key) => ['license', 'language'].includes(key)) &&
      keys.some((key) => ['datasets', 'metrics', 'inference'].includes(key))
    )
      return true;
    return hasCardSections(probe.source.text, keys.includes('license') || keys.includes('language'));
  },
  read: (probe) => (isToolkitCard(probe.root) ? readToolkitCard(probe.root) : readMarkdownCard(probe)),
};

/** Keys of the metadata of Hugging Face that only models have, and those that only data sets have. */
const modelKeys = ['model-index', 'library_name', 'pipeline_tag', 'base_model', 'model_name'];
const datasetKeys = ['annotations_creators', 'language_creators', 'size_categories', 'task_categories', 'dataset_info'];

const hasCardSections = (text: string, declared: boolean): boolean => {
  const headings = markdownBlocks(text.slice(0, 200_000)).flatMap((block) =>
    block.kind === 'heading' ? [block.text] : [],
  );
  const found = new Set<Part>(headings.flatMap(partsOf));
  if (headings.some((title) => /^model ?card\b|\bmodel ?card( for\b.*)?$/i.test(title)) && found.size >= 2) return true;
  return found.has('directUse') && found.has('limitations') && found.size >= (declared ? 2 : 4);
};

const readMarkdownCard = (probe: Probe): Reading => {
  const text = probe.source?.text ?? '';
  const card = readCardText(text);
  const meta = isObject(probe.root) ? probe.root : undefined;
  const placed = [...modelIndexMetrics(meta), ...card.metrics];
  const problems = problemsOf(probe, meta);
  const filled = new Set(card.filled);
  if (placed.length > 0) filled.add('metrics').add('results');
  const spots: Record<string, Spot> = {
    ...Object.fromEntries(card.lines.map((line, index) => [`/sections/${index}`, { line }])),
    ...Object.fromEntries(placed.map(({ spot }, index) => [`/metrics/${index}`, spot])),
    ...(card.firstPlaceholder !== undefined && { '/placeholders': card.firstPlaceholder }),
    ...(meta?.base_model !== undefined && { '/baseModel': { pointer: '/base_model' } }),
  };
  const first = <T>(entries: readonly (readonly [T | undefined, Spot])[], fact: string): T | undefined => {
    const found = entries.find(([value]) => value !== undefined);
    if (found !== undefined) spots[fact] = found[1];
    return found?.[0];
  };
  const key = (name: string): readonly [string | undefined, Spot] => [textMember(meta, name), { pointer: `/${name}` }];
  const label = (...names: readonly string[]): readonly [string | undefined, Spot] => {
    const found = names.map((name) => card.labels.get(name)).find((entry) => entry !== undefined);
    return [found?.text, found?.spot ?? {}];
  };
  const title = card.sections[0]?.title.replace(/^model ?card( for)?\s*:?\s*|\s*model ?card$/gi, '').trim();
  return {
    state: 'read',
    facts: {
      format: meta === undefined ? 'markdown' : 'hugging-face',
      ...present({
        name: first(
          [
            [textMember(modelIndexOf(meta), 'name'), { pointer: '/model-index/0/name' }],
            key('model_name'),
            [title || undefined, { line: card.lines[0] ?? 1 }],
          ],
          '/name',
        ),
        version: first([key('version'), key('model_version'), label('model version', 'version', 'versie')], '/version'),
        date: first([key('date'), label('model date', 'date', 'release date', 'datum')], '/date'),
        licence: first([key('license_name'), key('license'), label('license', 'licence', 'licentie')], '/licence'),
        developer: first(
          [
            label(
              'developed by',
              'organization developing the model',
              'organisation developing the model',
              'developer',
              'provider',
              'ontwikkeld door',
            ),
          ],
          '/developer',
        ),
        task: first([key('pipeline_tag')], '/task'),
        library: first([key('library_name')], '/library'),
      }),
      language: textsOf(meta?.language),
      baseModel: textsOf(meta?.base_model),
      datasets: textsOf(meta?.datasets),
      sections: card.sections,
      placeholders: placeholdersOf(card, meta),
      metrics: placed.map(({ metric }) => metric),
      has: hasFacts(filled),
      characters: card.sections.reduce((sum, { characters }) => sum + characters, 0),
    },
    spots,
    problems,
    valid: problems.length === 0,
  };
};

const textsOf = (value: Json | undefined): readonly string[] =>
  (Array.isArray(value) ? (value as readonly Json[]) : [value]).flatMap((text) =>
    typeof text === 'string' && text.trim() !== '' ? [text] : [],
  );

const modelIndexOf = (meta: { readonly [key: string]: Json } | undefined): Json | undefined =>
  Array.isArray(meta?.['model-index']) ? (meta['model-index'] as readonly Json[])[0] : undefined;

const placeholdersOf = (card: CardText, meta: Json | undefined): number =>
  card.sections.filter(({ optional }) => !optional).reduce((sum, { placeholders }) => sum + placeholders, 0) +
  findPlaceholders(JSON.stringify(meta ?? null)).length;

/** Departures from the metadata of Hugging Face: front matter that is no YAML, and results without task, data set or metrics. */
const problemsOf = (probe: Probe, meta: { readonly [key: string]: Json } | undefined): readonly Problem[] => {
  if (probe.problem !== undefined)
    return [
      {
        message: `The front matter of the card cannot be read (${probe.problem.replace(/\.$/, '')}).`,
        spot: probe.problemSpot ?? { line: 1 },
      },
    ];
  const models = meta?.['model-index'];
  if (models === undefined) return [];
  if (!Array.isArray(models))
    return [{ message: 'The model-index must be a list.', spot: { pointer: '/model-index' } }];
  return (models as readonly Json[]).flatMap((model, at) => {
    const results = isObject(model) ? model.results : undefined;
    if (!Array.isArray(results))
      return [
        { message: 'An entry of the model-index needs the list results.', spot: { pointer: `/model-index/${at}` } },
      ];
    return (results as readonly Json[]).flatMap((result, place) =>
      ['task', 'dataset', 'metrics']
        .filter(
          (needed) =>
            objectMember(result, needed) === undefined &&
            !(needed === 'metrics' && isObject(result) && Array.isArray(result.metrics)),
        )
        .map((needed) => ({
          message: `A result of the model-index has no ${needed}.`,
          spot: { pointer: `/model-index/${at}/results/${place}` },
        })),
    );
  });
};
