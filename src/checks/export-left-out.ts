import type { CheckResult, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { valueAt } from '../source/pointer.ts';
import { categoriesOf, categoryName, exportsOf, fileAsWhole, leftOutWhy } from './export-files.ts';

type Parameters = { readonly reasons: readonly string[] };

/**
 * The bid says what its exports leave out. Each category that is left out goes to a person with its reason; what shows that
 * the others are not left out are their exports. The subject is the bid.
 */
export const exportLeftOut: RegisteredCheck<Parameters> = {
  about:
    'Looks whether the bid answers what its exports leave out, and puts each exclusion with its reason to a person.',
  parameters: () => ({
    type: 'object',
    required: ['reasons'],
    additionalProperties: false,
    properties: { reasons: { type: 'array', minItems: 1, items: { type: 'string' } } },
  }),
  run: (context, { reasons }): CheckResult => {
    const all = categoriesOf(context);
    const answer = context.claimed('#/dataCommon/leftOut');
    const findings: Finding[] = [];
    const questions: Question[] = [];
    if (valueAt(context.bid.root, '/dataCommon/leftOut') === undefined)
      findings.push({
        reason: 'missing',
        message: 'The bid does not say whether its exports leave something out (dataCommon.leftOut).',
        expected: 'none, or a list of categories with reasons',
        places: [context.claimed('#/dataCommon')],
      });
    for (const { category, pointer } of all) {
      const why = leftOutWhy(category);
      const name = categoryName(category);
      if (why !== undefined && !reasons.includes(why))
        findings.push({
          reason: 'missing',
          message: `The bid leaves out ${name} without a reason.`,
          expected: reasons.join(' or '),
          places: [context.claimed(pointer), answer],
        });
      else if (why !== undefined)
        questions.push({
          question: `May the export leave out ${name}?`,
          why: `The bidder leaves it out for the reason ${why.replaceAll('-', ' ')}.`,
          places: [context.claimed(pointer), answer],
        });
    }
    const files = all.flatMap(({ category }) => exportsOf(category));
    const looked = files.filter(({ state }) => state === 'read');
    const unread = files.filter(({ state }) => state === 'unreadable');
    if (looked.length === 0)
      questions.push(
        ...unread.slice(0, 3).map((file) => ({
          question: `Does ${file.file} show that the export leaves nothing out?`,
          why: `${file.file}: ${file.why ?? 'this tool cannot read it'}.`,
          places: [answer, fileAsWhole(file)],
          cause: `${file.file} unreadable`,
        })),
      );
    return {
      findings,
      questions,
      examined: [{ count: all.length, unit: 'categories that the bidder lists' }],
      looked: looked.map(({ id }) => id),
    };
  },
};
