import { posix } from 'node:path';
import type { Result } from '../../src/generated/report.ts';
import { bid as validateBid } from '../../src/generated/validate-bid.js';
import type { BidFolder } from '../../src/load/bid-folder.ts';
import { type LoadedManifest, manifestOf } from '../../src/load/load-manifest.ts';
import { prepare } from '../../src/prepare.ts';
import { reportOn, type Setting } from '../../src/run.ts';
import type { Json } from '../../src/source/pointer.ts';
import type { Files, MemoryBid } from './mutant.ts';

/** What a bid came to: its results, or none where the program refuses the manifest (exit code 2). */
export type Judged = { readonly refused: boolean; readonly results: readonly Result[] };

/** The setting of the strong story: its tender, and the packs that are judged without a choice. */
export const strongSetting = async (): Promise<Setting> =>
  (await prepare({ tender: 'examples/tender.yaml', today: '2026-11-21', cwd: process.cwd() })).setting;

/** Judges a bid in memory, by the way that the command takes. A manifest that several bids share is loaded once. */
export const judgeBid = async ({ value, files }: MemoryBid, setting: Setting): Promise<Judged> => {
  /* The command would tell every fault of such a manifest with its place, which takes long and is not looked at here. */
  if (!validateBid(value)) return { refused: true, results: [] };
  const loaded = await loadedOnce(value);
  const report = await reportOn({ file: 'bid.yaml', folder: folderOf(files), loaded }, setting);
  return { refused: report.exitCode === 2, results: report.results };
};

const seen: { value?: Json; loaded?: Promise<LoadedManifest> } = {};

const loadedOnce = (value: Json): Promise<LoadedManifest> => {
  if (seen.loaded === undefined || seen.value !== value) {
    seen.value = value;
    seen.loaded = manifestOf('bid.yaml', new TextEncoder().encode(JSON.stringify(value, null, 1)));
  }
  return seen.loaded;
};

const folderOf = (files: Files): BidFolder => ({
  open: async (path) => {
    const bytes = files.get(posix.normalize(path));
    return bytes === undefined ? { state: 'missing', why: 'there is no such file' } : { state: 'read', bytes };
  },
  list: async (folder) => ({
    names: [...files.keys()].filter((path) => posix.dirname(path) === folder).map((path) => posix.basename(path)),
  }),
});

const weight: Readonly<Record<Result['outcome'], number>> = { pass: 0, notApplicable: 0, error: 0, review: 1, fail: 2 };

/** The rules that come out worse than before: they fail or ask, and did not; they fail where they asked; they ask for another reason. */
export const worsened = (before: ReadonlyMap<string, Result>, { results }: Judged): readonly Result[] =>
  results.filter((result) => {
    const old = before.get(result.rule);
    if (old === undefined || weight[result.outcome] !== weight[old.outcome])
      return weight[result.outcome] > weight[old?.outcome ?? 'pass'];
    const known = new Set(old.questions.map(({ why }) => why));
    return result.outcome === 'review' && result.questions.some(({ why }) => !known.has(why));
  });

/** The results by rule. */
export const byRule = ({ results }: Judged): ReadonlyMap<string, Result> =>
  new Map(results.map((result) => [result.rule, result]));
