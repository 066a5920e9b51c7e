import { isUtf8 } from 'node:buffer';

/** Text, or the sentence that says why the bytes are none. */
export type Decoded = { readonly text: string } | { readonly problem: string };

/**
 * Decodes a file's bytes: UTF-8 (with or without a byte order mark), or UTF-16 where its byte order mark says so.
 * Binary files and other encodings are refused, never guessed.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict('utf-16be', bytes);
  if (bytes.subarray(0, 8_192).includes(0)) return { problem: 'it is a binary file, not text' };
  if (!isUtf8(bytes)) return { problem: 'it is not UTF-8 text; save it with the encoding UTF-8' };
  return strict('utf-8', bytes);
};

const strict = (encoding: string, bytes: Uint8Array): Decoded => {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { problem: `it is not valid ${encoding.toUpperCase()} text` };
  }
};
