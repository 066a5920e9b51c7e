import type { RegisteredCheck } from '../model/check.ts';
import { valueAt } from '../source/pointer.ts';
import { departuresOf } from './promise-departures.ts';

type Parameters = {
  readonly at: string;
  readonly what: string;
  readonly atMost?: string;
  readonly atLeast?: string;
};

const text = { type: 'string', minLength: 1 };

/** A length of time that the manifest states is inside bounds. The subject holds it at the pointer `at`. */
export const durationWithin: RegisteredCheck<Parameters> = {
  about: 'Holds a stated length of time against its bounds, by the calendar.',
  parameters: () => ({
    type: 'object',
    required: ['at', 'what'],
    additionalProperties: false,
    properties: { at: text, what: text, atMost: text, atLeast: text },
  }),
  run: (context, { at, what, ...bound }) => {
    const is = valueAt(context.subject.value, at);
    if (is === undefined)
      return {
        findings: [
          {
            reason: 'missing',
            message: `${context.subject.label} does not say ${what}.`,
            places: [context.claimed('')],
          },
        ],
        examined: [],
        looked: [],
      };
    const departures = departuresOf({ is, place: () => context.claimed(at) }, bound, what);
    return { ...departures, examined: [{ count: 1, unit: 'lengths of time' }], looked: [] };
  },
};
