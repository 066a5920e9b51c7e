import type { RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { filesOfKind } from './files-of-kind.ts';

type Parameters = { readonly criteria: readonly string[] };

/**
 * None of the criteria whose failure can stop people on a whole page is admitted as not supported; a part that fails goes
 * to a person. Takes `report`. Parameter `criteria`: numbers of success criteria (WCAG conformance requirement 5).
 */
export const acrBlockingCriteria: RegisteredCheck<Parameters> = {
  about: 'Looks for admitted failures of criteria that can stop people on a whole page.',
  parameters: () => ({
    type: 'object',
    required: ['criteria'],
    properties: { criteria: { type: 'array', items: { type: 'string' } } },
  }),
  run: (context, { criteria }) => {
    const findings: Finding[] = [];
    const questions: Question[] = [];
    const reports = filesOfKind(context.files['report'], 'openacr');
    let count = 0;
    for (const { file, facts } of reports) {
      const before = count;
      for (const [index, row] of facts.rows.entries()) {
        if (row.wcagLevel === undefined || row.disabled || row.level === '' || !criteria.includes(row.num)) continue;
        count++;
        const places = [file.shown(`/rows/${index}/level`), file.shown(`/rows/${index}/remark`)];
        if (row.level === 'does-not-support')
          findings.push({
            reason: 'unmet',
            message: `The report says of ${row.num} (${row.component}) that the product does not support it; such a failure stops people on the whole page.`,
            expected: 'supports, or not-applicable',
            found: row.level,
            places,
          });
        if (row.level === 'partially-supports')
          questions.push({
            question: `Does what fails under ${row.num} stop people from using the rest of the page?`,
            why: `The report says "${row.level}" of ${row.num} (${row.component})${row.remark === '' ? ', without a remark' : `: ${row.remark.slice(0, 160).replace(/[.\s]+$/, '')}`}.`,
            places,
          });
      }
      if (count === before)
        findings.push({
          reason: 'missing',
          message: `The report answers none of the criteria ${criteria.join(', ')}.`,
          expected: 'an answer to each of them',
          places: [context.claimed('/file'), file.shown('/chapters')],
        });
    }
    return {
      findings,
      questions,
      examined: [{ count, unit: 'rows' }],
      looked: reports.map(({ file }) => file.attachment.id),
    };
  },
};
