import type { Selected } from './engine/select.ts';
import { reportWaiver } from './engine/waiver-uses.ts';
import type { Place, ReportFinding, Result } from './generated/report.ts';
import type { Locator } from './load/locate.ts';
import type { Finding, Judgement, Note, Question } from './model/result.ts';

/** Findings of one rule that are printed; the number of the others is told. */
const mostFindings = 20;

/**
 * The result of one rule as the report carries it: what the rule says of itself, and the judgement with its places looked up.
 * Given at once, unless a document must be parsed for its places first.
 */
export const resultOf = (selected: Selected, judgement: Judgement, locator: Locator): Result | Promise<Result> => {
  const { findings, questions, notes = [] } = judgement;
  const opening = locator.open(findings, questions, notes);
  return opening === undefined
    ? made(selected, judgement, locator)
    : opening.then(() => made(selected, judgement, locator));
};

const made = (selected: Selected, judgement: Judgement, { locate }: Locator): Result => {
  const { findings, questions, notes, examined, outcome, reason, assurance, equivalent, why, ownStatement } = judgement;
  const own = constantOf(selected);
  const result: Result = {
    rule: own.rule,
    pack: own.pack,
    title: own.title,
    failTitle: own.failTitle,
    level: judgement.level,
    asked: own.asked,
    outcome,
    examined: examined as Result['examined'],
    findings: located(findings.length > mostFindings ? findings.slice(0, mostFindings) : findings, locate).map(
      withWaiver,
    ),
    questions: located(questions, locate),
    requirements: own.requirements,
    references: own.references,
    basis: own.basis,
    addressee: own.addressee,
    remediation: own.remediation,
    shows: own.shows,
  };
  if (reason !== undefined) result.reason = reason;
  if (judgement.waived) result.waived = true;
  if (assurance !== undefined) result.assurance = assurance;
  if (selected.rule.signal) result.signal = true;
  if (equivalent !== undefined) result.equivalent = equivalent;
  if (why !== undefined) result.why = why;
  if (ownStatement) result.ownStatement = true;
  if (findings.length > mostFindings) result.moreFindings = findings.length - mostFindings;
  if (notes) result.notes = located(notes, locate);
  return result;
};

const withWaiver = (located: Omit<Finding, 'places'> & { places: Place[] }): ReportFinding => {
  if (located.waiver === undefined) return located as ReportFinding;
  const { waiver, ...finding } = located;
  return { ...finding, waiver: reportWaiver(waiver) };
};

type Constant = Pick<
  Result,
  | 'rule'
  | 'pack'
  | 'title'
  | 'failTitle'
  | 'asked'
  | 'requirements'
  | 'references'
  | 'basis'
  | 'addressee'
  | 'remediation'
  | 'shows'
>;

const constants = new WeakMap<Selected, Constant>();

/** What does not depend on the bid; made once for all bids of a run. */
const constantOf = (selected: Selected): Constant => {
  const { rule, pack, asked, requirements } = selected;
  const made: Constant = constants.get(selected) ?? {
    rule: rule.id,
    pack: pack.id,
    title: rule.title,
    failTitle: rule.failTitle,
    asked,
    requirements: [...requirements],
    references: rule.references,
    basis: rule.basis,
    addressee: rule.addressee,
    remediation: rule.remediation,
    shows: rule.shows ?? rule.title,
  };
  constants.set(selected, made);
  return made;
};

const located = <Item extends Finding | Question | Note>(
  items: readonly Item[],
  locate: Locator['locate'],
): (Omit<Item, 'places'> & { places: Place[] })[] =>
  items.map((item) => ({ ...item, places: item.places.map(locate) }));
