import type { Format } from '../model/evidence.ts';
import { packageOf } from './signature-names.ts';
import { zipNames } from './zip-names.ts';

const signatures: readonly (readonly [Format, string])[] = [
  ['pdf', '%PDF-'],
  ['sqlite', 'SQLite format 3\0'],
  ['parquet', 'PAR1'],
  ['parquet', 'PARE'],
  ['gzip', '\x1f\x8b'],
  ['image', '\x89PNG\r\n\x1a\n'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF87a'],
  ['image', 'GIF89a'],
  ['image', 'II*\0'],
  ['image', 'MM\0*'],
];

/** The format that a file's first bytes give away; undefined where they are no known signature. */
export const formatBySignature = (bytes: Uint8Array): Format | undefined => {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipFormat(bytes, head);
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'image';
  return signatures.find(([, start]) => head.startsWith(start))?.[0];
};

/** What a ZIP file holds decides; a document inside of an archive makes no document of the archive. */
const zipFormat = (bytes: Uint8Array, head: string): Format => {
  if (head.startsWith('mimetypeapplication/vnd.oasis.opendocument.text', 30)) return 'odt';
  const names = zipNames(bytes);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (path: string): boolean =>
    names === undefined ? file.includes(path) : names.some((member) => member.path === path);
  if (holds('word/document.xml')) return 'docx';
  if (holds('xl/workbook.xml')) return 'xlsx';
  if (packageOf(bytes) !== undefined) return 'package';
  return 'zip';
};
