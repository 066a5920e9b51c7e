import type { HtmlFacts, OpenacrFacts } from '../generated/facts.ts';
import type { RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { liesAhead } from './lies-ahead.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly gaps: readonly string[] };

/**
 * An accessibility statement gives one status, a day and a way to write back, and does not claim more than the reports of the
 * bid admit. Takes `statement`, and `report` where there is one; the subject is the bid. Parameter `gaps`: degrees of the
 * report that are no full conformance.
 */
export const reportStatement: RegisteredCheck<Parameters> = {
  about: 'Looks for status, day and contact in an accessibility statement, and holds its status against the reports.',
  parameters: () => ({
    type: 'object',
    required: ['gaps'],
    properties: { gaps: { type: 'array', items: { type: 'string' } } },
  }),
  run: (context, { gaps }) => {
    const statements = context.files['statement'] ?? [];
    const reports = context.files['report'] ?? [];
    const findings: Finding[] = [];
    const questions: Question[] = [];
    for (const file of statements) {
      const { statusWords, dates, linkTargets } = file.facts as unknown as HtmlFacts;
      const unmet = (message: string, expected: string, found: string, fact: string): void => {
        findings.push({ reason: 'unmet', message, expected, found, places: [file.shown(fact)] });
      };
      if (statusWords.length === 0)
        unmet(
          'The statement does not say how far the screens are accessible.',
          'one of fully, partially or not accessible',
          'none',
          '/statusWords',
        );
      if (statusWords.length > 1)
        questions.push({
          question: `Which degree does ${file.attachment.file} give to the offered screens?`,
          why: `It names several: ${statusWords.join(', ')}.`,
          places: [file.shown('/statusWords')],
        });
      if (dates.length === 0)
        unmet(
          'The statement bears no day that can be read for sure.',
          'the day on which it was prepared or reviewed',
          'no day',
          '/dates',
        );
      else if (dates.every((date) => liesAhead(date, context.dates.asOf)))
        questions.push({
          question: `When was ${file.attachment.file} prepared or last reviewed?`,
          why: `It names only days after ${context.dates.asOf}: ${someOf(dates)}.`,
          places: [file.shown('/dates')],
        });
      if (
        !linkTargets.some((target) =>
          /^(mailto|tel):|contact|feedback|form|meld|kontakt|accessib|toegankelijk/i.test(target),
        )
      )
        unmet(
          'The statement gives no link by which people can report a barrier.',
          'a mail address or a form',
          `${linkTargets.length} other links`,
          '/linkTargets',
        );
      if (statusWords.length === 1 && statusWords[0] === 'fully')
        for (const report of reports) {
          const rows = (report.facts as unknown as OpenacrFacts).rows.map((row, index) => ({ ...row, index }));
          const open = rows.filter(
            ({ level, wcagLevel, disabled }) =>
              !disabled && (wcagLevel === 'A' || wcagLevel === 'AA') && gaps.includes(level),
          );
          if (open[0] === undefined) continue;
          findings.push({
            reason: 'contradicted',
            message: `The statement says that the screens are fully accessible; the report admits failures in ${someOf([...new Set(open.map(({ num }) => num))])}.`,
            expected: 'a status that fits the report',
            found: 'fully',
            places: [file.shown('/statusWords'), report.shown(`/rows/${open[0].index}/level`)],
          });
        }
    }
    const ids = [...statements, ...reports].map(({ attachment }) => attachment.id);
    return {
      findings,
      questions,
      examined: [{ count: statements.length, unit: 'statements' }],
      looked: ids,
      compared: reports.length > 0 ? ids : [],
    };
  },
};
