import { spawnSync } from 'node:child_process';

/** Variables of the environment that a command runs with; undefined takes one away. */
type Environment = { readonly [name: string]: string | undefined };

/** The CPU time of a command in milliseconds, user and system, as the shell counts it for its children. Its output goes to a file, as that of a report does. */
const cpuOf = (command: string, into: string, more: Environment): number => {
  const { stdout } = spawnSync('bash', ['-c', `${command} >"${into}" 2>&1; times`], {
    encoding: 'utf8',
    env: { ...process.env, ...more },
  });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  return [...last.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1_000,
    0,
  );
};

/** The value in the middle. */
export const median = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;

/** What commands cost: the least CPU time of each in milliseconds, and the medians of the ratios to the first within a round. */
export type Costs = { readonly least: readonly number[]; readonly ratios: readonly number[] };

/**
 * Runs commands in turn, so that a machine that others use as well is as slow for all of them. What disturbs a run only adds to
 * it: the least is nearest to the truth, and the ratio of the least is steadier than the median of the ratios.
 */
export const costsOf = (commands: readonly string[], rounds: number, into: string, more: Environment = {}): Costs => {
  for (const each of commands) cpuOf(each, into, more);
  const rows = Array.from({ length: rounds }, (_, round) => {
    const order = commands.map((_, at) => (round % 2 === 0 ? at : commands.length - 1 - at));
    const row: number[] = [];
    for (const at of order) row[at] = cpuOf(commands[at] ?? '', into, more);
    return row;
  });
  const column = (at: number): number[] => rows.map((row) => row[at] ?? Number.NaN);
  return {
    least: commands.map((_, at) => Math.min(...column(at))),
    ratios: commands.map((_, at) => median(rows.map((row) => (row[at] ?? Number.NaN) / (row[0] ?? Number.NaN)))),
  };
};

/** The peak resident memory of a Node command, in KiB. */
export const memoryOf = (node: string, args: readonly string[]): number => {
  const report = "process.on('exit', () => process._rawDebug('peak ' + process.resourceUsage().maxRSS))";
  const { stderr } = spawnSync(node, ['--import', `data:text/javascript,${encodeURIComponent(report)}`, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return Number(/peak (\d+)/.exec(stderr)?.[1] ?? Number.NaN);
};
