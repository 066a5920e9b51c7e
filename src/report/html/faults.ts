import type { BidReport } from '../../generated/report.ts';
import { faultFactsIn } from '../view/bid.ts';
import { factsMarkup } from './facts.ts';
import type { Markup } from './markup.ts';
import type { Spot } from './spot.ts';

/** Why a bid could not be judged, and what to do. */
export const faultsMarkup = ({ faults }: BidReport, spot: Spot): Markup =>
  factsMarkup(faults.flatMap(faultFactsIn(spot.language)), spot);
