import type { Result } from '../../generated/report.ts';
import { headline } from './headlines.ts';
import { itemsLines } from './item-lines.ts';
import { itemsOf } from './items.ts';
import { markdownParagraphs, markdownText } from './markdown-text.ts';
import { observationUuid } from './oscal-observation.ts';
import { oscalProps, oscalToken } from './oscal-parts.ts';
import { uuidOf } from './uuid.ts';

/** What a rule that applies came to: satisfied for a pass alone. */
export const finding = (result: Result, seed: readonly string[]): object => ({
  uuid: uuidOf('finding', ...seed, result.rule),
  title: markdownText(headline(result)),
  description: markdownParagraphs(itemsLines(itemsOf(result).map((item) => ({ ...item, places: [] })))),
  target: {
    type: 'objective-id',
    'target-id': oscalToken(result.rule),
    ...oscalProps({ rule: result.rule }),
    status: {
      state: result.outcome === 'pass' ? 'satisfied' : 'not-satisfied',
      reason: result.outcome === 'pass' || result.outcome === 'fail' ? result.outcome : 'other',
      remarks: markdownText(
        [result.outcome, result.reason, result.waived === true ? 'waived by the buyer' : undefined]
          .filter((word) => word !== undefined)
          .join(', '),
      ),
    },
  },
  'related-observations': [{ 'observation-uuid': observationUuid(result, seed) }],
});

/** The finding of a bid that could not be judged. `faults` are the observations of what stands in the way. */
export const notJudged = (seed: readonly string[], faults: readonly string[]): object => ({
  uuid: uuidOf('finding', ...seed, 'not judged'),
  title: 'This bid could not be judged',
  description: 'No rule was judged, and there is no verdict.',
  target: {
    type: 'objective-id',
    'target-id': 'bidlint.verdict',
    status: { state: 'not-satisfied', reason: 'other', remarks: 'not judged' },
  },
  ...(faults.length > 0 && { 'related-observations': faults.map((uuid) => ({ 'observation-uuid': uuid })) }),
});
