import { statementChecks } from './checks/registry-of-statements.ts';
import type { Context } from './engine/context.ts';
import { judge } from './engine/judge.ts';
import type { Selected } from './engine/select.ts';
import { totalsOf } from './engine/totals.ts';
import { verdictOf } from './engine/verdict.ts';
import { waiversOn } from './engine/waive.ts';
import { waiverUses } from './engine/waiver-uses.ts';
import type { BidReport, Result } from './generated/report.ts';
import type { BidFolder } from './load/bid-folder.ts';
import { gather } from './load/gather.ts';
import type { LoadedManifest, Manifest } from './load/load-manifest.ts';
import type { Tender } from './load/load-tender.ts';
import { locator } from './load/locate.ts';
import { resolveBid } from './load/resolve-bid.ts';
import type { Pack } from './model/pack.ts';
import { exitCodes } from './model/words.ts';
import { resultOf } from './result-of.ts';

/** What all bids of a run are judged by. */
export type Setting = {
  readonly tender: Tender;
  readonly packs: readonly Pack[];
  readonly selected: readonly Selected[];
  /** Rules that the tender asks as musts and that were left out of this run. */
  readonly unjudged: number;
  /** The date given by option, YYYY-MM-DD. */
  readonly asOf?: string;
  /** Today, YYYY-MM-DD: the last resort. */
  readonly today: string;
};

/** A bid to judge: its manifest as loaded, its name in the report, and the folder of its files. */
export type BidInput = { readonly file: string; readonly folder: BidFolder; readonly loaded: LoadedManifest };

/**
 * The path of data, for one bid: manifest, evidence, resolved bid, rules, report.
 * The same input and setting give the same report; a bid that cannot be judged gives a report with its faults.
 */
export const reportOn = async ({ file, folder, loaded }: BidInput, setting: Setting): Promise<BidReport> => {
  if ('faults' in loaded)
    return { file, exitCode: exitCodes.unrunnable, faults: [...loaded.faults], files: [], results: [] };
  const { manifest } = loaded;
  const { tender } = setting;
  const gathered = await gather(manifest.value, folder, (slot) => isSealed(slot, tender));
  const asOf = asOfDate(manifest, setting);
  const { goLive } = tender.value;
  const context: Context = {
    bid: resolveBid(manifest, gathered),
    kind: manifest.value['kind'] === 'system' ? 'system' : 'bid',
    tender: tender.value,
    tenderFile: tender.file,
    dates: { asOf: asOf.date, ...(goLive !== undefined && { goLive }) },
    checks: gathered.evidence.size === 0 ? statementChecks : await allChecks(),
    seen: new Map(),
  };
  const { waivers } = tender.value;
  const judged = setting.selected.map((selected) => ({
    selected,
    judgement: judge(
      selected.rule,
      selected.level,
      selected.parameters,
      waivers === undefined || !selected.asked || selected.rule.signal
        ? context
        : { ...context, waivers: waiversOn(waivable(selected), waivers, asOf.date) },
    ),
  }));
  const places = locator(
    new Map([[manifest.file, manifest.document]]),
    new Map([...gathered.sources, [tender.file, tender.source]]),
  );
  const results: Result[] = [];
  for (const { selected, judgement } of judged) {
    const result = resultOf(selected, judgement, places);
    results.push(result instanceof Promise ? await result : result);
  }
  const verdict = verdictOf(results, tender.value.notShown ?? 'fail', setting.unjudged);
  return {
    file,
    sha256: manifest.sha256,
    kind: context.kind,
    ...identity(manifest),
    asOf,
    ...(goLive !== undefined && { goLive }),
    verdict,
    exitCode: exitCodes[verdict],
    faults: [],
    files: [...gathered.files],
    totals: totalsOf(
      results,
      setting.packs.map(({ id }) => id),
    ),
    ...(waivers !== undefined && {
      waivers: waiverUses(
        waivers,
        judged.map(({ judgement }) => judgement),
        asOf.date,
      ),
    }),
    results,
  };
};

/** Half of the checks look at files and at nothing else: a bid of which no file was read does without them. */
const allChecks = async (): Promise<Context['checks']> => {
  const { fileChecks } = await import('./checks/registry-of-files.ts');
  all ??= { ...statementChecks, ...fileChecks };
  return all;
};
let all: Context['checks'] | undefined;

const waivable = ({ rule, requirements }: Selected) => ({
  rule: rule.id,
  requirements: requirements.map(({ number }) => number),
});

/** A price file stays closed unless the tender says that prices may be opened. */
const isSealed = (slot: readonly string[], tender: Tender): boolean =>
  slot.join('/') === 'promises/prices' && tender.value.prices !== 'open';

const asOfDate = ({ value }: Manifest, { asOf, tender, today }: Setting): NonNullable<BidReport['asOf']> => {
  if (asOf !== undefined) return { date: asOf, basis: 'option' };
  if (tender.value.closes !== undefined) return { date: tender.value.closes, basis: 'tender' };
  return typeof value['date'] === 'string' ? { date: value['date'], basis: 'bid' } : { date: today, basis: 'today' };
};

const identity = ({ value }: Manifest): Pick<BidReport, 'vendor' | 'system' | 'version' | 'lot'> => {
  const text = (group: unknown, key: string): string | undefined => {
    const found = (group as { readonly [key: string]: unknown } | undefined)?.[key];
    return typeof found === 'string' ? found : undefined;
  };
  const [vendor, system, version, lot] = [
    text(value['vendor'], 'name'),
    text(value['system'], 'name'),
    text(value['system'], 'version'),
    text(value['answersTo'], 'lot'),
  ];
  return {
    ...(vendor !== undefined && { vendor }),
    ...(system !== undefined && { system }),
    ...(version !== undefined && { version }),
    ...(lot !== undefined && { lot }),
  };
};
