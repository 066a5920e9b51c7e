import type { Result } from '../../generated/report.ts';
import type { ReportOptions } from '../reporter.ts';
import type { Fact } from './block.ts';
import { leadingSources, requirementWords } from './rule-words.ts';
import { entryLead, exact, prose } from './words.ts';

/** What a rule says whatever a bid holds: the buyer's words, what comes next where it is not met, its sources. */
export const ruleFacts = (result: Result, options: ReportOptions): Fact[] => [
  ...askedFacts(result, new Map()),
  remedyFact(result, options),
  ...sourceFacts(result, options),
];

/** The buyer's words that the rule answers. Of requirements printed before, by number, only the entry is named. */
export const askedFacts = ({ requirements }: Result, printed: ReadonlyMap<string, number>): Fact[] =>
  requirements.map((requirement) => {
    const before = printed.get(requirement.number);
    const words = before === undefined ? [requirementWords(requirement)] : ['in full under ', entryLead(before)];
    const alone = requirements.length === 1 && before === undefined;
    return { part: 'asked', label: 'Asked', text: alone ? words : [exact(requirement.number), ': ', ...words] };
  });

/** What a bidder does next, or what would show the demand to a committee. */
export const remedyFact = ({ remediation, shows }: Result, { audience }: ReportOptions): Fact =>
  audience === 'bidder'
    ? { part: 'next', label: 'To fix', text: prose(remediation) }
    : { part: 'next', label: 'Would show it', text: prose(shows) };

/** The sources of a rule; with `all` also what they do not say. */
export const sourceFacts = (result: Result, { all }: ReportOptions): Fact[] => [
  { part: 'source', label: 'Sources', text: leadingSources(result) },
  ...result.references.flatMap(({ note }): Fact[] =>
    note === undefined || !all ? [] : [{ part: 'source', label: 'Note', text: prose(note) }],
  ),
];
