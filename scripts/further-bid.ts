import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { selectRules } from '../src/engine/select.ts';
import { bidFolder } from '../src/load/bid-folder.ts';
import { manifestOf } from '../src/load/load-manifest.ts';
import { prepare } from '../src/prepare.ts';
import { reportOn, type Setting } from '../src/run.ts';
import { median } from './bench-measure.ts';

/*
 * Measures a further bid in a warm process against the YAML parse of the same text (CPU time). Takes a manifest and numbers of rules;
 * prints a line for each number. scripts/bench-further-bid.ts bundles it as the program is bundled, and runs it.
 */
const [file = '', ...counts] = process.argv.slice(2);
const manifest = readFileSync(file, 'utf8');
const bytes = new TextEncoder().encode(manifest);

/** CPU time of this process so far, in milliseconds. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const one = async (by: Setting): Promise<void> => {
  await reportOn({ file: 'bid.yaml', folder: bidFolder('.'), loaded: await manifestOf('bid.yaml', bytes) }, by);
};

const { setting } = await prepare({ asOf: '2026-11-16', today: '2026-11-16', cwd: process.cwd() });
for (const rules of counts.map(Number)) {
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
  console.log(
    `A further bid, ${rules} rules, against the yaml parse of the same file (CPU): ${(judged / parsed).toFixed(2)}  (${parsed.toFixed(2)} ms, ${judged.toFixed(2)} ms)  bound 1.50`,
  );
}
