import { decode } from '../source/decode.ts';

/** Text, or the sentence that says why there is none; `limited` where the file may be sound and only we cannot read it. */
export type DecodedEvidence = { readonly text: string } | { readonly problem: string; readonly limited?: true };

/** Bytes at the head in which an encoding is looked for, and by which text is told from other files. */
const head = 8_192;

/**
 * Decodes the bytes of an evidence file: UTF-8 and UTF-16 as a manifest, and beside them the encoding that XML and HTML name
 * themselves (XML 1.0, 4.3.3; HTML, 13.2.3.2). An encoding is never guessed: text that names none is a limit of ours.
 */
export const decodeEvidence = (bytes: Uint8Array): DecodedEvidence => {
  const decoded = decode(bytes);
  if ('text' in decoded || isBinary(bytes)) return decoded;
  const named = namedEncoding(bytes);
  if (named === undefined)
    return {
      problem: 'it is text in another encoding than UTF-8 and does not name it; save it with the encoding UTF-8',
      limited: true,
    };
  if (/^utf-?8$/i.test(named)) return { problem: 'it names the encoding UTF-8 and is not in it' };
  try {
    return { text: new TextDecoder(named, { fatal: true }).decode(bytes) };
  } catch {
    return {
      problem: `it names the encoding ${named}, in which this tool cannot read it; save it with the encoding UTF-8`,
      limited: true,
    };
  }
};

/** Bytes that no text in an encoding of one byte a character has. */
const isBinary = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, head).some((byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b);

const namedEncoding = (bytes: Uint8Array): string | undefined => {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, head)).trimStart();
  if (!text.startsWith('<')) return undefined;
  const found =
    /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(text) ??
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(text.slice(0, 1_024));
  return found?.[1];
};
