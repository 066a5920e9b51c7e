import type { TenderFile } from '../generated/tender.ts';
import type { Pack, Rule } from '../model/pack.ts';
import { type Level, levels } from '../model/words.ts';

/** A requirement of the tender that a rule answers, in the buyer's words. */
export type Requirement = {
  readonly number: string;
  readonly text: string;
  readonly document?: string;
  readonly page?: number;
};

/** A rule to be judged: at which level, with which parameters, and for which requirements. Without a requirement it is advice and never decides. */
export type Selected = {
  readonly rule: Rule;
  readonly pack: Pack;
  readonly level: Level;
  readonly asked: boolean;
  readonly parameters: { readonly [name: string]: unknown };
  readonly requirements: readonly Requirement[];
};

type Link = TenderFile['requirements'][number]['rules'][number];

/** Links the rules of the packs to the tender's requirements. A link to a rule counts before a link to its whole pack; of several levels the strictest. */
export const selectRules = (packs: readonly Pack[], tender: TenderFile): readonly Selected[] => {
  const links = linksOf(tender);
  return packs.flatMap((pack) => {
    const toPack = links.get(pack.id) ?? [];
    return pack.rules.map((rule) => select(pack, rule, links.get(rule.id) ?? toPack));
  });
};

/** A link, the level that it or its requirement sets, and the requirement as the report carries it. */
type Used = { readonly link: Link; readonly level: Level | undefined; readonly requirement: Requirement };

/** The links of a tender by what they name: a pack's id, or a rule's, which has a slash and cannot be taken for one. */
const linksOf = (tender: TenderFile): ReadonlyMap<string, readonly Used[]> => {
  const links = new Map<string, Used[]>();
  for (const { number, text, document, page, level, rules } of tender.requirements) {
    const requirement = {
      number,
      text,
      ...(document !== undefined && { document }),
      ...(page !== undefined && { page }),
    };
    for (const link of rules) {
      const named = ruleOf(link) ?? packOf(link) ?? '';
      const before = links.get(named) ?? [];
      before.push({ link, level: levelOf(link) ?? level, requirement });
      links.set(named, before);
    }
  }
  return links;
};

const select = (pack: Pack, rule: Rule, used: readonly Used[]): Selected => {
  const set = used.filter(({ link }) => 'parameters' in link && link.parameters !== undefined);
  return {
    rule,
    pack,
    asked: used.length > 0,
    level: strictest(used.map((each) => levelAsked(each, rule))) ?? rule.level,
    parameters: set.length === 0 ? none : Object.assign({}, ...set.map(({ link }) => parametersOf(link))),
    requirements: used.map(({ requirement }) => requirement),
  };
};

/** One for all rules whose parameters keep their defaults. */
const none = {};

/**
 * The level at which a link asks a rule. A pack that is asked as a must asks those of its rules that pass on a declaration alone at
 * their own level: a statement without a file never meets a must. (A link to such a rule itself is refused when the tender is read.)
 */
const levelAsked = ({ link, level }: Used, rule: Pack['rules'][number]): Level =>
  level === undefined || (level === 'must' && packOf(link) !== undefined && rule.minAssurance === 'declared')
    ? rule.level
    : level;

const strictest = (named: readonly Level[]): Level | undefined => levels.find((level) => named.includes(level));

/** The rule that a link names, where it names one. */
export const ruleOf = (link: Link): string | undefined => ('rule' in link ? link.rule : undefined);

/** The pack that a link names, where it names one. */
export const packOf = (link: Link): string | undefined => ('pack' in link ? link.pack : undefined);

const levelOf = (link: Link): Level | undefined => ('level' in link ? (link.level as Level | undefined) : undefined);

const parametersOf = (link: Link): { readonly [name: string]: unknown } =>
  'parameters' in link ? ((link.parameters as Record<string, unknown>) ?? {}) : {};
