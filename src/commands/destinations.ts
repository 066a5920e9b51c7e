import { normalize } from 'node:path';
import { formatNames } from '../report/registry.ts';
import { UsageError } from '../source/errors.ts';

/** A format and where it goes; without a path to standard output. */
export type Destination = { readonly format: string; readonly path?: string };

/** Reads `-f name`, `-f name=file` and `-o file`. One format at most goes to standard output. Throws UsageError. */
export const destinations = (formats: readonly string[], output: string | undefined): readonly Destination[] => {
  const list = (formats.length > 0 ? formats : ['text']).map((entry): Destination => {
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
  if (output === undefined) return apart(list);
  if (open.length === 0)
    throw new UsageError('Every format already has a file, so --output has nothing to take.', 'Leave --output out.');
  return apart(list.map((each) => (each.path === undefined ? { ...each, path: output } : each)));
};

/** Two formats in one file would leave the last of them alone, and nobody would know. */
const apart = (list: readonly Destination[]): readonly Destination[] => {
  for (const [index, { format, path }] of list.entries()) {
    const other = list.find((each, at) => at < index && path !== undefined && samePlace(each.path, path));
    if (other !== undefined)
      throw new UsageError(
        `The formats ${other.format} and ${format} are both to go to ${path}.`,
        'Name a file for each.',
      );
  }
  return list;
};

const samePlace = (one: string | undefined, other: string): boolean =>
  one !== undefined && normalize(one) === normalize(other) && !other.startsWith('/dev/');
