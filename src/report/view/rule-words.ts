import type { ReportExamined, ReportReference, ReportRequirement, Result } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import { ruleText } from './spoken.ts';
import { levelWord } from './standing.ts';
import { exact, joined, piecesOf, prose, textOf, type Words } from './words.ts';

/** What a rule is called for what it came to: the departure where it failed, else the demand. */
export const titleOf = (result: Result): string => (result.outcome === 'fail' ? result.failTitle : result.title);

/** The title behind the buyer's requirement numbers. */
export const numberedTitle = (result: Result, language: Language = english): Exclude<Words, string> =>
  numbered(result, titleOf(result), language);

/** The demand behind the buyer's requirement numbers, whatever came of it. */
export const numberedDemand = (result: Result, language: Language = english): Exclude<Words, string> =>
  numbered(result, result.title, language);

const numbered = ({ requirements }: Result, title: string, language: Language): Exclude<Words, string> => {
  const numbers = [...new Set(requirements.map(({ number }) => number))];
  return [
    ...piecesOf(
      joined(
        numbers.map((number) => [exact(number)]),
        ', ',
      ),
    ),
    numbers.length === 0 ? '' : ' ',
    ruleText(title, language),
  ];
};

/** A rule in a line: its level where it is asked, the buyer's numbers, title and id. */
export const lineWords = (result: Result, language: Language = english): Words => [
  result.asked ? levelWord(result.level, language) + language.say.comma : '',
  ...numberedTitle(result, language),
  ' ',
  exact(`(${result.rule})`),
];

/** The buyer's words, with the document and the page where they stand. */
export const requirementWords = ({ text, document, page }: ReportRequirement, { say }: Language = english): string => {
  const where = [document, page === undefined ? undefined : say.page({ page: String(page) })].filter(
    (part) => part !== undefined,
  );
  return where.length === 0
    ? say.quoted({ text: prose(text) })
    : say.quotedWhere({ text: prose(text), where: where.join(say.comma) });
};

/** What was looked at: `records: 2 of 120,000; entities: 4`. Units stand in the plural, so that no number is at odds with its noun. */
export const examinedWords = (examined: readonly ReportExamined[], { say }: Language = english): string =>
  examined.length === 0 || examined.every(({ count }) => count === 0)
    ? say.lookedNothing
    : say.lookedAt({
        units: examined
          .map(({ count, unit, of }) =>
            of === undefined ? say.unit({ unit, count }) : say.unitOf({ unit, count, of }),
          )
          .join(say.semicolon),
      });

/** How far the proof reaches, in words. */
export const assuranceWordsIn = ({ say }: Language): Readonly<Record<NonNullable<Result['assurance']>, string>> => ({
  declared: say.assuranceDeclared,
  attached: say.assuranceAttached,
  consistent: say.assuranceConsistent,
  witnessed: say.assuranceWitnessed,
});

/** The same in English. */
export const assuranceWords = assuranceWordsIn(english);

/** The sources of a rule: standard, edition, clause; and where a buyer's choice stands behind it, that too. */
export const sourcesWords = (result: Pick<Result, 'references' | 'basis' | 'addressee'>): string =>
  textOf(leadingSources(result));

/** The same, each source leading to where its text stands. */
export const leadingSources = (
  { references, basis, addressee }: Pick<Result, 'references' | 'basis' | 'addressee'>,
  { say }: Language = english,
): Words => {
  const policy =
    basis !== 'buyer-policy'
      ? []
      : [addressee === 'vendor' ? say.buyerPolicy : say.buyerPolicyOf({ addressee: say.addressee({ addressee }) })];
  return joined([...references.map(referenceWords), ...policy], say.semicolon);
};

const referenceWords = ({ standard, edition, clause, url }: ReportReference): Words => {
  const words = `${standard}${edition === undefined ? '' : ` ${edition}`}, ${clause}`;
  return url === undefined ? words : [{ prose: words, to: url }];
};

/** The rule's id, and the reason of a fail. */
export const ruleWords = (result: Result, { say }: Language = english): Words => [
  exact(result.rule),
  result.outcome === 'fail' ? say.comma + say.reason({ reason: result.reason ?? 'unmet' }) : '',
  result.signal === true ? say.onlyAsks : '',
];
