import { parse } from 'yaml';
import { selectRules } from '../src/engine/select.ts';
import { bidFolder } from '../src/load/bid-folder.ts';
import { manifestOf } from '../src/load/load-manifest.ts';
import { prepare } from '../src/prepare.ts';
import type { Setting } from '../src/run.ts';
import { reportOn } from '../src/run.ts';
import { median } from './bench-measure.ts';

/** Measures a further bid in a warm process against the YAML parse of the same text, with all rules and with fewer of them. */
export const furtherBid = async (manifest: string): Promise<string[]> => {
  const { setting } = await prepare({ asOf: '2026-11-16', today: '2026-11-16', cwd: process.cwd() });
  const bytes = new TextEncoder().encode(manifest);
  const one = async (by: Setting): Promise<void> => {
    await reportOn({ file: 'bid.yaml', folder: bidFolder('.'), loaded: await manifestOf('bid.yaml', bytes) }, by);
  };
  const count = setting.selected.length;
  const lines: string[] = [];
  for (const rules of [...new Set([count, 50, 100].filter((each) => each <= count))].sort(
    (left, right) => left - right,
  )) {
    const packs = setting.packs.map((pack) => ({
      ...pack,
      rules: pack.rules.filter((rule) =>
        setting.selected.slice(0, rules).some((selected) => selected.rule.id === rule.id),
      ),
    }));
    const by = { ...setting, packs, selected: selectRules(packs, setting.tender.value) };
    const ratios: number[] = [];
    for (let round = 0; round < 300; round++) {
      const start = performance.now();
      parse(manifest);
      const parsed = performance.now();
      await one(by);
      if (round >= 100) ratios.push((performance.now() - parsed) / (parsed - start));
    }
    lines.push(
      `A further bid, ${rules} rules, against the yaml parse of the same file: ${median(ratios).toFixed(2)}  bound 1.50`,
    );
  }
  return lines;
};
