import type { MayShow } from '../model/evidence.ts';
import { zipNames } from './zip-names.ts';

type Signature = readonly [name: string, start: string, at?: number];

/** Pictures, films, programs and the like, with an article, by their first bytes (`at` counts from the start): no place of a bid takes them. */
const strange: readonly Signature[] = [
  ['a PNG picture', '\x89PNG\r\n\x1a\n'],
  ['a JPEG picture', '\xff\xd8\xff'],
  ['a GIF picture', 'GIF8'],
  ['a TIFF picture', 'II*\0'],
  ['a TIFF picture', 'MM\0*'],
  ['a WebP picture', 'WEBP', 8],
  ['an AVI film or WAV recording', 'RIFF'],
  ['an MP4 or QuickTime film', 'ftyp', 4],
  ['a Matroska or WebM film', '\x1a\x45\xdf\xa3'],
  ['an MP3 recording', 'ID3'],
  ['an Ogg recording', 'OggS'],
  ['a dump of PostgreSQL in its own form', 'PGDMP'],
  ['a Microsoft Access database', '\0\x01\0\0Standard '],
  ['a drawing in DWG', 'AC10'],
  ['an old Office file (.doc, .xls or .ppt)', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['a program for Windows', 'MZ'],
  ['a program for Linux', '\x7fELF'],
  ['a compiled Java class', '\xca\xfe\xba\xbe'],
  ['a WebAssembly program', '\0asm'],
];

/** Packed files and formats of data that have no reader here: what is in them, a person must say. */
const unread: readonly Signature[] = [
  ['a file packed with gzip', '\x1f\x8b'],
  ['a file packed with bzip2', 'BZh'],
  ['a file packed with xz', '\xfd7zXZ\0'],
  ['a file packed with Zstandard', '\x28\xb5\x2f\xfd'],
  ['a 7-Zip archive', "7z\xbc\xaf'\x1c"],
  ['a RAR archive', 'Rar!\x1a\x07'],
  ['a TAR archive', 'ustar', 257],
  ['an SQLite database', 'SQLite format 3\0'],
  ['an Arrow or Feather table', 'ARROW1'],
  ['an Avro file', 'Obj\x01'],
  ['an ORC table', 'ORC'],
  ['an HDF5 or NetCDF-4 file', '\x89HDF\r\n\x1a\n'],
  ['a NetCDF file', 'CDF\x01'],
  ['a NetCDF file', 'CDF\x02'],
  ['an ESRI shapefile', '\0\0\x27\x0a'],
  ['a FlatGeobuf file', 'fgb\x03fgb'],
  ['a LAS or LAZ point cloud', 'LASF'],
  ['a glTF model', 'glTF'],
  ['a tile of 3D Tiles', 'b3dm'],
  ['a tile of 3D Tiles', 'i3dm'],
  ['a tile of 3D Tiles', 'pnts'],
  ['a tile of 3D Tiles', 'cmpt'],
];

/** What a paper for people shows, which a person opens where its place takes one. */
const paper: MayShow = ['document'];

/** Packages that are archives by their signature and something else by a member, and what they may show. */
const packages: readonly (readonly [name: string, member: string, mayShow: MayShow])[] = [
  ['a PowerPoint presentation', 'ppt/presentation.xml', paper],
  ['a Visio drawing', 'visio/document.xml', paper],
  ['an Excel workbook in the binary form', 'xl/workbook.bin', paper],
  ['an electronic book (EPUB)', 'META-INF/container.xml', paper],
  ['a program in Java', 'META-INF/MANIFEST.MF', []],
];

/** Of ISO/IEC 26300 only the text is read here. Its sheets are tables in an open format (PRONOM fmt/295). */
const openDocuments: Readonly<Record<string, Package>> = {
  spreadsheet: { name: 'an OpenDocument spreadsheet', mayShow: ['document', 'csv', 'price-table'] },
  presentation: { name: 'an OpenDocument presentation', mayShow: paper },
  graphics: { name: 'an OpenDocument drawing', mayShow: paper },
};

/** What a file is that no reader reads, with its article, and what a person may find in it. */
type Package = { readonly name: string; readonly mayShow: MayShow };

/** Names a ZIP file that is the document or the program of another application; undefined for an archive of files. */
export const packageOf = (bytes: Uint8Array): Package | undefined => {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const [, kind = ''] =
    /^.{30}mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation|graphics|\w+)/s.exec(head) ??
    [];
  if (kind !== '' && kind !== 'text') return openDocuments[kind] ?? { name: 'an OpenDocument file', mayShow: paper };
  const listed = new Set(zipNames(bytes)?.map(({ path }) => path));
  const found = packages.find(([, member]) => listed.has(member));
  return found && { name: found[0], mayShow: found[2] };
};

/** Names a file by its signature, and tells what a person may find in it for want of a reader; undefined where it bears no signature that is known. */
export const nameBySignature = (bytes: Uint8Array): Package | undefined => {
  const head = Buffer.from(bytes.subarray(0, 300)).toString('latin1');
  const named = (list: readonly Signature[], mayShow: MayShow): Package | undefined => {
    const found = list.find(([, start, at = 0]) => head.startsWith(start, at));
    return found && { name: found[0], mayShow };
  };
  return named(unread, 'any') ?? (head.startsWith('PK\x03\x04') ? packageOf(bytes) : named(strange, []));
};
