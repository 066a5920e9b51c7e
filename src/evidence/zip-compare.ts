import { createHash } from 'node:crypto';
import { csv } from './csv.ts';
import { geojson } from './geojson.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';
import { probeBytes } from './probe.ts';
import { readAs } from './read-evidence.ts';
import type { Manifest, ManifestEntry } from './zip-manifest.ts';
import type { ZipFileMember } from './zip-walk.ts';

/** Recomputes what a manifest says of its archive: which files there are, their digests, sizes and numbers of records. */
export const compareManifest = async ({ paths, form, entries }: Manifest, members: readonly ZipFileMember[]) => {
  const byPath = new Map(members.map((member) => [member.path, member]));
  const compared = [];
  for (const entry of entries.slice(0, 10_000)) compared.push(await compare(entry, memberAt(byPath, entry.path)));
  const listed = new Set(entries.flatMap(({ path }) => memberAt(byPath, path)?.path ?? []));
  return {
    path: paths[0] ?? '',
    form,
    entries: compared.filter((each, index) => index < 1_000 || !isKept(each)),
    missing: compared.filter(({ found }) => !found).length,
    unlisted: members.flatMap(({ path }) => (listed.has(path) || paths.includes(path) ? [] : [path])).slice(0, 200),
    digestsDiffer: compared.filter(({ digest }) => digest === 'differs').length,
    recordsDiffer: compared.filter(({ records }) => records === 'differs').length,
  };
};

/** Whether a file is there, with a digest, and what the manifest says of it is true. One that is not so is listed wherever it stands. */
const isKept = ({ found, digest, bytes, records }: Awaited<ReturnType<typeof compare>>): boolean =>
  found && digest === 'agrees' && bytes !== 'differs' && bytes !== 'unknown' && records !== 'differs';

/** A path of a manifest counts from its own folder, or from the top of the archive. */
const memberAt = (byPath: ReadonlyMap<string, ZipFileMember>, path: string): ZipFileMember | undefined => {
  for (let rest = path; rest !== ''; rest = rest.includes('/') ? rest.slice(rest.indexOf('/') + 1) : '') {
    const member = byPath.get(rest);
    if (member !== undefined) return member;
  }
  return undefined;
};

const compare = async (entry: ManifestEntry, member: ZipFileMember | undefined) => {
  const stated = entry.records;
  const counted = stated === undefined || member === undefined ? undefined : await recordsIn(member);
  const agreement = (same: boolean) =>
    entry.several ? ('unknown' as const) : same ? ('agrees' as const) : ('differs' as const);
  return {
    path: entry.path,
    found: member !== undefined,
    digest:
      entry.digest === undefined || member === undefined
        ? ('none' as const)
        : agreement(createHash(entry.digest.algorithm).update(member.bytes).digest('hex') === entry.digest.hex),
    bytes:
      entry.bytes === undefined || member === undefined
        ? ('none' as const)
        : agreement(entry.bytes === member.bytes.length),
    records:
      stated === undefined || member === undefined
        ? ('none' as const)
        : counted === undefined
          ? ('unknown' as const)
          : agreement(stated === counted),
    ...(stated !== undefined && { statedRecords: stated }),
    ...(counted !== undefined && { countedRecords: counted }),
  };
};

/** The facts in which kinds count the records of a file. */
const counting = [
  [geojson, 'features'],
  [ndjson, 'records'],
  [json, 'records'],
  [csv, 'rows'],
] as const;

const recordsIn = async ({ path, bytes }: ZipFileMember): Promise<number | undefined> => {
  const probe = probeBytes(path, bytes);
  for (const [kind, fact] of counting) {
    if (!kind.recognise(probe)) continue;
    const reading = await readAs(kind, probe, { sibling: async () => ({ problem: 'there is no such file' }) });
    const count = reading.state === 'read' ? reading.facts[fact] : undefined;
    if (reading.state !== 'read' || reading.facts.truncated === true || typeof count !== 'number') return undefined;
    return count;
  }
  return undefined;
};
