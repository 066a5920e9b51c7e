import { posix } from 'node:path';
import type { Kind, Probe, Reading, ReadTools, Spot } from '../model/evidence.ts';
import { decode } from '../source/decode.ts';
import { feedFacts } from './gtfs-facts.ts';
import { type FeedFile, readFeed } from './gtfs-feed.ts';
import { type GtfsName, gtfsNames, nameByHeader, rulesOf } from './gtfs-files.ts';
import { headerOf } from './gtfs-table.ts';
import { problemList } from './problem-list.ts';
import { zipNames } from './zip-names.ts';
import { walkZip } from './zip-walk.ts';

/** GTFS Schedule, the timetable of public transport: a feed as a ZIP archive, or one of its files, held against those beside it. */
export const gtfs: Kind = {
  name: 'gtfs',
  title: 'GTFS timetable',
  recognisedBy:
    'A table whose columns are those of a file of GTFS, or a ZIP archive that holds three or more of the files that every feed has.',
  recognise: (probe) => (probe.format === 'zip' ? isFeed(probe.bytes) : tableOf(probe) !== undefined),
  read: (probe, tools) => (probe.format === 'zip' ? readArchive(probe) : readOne(probe, tools)),
};

const demanded: readonly GtfsName[] = ['agency', 'stops', 'routes', 'trips', 'stop_times'];

const isFeed = (bytes: Uint8Array): boolean =>
  demanded.filter((name) => (zipNames(bytes) ?? []).some(({ path }) => posix.basename(path) === `${name}.txt`))
    .length >= 3;

/** Which file of a feed a table is, by its first line; a file that is no UTF-8 is told by it all the same. */
const tableOf = ({ format, source, bytes }: Probe): GtfsName | undefined => {
  if (source === undefined && format !== 'binary') return undefined;
  if (source !== undefined && format !== 'csv' && format !== 'text') return undefined;
  const head = source?.text.slice(0, 5_000) ?? Buffer.from(bytes.subarray(0, 5_000)).toString('latin1');
  return nameByHeader(headerOf(head));
};

/** Bytes of a file beside the one that is read; a larger one is left to the look at that file itself. */
const mostBeside = 5_000_000;

/** The text of a file beside, where it is read as the table that its name tells. */
const textOf = (probe: Probe, name: GtfsName): string | undefined =>
  probe.bytes.length <= mostBeside && tableOf(probe) === name ? probe.source?.text : undefined;

const readOne = async (probe: Probe, tools: ReadTools): Promise<Reading> => {
  const own = tableOf(probe);
  if (own === undefined) return { state: 'invalid', why: 'is no file of GTFS' };
  const encoding = encodingFault(probe);
  if (encoding !== undefined || probe.source === undefined)
    return { state: 'invalid', why: `is a file of GTFS, which must be UTF-8 text: ${encoding}` };
  const files: FeedFile[] = [{ name: own, file: probe.file, text: probe.source.text }];
  const there = new Set<GtfsName>([own]);
  const named = new Set(
    Object.values(rulesOf(own).refers ?? {}).flatMap((targets) => targets.map((each) => each.split('.')[0])),
  );
  const open: GtfsName[] = [];
  // Only a file that bears its name in the standard stands in a feed.
  if (posix.basename(probe.file) === `${own}.txt`)
    for (const name of gtfsNames.filter((each) => each !== own)) {
      const beside = await tools.sibling(`${name}.txt`);
      if ('probe' in beside || beside.limited) there.add(name);
      const text = 'probe' in beside ? textOf(beside.probe, name) : undefined;
      if ('probe' in beside && text !== undefined) files.push({ name, file: beside.file, text });
      else if (there.has(name) && named.has(name)) open.push(name);
    }
  const lacking = demanded.filter((name) => !there.has(name));
  return await readFiles(
    files,
    own,
    // Fewer files may be samples that someone took out of a feed.
    lacking.length === 1 ? [`The feed around it lacks the file ${lacking[0]}.txt.`] : [],
    open,
  );
};

const encodingFault = ({ source, bytes, problem }: Probe): string | undefined => {
  if (source === undefined) return problem ?? 'it is none';
  return bytes[0] === 0xff || bytes[0] === 0xfe ? 'it is UTF-16' : undefined;
};

const readArchive = async ({ bytes }: Probe): Promise<Reading> => {
  const walked = await walkZip(bytes);
  if ('limit' in walked) return { state: 'unreadable', why: walked.limit };
  if ('invalid' in walked) return { state: 'invalid', why: walked.invalid };
  const folder = posix.dirname(
    walked.members.find(({ path }) => posix.basename(path) === 'stops.txt')?.path ?? walked.members[0]?.path ?? '',
  );
  const faults: string[] = [];
  const files = walked.members.flatMap(({ path, bytes: own }): readonly FeedFile[] => {
    const name = gtfsNames.find((each) => posix.join(folder, `${each}.txt`) === path);
    if (name === undefined) return [];
    const decoded = decode(own);
    if ('text' in decoded) return [{ name, file: path, text: decoded.text }];
    faults.push(`${path} must be UTF-8 text: ${decoded.problem}.`);
    return [];
  });
  if (folder !== '.')
    faults.push(`The files stand in the folder ${folder.slice(0, 80)} of the archive; they must stand at its top.`);
  const held = (name: GtfsName) => walked.members.some(({ path }) => path === posix.join(folder, `${name}.txt`));
  for (const name of demanded)
    if (!held(name) && !(name === 'stops' && walked.members.some(({ path }) => path.endsWith('locations.geojson'))))
      faults.push(`The feed lacks the file ${name}.txt.`);
  if (!held('calendar') && !held('calendar_dates'))
    faults.push('The feed lacks both calendar.txt and calendar_dates.txt.');
  return await readFiles(files, undefined, faults);
};

const readFiles = async (
  files: readonly FeedFile[],
  own: GtfsName | undefined,
  faults: readonly string[],
  open: readonly GtfsName[] = [],
): Promise<Reading> => {
  const problems = problemList();
  for (const fault of faults) problems.add(fault);
  for (const name of open)
    problems.untried(
      `${name}.txt beside it was not read as a table of the feed, so nobody held what names its records against it; a person must.`,
    );
  const read = await readFeed(files, (message, file, line) => {
    const here = own !== undefined && file === files[0]?.file;
    const place = here ? '' : `${file}${line === undefined ? '' : `, line ${line}`}: `;
    problems.add(`${place}${message}`, here && line !== undefined ? { line } : undefined);
  });
  const spots: Record<string, Spot> = own === undefined ? {} : { '': { line: 1 } };
  // What was not read to its end may hold faults; nobody calls it valid.
  for (const { name, truncated } of read.tables.values())
    if (truncated)
      problems.untried(`${name}.txt was not read to its end, so nobody tried the records beyond; a person must.`);
  return {
    state: 'read',
    facts: feedFacts(read, own),
    spots,
    problems: problems.list(),
    valid: problems.valid(),
  };
};
