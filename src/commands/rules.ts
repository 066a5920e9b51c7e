import type { Io } from '../io.ts';
import { cataloguePacks } from '../load/builtin-packs.ts';
import type { CataloguePack, CatalogueRule, Rule } from '../model/pack.ts';
import { type ExitCode, exitCodes } from '../model/words.ts';
import { UsageError } from '../source/errors.ts';

/** The options of `rules`, as the command line gives them. */
export type RulesOptions = {
  readonly pack?: readonly string[];
  readonly level?: string;
  readonly kind?: string;
  readonly search?: string;
  readonly format: string;
};

/** Lists the rules that fit the options, by pack. Throws UsageError for an unknown pack or kind. */
export const rules = async (options: RulesOptions, io: Io): Promise<ExitCode> => {
  const packs = await cataloguePacks();
  const unknown = options.pack?.find((name) => !packs.some(({ id }) => id === name));
  if (unknown !== undefined)
    throw new UsageError(`There is no pack "${unknown}".`, `Known packs: ${packs.map(({ id }) => id).join(', ')}.`);
  if (options.kind !== undefined) await knownKind(options.kind);
  const chosen = packs
    .filter(({ id }) => options.pack === undefined || options.pack.includes(id))
    .map((pack) => ({ pack, found: pack.rules.filter((rule) => fits(rule, options)) }));
  const count = chosen.reduce((sum, { found }) => sum + found.length, 0);
  if (options.format === 'json')
    await io.out(
      `${JSON.stringify(
        chosen.flatMap(({ pack, found }) => found.map((rule) => listed(pack, rule))),
        null,
        2,
      )}\n`,
    );
  else {
    for (const { pack, found } of chosen)
      if (found.length > 0) await io.out(`${pack.title} (${pack.id} ${pack.version})\n${found.map(line).join('')}\n`);
    await io.out(`${count} rule${count === 1 ? '' : 's'}. What a rule asks and how to meet it: bidlint explain RULE\n`);
  }
  return exitCodes.pass;
};

const knownKind = async (name: string): Promise<void> => {
  const { kinds } = await import('../evidence/registry.ts');
  if (!kinds.some((kind) => kind.name === name))
    throw new UsageError(
      `There is no kind of evidence "${name}".`,
      `Known kinds: ${kinds.map((kind) => kind.name).join(', ')}.`,
    );
};

/** The kinds of evidence that a rule reads. */
export const kindsOf = (rule: Rule): readonly string[] =>
  [...new Set(Object.values(rule.check.take ?? {}).flatMap(({ kinds }) => kinds))].sort();

const fits = (rule: CatalogueRule, { level, kind, search }: RulesOptions): boolean =>
  (level === undefined || rule.level === level) &&
  (kind === undefined || kindsOf(rule).includes(kind)) &&
  (search === undefined ||
    `${rule.id} ${rule.title} ${rule.rationale} ${rule.wording} ${(rule.tags ?? []).join(' ')}`
      .toLowerCase()
      .includes(search.toLowerCase()));

const line = (rule: Rule): string => `  ${rule.level.padEnd(6)}  ${rule.id}\n          ${rule.title}\n`;

const listed = (pack: CataloguePack, rule: CatalogueRule) => ({
  id: rule.id,
  pack: pack.id,
  title: rule.title,
  level: rule.level,
  basis: rule.basis,
  addressee: rule.addressee,
  procurementRole: rule.procurementRole,
  ...(rule.signal && { signal: true }),
  minAssurance: rule.minAssurance ?? 'attached',
  equivalent: rule.equivalent === true,
  kinds: kindsOf(rule),
  parameters: rule.parameters ?? {},
  references: rule.references,
  wording: rule.wording,
  tags: rule.tags ?? [],
});
