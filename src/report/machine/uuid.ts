import { createHash } from 'node:crypto';

/** The namespace of the names that ids are made from: version 5 of `urn:bidlint` in the namespace of URLs (RFC 9562, 6.6). */
const namespace = 'f643472e-3a4e-5a50-a292-5c9ec6fbb499';

/**
 * A UUID of version 5 (RFC 9562, 5.5) for a name: the same name gives the same id, so that the same report gives the same
 * bytes. Takes the parts of the name, which are told apart; gives lower-case hexadecimal.
 */
export const uuidOf = (...parts: readonly string[]): string => uuid5(namespace, JSON.stringify(parts));

/** A UUID of version 5 for a name in a namespace. */
export const uuid5 = (within: string, name: string): string => {
  const digest = createHash('sha1')
    .update(Buffer.from(within.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  return digest.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
