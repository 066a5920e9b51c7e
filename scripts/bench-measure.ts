import { spawnSync } from 'node:child_process';

/** The CPU time of a command in milliseconds, user and system, as the shell counts it for its children. */
const cpuOf = (command: string): number => {
  const { stdout } = spawnSync('bash', ['-c', `${command} >/dev/null 2>&1; times`], { encoding: 'utf8' });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  return [...last.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1_000,
    0,
  );
};

const median = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Runs two commands in turn and gives the median of the ratios of each pair, and the medians in milliseconds of CPU. */
export const pairedRatio = (
  bareCommand: string,
  command: string,
  rounds: number,
): { ratio: number; bare: number; run: number } => {
  for (const each of [bareCommand, command]) cpuOf(each);
  const pairs = Array.from({ length: rounds }, (_, round) => {
    const first = round % 2 === 0 ? cpuOf(bareCommand) : undefined;
    const run = cpuOf(command);
    return { bare: first ?? cpuOf(bareCommand), run };
  });
  return {
    ratio: median(pairs.map(({ bare, run }) => run / bare)),
    bare: median(pairs.map(({ bare }) => bare)),
    run: median(pairs.map(({ run }) => run)),
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

export { median };
