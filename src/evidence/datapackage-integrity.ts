import { createHash } from 'node:crypto';
import type { Probe } from '../model/evidence.ts';
import type { Json } from '../source/pointer.ts';
import type { AddAt } from './datapackage-schema.ts';
import { textMember } from './members.ts';

/** What became of a statement about a file: `unknown` where this tool cannot tell what it means, `none` where there is none. */
type Agreement = 'agrees' | 'differs' | 'unknown' | 'none';

/** Whether the digest and the number of bytes that a resource states are those of its file. */
export type Integrity = { readonly digest: Agreement; readonly bytes: Agreement };

const algorithms: { readonly [length: number]: string } = { 32: 'md5', 40: 'sha1', 64: 'sha256', 128: 'sha512' };

/** Compares what a resource states (`hash`, `bytes`) with its file. Of a resource of several files nothing is compared. */
export const integrityOf = (
  resource: { readonly [key: string]: Json },
  probe: Probe,
  keys: readonly (string | number)[],
  add: AddAt,
): Integrity => {
  const { bytes: stated, path } = resource;
  const [, hash] = /(?:^|:)([\da-f]{32,128})$/i.exec(textMember(resource, 'hash') ?? '') ?? [];
  const algorithm = algorithms[hash?.length ?? 0];
  if (Array.isArray(path) && path.length > 1)
    return {
      digest: algorithm === undefined ? 'none' : 'unknown',
      bytes: typeof stated === 'number' ? 'unknown' : 'none',
    };
  const own = algorithm === undefined ? undefined : createHash(algorithm).update(probe.bytes).digest('hex');
  const digest = own === undefined ? 'none' : own === hash?.toLowerCase() ? 'agrees' : 'differs';
  const bytes = typeof stated !== 'number' ? 'none' : stated === probe.bytes.length ? 'agrees' : 'differs';
  if (digest === 'differs') add(`The digest is not that of ${probe.file}.`, [...keys, 'hash']);
  if (bytes === 'differs')
    add(`${probe.file} has ${probe.bytes.length} bytes, and ${String(stated)} are stated.`, [...keys, 'bytes']);
  return { digest, bytes };
};
