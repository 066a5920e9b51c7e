import type { RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { filesOfKind } from './files-of-kind.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly terms: readonly string[]; readonly onlyAaa: readonly string[] };

/**
 * The degrees of conformance of an accessibility report are the terms of its form, and "not evaluated" stands only where
 * that form allows it. Takes `report`. Parameters: `terms`, all of them; `onlyAaa`, those for criteria of level AAA alone.
 */
export const acrLevels: RegisteredCheck<Parameters> = {
  about: 'Looks whether the degrees of conformance of an accessibility report are terms of OpenACR.',
  parameters: () => ({
    type: 'object',
    required: ['terms', 'onlyAaa'],
    properties: {
      terms: { type: 'array', items: { type: 'string' } },
      onlyAaa: { type: 'array', items: { type: 'string' } },
    },
  }),
  run: (context, { terms, onlyAaa }) => {
    const findings: Finding[] = [];
    const reports = filesOfKind(context.files['report'], 'openacr');
    let count = 0;
    for (const { file, facts } of reports) {
      const rows = facts.rows
        .map((row, index) => ({ ...row, index }))
        .filter(({ disabled, level }) => !disabled && level !== '');
      count += rows.length;
      const wrong = rows.filter(({ level }) => !terms.includes(level));
      for (const word of new Set(wrong.map(({ level }) => level))) {
        const own = wrong.filter(({ level }) => level === word);
        findings.push({
          reason: 'invalid',
          message: `"${word}" is no degree of conformance; it stands for ${someOf(own.map(({ num }) => num))}.`,
          expected: `one of ${terms.join(', ')}`,
          found: word,
          places: own.slice(0, 2).map(({ index }) => file.shown(`/rows/${index}/level`)),
        });
      }
      const late = rows.filter(({ level, wcagLevel }) => onlyAaa.includes(level) && wcagLevel !== 'AAA');
      if (late.length > 0)
        findings.push({
          reason: 'unmet',
          message: `${late.length === 1 ? 'One row says' : `${late.length} rows say`} "${late[0]?.level}" outside of level AAA: ${someOf(late.map(({ num }) => num))}.`,
          expected: 'an evaluation of every criterion that is not of level AAA',
          found: late[0]?.level ?? '',
          places: late.slice(0, 2).map(({ index }) => file.shown(`/rows/${index}/level`)),
        });
    }
    return { findings, examined: [{ count, unit: 'rows' }], looked: reports.map(({ file }) => file.attachment.id) };
  },
};
