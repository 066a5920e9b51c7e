import { parse } from 'yaml';
import { selectRules } from '../src/engine/select.ts';
import { bidFolder } from '../src/load/bid-folder.ts';
import { manifestOf } from '../src/load/load-manifest.ts';
import { prepare } from '../src/prepare.ts';
import type { Setting } from '../src/run.ts';
import { reportOn } from '../src/run.ts';
import { median } from './bench-measure.ts';

/** CPU time of this process so far, in milliseconds. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** Measures a further bid in a warm process against the YAML parse of the same text (CPU time), for so many rules. */
export const furtherBid = async (manifest: string, counts: readonly number[]): Promise<string[]> => {
  const { setting } = await prepare({ asOf: '2026-11-16', today: '2026-11-16', cwd: process.cwd() });
  const bytes = new TextEncoder().encode(manifest);
  const one = async (by: Setting): Promise<void> => {
    await reportOn({ file: 'bid.yaml', folder: bidFolder('.'), loaded: await manifestOf('bid.yaml', bytes) }, by);
  };
  const lines: string[] = [];
  for (const rules of counts) {
    const chosen = new Set(setting.selected.slice(0, rules).map(({ rule }) => rule.id));
    const packs = setting.packs.map((pack) => ({ ...pack, rules: pack.rules.filter(({ id }) => chosen.has(id)) }));
    const by = { ...setting, packs, selected: selectRules(packs, setting.tender.value) };
    const [parses, bids]: [number[], number[]] = [[], []];
    for (let round = 0; round < 800; round++) {
      const start = cpu();
      parse(manifest);
      const parsed = cpu();
      await one(by);
      const judged = cpu();
      if (round < 400) continue;
      parses.push(parsed - start);
      bids.push(judged - parsed);
    }
    const [parsed, judged] = [median(parses), median(bids)];
    lines.push(
      `A further bid, ${rules} rules, against the yaml parse of the same file (CPU): ${(judged / parsed).toFixed(2)}  (${parsed.toFixed(2)} ms, ${judged.toFixed(2)} ms)  bound 1.50`,
    );
  }
  return lines;
};
