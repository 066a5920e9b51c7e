import { dirname, resolve } from 'node:path';
import { broadcast } from '../broadcast.ts';
import { chooseLanguage } from '../choose-language.ts';
import { wantsColour, wantsPlain } from '../colour.ts';
import { exitCodeOf } from '../engine/verdict.ts';
import { version } from '../generated/registers.ts';
import type { BidReport, Run } from '../generated/report.ts';
import type { Language } from '../i18n/language.ts';
import type { Io } from '../io.ts';
import { bidFolder } from '../load/bid-folder.ts';
import { type FoundBid, findBids } from '../load/find-bids.ts';
import { type LoadedManifest, loadManifest, manifestOf } from '../load/load-manifest.ts';
import { type ExitCode, exitCodes } from '../model/words.ts';
import { type Prepared, prepare } from '../prepare.ts';
import { reporterNamed } from '../report/registry.ts';
import type { Reporter } from '../report/reporter.ts';
import { show } from '../report/show.ts';
import { reportOn } from '../run.ts';
import { UsageError } from '../source/errors.ts';
import { type Destination, destinations } from './destinations.ts';
import { ownFault } from './own-fault.ts';
import { type Progress, progressOf } from './progress.ts';
import { steadyHeap } from './steady-heap.ts';
import { writeOutput } from './write-output.ts';

/** The options of `check`, as the command line gives them. */
export type CheckOptions = {
  readonly tender?: string;
  readonly pack?: readonly string[];
  readonly format?: readonly string[];
  readonly output?: string;
  readonly asOf?: string;
  readonly all?: boolean;
  readonly plain?: boolean;
  readonly audience?: 'bidder' | 'committee';
  readonly color?: boolean;
  readonly lang?: string;
};

/** Judges the bids that the arguments name and writes the reports; gives the worst exit code. Throws UsageError for faults of the call, packs or tender. */
export const check = async (args: readonly string[], options: CheckOptions, edge: Io): Promise<ExitCode> => {
  const wanted = await outputs(destinations(options.format ?? [], options.output, edge.cwd), edge);
  const language = await chooseLanguage(options.lang, edge);
  const prepared = await prepare({ ...options, today: edge.today, cwd: edge.cwd });
  const bids = await findBids(args, edge.cwd);
  const progress = progressOf(bids.length, language, options.plain, edge);
  const { io } = progress;
  const codes: (BidReport['verdict'] | 'unrunnable')[] = [];
  const broken = new AbortController();
  const streams = broadcast(reports(bids, prepared, progress, codes), wanted.length, broken.signal);
  await Promise.allSettled(
    wanted.map((output, index) =>
      writeReport(
        output,
        prepared,
        streams[index] as AsyncIterable<BidReport>,
        { ...options, language },
        io,
        besides(output, wanted),
      ).catch((error: unknown) => broken.abort(error)),
    ),
  );
  await progress.end();
  broken.signal.throwIfAborted();
  return exitCodeOf(codes.map((verdict) => verdict ?? 'unrunnable'));
};

async function* reports(
  bids: readonly FoundBid[],
  { setting }: Prepared,
  { bid: begins, watched, io }: Progress,
  codes: (BidReport['verdict'] | 'unrunnable')[],
): AsyncGenerator<BidReport> {
  for (const [index, bid] of bids.entries()) {
    const name = bid.file === '-' ? 'standard input' : bid.file;
    const folder = watched(bidFolder(bid.file === '-' ? io.cwd : dirname(resolve(io.cwd, bid.file))));
    steadyHeap(index);
    await begins(name, index + 1);
    const report = await safely(name, async () =>
      reportOn({ file: name, folder, loaded: await load(bid, io) }, setting),
    );
    codes.push(report.exitCode === exitCodes.unrunnable ? 'unrunnable' : report.verdict);
    if (report.exitCode === exitCodes.unrunnable) await tell(report, io);
    yield report;
  }
}

