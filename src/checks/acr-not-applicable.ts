import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { valueAt } from '../source/pointer.ts';
import { filesOfKind } from './files-of-kind.ts';

type Parameters = { readonly features: { readonly [feature: string]: readonly string[] } };

/**
 * An accessibility report does not say "not applicable" of what the bid itself says the screens contain: for each feature at
 * least one of its criteria applies. Takes `report`. Parameter `features`: by feature of the bid, the criteria about it.
 */
export const acrNotApplicable: RegisteredCheck<Parameters> = {
  about: 'Holds the answers "not applicable" of an accessibility report against what the bid says the screens contain.',
  parameters: () => ({
    type: 'object',
    required: ['features'],
    properties: { features: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } } },
  }),
  run: (context, { features }) => {
    const named = valueAt(context.bid.root, '/accessibility/features');
    const own = Array.isArray(named) ? named.map(String) : [];
    const findings: Finding[] = named === undefined ? [unsaid(context)] : [];
    const reports = filesOfKind(context.files['report'], 'openacr');
    let count = 0;
    for (const { file, facts } of reports) {
      const rows = facts.rows
        .map((row, index) => ({ ...row, index }))
        .filter(({ disabled, level }) => !disabled && level !== '');
      count += rows.length;
      for (const [index, feature] of own.entries()) {
        const about = rows.filter(({ num }) => (features[feature] ?? []).includes(num));
        if (about.length === 0 || about.some(({ level }) => level !== 'not-applicable')) continue;
        findings.push({
          reason: 'contradicted',
          message: `The bid says that the screens contain ${feature}; the report says of ${[...new Set(about.map(({ num }) => num))].join(', ')} that nothing of the kind applies.`,
          expected: 'an answer to the criteria about it',
          found: 'not-applicable',
          places: [
            context.claimed(`#/accessibility/features/${index}`),
            ...about.slice(0, 2).map((row) => file.shown(`/rows/${row.index}/level`)),
          ],
        });
      }
    }
    return { findings, examined: [{ count, unit: 'rows' }], looked: reports.map(({ file }) => file.attachment.id) };
  },
};

const unsaid = (context: CheckContext): Finding => ({
  reason: 'missing',
  message:
    'The bid does not say what the screens contain (accessibility.features), so no answer "not applicable" can be checked.',
  expected: 'a list of what the screens contain, or none',
  places: [context.claimed('#/accessibility')],
  cause: 'no accessibility.features',
});
