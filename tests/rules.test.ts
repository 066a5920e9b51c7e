import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePackFolder } from '../src/load/compile-pack.ts';
import { type Example, judgeExample, printedPlace } from './support/judge-example.ts';

const folders = readdirSync('rules', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const packs = await Promise.all(folders.map((name) => compilePackFolder(`rules/${name}`)));
const outcomes = ['pass', 'fail', 'review', 'notApplicable'] as const;

/* %s prints an id whole; $id would cut a long one, and `-t <id>` would find no test and end well. */
describe.each(packs.flatMap((pack) => pack.rules.map((rule) => [rule.id, rule] as const)))('%s', (id, rule) => {
  it('is found by its whole id', () => {
    expect(expect.getState().currentTestName).toContain(id);
  });

  for (const outcome of outcomes) {
    const examples: readonly Example[] = rule.examples[outcome] ?? [];
    examples.forEach((example, index) => {
      it(`${outcome} ${index + 1}${example.note === undefined ? '' : `: ${example.note}`}`, async () => {
        const judgement = await judgeExample(rule, example);
        const seen = {
          outcome: judgement.outcome,
          why: judgement.why,
          findings: judgement.findings.map(({ reason, message }) => `${reason}: ${message}`),
          questions: judgement.questions.map(({ why }) => why),
        };
        expect(judgement.outcome, JSON.stringify(seen, null, 1)).toBe(outcome);
        if (example.reason !== undefined) expect(judgement.reason, JSON.stringify(seen, null, 1)).toBe(example.reason);
        const places = judgement.findings.flatMap((finding) => finding.places.map(printedPlace));
        for (const place of example.at ?? []) expect(places).toContain(place);
        for (const finding of judgement.findings)
          if (finding.reason === 'contradicted')
            expect(
              new Set(finding.places.map(printedPlace)).size,
              `a contradiction shows both places: ${finding.message}`,
            ).toBeGreaterThan(1);
      });
    });
  }

  it('shows itself: it has an example that passes or is asked, and one that does not pass', () => {
    const { pass = [], fail = [], review = [] } = rule.examples;
    const asksOnly = rule.check.schema === undefined && rule.check.use === undefined;
    expect(pass.length + (asksOnly || rule.check.ask !== undefined ? review.length : 0)).toBeGreaterThan(0);
    expect(fail.length + (asksOnly || rule.signal ? review.length : 0)).toBeGreaterThan(0);
  });

  it('has an example of not applying, if it does not always apply', () => {
    const conditional =
      rule.applies !== undefined ||
      rule.binds !== undefined ||
      (rule.check.where !== undefined && rule.applies === undefined);
    if (conditional) expect(rule.examples.notApplicable?.length ?? 0).toBeGreaterThan(0);
  });

  it('does not pass a bid that holds nothing but its name', async () => {
    const judgement = await judgeExample(rule, {
      bid: { vendor: { name: 'Nobody' }, system: { name: 'Nothing', version: '1' } },
    });
    expect(judgement.outcome).not.toBe('pass');
    expect(judgement.outcome).not.toBe('error');
  });
});
