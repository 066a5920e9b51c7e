import { resolve } from 'node:path';
import { packOf, ruleOf, selectRules } from './engine/select.ts';
import type { TenderFile } from './generated/tender.ts';
import { builtinPacks } from './load/builtin-packs.ts';
import { defaultTender, loadTender } from './load/load-tender.ts';
import type { Pack } from './model/pack.ts';
import type { Setting } from './run.ts';
import { UsageError } from './source/errors.ts';

/** What a call asks for, beside the bids. */
export type Call = {
  readonly tender?: string;
  readonly pack?: readonly string[];
  readonly asOf?: string;
  readonly today: string;
  readonly cwd: string;
};

/** What a run judges by, and the packs that the tender asks and the call left out. */
export type Prepared = { readonly setting: Setting; readonly leftOut: readonly string[] };

/** Loads packs and tender and links them. Throws UsageError for an unknown pack, a wrong date, a faulty tender. */
export const prepare = async ({ tender: path, pack: names, asOf, today, cwd }: Call): Promise<Prepared> => {
  const all = builtinPacks();
  if (asOf !== undefined && !isDay(asOf))
    throw new UsageError(`"${asOf}" is no date.`, 'Write the day as YYYY-MM-DD, for example --as-of 2026-11-16.');
  const tender = path === undefined ? defaultTender() : await loadTender(resolve(cwd, path), path, all);
  const packs = names === undefined ? usual(all, tender.value) : named(all, names);
  const linked = linkedPacks(tender.value);
  const left = selectRules(
    all.filter((pack) => linked.has(pack.id) && !packs.includes(pack)),
    tender.value,
  ).filter(({ asked }) => asked);
  return {
    setting: {
      tender,
      packs,
      selected: selectRules(packs, tender.value),
      unjudged: tender.screening ? 0 : left.filter(({ level }) => level === 'must').length,
      ...(asOf !== undefined && { asOf }),
      today,
    },
    leftOut: [...new Set(left.map(({ pack }) => pack.id))],
  };
};

/** The packs that a run judges when none is named: all but the optional ones, and of these the ones that the tender links. */
const usual = (all: readonly Pack[], tender: TenderFile): readonly Pack[] => {
  const linked = linkedPacks(tender);
  return all.filter(({ id, optional }) => optional !== true || linked.has(id));
};

/** The packs that a tender links, as a whole or by one of their rules. */
const linkedPacks = (tender: TenderFile): ReadonlySet<string | undefined> =>
  new Set(tender.requirements.flatMap(({ rules }) => rules.map((link) => packOf(link) ?? ruleOf(link)?.split('/')[0])));

const named = (all: readonly Pack[], names: readonly string[]): readonly Pack[] => {
  const unknown = names.find((name) => !all.some(({ id }) => id === name));
  if (unknown !== undefined)
    throw new UsageError(`There is no pack "${unknown}".`, `Known packs: ${all.map(({ id }) => id).join(', ')}.`);
  return all.filter(({ id }) => names.includes(id));
};

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
