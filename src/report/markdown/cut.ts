import { english } from '../../i18n/language.ts';
import type { ReportOptions } from '../reporter.ts';
import { exact, joined } from '../view/words.ts';
import { paragraph } from './layout.ts';

/** A part of a report of which there was not room for all. */
export type Shortfall = { readonly title: string; readonly shown: number; readonly all: number };

/** What was cut, and where the whole is; nothing where nothing was. */
export const cutText = (parts: readonly Shortfall[], { beside = [], language = english }: ReportOptions): string => {
  const short = summed(parts).filter(({ shown, all }) => shown < all);
  if (short.length === 0) return '';
  const { say } = language;
  const names = short.map((part) => say.commentPart(part)).join(say.semicolon);
  const whole =
    beside.length === 0
      ? say.commentElsewhere
      : say.commentWhole({
          files: joined(
            beside.map((file) => [exact(file)]),
            say.comma,
          ),
        });
  return `${paragraph(say.commentCut({ parts: names }))}${paragraph(whole)}`;
};

/** Parts of one name as one. */
const summed = (parts: readonly Shortfall[]): Shortfall[] => {
  const byTitle = new Map<string, Shortfall>();
  for (const { title, shown, all } of parts) {
    const before = byTitle.get(title) ?? { title, shown: 0, all: 0 };
    byTitle.set(title, { title, shown: before.shown + shown, all: before.all + all });
  }
  return [...byTitle.values()];
};
