import type { ReportWaiver, WaiverUse } from '../generated/report.ts';
import type { Waiver } from '../generated/tender.ts';
import type { Judgement } from '../model/result.ts';
import { isInForce } from './waive.ts';

/** A waiver as the report carries it: without the keys that are the buyer's own. */
export const reportWaiver = ({ rule, requirement, subject, reasons, because, by, until }: Waiver): ReportWaiver => ({
  ...(rule !== undefined && { rule }),
  ...(requirement !== undefined && { requirement }),
  ...(subject !== undefined && { subject }),
  ...(reasons !== undefined && { reasons }),
  because,
  by,
  until,
});

/** What came of each waiver of the tender in one bid, judged as of a day (YYYY-MM-DD), in the tender's order. */
export const waiverUses = (waivers: readonly Waiver[], judgements: readonly Judgement[], day: string): WaiverUse[] => {
  const counts = new Map<Waiver, number>();
  for (const { waiver } of judgements.flatMap(({ findings }) => findings))
    if (waiver !== undefined) counts.set(waiver, (counts.get(waiver) ?? 0) + 1);
  return waivers.map((waiver) => {
    const findings = counts.get(waiver) ?? 0;
    const state = findings > 0 ? 'applied' : isInForce(waiver, day) ? 'unused' : 'expired';
    return { waiver: reportWaiver(waiver), state, findings };
  });
};
