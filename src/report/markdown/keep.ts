import { type BidText, type Fold, foldText } from './bid.ts';
import type { Budget } from './budget.ts';

/** The report of a bid as far as there may be room for it; `all` is the number of the pieces of each fold before. */
export type Kept = Omit<BidText, 'folds'> & { readonly folds: readonly (Fold & { readonly all: number })[] };

/** Keeps of a bid what there may be room for. Gives nothing where there is none for its verdict. */
export const keep = ({ verdict, overview, folds }: BidText, room: Budget): Kept | undefined =>
  room.take(verdict)
    ? {
        verdict,
        overview,
        folds: folds.map(({ title, pieces }) => ({
          title,
          pieces: pieces.slice(0, room.takeFirst(pieces)),
          all: pieces.length,
        })),
      }
    : undefined;

/** A fold with as many of its pieces as fit, and how many these are. */
export const fitted = (
  fold: Fold & { readonly all: number },
  budget: Budget,
): { readonly text: string; readonly shown: number } => {
  if (fold.pieces.length === 0 || !budget.take(foldText({ ...fold, pieces: [] }, fold.all)))
    return { text: '', shown: 0 };
  const shown = budget.takeFirst(fold.pieces);
  return { text: shown === 0 ? '' : foldText({ ...fold, pieces: fold.pieces.slice(0, shown) }, fold.all), shown };
};
