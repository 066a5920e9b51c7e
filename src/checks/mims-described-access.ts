import type { CheckContext, CheckResult, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { pointerOf } from '../source/pointer.ts';
import { describesNothing } from './description-of-nothing.ts';
import { interfaceOf, type ResolvedInterface, standardNames } from './mims-data-item.ts';
import { type ShownBy, shownBySchema, standardsShown } from './mims-standard-shown.ts';
import { anyUnread } from './unread-files.ts';

type Parameters = {
  readonly shownBy: ShownBy;
  /** Beginnings of the names of standards that fix operations or files too, and that this tool cannot tell from a recording. */
  readonly untold: readonly string[];
};

/**
 * An interface is formally described (MIMs Plus 9.0, MIM0 R1.3): by an API description with operations of its own, or by a
 * standard that fixes every operation and that a recording shows. Takes `description` and `recordings`.
 */
export const mimsDescribedAccess: RegisteredCheck<Parameters> = {
  about: 'Looks for a formal description: a file with operations, or a standard that describes itself and is shown.',
  parameters: () => ({
    type: 'object',
    required: ['shownBy', 'untold'],
    properties: {
      shownBy: shownBySchema,
      untold: { type: 'array', items: { type: 'string' } },
    },
    additionalProperties: false,
  }),
  run: (context, { shownBy, untold }) => {
    const self = interfaceOf(context.subject.value);
    if (self === undefined) return result([]);
    const description = context.files['description'] ?? [];
    const recordings = context.files['recordings'] ?? [];
    const faults = description.flatMap((file) => describesNothing(file, context.claimed('/description')));
    if (faults.length > 0) return result(faults);
    const shown = standardsShown(standardNames(self.standards), recordings, shownBy).map(({ file }) => file);
    const looked = [...description, ...shown].map(({ attachment }) => attachment.id);
    if (looked.length > 0) return result([], looked);
    const at = pointerOf(context.subject.keys);
    if (anyUnread(context.bid, [`${at}/description`, `${at}/recordings`])) return result([]);
    const fixing = standardNames(self.standards).filter((name) => untold.some((start) => name.startsWith(start)));
    if (fixing.length > 0 && self.recordings.some(({ state }) => state === 'read'))
      return { ...result([]), questions: [asks(context, fixing)] };
    return result([lacking(context, self, shownBy)]);
  },
};

const result = (findings: readonly Finding[], looked: readonly string[] = []): CheckResult => ({
  findings,
  looked,
  examined: [{ count: 1, unit: 'interfaces' }],
});

const asks = (context: CheckContext, standards: readonly string[]): Question => ({
  question: `Do the recordings of ${context.subject.label.replace(/^The/, 'the')} show that it speaks ${standards.join(' or ')}?`,
  why: 'The standard fixes what can be asked there, and this tool cannot tell it from a recording.',
  places: [context.claimed('/standards'), context.claimed('/recordings')],
});

const lacking = (context: CheckContext, self: ResolvedInterface, shownBy: ShownBy): Finding => {
  const fixed = standardNames(self.standards).filter((name) => Object.hasOwn(shownBy, name));
  const claims = fixed.length > 0 || self.recordings.length > 0;
  return {
    reason: claims ? 'unproven' : 'missing',
    message:
      fixed.length > 0
        ? `${context.subject.label} names no description, and no recording shows that it speaks ${fixed.join(' or ')}.`
        : `${context.subject.label} names no description.`,
    expected:
      fixed.length > 0
        ? 'an API description, or a recording in which the standard can be told'
        : 'an OpenAPI description or its like',
    places: [context.claimed('')],
    ...(fixed.length > 0 && { cause: `interface ${self.id} shows no ${fixed.join(' ')}` }),
  };
};
