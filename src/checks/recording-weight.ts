import type { HarFacts } from '../generated/facts.ts';
import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { filesOfKind } from './files-of-kind.ts';
import { hostOwner } from './scan-hosts.ts';

type Parameters = { readonly kilobytes: number };

/**
 * What a recording of the entry page transfers stays within a budget: the sizes of the bodies of all its answers. The first
 * answer that is no redirect is the page itself: it succeeded, and it is one of the offered system. Takes `recording`. Parameter `kilobytes`: the budget, in units of 1,000 bytes.
 */
export const recordingWeight: RegisteredCheck<Parameters> = {
  about: 'Sums up what a recording of the entry page transfers, and holds it against a budget.',
  parameters: () => ({
    type: 'object',
    required: ['kilobytes'],
    properties: { kilobytes: { type: 'integer', minimum: 1 } },
  }),
  every: 'entries',
  run: (context, { kilobytes }) => {
    const recordings = filesOfKind(context.files['recording'], 'har');
    return {
      findings: recordings.flatMap(({ file, facts }) => {
        const foreign = notOfThePage(context, file, facts.entries);
        if (foreign !== undefined) return [foreign];
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

/** What shows that a recording is none of the entry page; undefined where nothing does. A page on a machine of the maker weighs what it weighs. */
const notOfThePage = (context: CheckContext, file: InputFile, entries: HarFacts['entries']): Finding | undefined => {
  const index = entries.findIndex(({ status }) => status < 300 || status >= 400);
  const page = entries[index];
  if (page === undefined) return undefined;
  const reads = page.method === 'GET' && page.status >= 200 && page.status < 300;
  const foreign = page.placeholder || page.mock !== null || hostOwner(context, page.url) === 'other';
  if (reads && !foreign) return undefined;
  return {
    reason: 'unproven',
    message: reads
      ? page.mock !== null
        ? `The recording bears the marks of the mock server ${page.mock}.`
        : `The recording is of ${page.host}, which the bid does not name as its own.`
      : `The recording holds no page: ${page.method} ${page.path} was answered with ${page.status}.`,
    expected: 'the entry page of the offered system, loaded with success',
    places: [file.shown(`/entries/${index}`), context.claimed('#/accessibility/lightEntry')],
  };
};