const load = async (bid: FoundBid, io: Io): Promise<LoadedManifest> => {
  if ('problem' in bid) return { faults: [{ file: bid.file, message: bid.problem }] };
  return bid.file === '-'
    ? manifestOf('standard input', io.stdin())
    : loadManifest(resolve(io.cwd, bid.file), bid.file);
};

/** What breaks inside a judgement is told as a fault of that bid's run; the other bids go on, and nothing passes. */
const safely = async (file: string, judge: () => Promise<BidReport>): Promise<BidReport> => {
  try {
    return await judge();
  } catch (error) {
    return {
      file,
      exitCode: exitCodes.unrunnable,
      faults: [{ file, ...ownFault('The judgement', error) }],
      files: [],
      results: [],
    };
  }
};

const tell = async ({ faults }: BidReport, io: Io): Promise<void> => {
  for (const { file, line, column, message, hint } of faults)
    await io.error(
      `${show(file)}${line === undefined ? '' : `:${line}:${column ?? 1}`}: ${show(message)}${hint === undefined ? '' : ` ${show(hint)}`}\n`,
    );
};

/** A report to write: its reporter, where it goes, and the browser that prints it where it needs one. */
type Output = { readonly reporter: Reporter; readonly path?: string; readonly browser?: string };

/** All that is needed to write, before anything is judged. Throws UsageError for bytes that would go to a terminal, or a browser that is not there. */
const outputs = (wanted: readonly Destination[], io: Io): Promise<Output[]> =>
  Promise.all(
    wanted.map(async ({ format, path }) => {
      const reporter = await reporterNamed(format);
      if (reporter.binary && path === undefined && io.terminal)
        throw new UsageError(
          `The format ${format} is not text, and standard output is a terminal.`,
          `Send it to a file: -f ${format}=report.${format.split('-').at(-1)}.`,
        );
      const browser =
        reporter.through === 'browser' ? await (await import('./find-browser.ts')).browserToPrint(io) : undefined;
      return { reporter, ...(path !== undefined && { path }), ...(browser !== undefined && { browser }) };
    }),
  );

/** The files that the other formats of the run are written to. */
const besides = (output: Output, all: readonly Output[]): string[] =>
  all.flatMap((each) => (each === output || each.path === undefined ? [] : [each.path]));

const writeReport = async (
  { reporter, path, browser }: Output,
  { setting, leftOut }: Prepared,
  bids: AsyncIterable<BidReport>,
  options: CheckOptions & { readonly language: Language },
  io: Io,
  beside: readonly string[],
): Promise<void> => {
  const toTerminal = path === undefined;
  const chunks = reporter.write(runOf(setting, leftOut), bids, {
    width: toTerminal ? Math.min(Math.max(io.columns ?? 80, 60), 100) : 80,
    colour: toTerminal && wantsColour(options.color, io),
    plain: wantsPlain(options.plain, { env: io.env, terminal: toTerminal && io.terminal }),
    all: options.all === true,
    audience: options.audience ?? 'bidder',
    beside,
    language: options.language,
  });
  const bytes = browser === undefined ? chunks : (await import('./print-page.ts')).printPage(chunks, browser, io);
  await writeOutput(bytes, path === undefined ? undefined : resolve(io.cwd, path), io);
};

const runOf = ({ tender, packs }: Prepared['setting'], leftOut: readonly string[]): Run => {
  const { reference, title, published, closes, goLive, consequence, notShown } = tender.value;
  return {
    tool: { name: 'bidlint', version },
    tender: {
      reference,
      ...(title !== undefined && { title }),
      file: tender.file,
      sha256: tender.sha256,
      screening: tender.screening,
      ...(published !== undefined && { published }),
      ...(closes !== undefined && { closes }),
      ...(goLive !== undefined && { goLive }),
      notShown: notShown ?? 'fail',
      ...(consequence !== undefined && { consequence }),
    },
    packs: packs.map(({ id, title: about, version: edition, sha256 }) => ({
      id,
      title: about,
      version: edition,
      sha256,
    })),
    ...(leftOut.length > 0 && { leftOut: [...leftOut] }),
  };
};
