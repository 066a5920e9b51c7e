import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Ran, runMain } from '../support/run-main.ts';

const corpus = '../shared/corpus';

/** Whether the real files are there to build bids from. */
export const corpusIsThere = existsSync(corpus);

/** A bid around real files: the manifest, where each real file of the corpus goes, and what the bidder writes itself. */
export type Offer = {
  readonly manifest: string;
  readonly real: { readonly [path: string]: string };
  readonly written?: { readonly [path: string]: unknown };
  readonly tender?: string;
};

/** The sections of a manifest for which a bidder says that it has nothing: said alone, so that a rule asks of each what shows it. */
export const noneOfTheRest = `algorithms: none
personalData: none
accessibility: none
functions: none
twin: none
immersive: none
devices: none`;

/** A tender that asks for the default packs, for the needs that are named, and closes on the day. */
export const tenderFor = (needs: string, closes = '2026-11-16'): string => `
bidlint: "1"
kind: tender
reference: "2026-REAL-1"
title: A tender around real products
closes: "${closes}"
needs: [${needs}]
requirements:
  - { number: R-1, text: MIMs Plus 9.0, rules: [{ pack: mims }] }
  - { number: R-2, text: Open interfaces, rules: [{ pack: open-apis }] }
  - { number: R-3, text: Portable data, rules: [{ pack: data-portability }] }
  - { number: R-4, text: Accounted algorithms, rules: [{ pack: transparency }] }
  - { number: R-5, text: Accessible to everybody, rules: [{ pack: accessibility }] }
`;

/** What the run said of a bid: verdict, exit code, and for each rule its outcome and the sentences that explain it. */
export type Said = {
  readonly verdict: string;
  readonly code: number;
  readonly outcomes: { readonly [rule: string]: string };
  readonly why: (rule: string) => string;
};

type Result = {
  readonly rule: string;
  readonly outcome: string;
  readonly reason?: string;
  readonly why?: string;
  readonly findings: readonly { readonly message: string }[];
  readonly questions: readonly { readonly question: string; readonly why?: string }[];
};

type Bid = { readonly verdict: string; readonly faults: readonly unknown[]; readonly results?: readonly Result[] };

/** Lays the bid out in a folder of its own, with the real files copied into it, runs the main job on it and takes the folder away. */
export const judgeOffer = async ({ manifest, real, written = {}, tender }: Offer): Promise<Said> => {
  const folder = mkdtempSync(join(tmpdir(), 'bidlint-'));
  const into = (path: string): string => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    return join(folder, path);
  };
  try {
    for (const [path, source] of Object.entries(real)) copyFileSync(join(corpus, source), into(path));
    for (const [path, value] of Object.entries({ 'bid.yaml': manifest, ...written }))
      writeFileSync(into(path), typeof value === 'string' ? value : JSON.stringify(value, null, 2));
    if (tender !== undefined) writeFileSync(into('tender.yaml'), tender);
    const asked = tender === undefined ? [] : ['--tender', 'tender.yaml'];
    return said(await runMain(['check', 'bid.yaml', ...asked, '--format', 'json'], { cwd: folder }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const said = ({ code, out, error }: Ran): Said => {
  const bid: Bid | undefined = out === '' ? undefined : JSON.parse(out).bids[0];
  if (bid?.results === undefined)
    throw new Error(`the bid could not be judged: ${error} ${JSON.stringify(bid?.faults ?? [])}`);
  const { verdict, results } = bid;
  return {
    verdict,
    code,
    outcomes: Object.fromEntries(
      results.map(({ rule, outcome, reason }) => [rule, reason === undefined ? outcome : `${outcome} ${reason}`]),
    ),
    why: (rule) => {
      const result = results.find((each) => each.rule === rule);
      const findings = (result?.findings ?? []).map(({ message }) => message);
      const questions = (result?.questions ?? []).map(({ question, why }) => `${question} ${why ?? ''}`);
      return [...findings, ...questions, result?.why ?? ''].join('\n');
    },
  };
};
