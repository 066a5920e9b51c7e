import { describe, expect, it } from 'vitest';
import type { BidReport, Run } from '../../src/generated/report.ts';
import { english } from '../../src/i18n/language.ts';
import { flatRows } from '../../src/report/requirements/flat.ts';
import { byNumber } from '../../src/report/requirements/number-order.ts';
import { requirements } from '../../src/report/requirements.ts';
import { all, pageOf as domOf, skeleton } from './html/dom.ts';
import { cases, goldenBids } from './machine/cases.ts';
import { acting, hostile, poisoned } from './machine/hostile.ts';
import { pageOf } from './machine/page-of.ts';
import { equivalentBid, manyBids } from './office/bids.ts';
import { open, run, strong, weak } from './sample.ts';
import { written } from './support.ts';

const documentOf = async (given: Run, bids: readonly BidReport[]) =>
  domOf(`<!DOCTYPE html><body>${pageOf(await written(requirements, given, bids))}</body>`).document;

/** What the page is made of; elements that only part a text are left out. */
const shapeOf = async (given: Run, bids: readonly BidReport[]): Promise<string> =>
  skeleton((await documentOf(given, bids)).documentElement).replaceAll('<SPAN>', '');

describe('the requirement table in Markdown', () => {
  it.each(cases)(
    'of %s has one title, headings that skip no level, and tables whose rows are whole',
    async (_, given, bids) => {
      const document = await documentOf(given, bids);
      expect(all(document, 'h1')).toHaveLength(1);
      const levels = all(document, 'h1, h2, h3, h4').map(({ tagName }) => Number(tagName[1]));
      for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
      for (const table of all(document, 'table'))
        expect(new Set(all(table, 'tr').map((row) => all(row, 'th, td').length)).size).toBe(1);
    },
  );

  it.each(hostile)('has the same shape whatever a bid says: %s', async (_, ending) => {
    const [bad, tame] = [poisoned(ending), poisoned(' tame')];
    expect(await shapeOf(bad.run, bad.bids)).toEqual(await shapeOf(tame.run, tame.bids));
    expect(await written(requirements, bad.run, bad.bids)).not.toMatch(acting);
  });

  it('sets several bids side by side, in the order of the files, and ranks nothing', async () => {
    const document = await documentOf(run, [weak, open, equivalentBid]);
    const table = all(document, 'table').at(-1);
    const head = all(table ?? document, 'th').map(({ textContent }) => textContent);
    expect(head.slice(0, 3)).toEqual(['No.', 'Requirement', 'Level']);
    expect(head.slice(3).map((title) => title.slice(0, 2))).toEqual(['1:', '2:', '3:']);
    const row = all(table ?? document, 'tr').find((each) => each.textContent.trim().startsWith('T-6.2'));
    expect(
      all(row ?? document, 'td')
        .slice(3)
        .map(({ textContent }) => textContent),
    ).toEqual(['not shown', 'not shown', '']);
  });

  it('counts the answers where there are too many bids for columns of their own, and the counts add up', async () => {
    const document = await documentOf(run, manyBids(40, weak));
    const table = all(document, 'table').at(-1);
    for (const row of all(table ?? document, 'tbody tr')) {
      const counts = all(row, 'td')
        .slice(3)
        .map(({ textContent }) => Number(textContent));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
    }
  });

  it('has no word with legal effect of its own', async () => {
    const given = { ...run, tender: { ...run.tender } };
    delete given.tender.consequence;
    expect(await written(requirements, given, goldenBids)).not.toMatch(
      /\b(reject|exclud|exclusion|disqualif|non-compliant|inadmissib|ineligib|irregular)/i,
    );
  });
});

describe('the rows of the table', () => {
  it.each([
    ['fails', weak],
    ['passes', strong],
    ['is incomplete', open],
  ])('hold every rule that the tender asks, of a bid that %s', (_, bid) => {
    const points = flatRows(run, bid, english).filter(({ row }) => row === 'point');
    expect(new Set(points.map(({ rule }) => rule))).toEqual(
      new Set(bid.results.filter(({ asked }) => asked).map(({ rule }) => rule)),
    );
  });

  it('stand in the order of numbers as people count', () => {
    expect(['T-10', 'T-4.10', '', 'T-4.2', 'T-4'].sort(byNumber)).toEqual(['T-4', 'T-4.2', 'T-4.10', 'T-10', '']);
  });
});
