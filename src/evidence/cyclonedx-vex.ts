import type { Facts, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { listMember, objectMember, textMember } from './members.ts';
import { type VexStatement, vexFacts } from './vex-statements.ts';

/** What the states of an analysis mean among the four of VEX. */
const statuses: Readonly<Record<string, string>> = {
  resolved: 'fixed',
  resolved_with_pedigree: 'fixed',
  exploitable: 'affected',
  in_triage: 'under_investigation',
  false_positive: 'not_affected',
  not_affected: 'not_affected',
};

/** The statements of a VEX in CycloneDX, under the names that OpenVEX and CSAF have; products are those that the bill itself names. */
export const cyclonedxVex = (bill: {
  readonly [key: string]: Json;
}): { readonly facts: Facts; readonly spots: Record<string, Spot> } => {
  const names = namesOf(bill);
  return vexFacts(
    listMember(bill, 'vulnerabilities').flatMap((each, index): readonly VexStatement[] => {
      const analysis = objectMember(each, 'analysis');
      const state = textMember(analysis, 'state');
      if (state === undefined) return [];
      return [
        {
          pointer: `/vulnerabilities/${index}`,
          vulnerability: textMember(each, 'id') ?? '',
          status: statuses[state] ?? state,
          products: listMember(each, 'affects').flatMap((affected) => {
            const ref = textMember(affected, 'ref');
            return ref === undefined ? [] : [names.get(ref) ?? ref];
          }),
          justification: textMember(analysis, 'justification'),
          impact: textMember(analysis, 'detail'),
          action:
            textMember(each, 'recommendation') ??
            textMember(each, 'workaround') ??
            (listMember(analysis, 'response').join(', ') || undefined),
          date: textMember(analysis, 'lastUpdated'),
        },
      ];
    }),
  );
};

/** What a bill calls its parts, by their references: the package URL, else the name. */
const namesOf = (bill: { readonly [key: string]: Json }): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const walk = (list: readonly Json[], depth: number): void => {
    for (const each of list) {
      const ref = textMember(each, 'bom-ref');
      const name = textMember(each, 'purl') ?? textMember(each, 'name');
      if (ref !== undefined && name !== undefined) names.set(ref, name);
      if (depth < 50) walk(listMember(each, 'components'), depth + 1);
    }
  };
  const subject = isObject(bill.metadata) ? objectMember(bill.metadata, 'component') : undefined;
  if (subject !== undefined) walk([subject], 0);
  walk(listMember(bill, 'components'), 0);
  walk(listMember(bill, 'services'), 0);
  return names;
};
