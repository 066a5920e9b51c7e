import type { Language } from '../../i18n/language.ts';
import { type Line, strong } from '../office/part.ts';
import type { Tone } from '../view/block.ts';

/** How the answers of the table are read: each with what it means. */
export const readingItems = ({ say }: Language): readonly Line[] => {
  const answers: readonly (readonly [word: string, tone: Tone, meaning: string])[] = [
    [say.answerMeets, 'good', say.tableMeets],
    [say.answerMeetsEquivalent, 'good', say.tableMeetsEquivalent],
    [say.answerNotMet, 'bad', say.tableNotMet],
    [say.answerNotShown, 'open', say.tableNotShown],
    [say.answerEquivalent, 'judge', say.tableEquivalent],
    [say.answerJudge, 'judge', say.tableJudge],
    [say.answerError, 'broken', say.tableError],
    [say.answerWaived, 'waived', say.tableWaived],
    [say.answerNotApplicable, 'quiet', say.tableNotApplicable],
  ];
  return answers.map(([word, tone, meaning]) => [strong(word, tone), { text: `: ${meaning}` }]);
};
