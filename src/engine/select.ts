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
export const selectRules = (packs: readonly Pack[], tender: TenderFile): readonly Selected[] =>
  packs.flatMap((pack) => pack.rules.map((rule) => select(pack, rule, tender)));

const select = (pack: Pack, rule: Rule, tender: TenderFile): Selected => {
  const links = tender.requirements.flatMap((requirement) => requirement.rules.map((link) => ({ requirement, link })));
  const own = links.filter(({ link }) => ruleOf(link) === rule.id);
  const used = own.length > 0 ? own : links.filter(({ link }) => packOf(link) === pack.id);
  const asked = used.length > 0;
  const named = used.map(({ requirement, link }) => levelOf(link) ?? requirement.level ?? rule.level);
  return {
    rule,
    pack,
    asked,
    level: levels.find((level) => named.includes(level)) ?? rule.level,
    parameters: Object.assign({}, ...used.map(({ link }) => parametersOf(link))),
    requirements: used.map(({ requirement: { number, text, document, page } }) => ({
      number,
      text,
      ...(document !== undefined && { document }),
      ...(page !== undefined && { page }),
    })),
  };
};

/** The rule that a link names, where it names one. */
export const ruleOf = (link: Link): string | undefined => ('rule' in link ? link.rule : undefined);

/** The pack that a link names, where it names one. */
export const packOf = (link: Link): string | undefined => ('pack' in link ? link.pack : undefined);

const levelOf = (link: Link): Level | undefined => ('level' in link ? (link.level as Level | undefined) : undefined);

const parametersOf = (link: Link): { readonly [name: string]: unknown } =>
  'parameters' in link ? ((link.parameters as Record<string, unknown>) ?? {}) : {};
