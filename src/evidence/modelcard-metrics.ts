import type { Spot } from '../model/evidence.ts';
import type { Json } from '../source/pointer.ts';
import { readDate } from '../source/read-date.ts';
import { listMember, objectMember, present, textMember } from './members.ts';
import { type Metric, readValue } from './modelcard-parts.ts';

/** A measured value and where it stands. */
export type PlacedMetric = { readonly metric: Metric; readonly spot: Spot };

const most = 300;

/** The measured values of the member model-index of a card's front matter (the metadata of Hugging Face). */
export const modelIndexMetrics = (frontMatter: Json | undefined): readonly PlacedMetric[] =>
  listMember(frontMatter, 'model-index').flatMap((model, at) =>
    listMember(model, 'results').flatMap((result, place) =>
      listMember(result, 'metrics').flatMap((metric, index) => {
        const value = Number(textMember(metric, 'value') ?? Number.NaN);
        const name = textMember(metric, 'name') ?? textMember(metric, 'type');
        if (!Number.isFinite(value) || name === undefined) return [];
        const dataset = objectMember(result, 'dataset');
        const date = textMember(dataset?.args, 'date') ?? textMember(metric, 'date');
        return [
          {
            metric: {
              metric: name,
              value,
              source: 'model-index' as const,
              ...present({
                task:
                  textMember(objectMember(result, 'task'), 'type') ?? textMember(objectMember(result, 'task'), 'name'),
                dataset: textMember(dataset, 'name') ?? textMember(dataset, 'type'),
                split: textMember(dataset, 'split'),
                revision: textMember(dataset, 'revision'),
                date: isoDate(date),
              }),
            },
            spot: { pointer: `/model-index/${at}/results/${place}/metrics/${index}` },
          },
        ];
      }),
    ),
  );

const isoDate = (text: string | undefined): string | undefined => {
  const written = /^\d{8}$/.test(text ?? '') ? text?.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3') : text;
  const date = readDate(written ?? '');
  return 'iso' in date ? date.iso : undefined;
};

/**
 * The measured values of a table: by its columns metric and value where it has them, else one value a cell, named by its
 * column, with the first cell of its row as the group that it speaks of.
 */
export const tableMetrics = (rows: readonly (readonly string[])[], line: number): readonly PlacedMetric[] => {
  const [header = [], ...body] = rows;
  const column = (words: RegExp) => header.findIndex((name) => words.test(name));
  const [metricAt, valueAt] = [column(/^(metric|measure|maat|score name)/i), column(/^(value|score|result|waarde)/i)];
  const found: PlacedMetric[] = [];
  const add = (name: string, cell: string, row: number, more: Partial<Metric>) => {
    const read = readValue(cell);
    if (read !== undefined && name !== '' && found.length < most)
      found.push({ metric: { metric: name, source: 'table', ...read, ...more }, spot: { line: line + row + 2 } });
  };
  for (const [row, cells] of body.entries()) {
    if (metricAt !== -1 && valueAt !== -1) {
      const named = (words: RegExp) => cells[column(words)] || undefined;
      add(
        cells[metricAt] ?? '',
        cells[valueAt] ?? '',
        row,
        present({
          dataset: named(/^data ?set/i),
          split: named(/^split/i),
          slice: named(/^(group|slice|district|subgroup)/i),
          task: named(/^task/i),
        }),
      );
      continue;
    }
    const [group = ''] = cells;
    for (let index = 1; index < cells.length; index++)
      add(header[index] ?? '', cells[index] ?? '', row, present({ slice: group === '' ? undefined : group }));
  }
  return found;
};
