import { describe, expect, it } from 'vitest';
import type { BidReport, Run } from '../../src/generated/report.ts';
import { loadLanguage } from '../../src/i18n/load-language.ts';
import { clarification } from '../../src/report/clarification.ts';
import { all, pageOf as domOf, skeleton } from './html/dom.ts';
import { cases, goldenBids } from './machine/cases.ts';
import { acting, hostile, poisoned } from './machine/hostile.ts';
import { pageOf } from './machine/page-of.ts';
import { equivalentBid, manyBids } from './office/bids.ts';
import { clarifyingRun, open, result, run, strong, unrunnable, weak } from './sample.ts';
import { written } from './support.ts';

/** The drafts, one for each bidder; what stands before them is for the officer. */
const draftsOf = async (given: Run, bids: readonly BidReport[]): Promise<string[]> =>
  (await written(clarification, given, bids)).split('\n---\n').slice(1);

const questionsOf = (draft = ''): string[] =>
  [...draft.matchAll(/\*\*Question:\*\* (.*)/g)].map(([, text = '']) => text);

describe('the draft of questions to a bidder', () => {
  it('asks what is not shown and what people must judge, and nothing else', async () => {
    const [draft = ''] = await draftsOf(run, [weak]);
    const asked = weak.results.filter(({ asked }) => asked);
    for (const { outcome, reason, title, questions } of asked) {
      const isOpen = outcome === 'review' || (outcome === 'fail' && (reason === 'missing' || reason === 'unproven'));
      const stands = draft.includes(`**Point:** ${title} (`);
      expect([title, stands]).toEqual([title, isOpen]);
      if (isOpen) for (const { question } of questions) expect(draft).toContain(question.replace(/\s+/g, ' '));
    }
    for (const { title } of weak.results.filter((each) => !each.asked)) expect(draft).not.toContain(title);
  });

  it('names the requirement, the point and the place of each question', async () => {
    const [draft = ''] = await draftsOf(run, [weak]);
    const part = draft.slice(draft.indexOf('Requirement T-6.1'), draft.indexOf('Requirement T-6.2'));
    expect(part).toContain('Data can be retrieved for 30 days.');
    expect(part).toContain('**Where:** evidence/contract.pdf, page 9; bid.yaml, line 120');
    expect(questionsOf(part)).toEqual(['**Does clause 12.3 promise 30 days after the transition?**']);
  });

  it('says that there is nothing to ask where there is nothing, and what stood in the way where a bid could not be judged', async () => {
    const [nothing = '', broken = ''] = await draftsOf(run, [strong, unrunnable]);
    expect(nothing).toContain('There is no question to ask about this bid.');
    expect(questionsOf(nothing)).toEqual([]);
    expect(broken).toContain('The key "vendr" is not known here.');
    expect(broken).not.toContain('Did you mean');
  });

  it('asks nothing about a departure that the buyer waives', async () => {
    const [first] = weak.waivers ?? [];
    const waiver = first?.waiver ?? { because: '', by: '', until: '' };
    const finding = { reason: 'missing' as const, places: [] };
    const part = { outcome: 'fail' as const, reason: 'missing' as const };
    const results = [
      result({
        ...part,
        rule: 'mims/a',
        title: 'All of it is waived',
        waived: true,
        findings: [{ ...finding, message: 'No list is there.', waiver }],
      }),
      result({
        ...part,
        rule: 'mims/b',
        title: 'A part is waived',
        findings: [
          { ...finding, message: 'No archive is there.', waiver },
          { ...finding, message: 'No log is there.' },
        ],
      }),
    ];
    const [draft = ''] = await draftsOf(run, [{ ...weak, results }]);
    expect(questionsOf(draft)).toHaveLength(1);
    expect(draft).toContain('No log is there.');
    expect(draft).not.toMatch(/All of it is waived|No list is there|No archive is there/);
  });

  it('has the same words for the same defect, whoever the bidder is', async () => {
    const other = { ...weak, vendor: 'Beta', file: 'b/bid.yaml', system: 'Other' };
    const [first, second] = await draftsOf(run, [weak, other]);
    expect(questionsOf(first).length).toBeGreaterThan(3);
    expect(questionsOf(second)).toEqual(questionsOf(first));
    const [alone] = await draftsOf(run, [other]);
    expect(alone).toBe(second);
  });

  it('tells nothing about another bidder and no path of the run', async () => {
    const [alpha = '', beta = ''] = await draftsOf(run, [
      { ...weak, vendor: 'Alpha', system: 'Alphasystem', file: 'bids/beta-secret/bid.yaml' },
      { ...open, vendor: 'Beta', system: 'Betasystem', file: 'bids/alpha-secret/bid.yaml' },
    ]);
    expect(alpha).toContain('Alpha');
    expect(beta).toContain('Beta');
    expect(alpha).not.toMatch(/Beta|-secret|\b2 bids|FAIL|verdict/);
    expect(beta).not.toMatch(/Alpha|-secret|\b2 bids|FAIL|verdict/);
  });

  it('gives no advice, to neither audience', async () => {
    const letter = await written(clarification, run, [weak, open, equivalentBid], { audience: 'bidder' });
    expect(await written(clarification, run, [weak, open, equivalentBid], { audience: 'committee' })).toBe(letter);
    for (const { remediation, shows } of [...weak.results, ...open.results]) {
      expect(letter).not.toContain(remediation);
      expect(letter).not.toContain(shows);
    }
    expect(letter).not.toMatch(/To fix|would show it|\bshould\b|recommend|improve/i);
  });

  it.each(['en', 'fr', 'nl', 'ar'] as const)('is marked as a draft in each of its parts (%s)', async (tag) => {
    const language = await loadLanguage(tag);
    const letter = await written(clarification, run, goldenBids, { language });
    expect(letter.split(`**${language.say.letterDraft}.**`)).toHaveLength(goldenBids.length + 2);
  });

  it('has no word with legal effect of its own', async () => {
    for (const given of [run, clarifyingRun]) {
      const tender = { ...given.tender };
      delete tender.consequence;
      expect(await written(clarification, { ...given, tender }, goldenBids)).not.toMatch(
        /\b(reject|exclud|exclusion|disqualif|non-compliant|inadmissib|ineligib|irregular|penalt|deadline|must\b)/i,
      );
    }
  });

  it('is written bid by bid', async () => {
    const one = await draftsOf(run, manyBids(1, weak));
    const many = await draftsOf(run, manyBids(50, weak));
    expect(many).toHaveLength(50);
    expect(many.map((each) => each.replace(/Vendor \d+/g, 'Vendor 1').trim())).toEqual(many.map(() => one[0]?.trim()));
  });
});

describe('the Markdown of the drafts', () => {
  const documentOf = async (given: Run, bids: readonly BidReport[]) =>
    domOf(`<!DOCTYPE html><body>${pageOf(await written(clarification, given, bids))}</body>`).document;

  /** What the page is made of; elements that only part a text are left out. */
  const shapeOf = async (given: Run, bids: readonly BidReport[]): Promise<string> =>
    skeleton((await documentOf(given, bids)).documentElement).replaceAll('<SPAN>', '');

  it.each(cases)('of %s has one title and headings that skip no level', async (_, given, bids) => {
    const document = await documentOf(given, bids);
    expect(all(document, 'h1')).toHaveLength(1);
    const levels = all(document, 'h1, h2, h3, h4').map(({ tagName }) => Number(tagName[1]));
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it.each(hostile)('has the same shape whatever a bid says: %s', async (_, ending) => {
    const [bad, tame] = [poisoned(ending), poisoned(' tame')];
    expect(await shapeOf(bad.run, bad.bids)).toEqual(await shapeOf(tame.run, tame.bids));
    expect(await written(clarification, bad.run, bad.bids)).not.toMatch(acting);
  });
});
