import type { Json } from '../source/pointer.ts';
import { textMember } from './members.ts';

const mostBytes = 20_000_000;
const mostParts = 200;

/** Collects the bodies of answers that can be read as files, up to a bound in number and in bytes. */
export type Bodies = {
  /** The bytes of an answer's body; undefined where the recording holds none, or more than is looked at. */
  readonly take: (content: Json | undefined) => Uint8Array | undefined;
  /** How many bodies were left out, since there were more than are looked at. */
  readonly left: () => number;
};

/** Pictures, films, fonts, style sheets and scripts are no answers of an interface. */
const isDecoration = (mime: string): boolean =>
  /^(image|video|audio|font)\//.test(mime) ||
  /^(text\/css|(text|application)\/(x-)?(javascript|ecmascript)|application\/(wasm|font.*|x-font.*))$/.test(mime);

/** Makes an empty collection. */
export const harBodies = (): Bodies => {
  let bytes = 0;
  let parts = 0;
  let left = 0;
  return {
    take: (content) => {
      const text = textMember(content, 'text');
      const mime = (textMember(content, 'mimeType') ?? '').toLowerCase().split(';')[0]?.trim() ?? '';
      if (text === undefined || text === '' || isDecoration(mime)) return undefined;
      const body =
        parts < mostParts
          ? Buffer.from(text, textMember(content, 'encoding') === 'base64' ? 'base64' : 'utf8')
          : undefined;
      if (body === undefined || bytes + body.length > mostBytes) {
        left++;
        return undefined;
      }
      if (body.length === 0) return undefined;
      bytes += body.length;
      parts++;
      return body;
    },
    left: () => left,
  };
};
