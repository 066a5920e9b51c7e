import type { RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { filesOfKind } from './files-of-kind.ts';
import { liesAhead } from './lies-ahead.ts';
import { monthsBefore } from './months-before.ts';

type Parameters = { readonly months: number };

/** An accessibility report is dated, not in the future, and at most so many months old on the day of the judgement. Takes `report`. */
export const acrFresh: RegisteredCheck<Parameters> = {
  about: 'Counts the age of an accessibility report to the day of the judgement.',
  parameters: () => ({ type: 'object', required: ['months'], properties: { months: { type: 'integer', minimum: 1 } } }),
  run: (context, { months }) => {
    const { asOf } = context.dates;
    const oldest = monthsBefore(asOf, months);
    const findings: Finding[] = [];
    const questions: Question[] = [];
    const reports = filesOfKind(context.files['report'], 'openacr');
    for (const { file, facts } of reports) {
      const { reportDate, reportDateRaw } = facts;
      const expected = `a date from ${oldest} to ${asOf}`;
      const places = [file.shown('/reportDate'), context.claimed('/file')];
      if (reportDate === null && reportDateRaw !== undefined)
        questions.push({
          question: `When was ${file.attachment.file} made?`,
          why: `Its date "${reportDateRaw.slice(0, 40)}" cannot be read for sure.`,
          places,
        });
      else if (reportDate === null)
        findings.push({ reason: 'unproven', message: 'The report bears no date (report_date).', expected, places });
      else if (liesAhead(reportDate, asOf))
        findings.push({
          reason: 'unmet',
          message: `The report is dated ${reportDate}, after the day of the judgement (${asOf}).`,
          expected,
          found: reportDate,
          places,
        });
      else if (reportDate < oldest.slice(0, reportDate.length))
        findings.push({
          reason: 'unmet',
          message: `The report is dated ${reportDate}; that is more than ${months} months before ${asOf}.`,
          expected,
          found: reportDate,
          places,
        });
    }
    return {
      findings,
      questions,
      examined: [{ count: reports.length, unit: 'reports' }],
      looked: reports.map(({ file }) => file.attachment.id),
    };
  },
};
