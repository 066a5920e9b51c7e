import type { Kind, Probe, Reading } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { datasetParts } from './datasetcard-parts.ts';
import { markdownBlocks } from './markdown-blocks.ts';

/** A card of a data set: Markdown with the metadata of Hugging Face, a datasheet by its headings, or Croissant JSON-LD. */
export const datasetcard: Kind = {
  name: 'datasetcard',
  title: 'data set card',
  recognisedBy:
    'Markdown with data set metadata in its front matter, or titled data set card or datasheet; JSON-LD that conforms to Croissant.',
  recognise: (probe) =>
    isBroken(probe, ['mlcommons.org/croissant', 'recordSet']) || isCroissant(probe.root) || isMarkdownCard(probe),
  read: async (probe): Promise<Reading> => {
    if (isCroissant(probe.root)) {
      const { readCroissant } = await import('./datasetcard-croissant.ts');
      return readCroissant(probe.root);
    }
    if (!isMarkdownCard(probe)) return readBroken(probe, datasetcard.title);
    const { readDatasetMarkdown } = await import('./datasetcard-markdown.ts');
    return readDatasetMarkdown(probe);
  },
};

const isCroissant = (root: Json | undefined): root is { readonly [key: string]: Json } =>
  isObject(root) &&
  (/mlcommons\.org\/croissant/.test(JSON.stringify([root.conformsTo ?? '', root['dct:conformsTo'] ?? ''])) ||
    (/mlcommons\.org\/croissant/.test(JSON.stringify(root['@context'] ?? '')) &&
      /Dataset$/.test(String(root['@type']))));

const keys = [
  'annotations_creators',
  'language_creators',
  'size_categories',
  'task_categories',
  'source_datasets',
  'dataset_info',
  'multilinguality',
  'pretty_name',
];

const isMarkdownCard = ({ format, root, source, problem }: Probe): boolean => {
  if (format !== 'markdown' || source === undefined) return false;
  if (isObject(root) && keys.some((key) => Object.hasOwn(root, key))) return true;
  if (isObject(root) && ['pipeline_tag', 'model-index', 'base_model'].some((key) => Object.hasOwn(root, key)))
    return false;
  const titled = /^(data ?set ?card|data ?card)\b|\bdata ?set ?card (for|of)\b/i;
  const head = source.text.slice(0, 100_000);
  const headings = markdownBlocks(head).flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  if (headings.some((heading) => titled.test(heading))) return true;
  /* Sensors and lamps have data sheets too: one for a data set tells how its data were collected or what they consist of. */
  if (
    headings.some((heading) => /^data ?sheet\b|\bdata ?sheet (for|of)\b/i.test(heading)) &&
    /\bdata ?sets?\b/i.test(head) &&
    headings.some((heading) => datasetParts.collection?.test(heading) || datasetParts.composition?.test(heading))
  )
    return true;
  return problem !== undefined && /^(pretty_name|size_categories|task_categories):/m.test(head.slice(0, 5_000));
};
