import type { OpenacrFacts } from '../generated/facts.ts';
import type { RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { filesOfKind } from './files-of-kind.ts';

type Parameters = { readonly most: number; readonly tested: readonly string[] };

/**
 * The remarks of an accessibility report are about the product: not one sentence for nearly all rows (unless it names how
 * was tested), and no words that only repeat the degree. Takes `report`. Parameters: `most`, the share of remarks that may
 * be one sentence; `tested`, words of which one in that sentence shows how was tested.
 */
export const acrRemarksSpecific: RegisteredCheck<Parameters> = {
  about: 'Looks for remarks of an accessibility report that say nothing of the product.',
  parameters: () => ({
    type: 'object',
    required: ['most', 'tested'],
    properties: {
      most: { type: 'number', minimum: 0, maximum: 1 },
      tested: { type: 'array', items: { type: 'string' } },
    },
  }),
  run: (context, { most, tested }) => {
    const findings: Finding[] = [];
    const reports = filesOfKind(context.files['report'], 'openacr');
    for (const { file, facts } of reports) {
      const { identicalSupportsRemark, generic } = facts.remarks;
      const [index, remark] = mostFrequent(facts);
      const named = tested.some((word) => remark.toLowerCase().includes(word.toLowerCase()));
      if (identicalSupportsRemark > most && !named)
        findings.push({
          reason: 'unmet',
          message: `${Math.round(identicalSupportsRemark * 100)} % of the remarks on "supports" are one and the same sentence.`,
          expected: 'remarks that tell how each criterion was tested',
          found: `"${remark.slice(0, 100)}"`,
          places: [file.shown(`/rows/${index}/remark`)],
        });
      if (generic > 0)
        findings.push({
          reason: 'unmet',
          message: `${generic === 1 ? 'One remark only repeats' : `${generic} remarks only repeat`} the degree of conformance in other words.`,
          expected: 'remarks on the product',
          places: [file.shown('/remarks')],
        });
    }
    return {
      findings,
      examined: [{ count: reports.reduce((sum, { facts }) => sum + facts.rows.length, 0), unit: 'rows' }],
      looked: reports.map(({ file }) => file.attachment.id),
    };
  },
};

const remarked = (facts: OpenacrFacts) =>
  facts.rows
    .map((row, index) => ({ ...row, index }))
    .filter(({ level, remark, disabled }) => level === 'supports' && remark !== '' && !disabled);

const mostFrequent = (facts: OpenacrFacts): readonly [number, string] => {
  const counts = new Map<string, { count: number; index: number; remark: string }>();
  for (const { remark, index } of remarked(facts)) {
    const key = remark.toLowerCase().replace(/\s+/g, ' ');
    const before = counts.get(key);
    counts.set(key, { count: (before?.count ?? 0) + 1, index: before?.index ?? index, remark });
  }
  const [top] = [...counts.values()].sort((left, right) => right.count - left.count);
  return [top?.index ?? 0, top?.remark ?? ''];
};
