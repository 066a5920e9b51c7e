import { basename, dirname, resolve } from 'node:path';
import type { Io } from '../io.ts';
import { bidFolder } from '../load/bid-folder.ts';
import { type Inspected, inspectFile } from '../load/inspect-file.ts';
import { type ExitCode, exitCodes } from '../model/words.ts';
import { factLines } from '../report/facts.ts';
import { show } from '../report/show.ts';

/** Shows what files are and which facts are read from them. Exit code 2 where a file cannot be opened, else 0: an invalid file is an answer too. */
export const inspect = async (
  files: readonly string[],
  { format }: { readonly format: string },
  io: Io,
): Promise<ExitCode> => {
  const all: Inspected[] = [];
  for (const file of files)
    all.push({ ...(await inspectFile(bidFolder(dirname(resolve(io.cwd, file))), basename(file))), file });
  for (const { file, why } of all.filter(({ opened }) => !opened))
    await io.error(`${show(file)}: ${show(why ?? 'it cannot be opened')}.\n`);
  if (format === 'json') {
    const printed = all.map(({ opened: _, why, ...each }) => ({ ...each, ...(why !== undefined && { why }) }));
    await io.out(`${JSON.stringify(printed.length === 1 ? printed[0] : printed, null, 2)}\n`);
  } else for (const each of all) if (each.opened) await io.out(text(each));
  return all.every(({ opened }) => opened) ? exitCodes.pass : exitCodes.unrunnable;
};

const text = (inspected: Inspected): string => {
  const { file, kind, title, kinds, valid, why, problems } = inspected;
  const validity = valid === null ? 'not judged: no rules of this kind were tried' : valid ? 'yes' : 'no';
  const lines = [
    `File      ${show(file)}`,
    `Kind      ${kind === null ? 'not recognised' : `${kind} (${title})`}${kinds.length > 1 ? `, also ${kinds.slice(1).join(', ')}` : ''}`,
    why === undefined ? `Valid     ${validity}` : `Read      no: ${show(why)}`,
    ...problems
      .slice(0, 20)
      .map(
        ({ message, line, column, page, pointer }) =>
          `Problem   ${line === undefined ? (page === undefined ? show(pointer ?? '') : `page ${page}`) : `line ${line}:${column ?? 1}`}  ${show(message)}`,
      ),
    ...(problems.length > 20 ? [`          and ${problems.length - 20} more problems; all with --format json`] : []),
    ...factLines(inspected.facts),
  ];
  return `${lines.join('\n')}\n\n`;
};
