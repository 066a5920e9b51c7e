import { selectRules } from '../engine/select.ts';
import type { TenderFile } from '../generated/tender.ts';
import type { Pack } from '../model/pack.ts';

/** A fault of a waiver: where it stands in the tender file (JSON Pointer), what is wrong, what to do. */
export type WaiverFault = { readonly at: string; readonly message: string; readonly hint: string };

/**
 * The faults of the waivers of a tender whose links are sound. A waiver that could never cover anything is a slip of the pen, and
 * one that would reach beyond its own requirement is not what its author read; both are told before any bid is judged.
 */
export const waiverFaults = (tender: TenderFile, packs: readonly Pack[]): WaiverFault[] => {
  const { waivers = [], requirements } = tender;
  if (waivers.length === 0) return [];
  const selected = selectRules(packs, tender).filter(({ asked }) => asked);
  const waived = new Set(waivers.map(({ requirement }) => requirement));
  const known = new Set(packs.flatMap((pack) => pack.rules.map(({ id }) => id)));
  return waivers.flatMap(({ rule, requirement }, index): WaiverFault[] => {
    const at = `/waivers/${index}`;
    if (rule !== undefined) {
      const asked = selected.find((each) => each.rule.id === rule);
      const fault = (message: string, hint: string) => [{ at: `${at}/rule`, message, hint }];
      if (!known.has(rule)) return fault(`There is no rule "${rule}".`, 'See the rules with: bidlint rules');
      if (asked === undefined)
        return fault(
          `No requirement of this tender asks the rule ${rule}, so there is nothing to waive.`,
          'Remove the waiver, or name the rule under a requirement.',
        );
      return asked.rule.signal === true
        ? fault(`${rule} only asks and never fails a bid, so there is nothing to waive.`, 'Remove the waiver.')
        : [];
    }
    if (!requirements.some(({ number }) => number === requirement))
      return [
        {
          at: `${at}/requirement`,
          message: `There is no requirement "${requirement}".`,
          hint: `Its requirements: ${[...new Set(requirements.map(({ number }) => number))].join(', ')}.`,
        },
      ];
    return selected
      .filter((each) => each.requirements.some(({ number }) => number === requirement))
      .flatMap((each): WaiverFault[] => {
        const other = each.requirements.find(({ number }) => !waived.has(number));
        if (other === undefined || each.rule.signal === true) return [];
        return [
          {
            at: `${at}/requirement`,
            message: `The rule ${each.rule.id} answers requirement ${other.number} too, which is not waived.`,
            hint: 'Waive that requirement as well, or waive rules one by one.',
          },
        ];
      });
  });
};
