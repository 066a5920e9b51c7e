import type { BidReport } from '../../generated/report.ts';
import { verdictWord } from './headlines.ts';

/** The columns with which each row tells whose it is. */
export const bidColumns = ['file', 'vendor', 'system', 'version', 'lot', 'verdict'] as const;

/** The cells of these columns. */
export const bidCells = (bid: BidReport): readonly (string | undefined)[] => [
  bid.file,
  bid.vendor,
  bid.system,
  bid.version,
  bid.lot,
  verdictWord(bid),
];
