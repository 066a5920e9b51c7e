import type { Entry, ZipFile } from 'yauzl';
import { formatBySignature } from './probe-signature.ts';
import { unpackEntry } from './zip-entry.ts';

/** A file of an archive, unpacked in memory. */
export type ZipFileMember = { readonly path: string; readonly bytes: Uint8Array };

/** What became of an archive: its files; a fault of the archive; or a limit of ours. */
export type WalkedZip =
  | { readonly members: readonly ZipFileMember[] }
  | { readonly invalid: string }
  | { readonly limit: string };

/** Bounds on one archive. Larger ones are for a person; what is not read must never seem not to be there. */
const most = { entries: 10_000, memberBytes: 50_000_000, bytes: 200_000_000, depth: 3 };

/** What may still be unpacked, of an archive and the archives inside of it together. */
type Budget = { entries: number; bytes: number };

/**
 * Unpacks all files of a ZIP archive in memory, never to disk; archives inside of it are unpacked too, three deep, their
 * files named `inner.zip/file.csv`. The directory is added up before anything is unpacked, and the library stops a file
 * that grows beyond what the directory says, so that an archive of many gigabytes costs nothing.
 */
export const walkZip = async (bytes: Uint8Array): Promise<WalkedZip> =>
  await walk(bytes, { entries: most.entries, bytes: most.bytes }, 1);

const walk = async (bytes: Uint8Array, budget: Budget, depth: number): Promise<WalkedZip> => {
  const { fromBufferPromise } = await import('yauzl');
  const members: ZipFileMember[] = [];
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      validateEntrySizes: true,
    });
    const entries = await entriesOf(zip, budget);
    if ('limit' in entries) return entries;
    for (const entry of entries.files)
      members.push({ path: entry.fileName, bytes: await unpackEntry(zip, entry, most.memberBytes) });
  } catch (error) {
    return faultOf(String((error as Error).message));
  }
  return await inside(members, budget, depth);
};

/** Puts the files of archives in the place of the archives; a damaged one stays a file that nobody can read. */
const inside = async (members: readonly ZipFileMember[], budget: Budget, depth: number): Promise<WalkedZip> => {
  const found: ZipFileMember[] = [];
  for (const member of members) {
    const isArchive = formatBySignature(member.bytes) === 'zip';
    if (isArchive && depth >= most.depth)
      return { limit: `it holds archives inside of archives, more than ${most.depth} deep (${member.path})` };
    const walked = isArchive ? await walk(member.bytes, budget, depth + 1) : { members: [] };
    if ('limit' in walked) return walked;
    if (!isArchive || 'invalid' in walked) found.push(member);
    else found.push(...walked.members.map(({ path, bytes }) => ({ path: `${member.path}/${path}`, bytes })));
  }
  return { members: found };
};

const entriesOf = async (
  zip: ZipFile,
  budget: Budget,
): Promise<{ readonly files: readonly Entry[] } | { readonly limit: string }> => {
  budget.entries -= zip.entryCount;
  if (budget.entries < 0) return { limit: `it has ${zip.entryCount} members; the limit is ${most.entries}` };
  const all = await new Promise<readonly Entry[]>((resolve, reject) => {
    const found: Entry[] = [];
    zip.on('error', reject);
    zip.on('end', () => resolve(found));
    zip.on('entry', (entry: Entry) => {
      found.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
  const files = all.filter(({ fileName }) => !fileName.endsWith('/'));
  const locked = files.find((entry) => entry.isEncrypted());
  if (locked !== undefined) return { limit: `its member ${locked.fileName} is encrypted` };
  const large = files.find(({ uncompressedSize }) => uncompressedSize > most.memberBytes);
  if (large !== undefined)
    return {
      limit: `its member ${large.fileName} has ${large.uncompressedSize} bytes; the limit is ${most.memberBytes}`,
    };
  const sum = files.reduce((total, { uncompressedSize }) => total + uncompressedSize, 0);
  budget.bytes -= sum;
  return budget.bytes < 0
    ? { limit: `it unpacks to ${most.bytes - budget.bytes} bytes; the limit is ${most.bytes}` }
    : { files };
};

/** What the library cannot do is a limit; everything else that it says is a fault of the archive. */
const faultOf = (reason: string): WalkedZip => {
  const plain = reason.replace(/\.?\s*$/, '').slice(0, 160);
  if (/unsupported|multi-disk|encrypt|too large|ZIP64|strong/i.test(plain))
    return { limit: `it cannot be unpacked: ${plain}` };
  if (/relative path|absolute path|invalid characters/i.test(plain))
    return { invalid: `names a member whose path leads out of the archive: ${plain}` };
  return { invalid: `is a damaged archive: ${plain}` };
};
