import type { Entry, ZipFile } from 'yauzl';

/** The bytes of one file of an archive, in memory. Rejects with the library's reason where it is broken or locked, and where it grows beyond `most` bytes. */
export const unpackEntry = (zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(error);
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > most) stream.destroy(new Error(`too large: ${entry.fileName}`));
        else chunks.push(chunk);
      });
      stream.on('error', reject);
      stream.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    });
  });
