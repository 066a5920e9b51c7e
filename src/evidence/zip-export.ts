import type { Kind, Part, Probe, Reading } from '../model/evidence.ts';
import { sha256 } from '../source/digest.ts';
import { limits } from '../source/limits.ts';
import { probeBytes } from './probe.ts';
import { problemList } from './problem-list.ts';
import { walkZip, type ZipFileMember } from './zip-walk.ts';

/** A ZIP archive, as exports of several files come. Its members are read as files of their own. */
export const zipExport: Kind = {
  name: 'zip-export',
  title: 'ZIP archive',
  recognisedBy: 'The signature of ZIP, with members that make no document or spreadsheet of it.',
  mayShow: 'any',
  recognise: ({ format }) => format === 'zip',
  read: (probe) => readArchive(probe),
};

/** Formats of which no reader makes anything; they are listed, and no parts. */
const without = new Set(['image', 'empty', 'binary', 'gzip']);

const readArchive = async ({ bytes }: Probe): Promise<Reading> => {
  const walked = await walkZip(bytes);
  if ('limit' in walked) return { state: 'unreadable', why: walked.limit };
  if ('invalid' in walked) return { state: 'invalid', why: walked.invalid };
  const { manifestOf } = await import('./zip-manifest.ts');
  const { compareManifest } = await import('./zip-compare.ts');
  const members = walked.members.filter(({ path }) => !isJunk(path));
  const looked = members.map((member) => ({ ...member, format: probeBytes(member.path, member.bytes).format }));
  const every = looked.filter(({ format }) => !without.has(format));
  const readable = every.slice(0, limits.filesPerPath);
  const manifest = manifestOf(members);
  const compared = manifest === undefined ? undefined : await compareManifest(manifest, members);
  const problems = problemList();
  if (members.length === 0) problems.add('The archive holds no file.');
  const twice = members.find(({ path }, index) => members.findIndex((other) => other.path === path) !== index);
  if (twice !== undefined) problems.add(`The archive holds two files under the path ${twice.path}.`);
  for (const { path, found, digest, records, statedRecords, countedRecords } of compared?.entries ?? []) {
    if (!found) problems.add(`The manifest lists ${path}, and the archive does not hold it.`);
    if (digest === 'differs') problems.add(`The digest that the manifest gives for ${path} is not that of the file.`);
    if (records === 'differs')
      problems.add(`The manifest states ${statedRecords} records for ${path}, and ${countedRecords} were counted.`);
  }
  const together = compared?.entries.find(({ digest, bytes }) => digest === 'unknown' || bytes === 'unknown');
  if (together !== undefined)
    problems.untried(
      `The manifest states one digest or length for several files, beginning with ${together.path.slice(0, 80)}; the standard does not say what it means then, so it was not compared.`,
    );
  const unlooked = every.length - readable.length;
  if (unlooked > 0)
    problems.untried(
      `The archive holds ${every.length} files that can be read. This tool looks at the first ${readable.length}; a person must look at the other ${unlooked}, from ${every[readable.length]?.path.slice(0, 80)} on.`,
    );
  return {
    state: 'read',
    facts: {
      count: members.length,
      bytes: members.reduce((sum, member) => sum + member.bytes.length, 0),
      members: looked
        .slice(0, 1_000)
        .map(({ path, bytes: own, format }) => ({ path, bytes: own.length, format, sha256: sha256(own) })),
      formats: [...new Set(looked.map(({ format }) => format))],
      folders: [
        ...new Set(members.flatMap(({ path }) => (path.includes('/') ? [path.split('/')[0] ?? ''] : []))),
      ].slice(0, 200),
      emptyFiles: looked.filter(({ format }) => format === 'empty').length,
      parts: readable.length,
      ...(compared !== undefined && { manifest: compared }),
    },
    spots: {},
    problems: problems.list(),
    valid: problems.valid(),
    parts: readable.map(partOf),
    unlooked,
  };
};

const partOf = ({ path, bytes }: ZipFileMember): Part => ({ name: path, spot: {}, bytes });

/** Files that operating systems leave in archives. */
const isJunk = (path: string): boolean => /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/.test(path);
