import type { Result } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import type { Entry } from './block.ts';
import { ruleText } from './spoken.ts';
import { type Piece, prose } from './words.ts';

/** A question for people, and the number of the entry that asks it. */
export type Question = { readonly number: number; readonly question: Piece };

/** Every question of what the tender asks, in the order of the entries. */
export const questionsOf = (entries: ReadonlyMap<Result, Entry>, language: Language): Question[] =>
  [...entries].flatMap(([{ questions }, { number }]) =>
    questions.map(({ question }) => ({ number, question: ruleText(prose(question), language) })),
  );
