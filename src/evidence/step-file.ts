/** An instance of a STEP file: `#17=IFCWALL(…);`. */
export type StepInstance = { readonly id: number; readonly type: string; readonly text: string };

/** What a walk through a STEP file comes to. */
export type StepWalk = { readonly ended: boolean; readonly instances: number };

/** Instances of one file that are looked at. */
const most = 3_000_000;

/**
 * Walks through the instances of the DATA sections of a STEP file (ISO 10303-21), one by one, without holding them. Quotes
 * and comments are stepped over. `text` is what stands between the outer parentheses.
 */
export const walkStep = (file: string, visit: (instance: StepInstance) => void): StepWalk => {
  let instances = 0;
  let at = file.search(/\bDATA\s*(\([^)]*\))?\s*;/);
  if (at < 0) return { ended: isEnded(file), instances };
  at = file.indexOf(';', at) + 1;
  const head = /\s*(?:\/\*[\s\S]*?\*\/\s*)*(?:#(\d+)\s*=\s*([A-Za-z_]\w*)\s*\(|(ENDSEC|DATA)\b)?/y;
  while (at < file.length && instances < most) {
    head.lastIndex = at;
    const found = head.exec(file);
    const end = endOf(file, found === null ? at : head.lastIndex);
    if (found?.[1] !== undefined && found[2] !== undefined && end !== undefined) {
      instances++;
      const text = file.slice(head.lastIndex, end);
      visit({ id: Number(found[1]), type: found[2].toUpperCase(), text: text.slice(0, text.lastIndexOf(')')) });
    }
    if (end === undefined) break;
    at = end + 1;
  }
  return { ended: isEnded(file), instances };
};

const isEnded = (file: string): boolean => /END-ISO-10303-21\s*;\s*$/.test(file.slice(-200));

/** The next semicolon outside of quotes and comments. */
const endOf = (file: string, from: number): number | undefined => {
  for (let at = from; at < file.length; at++) {
    const character = file.charCodeAt(at);
    if (character === 59) return at;
    if (character === 39) {
      at = file.indexOf("'", at + 1);
      if (at < 0) return undefined;
    } else if (character === 47 && file.charCodeAt(at + 1) === 42) {
      at = file.indexOf('*/', at + 2);
      if (at < 0) return undefined;
      at++;
    }
  }
  return undefined;
};

/** Splits the parameters of an instance or of an entry of the header at its commas; lists within them stay whole. */
export const stepParameters = (text: string): readonly string[] => {
  const parts: string[] = [];
  let [depth, start, at] = [0, 0, 0];
  for (; at < text.length && parts.length < 50; at++) {
    const character = text[at];
    if (character === "'") {
      at = text.indexOf("'", at + 1);
      if (at < 0) break;
    } else if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === ',' && depth === 0) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  parts.push(text.slice(start).trim());
  return parts;
};

/** The texts in quotes within a parameter, with the escapes of STEP written out. */
export const stepTexts = (parameter: string | undefined): readonly string[] =>
  [...(parameter ?? '').matchAll(/'((?:[^']|'')*)'/g)]
    .map(([, text = '']) => unescaped(text))
    .filter((text) => text !== '');

const unescaped = (text: string): string =>
  text
    .replaceAll("''", "'")
    .replaceAll(/\\X2\\((?:[\dA-F]{4})+)\\X0\\/gi, (_, digits: string) =>
      (digits.match(/.{4}/g) ?? []).map((each) => String.fromCharCode(Number.parseInt(each, 16))).join(''),
    )
    .replaceAll(/\\X\\([\dA-F]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replaceAll(/\\S\\(.)/g, (_, character: string) => String.fromCharCode(character.charCodeAt(0) + 128))
    .trim();
