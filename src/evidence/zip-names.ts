/** A member of a ZIP archive as its directory lists it. */
export type ZipName = { readonly path: string; readonly bytes: number };

const most = 20_000;

/**
 * The members that the directory at the end of a ZIP archive lists (APPNOTE 6.3.10, sections 4.3.12 and 4.3.16); nothing is
 * unpacked. Undefined where there is no such directory, or one of the 64-bit form.
 */
export const zipNames = (bytes: Uint8Array): readonly ZipName[] | undefined => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > file.length || file.length - end > 65_600) return undefined;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const names: ZipName[] = [];
  for (let index = 0; index < count && index < most; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) return undefined;
    const length = file.readUInt16LE(at + 28);
    names.push({
      path: file.toString('utf8', at + 46, at + 46 + length),
      bytes: file.readUInt32LE(at + 24),
    });
    at += 46 + length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return names;
};
