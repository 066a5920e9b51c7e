import type { RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { filesOfKind } from './files-of-kind.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly levels: readonly string[]; readonly least: number };

/**
 * Each row of an accessibility report that admits a failure says what fails. Takes `report`. Parameters: `levels` that admit
 * one; `least`, the fewest characters of a remark on a criterion of WCAG (other rows may point to these, so any text will do).
 */
export const acrFailuresExplained: RegisteredCheck<Parameters> = {
  about: 'Looks for failures in an accessibility report that no remark explains.',
  parameters: () => ({
    type: 'object',
    required: ['levels', 'least'],
    properties: { levels: { type: 'array', items: { type: 'string' } }, least: { type: 'integer', minimum: 1 } },
  }),
  run: (context, { levels, least }) => {
    const findings: Finding[] = [];
    const reports = filesOfKind(context.files['report'], 'openacr');
    let count = 0;
    for (const { file, facts } of reports) {
      const rows = facts.rows.map((row, index) => ({ ...row, index })).filter(({ disabled }) => !disabled);
      count += rows.length;
      const bare = rows.filter(
        ({ level, remarkLength, wcagLevel }) =>
          levels.includes(level) && remarkLength < (wcagLevel === undefined ? 1 : least),
      );
      if (bare.length === 0) continue;
      const empty = bare.filter(({ remarkLength }) => remarkLength === 0);
      findings.push({
        reason: 'unmet',
        message: `${bare.length === 1 ? 'One failure is' : `${bare.length} failures are`} admitted without saying what fails: ${someOf(bare.map(({ num }) => num))}.`,
        expected: 'what fails, where, and for whom',
        found:
          empty.length === bare.length
            ? 'no remark'
            : `"${bare.find(({ remarkLength }) => remarkLength > 0)?.remark ?? ''}"`,
        places: bare.slice(0, 3).map(({ index }) => file.shown(`/rows/${index}/level`)),
      });
    }
    return { findings, examined: [{ count, unit: 'rows' }], looked: reports.map(({ file }) => file.attachment.id) };
  },
};
