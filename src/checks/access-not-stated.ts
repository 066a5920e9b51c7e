import type { CheckContext, CheckResult } from '../model/check.ts';

/** The result on a category of data, the subject, that leaves out who may read it: `missing`, and nothing was examined. */
export const accessNotStated = (context: CheckContext): CheckResult => ({
  findings: [
    {
      reason: 'missing',
      message: `${context.subject.label} leaves out who may read it (access).`,
      expected: 'access: public or access: restricted',
      places: [context.claimed('')],
      cause: `access of ${context.subject.label} not stated`,
    },
  ],
  examined: [],
  looked: [],
});
