import type { OpenacrFacts } from '../generated/facts.ts';
import type { RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { filesOfKind } from './files-of-kind.ts';

type Pair = { readonly says: readonly string[]; readonly fails: readonly string[] };
type Parameters = { readonly pairs: { readonly [need: string]: Pair } };

/**
 * The statements on functional performance of an accessibility report fit its success criteria: a need is not said to be
 * supported where a criterion without which it cannot be met is not supported at all. Takes `report`. Parameter `pairs`: by
 * need the rows that speak of it (`says`) and the criteria without which it fails (`fails`).
 */
export const acrFunctionalPerformance: RegisteredCheck<Parameters> = {
  about: 'Holds the functional performance statements of an accessibility report against its success criteria.',
  parameters: () => ({
    type: 'object',
    required: ['pairs'],
    properties: {
      pairs: {
        type: 'object',
        additionalProperties: {
          type: 'object',
          required: ['says', 'fails'],
          properties: {
            says: { type: 'array', items: { type: 'string' } },
            fails: { type: 'array', items: { type: 'string' } },
          },
        },
      },
    },
  }),
  run: (context, { pairs }) => {
    const findings: Finding[] = [];
    const reports = filesOfKind(context.files['report'], 'openacr');
    let count = 0;
    for (const { file, facts } of reports)
      for (const [need, { says, fails }] of Object.entries(pairs)) {
        const claimed = rowsOf(facts, says).filter(({ wcagLevel }) => wcagLevel === undefined);
        count += claimed.length;
        const failing = rowsOf(facts, fails).find(
          ({ level, wcagLevel, component }) =>
            wcagLevel !== undefined && level === 'does-not-support' && ['web', 'software'].includes(component),
        );
        const supported = claimed.find(({ level }) => level === 'supports');
        if (failing === undefined || supported === undefined) continue;
        findings.push({
          reason: 'contradicted',
          message: `The report says in ${supported.num} that use ${need} is supported, and in ${failing.num} (${failing.component}) that what it needs is not.`,
          expected: 'one answer',
          found: `${supported.num} ${supported.level}, ${failing.num} ${failing.level}`,
          places: [file.shown(`/rows/${supported.index}/level`), file.shown(`/rows/${failing.index}/level`)],
        });
      }
    const rows = reports.reduce((sum, { facts }) => sum + facts.rows.length, 0);
    return {
      findings,
      examined: [
        { count: rows, unit: 'rows' },
        { count, unit: 'statements on functional performance' },
      ],
      looked: reports.map(({ file }) => file.attachment.id),
    };
  },
};

const rowsOf = (facts: OpenacrFacts, nums: readonly string[]) =>
  facts.rows.map((row, index) => ({ ...row, index })).filter(({ num, disabled }) => nums.includes(num) && !disabled);
