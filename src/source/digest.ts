import { createHash } from 'node:crypto';

/** The SHA-256 of bytes or of a text's UTF-8 bytes, in lower-case hexadecimal (64 characters). */
export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');
