import type { BidReport, Counts, Run } from '../../generated/report.ts';
import type { Block, Tone } from './block.ts';
import { standingOf } from './standing.ts';
import { grouped, listed, prose, type Words } from './words.ts';

/** The verdict in a sentence with its numbers, what else is open, and the buyer's words on what follows. */
export const resultBlock = (run: Run, bid: BidReport): Block => {
  const { verdict, totals } = bid;
  const { tag, tone } = verdictTag(bid);
  if (verdict === undefined || totals === undefined)
    return {
      kind: 'verdict',
      verdict: tag,
      tone,
      sentences: ['there is no verdict. What stands in the way:'],
    };
  const { consequence } = run.tender;
  return {
    kind: 'verdict',
    verdict: tag,
    tone,
    sentences: [
      ...sentences[verdict](totals.mandatory, run, bid),
      ...(consequence === undefined ? [] : [`The tender says: "${prose(consequence)}"`]),
    ],
  };
};

/** The verdict in a word, or that there is none, and its tone. */
export const verdictTag = ({ verdict }: Pick<BidReport, 'verdict'>): { readonly tag: string; readonly tone: Tone } =>
  verdict === undefined ? { tag: 'NOT JUDGED', tone: 'broken' } : { tag: verdict.toUpperCase(), tone: tones[verdict] };

const tones: Readonly<Record<NonNullable<BidReport['verdict']>, Tone>> = {
  pass: 'good',
  fail: 'bad',
  incomplete: 'open',
};

type Sentences = (mandatory: Counts, run: Run, bid: BidReport) => Words[];

const sentences: Readonly<Record<NonNullable<BidReport['verdict']>, Sentences>> = {
  pass: ({ meets, all, notApplicable }) => [
    `${meets === 1 ? 'the one mandatory rule that applies is' : `all ${grouped(meets)} mandatory rules that apply are`} met${notApplicable === 0 ? '' : `; ${grouped(notApplicable)} of ${grouped(all)} ${notApplicable === 1 ? 'does' : 'do'} not apply`}.`,
  ],
  fail: (mandatory, run, bid) => {
    const { notMet, notShown, all } = mandatory;
    if (notMet === 0)
      return [
        `${ofAll(notShown, all)} not shown${numbers(bid, 'notShown')}, and this tender fails a bid for that.`,
        ...open(mandatory, run, 'judge'),
      ];
    return [`${ofAll(notMet, all)} not met${numbers(bid, 'notMet')}.`, ...open(mandatory, run, 'notShown')];
  },
  incomplete: (mandatory, run) => {
    const { meets, notShown, judge, error } = mandatory;
    if (notShown + judge + error > 0)
      return ['cannot be concluded yet; no mandatory rule fails.', ...open(mandatory, run, 'notShown')];
    return [
      meets === 0
        ? 'cannot be concluded; no mandatory rule applies, so nothing was judged.'
        : 'cannot be concluded; mandatory rules were left out of this run.',
    ];
  },
};

const ofAll = (count: number, all: number): string =>
  `${grouped(count)} of ${grouped(all)} mandatory rules ${count === 1 ? 'is' : 'are'}`;

/** The buyer's numbers of the mandatory requirements that stand so. */
const numbers = ({ results }: BidReport, standing: 'notMet' | 'notShown'): string => {
  const found = results
    .filter((result) => result.asked && result.level === 'must' && standingOf(result) === standing)
    .flatMap(({ requirements }) => requirements);
  const unique = [...new Set(found.map(({ number }) => number))];
  return unique.length === 0 ? '' : ` (${unique.length === 1 ? 'requirement' : 'requirements'} ${unique.join(', ')})`;
};

/** What is open beside what decides: not shown, to judge, could not be checked. */
const open = (
  { notShown, judge, error }: Counts,
  { tender, leftOut = [] }: Run,
  from: 'notShown' | 'judge',
): Words[] => {
  const parts = [
    ...(from === 'judge' || notShown === 0 ? [] : [`${grouped(notShown)} ${notShown === 1 ? 'is' : 'are'} not shown`]),
    ...(judge === 0 ? [] : [`${grouped(judge)} ${judge === 1 ? 'is' : 'are'} for people to judge`]),
    ...(error === 0 ? [] : [`${grouped(error)} could not be checked by this tool`]),
  ];
  const clarify = from === 'notShown' && notShown > 0 && tender.notShown === 'clarify';
  return [
    ...(parts.length === 0 ? [] : [`Of the mandatory rules, ${listed(parts)}.`]),
    ...(clarify ? ['What is not shown is to be clarified with the bidder before it counts.'] : []),
    ...(leftOut.length === 0 ? [] : ['What the packs left out ask is not judged.']),
  ];
};
