import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runMain } from './support/run-main.ts';

const failing = 'mims/ids-can-be-looked-up';
const passing = 'open-apis/description-is-valid';

const folder = mkdtempSync(join(tmpdir(), 'bidlint-waivers-'));

/** Judges the weak example by a tender that asks two rules, of which the bid fails one, with some lines added. */
const check = (lines: string, ...options: string[]) => {
  const tender = join(folder, 'tender.yaml');
  writeFileSync(
    tender,
    `bidlint: "1"
kind: tender
reference: T-1
closes: "2026-11-16"
needs: []
requirements:
  - { number: T-1, text: The description is of the product., level: must, rules: [{ rule: ${failing} }] }
  - { number: T-2, text: All else., level: must, rules: [{ rule: ${passing} }] }
  - { number: T-3, text: Again., level: must, rules: [{ rule: ${passing} }] }
${lines}`,
  );
  return runMain(['check', resolve('examples/weak'), '--tender', tender, '--plain', ...options]);
};

const waiver = (what: string, until = '2026-12-31'): string =>
  `waivers:\n  - { ${what}, because: The next release brings it., by: The board, until: "${until}" }\n`;

describe('a waiver in the tender file', () => {
  it('lets a bid pass that departs, and says so in the verdict', async () => {
    expect((await check('')).code).toBe(1);
    const { code, out } = await check(waiver(`rule: ${failing}`));
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Result: PASS\nResult: the one mandatory rule that applies and is not waived is met\.\nResult: The buyer waives the departure from 1 mandatory rule/m,
    );
    expect(out).toContain('by The board, until 2026-12-31: The next release brings it.');
    expect(out).toContain('1 waived');
  });

  it('may name the requirement', async () => {
    expect((await check(waiver('requirement: T-1'))).code).toBe(0);
  });

  it('is told where it is past, and then covers nothing', async () => {
    const { code, out } = await check(waiver(`rule: ${failing}`, '2026-11-15'));
    expect(code).toBe(1);
    expect(out).toContain('Its last day is past, so it covers nothing.');
    expect((await check(waiver(`rule: ${failing}`), '--as-of', '2027-01-01')).code).toBe(1);
  });

  it('is told where it covers nothing', async () => {
    const { code, out } = await check(waiver(`rule: ${failing}, reasons: [missing]`));
    expect(code).toBe(1);
    expect(out).toContain('It covers nothing in this bid.');
  });

  it('leaves a bid without verdict where nothing but what is waived was judged', async () => {
    const { code, out } = await check(waiver(`rule: ${failing}`), '--pack', 'mims');
    expect(code).toBe(3);
    expect(out).toContain(
      'Result: cannot be concluded; the buyer waives every mandatory rule that applies, so nothing is met.',
    );
  });

  it('changes nothing of a rule that is met', async () => {
    const { code, out } = await check(waiver(`rule: ${passing}`));
    expect(code).toBe(1);
    expect(out).toContain('It covers nothing in this bid.');
  });

  it.each([
    [waiver('rule: mims/nothing'), /:\d+:\d+: There is no rule "mims\/nothing"/],
    [waiver('rule: mims/access-is-described'), /No requirement of this tender asks the rule/],
    [waiver('requirement: T-9'), /There is no requirement "T-9".*T-1, T-2, T-3/],
    [waiver('requirement: T-2'), /answers requirement T-3 too, which is not waived/],
    [waiver(`rule: ${failing}, requirement: T-1`), /waivers|requirement/],
    [waiver('subject: /data'), /requirement/],
    [waiver(`rule: ${failing}, bidder: ACME`), /bidder/],
    [waiver(`rule: ${failing}`).replace('by: The board, ', ''), /by/],
  ])('that cannot be meant stops the run: %s', async (lines, says) => {
    const { code, error } = await check(lines);
    expect(code).toBe(2);
    expect(error).toMatch(says);
  });
});
