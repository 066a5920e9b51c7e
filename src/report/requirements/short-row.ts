import type { BidReport, Result } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { shortCounts } from '../view/overview.ts';
import { plainRuleText } from '../view/spoken.ts';
import { levelWord, type Standing, standingOf } from '../view/standing.ts';
import { prose } from '../view/words.ts';
import { answerOf } from './answer.ts';
import { countsOf } from './counts.ts';
import { openQuestions, pointRow, type Row } from './row.ts';

/** Titles, and questions, that a row in short tells; of the others it tells the number. */
const most = 3;

/**
 * The row of a requirement at one level. One point speaks for itself; of several, the row tells the counts, which points speak
 * against it or are open, at how many something was looked at, and the first questions.
 */
export const shortRow = (results: readonly Result[], bid: BidReport, language: Language): Row => {
  const { say } = language;
  const [first] = results;
  if (first !== undefined && results.length === 1) return onePoint(pointRow(first, bid, language));
  const some = results.filter(({ examined }) => examined.some(({ count }) => count > 0)).length;
  const questions = [...new Set(results.flatMap((result) => openQuestions(result, language)))];
  return {
    level: levelWord(first?.level ?? 'must', language),
    point: say.points({ count: results.length }),
    answer: answerOf(results, language),
    how: [`${shortCounts(countsOf(results), language)}.`, ...departures(results, language)],
    checked: say.lookedSome({ some, all: results.length }),
    open: [
      ...questions.slice(0, most),
      ...(questions.length > most ? [say.moreQuestions({ count: questions.length - most })] : []),
    ],
  };
};

const onePoint = ({ rule: _, ...row }: Row): Row => row;

/** What stands against a requirement or is open, by what it came to, with the titles of the points. */
const departures = (results: readonly Result[], language: Language): string[] => {
  const { say } = language;
  const leads: readonly (readonly [Standing, string])[] = [
    ['notMet', say.leadNotMet],
    ['notShown', say.leadNotShown],
    ['judge', say.leadJudge],
    ['error', say.leadError],
    ['waived', say.leadWaived],
  ];
  return leads.flatMap(([standing, lead]) => {
    const titles = results
      .filter((result) => standingOf(result) === standing)
      .map(({ title }) => plainRuleText(prose(title), language));
    const rest = titles.length - most;
    const told = [...titles.slice(0, most), ...(rest > 0 ? [say.morePoints({ count: rest })] : [])];
    return told.length === 0 ? [] : [say.departuresOf({ lead, titles: told.join(say.semicolon) })];
  });
};
