import { posix } from 'node:path';
import type { Probe, ReadTools, Sibling } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { csvw } from './csvw.ts';
import { listMember, textMember } from './members.ts';

/**
 * What a description beside a table says of it: its file, how far the table departs from it, and the first departure, or what of
 * it could not be tried. Without a number of departures it could not be read.
 */
export type BesideTable = {
  readonly file: string;
  readonly departures?: number;
  readonly first?: string;
  readonly untried?: string;
};

/**
 * Finds the description of a table that stands beside it, by the names that CSV on the Web looks for (tabular data model,
 * section 5.3: `table.csv-metadata.json`, `csv-metadata.json`) and the one that its own examples use (`table-metadata.json`),
 * and reads it. Undefined where there is none that describes this very file; one that cannot be read may.
 */
export const metadataBeside = async ({ file }: Probe, tools: ReadTools): Promise<BesideTable | undefined> => {
  const name = posix.basename(file);
  for (const reference of [
    `${name}-metadata.json`,
    `${name.replace(/\.[^.]*$/, '')}-metadata.json`,
    'csv-metadata.json',
  ]) {
    const beside = await tools.sibling(reference);
    const unread = unreadOf(beside);
    if (unread !== undefined) return { file: reference, untried: unread };
    if ('problem' in beside || !csvw.recognise(beside.probe) || !isObject(beside.probe.root)) continue;
    const { root } = beside.probe;
    const isGroup = Object.hasOwn(root, 'tables');
    const index = (isGroup ? listMember(root, 'tables') : [root]).findIndex((table) => fileOf(table) === name);
    if (index < 0) continue;
    const reading = await csvw.read(beside.probe, tools);
    if (reading.state !== 'read') return { file: beside.file, untried: notRead(reading.why) };
    const own = listMember(reading.facts, 'tables')[index];
    const departures = isObject(own) ? Number(own.departures) : 0;
    const tried = isObject(own) && own.tried === true;
    const at = isGroup ? `/tables/${index}` : '';
    const first = reading.problems.find(({ spot }) => `${spot?.pointer}/`.startsWith(`${at}/`))?.message;
    return {
      file: beside.file,
      departures,
      ...(departures > 0 && { first: first ?? notListed(departures) }),
      ...(departures === 0 && !tried && { untried: first ?? notTried }),
    };
  }
  return undefined;
};

/** Why nobody can tell what stands in a description: it is beyond a limit, or broken. */
const unreadOf = (beside: Sibling): string | undefined => {
  if ('problem' in beside) return beside.limited && notRead(beside.problem);
  const { root, limited, problem = 'it cannot be parsed' } = beside.probe;
  return root === undefined && (limited || csvw.recognise(beside.probe)) ? notRead(problem) : undefined;
};

const notRead = (why: string): string =>
  `It could not be read (${why.replace(/\.$/, '')}); a person must tell whether the table keeps what it says.`;

/** A list of departures is bounded, and those of the tables before may fill it. */
const notListed = (departures: number): string =>
  `the departures (${departures}) are not listed, since those of other tables fill the list; mend these first, and look again.`;

/** What could not be tried is listed only where no table departs. */
const notTried =
  'This tool could not try all that it says of this table; a person must tell whether the table keeps it.';

const fileOf = (table: Json): string => posix.basename((textMember(table, 'url') ?? '').split(/[?#]/)[0] ?? '');
