import type { Look } from './corpus-look.ts';
import { type Listed, tally } from './corpus-report.ts';

/** What the corpus is held to: shares of files, and megabytes. */
const bars = { recognised: 0.98, agreed: 0.95, memory: 700 } as const;

/** What a run showed beside its looks. */
export type Shown = {
  readonly lists: readonly Listed[];
  readonly crashes: number;
  readonly gaveUp: number;
  readonly attempts: number;
  /** Peak memory, in megabytes. */
  readonly memory: number;
};

/** One line a bar, and whether all of them hold; shares are of all files together. */
export const judgeBars = (
  looks: readonly Look[],
  { lists, crashes, gaveUp, attempts, memory }: Shown,
): { readonly lines: readonly string[]; readonly hold: boolean } => {
  const { whole, recognised, suite, agreed } = tally(looks);
  /* Where nothing was looked at, nothing holds; kinds without labels of a suite have no verdicts to compare. */
  const share = (part: number, of: number) => (of === 0 ? Number(whole > 0) : part / of);
  const percent = (part: number) => `${(100 * part).toFixed(1)} %`;
  const unexplained = lists.reduce((sum, list) => sum + list.unexplained, 0);
  const untold = looks.filter(
    ({ verdict, why, problem }) => verdict === 'none' && why === undefined && problem === undefined,
  ).length;
  const judged: readonly (readonly [boolean, string])[] = [
    [
      share(recognised, whole) >= bars.recognised,
      `${percent(share(recognised, whole))} of ${whole} whole documents recognised; the bar is ${percent(bars.recognised)}`,
    ],
    [
      share(agreed, suite) >= bars.agreed,
      `${percent(share(agreed, suite))} of ${suite} verdicts as the test suites label them, those not judged counted against us; the bar is ${percent(bars.agreed)}`,
    ],
    [unexplained === 0, `${unexplained} files that are neither as labelled nor explained; the bar is none`],
    [untold === 0, `${untold} files that are neither valid nor invalid, and nothing says why; the bar is none`],
    [crashes === 0, `${crashes} crashes; the bar is none`],
    [gaveUp === 0, `${gaveUp} readers that gave up; the bar is none`],
    [attempts === 0, `${attempts} attempts to use the network; the bar is none`],
    [memory < bars.memory, `peak memory ${memory.toFixed(0)} MB; the bar is under ${bars.memory} MB`],
  ];
  return {
    lines: ['\nThe bars:', ...judged.map(([holds, line]) => `  ${holds ? 'holds    ' : 'NOT HELD '} ${line}.`)],
    hold: judged.every(([holds]) => holds),
  };
};
