import type { BidReport, Place, ReportRequirement, Result } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { onlyPeople } from '../../model/words.ts';
import { groupsOf } from '../requirements/groups.ts';
import { plainPlace } from '../view/plain-place.ts';
import { plainRuleText } from '../view/spoken.ts';
import { standingOf } from '../view/standing.ts';
import { prose } from '../view/words.ts';
import { notShownQuestion } from './question-words.ts';

/** A point that a question concerns. */
export type AskedPoint = {
  readonly requirement?: ReportRequirement;
  readonly level: Result['level'];
  readonly title: string;
};

/** A question to a bidder: the points that it concerns, what was noted and where, the question, and why it is asked. */
export type Asked = {
  readonly points: readonly AskedPoint[];
  readonly noted: readonly string[];
  readonly where: readonly string[];
  readonly question: string;
  readonly why?: string;
};

/**
 * The questions that the outcomes *not shown* and *review* of what the tender asks raise, in the order of the buyer's numbers.
 * Points with the same defect are one question. The words come from the rules and from this program alone, so the same defect is
 * asked in the same words of every bidder; no question says how a bid could be better.
 */
export const askedOf = (bid: BidReport, language: Language): readonly Asked[] => {
  const asked = new Map<string, Asked>();
  for (const { requirement, level, results } of groupsOf(bid))
    for (const result of results)
      for (const each of questionsOf(result, bid, language)) {
        const key = JSON.stringify([each.noted, each.question, each.why]);
        const before = asked.get(key);
        const point = {
          level,
          title: plainRuleText(prose(result.title), language),
          ...(requirement !== undefined && { requirement }),
        };
        asked.set(key, {
          ...each,
          points: [...(before?.points ?? []), point],
          where: [...new Set([...(before?.where ?? []), ...each.where])],
        });
      }
  return [...asked.values()];
};

const questionsOf = (result: Result, bid: BidReport, language: Language): Omit<Asked, 'points'>[] => {
  const standing = standingOf(result);
  if (standing !== 'notShown' && standing !== 'judge') return [];
  const findings = result.findings.filter(({ waiver }) => waiver === undefined);
  const messages = [...new Set(findings.map(({ message }) => message))];
  const open = notShownQuestion(result, language);
  return [
    ...(open === undefined
      ? []
      : [
          {
            noted: messages,
            where: placesOf(
              findings.flatMap(({ places }) => places),
              bid,
              language,
            ),
            question: open,
          },
        ]),
    ...result.questions.map(({ question, why, places }) => ({
      noted: open === undefined ? messages.filter((message) => message !== why) : [],
      where: placesOf(places, bid, language),
      question: plainRuleText(prose(question), language),
      ...(why !== onlyPeople && { why: prose(why) }),
    })),
  ];
};

/** Places in the bid and its files; those in the tender are the buyer's own. */
const placesOf = (places: readonly Place[], bid: BidReport, language: Language): string[] => [
  ...new Set(places.filter(({ role }) => role !== 'asked').map((place) => plainPlace(place, bid, language))),
];
