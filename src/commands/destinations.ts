import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { formatNames } from '../report/registry.ts';
import { UsageError } from '../source/errors.ts';

/** The format of a report where none is named. */
export const defaultFormat = 'text';

/** A format and where it goes; without a path to standard output. */
export type Destination = { readonly format: string; readonly path?: string };

/** Reads `-f name`, `-f name=file` and `-o file`, paths from `cwd` on. One format at most goes to standard output. Throws UsageError. */
export const destinations = (
  formats: readonly string[],
  output: string | undefined,
  cwd: string,
): readonly Destination[] => {
  const list = (formats.length > 0 ? formats : [defaultFormat]).map((entry): Destination => {
    const at = entry.indexOf('=');
    const [format, path] = at < 0 ? [entry, undefined] : [entry.slice(0, at), entry.slice(at + 1)];
    if (!formatNames.includes(format))
      throw new UsageError(`There is no format "${format}".`, `Known formats: ${formatNames.join(', ')}.`);
    if (path === '')
      throw new UsageError(
        `The format ${format} is to go to a file, and the file has no name.`,
        `Write for example -f ${format}=report.${format}.`,
      );
    return { format, ...(path !== undefined && { path }) };
  });
  const open = list.filter(({ path }) => path === undefined);
  if (open.length > 1)
    throw new UsageError(
      `Only one format can go to standard output; ${open.map(({ format }) => format).join(' and ')} were named.`,
      'Send the others to files: -f json=report.json.',
    );
  if (output === undefined) return apart(list, cwd);
  if (open.length === 0)
    throw new UsageError('Every format already has a file, so --output has nothing to take.', 'Leave --output out.');
  return apart(
    list.map((each) => (each.path === undefined ? { ...each, path: output } : each)),
    cwd,
  );
};

/** Two formats in one file would leave the last of them alone, and nobody would know. */
const apart = (list: readonly Destination[], cwd: string): readonly Destination[] => {
  const taken = new Map<string, string>();
  for (const { format, path } of list) {
    if (path === undefined || path.startsWith('/dev/')) continue;
    const place = placeOf(resolve(cwd, path));
    const other = taken.get(place);
    if (other !== undefined)
      throw new UsageError(`The formats ${other} and ${format} are both to go to ${path}.`, 'Name a file for each.');
    taken.set(place, format);
  }
  return list;
};

/** Where a file really is or would be, whatever links lead there. */
const placeOf = (path: string): string => realOf(path) ?? join(realOf(dirname(path)) ?? dirname(path), basename(path));

const realOf = (path: string): string | undefined => {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
};
