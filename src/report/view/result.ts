import type { BidReport, Counts, Run } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import type { Block, Tone } from './block.ts';
import { standingOf } from './standing.ts';
import { prose, type Words } from './words.ts';

/** The verdict in a sentence with its numbers, what else is open, and the buyer's words on what follows. */
export const resultBlock = (run: Run, bid: BidReport, language: Language = english): Block => {
  const { say } = language;
  const { verdict, totals } = bid;
  const { tag, tone } = verdictTag(bid, language);
  if (verdict === undefined || totals === undefined)
    return {
      kind: 'verdict',
      verdict: tag,
      tone,
      sentences: [say.noVerdict],
    };
  const { consequence } = run.tender;
  return {
    kind: 'verdict',
    verdict: tag,
    tone,
    sentences: [
      ...sentences[verdict](totals.mandatory, run, bid, language),
      ...(totals.mandatory.waived === 0 ? [] : [say.waivedBeside({ count: totals.mandatory.waived })]),
      ...(consequence === undefined ? [] : [say.tenderSays({ words: prose(consequence) })]),
    ],
  };
};

/** The verdict in a word, or that there is none, and its tone. */
export const verdictTag = (
  { verdict }: Pick<BidReport, 'verdict'>,
  { say }: Language = english,
): { readonly tag: string; readonly tone: Tone } =>
  verdict === undefined ? { tag: say.verdictNone, tone: 'broken' } : { tag: say[tags[verdict]], tone: tones[verdict] };

const tags = {
  pass: 'verdictPass',
  fail: 'verdictFail',
  incomplete: 'verdictIncomplete',
} as const satisfies Readonly<Record<NonNullable<BidReport['verdict']>, string>>;

const tones: Readonly<Record<NonNullable<BidReport['verdict']>, Tone>> = {
  pass: 'good',
  fail: 'bad',
  incomplete: 'open',
};

type Sentences = (mandatory: Counts, run: Run, bid: BidReport, language: Language) => Words[];

const sentences: Readonly<Record<NonNullable<BidReport['verdict']>, Sentences>> = {
  pass: ({ meets, all, waived, notApplicable }, _run, _bid, { say }) => {
    const first = waived === 0 ? say.metAll({ count: meets }) : say.metOthers({ count: meets });
    return [
      notApplicable === 0
        ? say.saidOne({ first })
        : say.saidTwo({ first, second: say.notApplying({ count: notApplicable, all }) }),
    ];
  },
  fail: (mandatory, run, bid, language) => {
    const { say } = language;
    const { notMet, notShown, all } = mandatory;
    if (notMet === 0)
      return [
        say.failNotShown({ count: notShown, all, numbers: numbers(bid, 'notShown', language) }),
        ...open(mandatory, run, 'judge', language),
      ];
    return [
      say.failNotMet({ count: notMet, all, numbers: numbers(bid, 'notMet', language) }),
      ...open(mandatory, run, 'notShown', language),
    ];
  },
  incomplete: (mandatory, run, _bid, language) => {
    const { say } = language;
    const { meets, notShown, judge, error, waived } = mandatory;
    if (notShown + judge + error > 0) return [say.incompleteOpen, ...open(mandatory, run, 'notShown', language)];
    if (meets > 0) return [say.incompleteLeftOut];
    return [waived > 0 ? say.incompleteWaived : say.incompleteNothing];
  },
};

/** The buyer's numbers of the mandatory requirements that stand so. */
const numbers = ({ results }: BidReport, standing: 'notMet' | 'notShown', { say }: Language): string => {
  const found = results
    .filter((result) => result.asked && result.level === 'must' && standingOf(result) === standing)
    .flatMap(({ requirements }) => requirements);
  const unique = [...new Set(found.map(({ number }) => number))];
  return unique.length === 0 ? '' : say.requirementNumbers({ count: unique.length, numbers: unique.join(say.comma) });
};

/** What is open beside what decides: not shown, to judge, could not be checked. */
const open = (
  { notShown, judge, error }: Counts,
  { tender, leftOut = [] }: Run,
  from: 'notShown' | 'judge',
  { say, list }: Language,
): Words[] => {
  const parts = [
    ...(from === 'judge' || notShown === 0 ? [] : [say.openNotShown({ count: notShown })]),
    ...(judge === 0 ? [] : [say.openJudge({ count: judge })]),
    ...(error === 0 ? [] : [say.openError({ count: error })]),
  ];
  const clarify = from === 'notShown' && notShown > 0 && tender.notShown === 'clarify';
  return [
    ...(parts.length === 0 ? [] : [say.openBeside({ parts: list(parts) })]),
    ...(clarify ? [say.toClarify] : []),
    ...(leftOut.length === 0 ? [] : [say.leftOutOpen]),
  ];
};
