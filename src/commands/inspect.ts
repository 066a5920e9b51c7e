import { basename, dirname, resolve } from 'node:path';
import type { Io } from '../io.ts';
import { bidFolder } from '../load/bid-folder.ts';
import { inspectFile } from '../load/inspect-file.ts';
import type { Inspected } from '../model/inspected.ts';
import { type ExitCode, exitCodes } from '../model/words.ts';
import { inspectionText } from '../report/inspection/inspection-text.ts';
import { show } from '../report/show.ts';

const nextStep = 'Check its path, which counts from this folder, and that it is a file that you may read.';

/** Shows what files are and which facts are read from them. Exit code 2 where a file cannot be opened, else 0: an invalid file is an answer too. */
export const inspect = async (
  files: readonly string[],
  { format }: { readonly format: string },
  io: Io,
): Promise<ExitCode> => {
  const all: Inspected[] = [];
  for (const file of files)
    all.push({ ...(await inspectFile(bidFolder(dirname(resolve(io.cwd, file))), basename(file))), file });
  for (const { file, valid, why } of all.filter(({ opened }) => !opened))
    await io.error(`${show(file)}${valid === false ? ' ' : ': '}${show(why ?? 'it cannot be opened')}. ${nextStep}\n`);
  if (format === 'json') {
    const printed = all.map(({ opened: _, why, ...each }) => ({ ...each, ...(why !== undefined && { why }) }));
    await io.out(`${JSON.stringify(printed.length === 1 ? printed[0] : printed, null, 2)}\n`);
  } else for (const each of all) if (each.opened) await io.out(inspectionText(each, Math.min(io.columns ?? 80, 100)));
  return all.every(({ opened }) => opened) ? exitCodes.pass : exitCodes.unrunnable;
};
