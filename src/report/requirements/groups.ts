import type { BidReport, ReportRequirement, Result } from '../../generated/report.ts';
import { byNumber } from './number-order.ts';

/** The points of one requirement at one level. */
export type Group = {
  /** The buyer's requirement; absent for points that the tender asks without naming a requirement. */
  readonly requirement?: ReportRequirement;
  readonly level: Result['level'];
  readonly results: readonly Result[];
};

const levels: readonly Result['level'][] = ['must', 'should', 'may'];

/**
 * What the tender asks of a bid, by requirement and level, in the order of the buyer's numbers. A rule that answers several
 * requirements stands under each. What the tender does not ask is no requirement and stands under none.
 */
export const groupsOf = ({ results }: Pick<BidReport, 'results'>): readonly Group[] => {
  const groups = new Map<string, Group & { readonly results: Result[] }>();
  for (const result of results) {
    if (!result.asked) continue;
    for (const requirement of ownRequirements(result)) {
      const key = `${result.level} ${requirement?.number ?? ''}`;
      const { level } = result;
      const group = groups.get(key) ?? { level, results: [], ...(requirement !== undefined && { requirement }) };
      group.results.push(result);
      groups.set(key, group);
    }
  }
  return [...groups.values()].sort(byRequirement);
};

/** The requirements of a result, each number once. */
const ownRequirements = ({ requirements }: Result): readonly (ReportRequirement | undefined)[] =>
  requirements.length === 0 ? [undefined] : [...new Map(requirements.map((each) => [each.number, each])).values()];

/** Orders groups by the buyer's number, then by level. */
export const byRequirement = (left: Omit<Group, 'results'>, right: Omit<Group, 'results'>): number =>
  byNumber(left.requirement?.number ?? '', right.requirement?.number ?? '') ||
  levels.indexOf(left.level) - levels.indexOf(right.level);
