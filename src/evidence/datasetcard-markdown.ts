import type { Facts, Probe, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { datasetPartNames, datasetParts } from './datasetcard-parts.ts';
import { markdownBlocks, plainInline } from './markdown-blocks.ts';
import { objectMember, present, textMember } from './members.ts';
import { findPlaceholders, ownWords } from './placeholders.ts';

/** Reads a card in Markdown: its metadata, and which of the expected parts have words of their own. */
export const readDatasetMarkdown = (probe: Probe): Reading => {
  const text = probe.source?.text ?? '';
  const meta = isObject(probe.root) ? probe.root : undefined;
  const spots: Record<string, Spot> = {};
  const filled = new Set<string>();
  const passages: { text: string; spot: Spot }[] = [];
  let heading: { text: string; line: number } | undefined;
  let title: string | undefined;
  for (const block of markdownBlocks(text)) {
    if (block.kind === 'comment') continue;
    if (block.kind === 'heading') {
      title ??= block.text;
      heading = { text: block.text, line: block.line };
      continue;
    }
    const words =
      block.kind === 'table'
        ? block.rows.map((row) => row.join(' ')).join('\n')
        : block.kind === 'code'
          ? block.text
          : plainInline(block.text);
    if (words.trim() === '') continue;
    passages.push({ text: words, spot: { line: block.line } });
    if (heading === undefined || !/\p{L}{2}/u.test(ownWords(words))) continue;
    for (const [part, form] of Object.entries(datasetParts)) {
      if (!form.test(heading.text) || filled.has(part)) continue;
      filled.add(part);
      spots[`/parts/${part}`] = { line: heading.line };
    }
  }
  const licence = texts(meta?.license);
  if (licence.length > 0) filled.add('licence');
  for (const key of ['license', 'language', 'size_categories', 'pretty_name'] as const)
    if (meta?.[key] !== undefined)
      spots[`/${{ license: 'licences', language: 'languages', size_categories: 'sizes', pretty_name: 'name' }[key]}`] =
        { pointer: `/${key}` };
  const placeholders = findPlaceholders(text);
  const facts: Facts = {
    form: 'markdown',
    ...present({ name: textMember(meta, 'pretty_name') ?? title?.replace(/^data ?set ?card (for|of)\s*/i, '') }),
    licences: licence,
    languages: texts(meta?.language),
    sizes: texts(meta?.size_categories),
    tasks: texts(meta?.task_categories),
    sources: texts(meta?.source_datasets),
    ...rowsOf(meta),
    fields: fieldsOf(meta),
    parts: Object.fromEntries(datasetPartNames.map((part) => [part, filled.has(part)])),
    missingParts: datasetPartNames.filter((part) => !filled.has(part)),
    distributions: 0,
    words: passages.reduce(
      (sum, passage) => sum + passage.text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length,
      0,
    ),
    placeholders: placeholders.length,
  };
  const broken = probe.problem !== undefined && probe.limited !== true;
  return {
    state: 'read',
    facts,
    spots,
    problems: broken
      ? [
          {
            message: `The metadata at the head cannot be read as YAML: ${probe.problem}.`,
            ...(probe.problemSpot && { spot: probe.problemSpot }),
          },
        ]
      : meta === undefined
        ? [
            {
              message: probe.limited
                ? `The metadata at the head was not read: ${probe.problem}.`
                : 'The card has no metadata at its head, and no rules are known that its text must keep.',
            },
          ]
        : [],
    valid: meta === undefined ? (broken ? false : undefined) : true,
    passages,
  };
};

const texts = (value: Json | undefined): readonly string[] =>
  [value ?? []].flat().filter((each): each is string => typeof each === 'string');

const infos = (meta: { readonly [key: string]: Json } | undefined): readonly Json[] =>
  [meta?.dataset_info ?? []].flat() as readonly Json[];

const rowsOf = (meta: { readonly [key: string]: Json } | undefined): { readonly records?: number } => {
  const counts = infos(meta).flatMap((info) =>
    (isObject(info) && Array.isArray(info.splits) ? (info.splits as readonly Json[]) : []).flatMap((split) => {
      const count = isObject(split) ? split.num_examples : undefined;
      return Number.isSafeInteger(count) && Number(count) >= 0 ? [Number(count)] : [];
    }),
  );
  return counts.length === 0 ? {} : { records: counts.reduce((sum, count) => sum + count, 0) };
};

const fieldsOf = (meta: { readonly [key: string]: Json } | undefined): readonly string[] => [
  ...new Set(
    infos(meta).flatMap((info) => {
      const features = isObject(info) ? info.features : undefined;
      return Array.isArray(features)
        ? (features as readonly Json[]).flatMap((each) => textMember(each, 'name') ?? [])
        : Object.keys(objectMember(info, 'features') ?? {});
    }),
  ),
];
