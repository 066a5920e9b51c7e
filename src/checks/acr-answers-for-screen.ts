import type { RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { valueAt } from '../source/pointer.ts';
import { filesOfKind } from './files-of-kind.ts';
import { someOf } from './some-of.ts';

type Parameters = {
  readonly components: { readonly [screen: string]: readonly string[] };
  readonly levels: readonly string[];
};

/**
 * An accessibility report answers for the part of the product that it is attached for: rows of the component that belongs
 * to the kind of screen, not all of them not applicable. Takes `report`; the subject is an entry of accessibility.reports.
 * Parameters: `components` of OpenACR that speak of each kind of screen; `levels` of WCAG that count.
 */
export const acrAnswersForScreen: RegisteredCheck<Parameters> = {
  about: 'Looks whether an accessibility report answers for the kind of screen that it is attached for.',
  parameters: () => ({
    type: 'object',
    required: ['components', 'levels'],
    properties: {
      components: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
      levels: { type: 'array', items: { enum: ['A', 'AA', 'AAA'] } },
    },
  }),
  run: (context, { components, levels }) => {
    const screen = valueAt(context.subject.value, '/of');
    const own =
      typeof screen === 'string' && Object.hasOwn(components, screen) ? (components[screen] ?? []) : undefined;
    const reports = filesOfKind(context.files['report'], 'openacr');
    if (own === undefined)
      return {
        findings: [
          {
            reason: 'missing',
            message: 'The bid does not say of which kind of screen this report speaks.',
            expected: `of: ${Object.keys(components).join(', ')}`,
            places: [context.claimed('')],
          },
        ],
        examined: [],
        looked: [],
      };
    const findings: Finding[] = [];
    let count = 0;
    for (const { file, facts } of reports) {
      const judged = facts.rows.filter(
        ({ wcagLevel, disabled }) => wcagLevel !== undefined && levels.includes(wcagLevel) && !disabled,
      );
      const rows = judged.filter(({ component }) => own.includes(component));
      count += rows.length;
      const answered = new Set(rows.filter(({ level }) => level !== '').map(({ num }) => num));
      /* What no part of the product answers is told by the rule on completeness. */
      const open = [...new Set(judged.filter(({ level }) => level !== '').map(({ num }) => num))].filter(
        (num) => !answered.has(num),
      );
      const places = [context.claimed('/of'), file.shown('/chapters')];
      const expected = `rows of the component ${own.join(' or ')}`;
      if (rows.length === 0)
        findings.push({
          reason: 'unmet',
          message: `The report is attached for the kind "${screen}" and has no row for the component ${own.join(' or ')}.`,
          expected,
          found: [...new Set(judged.map(({ component }) => component))].join(', ') || 'no row',
          places,
        });
      else if (rows.every(({ level }) => level === 'not-applicable' || level === ''))
        findings.push({
          reason: 'unmet',
          message: `For the component ${own.join(' or ')} the report says of all ${answered.size} criteria that they do not apply.`,
          expected: 'criteria that apply to the offered screens',
          found: 'not-applicable throughout',
          places,
        });
      else if (open.length > 0)
        findings.push({
          reason: 'unmet',
          message: `${open.length === 1 ? 'One criterion is' : `${open.length} criteria are`} answered for other parts of the product and not for the component ${own.join(' or ')}: ${someOf(open)}.`,
          expected,
          places,
        });
    }
    return { findings, examined: [{ count, unit: 'rows' }], looked: reports.map(({ file }) => file.attachment.id) };
  },
};
