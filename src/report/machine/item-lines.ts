import type { Place, Result } from '../../generated/report.ts';
import type { ReportOptions } from '../reporter.ts';
import { show } from '../show.ts';
import { placeFact } from '../view/place.ts';
import { assuranceWords, examinedWords, requirementWords, sourcesWords } from '../view/rule-words.ts';
import { waivedWords } from '../view/waivers.ts';
import { prose, textOf } from '../view/words.ts';
import type { Item } from './items.ts';

/** What one item says, a fact a line; each line is safe to print and holds no line end. */
export const itemLines = (item: Item): string[] => [...saidLines(item), ...ownLines(item)];

/** What several items say. What the one before said in the same words is not said again, as long as there is something else to say. */
export const itemsLines = (items: readonly Item[]): string[] =>
  items.flatMap((item, index) => {
    const before = items[index - 1];
    const own = ownLines(item);
    const again = before !== undefined && own.length > 0 && saidLines(before).join('\n') === saidLines(item).join('\n');
    return again ? own : [...saidLines(item), ...own];
  });

const saidLines = ({ kind, text, expected, why, waiver }: Item): string[] =>
  [
    kind === 'question' ? `Question: ${prose(text)}` : text,
    ...(expected === undefined ? [] : [`Expected: ${expected}`]),
    ...(why === undefined ? [] : [`Why: ${why}`]),
    ...(waiver === undefined ? [] : [`Waived: ${textOf(waivedWords(waiver))}`]),
  ].map(show);

const ownLines = ({ found, places }: Item): string[] => [
  ...(found === undefined ? [] : [show(`Found: ${found}`)]),
  ...places.map(placeLine),
];

/** A place in a line: whose it is, where, and the line that stands there. */
export const placeLine = (place: Place): string => {
  const { label, text, excerpt } = placeFact(place);
  return show(`${label}: ${textOf(text)}${excerpt === undefined ? '' : `: ${excerpt.text}`}`);
};

/** What there is to say of a rule beside its items, a fact a line: what is asked, what was looked at, what to do, the sources. */
export const ruleLines = (result: Result, { audience }: Pick<ReportOptions, 'audience'>): string[] => {
  const { requirements, outcome, examined, assurance, remediation, shows, signal } = result;
  return [
    ...requirements.map((requirement) => `Asked: ${requirement.number} ${requirementWords(requirement)}`),
    ...(outcome === 'pass' && assurance !== undefined ? [`Shown: ${assuranceWords[assurance]}`] : []),
    ...(outcome === 'notApplicable' || outcome === 'error' ? [] : [`Looked: ${examinedWords(examined)}`]),
    ...(outcome !== 'fail' || result.waived === true
      ? []
      : [audience === 'bidder' ? `To fix: ${prose(remediation)}` : `Would show it: ${prose(shows)}`]),
    ...(signal === true ? ['Note: it only asks; it never fails a bid'] : []),
    `Sources: ${sourcesWords(result)}`,
  ].map(show);
};
