import type { Entry, ZipFile } from 'yauzl';
import { unpackEntry } from './zip-entry.ts';

/** Bounds on a zip file that is read as a document. */
const most = { entries: 10_000, memberBytes: 50_000_000 };

/**
 * The bytes of the named members of a zip file, in memory and never unpacked to disk. Members that it does not hold are
 * left out. Rejects with the library's reason where the file is broken, locked, or over the bounds (50 MB a member, and
 * 10,000 entries before all of them are found: what was not looked at must not seem not to be there).
 */
export const zipMembers = async (
  bytes: Uint8Array,
  names: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const { fromBuffer } = await import('yauzl');
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }, (error, file) =>
      error ? reject(error) : resolve(file),
    );
  });
  const found = new Map<string, Uint8Array>();
  return await new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(found));
    zip.on('entry', (entry: Entry) => {
      const next = () => {
        if (found.size === names.length) resolve(found);
        else if (zip.entriesRead === most.entries && zip.entryCount > most.entries)
          reject(new Error(`it has ${zip.entryCount} parts; the limit is ${most.entries}`));
        else zip.readEntry();
      };
      if (!names.includes(entry.fileName)) next();
      else if (entry.uncompressedSize > most.memberBytes)
        reject(
          new Error(`its part ${entry.fileName} has ${entry.uncompressedSize} bytes; the limit is ${most.memberBytes}`),
        );
      else
        unpackEntry(zip, entry, most.memberBytes).then((member) => {
          found.set(entry.fileName, member);
          next();
        }, reject);
    });
    zip.readEntry();
  });
};
