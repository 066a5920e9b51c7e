import type { BidReport, ReportWaiver, Result, WaiverUse } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import type { Block, Fact, Line } from './block.ts';
import { exact, joined, prose, type Words } from './words.ts';

/** Who accepts a departure, until when and why. */
export const waivedWords = ({ by, until, because }: ReportWaiver, { say }: Language = english): Words =>
  say.waivedBy({ by: prose(by), until: [exact(until)], because: prose(because) });

/** The waivers that cover findings of a result, each once. */
export const waiversOf = ({ findings }: Pick<Result, 'findings'>): ReportWaiver[] => [
  ...new Map(
    findings.flatMap(({ waiver }) => (waiver === undefined ? [] : [[JSON.stringify(waiver), waiver] as const])),
  ).values(),
];

/** The waivers of a result, a fact each. */
export const waivedFacts = (result: Pick<Result, 'findings'>, language: Language = english): Fact[] =>
  waiversOf(result).map((waiver) => ({
    part: 'said',
    label: language.say.labelWaived,
    text: waivedWords(waiver, language),
  }));

/** What came of each waiver of the tender in a bid: what it is about, what it covers, who accepts it, until when and why. */
export const waiverLines = ({ waivers = [] }: Pick<BidReport, 'waivers'>, language: Language = english): Line[] =>
  waivers.map(({ waiver, state, findings }) => {
    const { say } = language;
    const covers = {
      applied: say.waiverApplied({ count: findings }),
      unused: say.waiverUnused,
      expired: say.waiverExpired,
    };
    return {
      tag: say[states[state].tag],
      tone: states[state].tone,
      text: aboutWords(waiver, language),
      below: [waivedWords(waiver, language), covers[state]],
    };
  });

const states = {
  applied: { tag: 'tagApplied', tone: 'waived' },
  unused: { tag: 'tagUnused', tone: 'quiet' },
  expired: { tag: 'tagExpired', tone: 'quiet' },
} as const satisfies Readonly<Record<WaiverUse['state'], { readonly tag: string; readonly tone: Line['tone'] }>>;

const aboutWords = ({ rule, requirement, subject, reasons }: ReportWaiver, { say }: Language): Words =>
  joined(
    [
      ...(rule === undefined ? [] : [say.waiverRule({ rule: [exact(rule)] })]),
      ...(requirement === undefined ? [] : [say.waiverRequirement({ number: [exact(requirement)] })]),
      ...(subject === undefined ? [] : [say.waiverSubject({ subject: [exact(subject)] })]),
      ...(reasons === undefined
        ? []
        : [say.waiverReasons({ reasons: reasons.map((reason) => say.reason({ reason })).join(say.comma) })]),
    ],
    say.comma,
  );

/** The same as a stretch of a report; nothing where the tender has no waivers. */
export const waiverBlocks = (bid: Pick<BidReport, 'waivers'>, language: Language = english): Block[] => {
  const lines = waiverLines(bid, language);
  return lines.length === 0
    ? []
    : [
        { kind: 'section', title: language.say.sectionWaivers },
        { kind: 'lines', lines },
      ];
};
