import type { RegisteredCheck } from '../model/check.ts';
import { filesOfKind } from './files-of-kind.ts';

type Parameters = { readonly kilobytes: number };

/**
 * What a recording of the entry page transfers stays within a budget: the sizes of the bodies of all its answers. Takes
 * `recording`. Parameter `kilobytes`: the budget, in units of 1,000 bytes.
 */
export const recordingWeight: RegisteredCheck<Parameters> = {
  about: 'Sums up what a recording of the entry page transfers, and holds it against a budget.',
  parameters: { type: 'object', required: ['kilobytes'], properties: { kilobytes: { type: 'integer', minimum: 1 } } },
  run: (context, { kilobytes }) => {
    const recordings = filesOfKind(context.files['recording'], 'har');
    return {
      findings: recordings.flatMap(({ file, facts }) => {
        const bytes = facts.entries.reduce((sum, { size }) => sum + Math.max(size, 0), 0);
        if (bytes <= kilobytes * 1000) return [];
        return [
          {
            reason: 'unmet' as const,
            message: `The recording transfers ${Math.round(bytes / 1000)} kB in ${facts.count} exchanges.`,
            expected: `at most ${kilobytes} kB`,
            found: `${Math.round(bytes / 1000)} kB`,
            places: [file.shown('/count'), context.claimed('#/accessibility/lightEntry')],
          },
        ];
      }),
      examined: [
        {
          count: recordings.reduce((sum, { facts }) => sum + facts.entries.filter(({ size }) => size > 0).length, 0),
          unit: 'answers',
        },
      ],
      looked: recordings.map(({ file }) => file.attachment.id),
    };
  },
};
