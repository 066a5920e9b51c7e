import type { Mutant } from './mutant.ts';
import { reasonFor, type Survivors } from './survivors.ts';

/** What became of one mutant. */
export type Fate = { readonly mutant: Mutant; readonly refused: boolean; readonly caughtBy: readonly string[] };

type Count = {
  all: number;
  refused: number;
  caught: number;
  harmless: number;
  person: number;
  open: number;
};

const empty = (): Count => ({ all: 0, refused: 0, caught: 0, harmless: 0, person: 0, open: 0 });

/**
 * The table of kinds of mutation, and the share of breaks that are noticed: what leaves the bid as good as before is no break
 * and is counted apart.
 */
export const tallyText = (fates: readonly Fate[], list: readonly Survivors[]): { text: string; share: number } => {
  const kinds = new Map<string, Count>();
  const whole = empty();
  for (const { mutant, refused, caughtBy } of fates) {
    const own = kinds.get(mutant.kind) ?? empty();
    kinds.set(mutant.kind, own);
    const fate = refused ? 'refused' : caughtBy.length > 0 ? 'caught' : (reasonFor(list, mutant)?.because ?? 'open');
    for (const count of [own, whole]) {
      count.all++;
      count[fate]++;
    }
  }
  const rows = [...[...kinds].sort(([one], [other]) => (one < other ? -1 : 1)), ['all', whole] as const];
  const heads = ['refused', 'caught', 'person', 'open', 'harmless'] as const;
  const line = (cells: readonly (string | number)[]): string =>
    `${String(cells[0]).padEnd(36)}${cells
      .slice(1)
      .map((cell) => String(cell).padStart(10))
      .join('')}\n`;
  return {
    text:
      line(['kind of mutation', 'mutants', ...heads, 'noticed']) +
      rows
        .map(([kind, count]) => line([kind, count.all, ...heads.map((head) => count[head]), percent(shareOf(count))]))
        .join(''),
    share: shareOf(whole),
  };
};

const shareOf = ({ all, refused, caught, harmless }: Count): number => {
  const breaks = all - harmless;
  return breaks === 0 ? 1 : (refused + caught) / breaks;
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
