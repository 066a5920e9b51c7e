import type { Result } from '../../generated/report.ts';
import type { Entry } from './block.ts';
import { prose } from './words.ts';

/** A question for people, and the number of the entry that asks it. */
export type Question = { readonly number: number; readonly question: string };

/** Every question of what the tender asks, in the order of the entries. */
export const questionsOf = (entries: ReadonlyMap<Result, Entry>): Question[] =>
  [...entries].flatMap(([{ questions }, { number }]) =>
    questions.map(({ question }) => ({ number, question: prose(question) })),
  );
