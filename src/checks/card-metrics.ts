import type { RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { isObject } from '../source/pointer.ts';
import { namesOf } from './algorithm-list.ts';
import { type Card, cardsIn } from './card-list.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly slices: number; readonly shares: readonly string[] };
type Metric = Card['metrics'][number];

/**
 * A model card states what was measured: a number, on a named data set or part of one, inside the range of its metric.
 * Takes `card`; the subject is an algorithm. Parameters: `slices`, the least number of groups or places for which one metric
 * is given apart (0: not asked); `shares`, names of metrics that cannot leave 0 to 1, or 0 to 100 %.
 */
export const cardMetrics: RegisteredCheck<Parameters> = {
  about: 'Looks for measured values in a model card, on what they were measured, and for which groups.',
  parameters: () => ({
    type: 'object',
    required: ['slices', 'shares'],
    properties: { slices: { type: 'integer', minimum: 0 }, shares: { type: 'array', items: { type: 'string' } } },
  }),
  run: (context, { slices, shares }) => {
    const names = isObject(context.subject.value) ? namesOf(context.subject.value) : [];
    const cards = cardsIn(context.files['card'], names);
    const all = cards.flatMap((card) => card.metrics.map((metric, index) => ({ card, metric, index })));
    const findings: Finding[] = all
      .filter(({ metric }) => isOutside(metric, shares))
      .map(({ card, metric, index }) => ({
        reason: 'invalid',
        message: `The card gives ${metric.value}${metric.unit ?? ''} for ${metric.metric}, which cannot be.`,
        expected: 'a share from 0 to 1, or from 0 to 100 %',
        found: `${metric.value}${metric.unit ?? ''}`,
        places: [card.at(`/metrics/${index}`)],
      }));
    const [first] = cards;
    if (first !== undefined && all.length === 0)
      findings.push({
        reason: 'unmet',
        message: `${first.file.attachment.file} states no measured value.`,
        expected: 'a metric with its value and the data set that it was measured on',
        places: [first.at('/metrics')],
      });
    const found = all[0];
    const placeless = slices === 0 && found !== undefined && !all.some(({ metric }) => isPlaced(metric)) ? all : [];
    const tabled = placeless.every(({ metric }) => metric.source === 'table');
    if (found !== undefined && placeless.length > 0 && !tabled)
      findings.push({
        reason: 'unmet',
        message: `${all.length === 1 ? 'The one measured value does not say' : `None of the ${all.length} measured values says`} on which data it was measured.`,
        expected: 'the data set, its part, or the group that a value speaks of',
        found: namesOfMetrics(all),
        places: [found.card.at(`/metrics/${found.index}`)],
      });
    const questions =
      found !== undefined && placeless.length > 0 && tabled
        ? [
            {
              question: `On which data were these values measured: ${namesOfMetrics(all)}?`,
              why: 'They stand in a table; whether its titles name the data, this tool cannot tell.',
              places: [found.card.at(`/metrics/${found.index}`)],
            },
          ]
        : [];
    if (slices > 0 && found !== undefined && mostSlices(all.map(({ metric }) => metric)) < slices)
      findings.push({
        reason: 'unmet',
        message: 'No metric is given for several groups or districts apart.',
        expected: `one metric for at least ${slices} groups or districts`,
        found: someOf(
          all.map(({ metric }) => `${metric.metric}${metric.slice === undefined ? '' : ` (${metric.slice})`}`),
          4,
        ),
        places: [found.card.at('/metrics')],
      });
    return {
      findings,
      questions,
      examined: [
        { count: cards.length, unit: 'model cards' },
        { count: all.length, unit: 'measured values' },
      ],
      looked: cards.map(({ file }) => file.attachment.id),
    };
  },
};

const namesOfMetrics = (all: readonly { readonly metric: Metric }[]): string =>
  someOf(
    all.map(({ metric }) => `${metric.metric} ${metric.value}`),
    3,
  );

const isPlaced = ({ dataset, split, slice }: Metric): boolean =>
  [dataset, split, slice].some((text) => text !== undefined && text.trim() !== '');

const isOutside = ({ metric, value }: Metric, shares: readonly string[]): boolean =>
  shares.includes(metric.toLowerCase().replace(/[\s_]+/g, '-')) && (value < 0 || value > 100);

/** The most groups for which one metric is given. */
const mostSlices = (metrics: readonly Metric[]): number => {
  const byMetric = new Map<string, Set<string>>();
  for (const { metric, slice } of metrics)
    if (slice !== undefined) byMetric.set(metric, (byMetric.get(metric) ?? new Set()).add(slice));
  return Math.max(0, ...[...byMetric.values()].map((set) => set.size));
};
