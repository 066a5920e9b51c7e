import type { RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { filesOfKind } from './files-of-kind.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly levels: readonly string[] };

/**
 * An accessibility report answers every criterion of the catalogue that it declares, chapter by chapter. Takes `report`.
 * Parameter `levels`: the levels of WCAG whose criteria must be answered; chapters that have no levels always count.
 */
export const acrComplete: RegisteredCheck<Parameters> = {
  about: 'Looks for criteria of the declared catalogue that an accessibility report leaves unanswered.',
  parameters: () => ({
    type: 'object',
    required: ['levels'],
    properties: { levels: { type: 'array', items: { enum: ['A', 'AA', 'AAA'] } } },
  }),
  run: (context, { levels }) => {
    const findings: Finding[] = [];
    const reports = filesOfKind(context.files['report'], 'openacr');
    for (const { file, facts } of reports) {
      const open = facts.missing.filter(({ wcagLevel }) => wcagLevel === undefined || levels.includes(wcagLevel));
      for (const chapter of new Set(open.map((each) => each.chapter))) {
        const nums = open.filter((each) => each.chapter === chapter).map(({ num }) => num);
        const index = facts.chapters.findIndex(({ id }) => id === chapter);
        findings.push({
          reason: 'unmet',
          message:
            index === -1
              ? `The chapter ${chapter} with its ${nums.length} criteria does not stand in the report.`
              : `${nums.length === 1 ? 'One criterion' : `${nums.length} criteria`} of the chapter ${chapter} ${nums.length === 1 ? 'has' : 'have'} no answer: ${someOf(nums)}.`,
          expected: `an answer for each criterion of ${facts.catalog ?? `WCAG ${facts.wcag ?? '2.1'} at ${levels.join(' and ')}`}`,
          found: `${nums.length} without an answer`,
          places: [context.claimed('/file'), file.shown(index === -1 ? '/catalog' : `/chapters/${index}`)],
        });
      }
    }
    return {
      findings,
      examined: [{ count: reports.reduce((sum, { facts }) => sum + facts.rows.length, 0), unit: 'rows' }],
      looked: reports.map(({ file }) => file.attachment.id),
    };
  },
};
