/** The signs of a number format: the pattern (UAX 35, as far as CSVW asks), the decimal sign and the grouping sign. */
export type NumberFormat = { readonly pattern?: string; readonly decimalChar: string; readonly groupChar?: string };

/** Whole-number types with their bounds (XML Schema 1.1 part 2, section 3.4). */
const bounds: { readonly [type: string]: readonly [least: bigint | undefined, most: bigint | undefined] } = {
  integer: [undefined, undefined],
  long: [-(2n ** 63n), 2n ** 63n - 1n],
  int: [-(2n ** 31n), 2n ** 31n - 1n],
  short: [-32_768n, 32_767n],
  byte: [-128n, 127n],
  nonNegativeInteger: [0n, undefined],
  positiveInteger: [1n, undefined],
  unsignedLong: [0n, 2n ** 64n - 1n],
  unsignedInt: [0n, 2n ** 32n - 1n],
  unsignedShort: [0n, 65_535n],
  unsignedByte: [0n, 255n],
  nonPositiveInteger: [undefined, 0n],
  negativeInteger: [undefined, -1n],
};

/** Whether a type is one of numbers. */
export const isNumeric = (base: string): boolean =>
  Object.hasOwn(bounds, base) || /^(decimal|double|float|number)$/.test(base);

/** The number that a text stands for; undefined where it stands for none of its type and format. */
export const numberOf = (text: string, base: string, format: NumberFormat): number | undefined => {
  const { pattern, decimalChar, groupChar } = format;
  if (pattern !== undefined) {
    const matcher = patternMatcher(pattern, decimalChar, groupChar ?? ',');
    if (matcher !== undefined && !matcher.test(text)) return undefined;
  } else if (groupChar !== undefined && text.includes(groupChar + groupChar)) return undefined;
  const scale = /^%|%$/.test(text) ? 100 : /^‰|‰$/.test(text) ? 1_000 : 1;
  const bare = text.replace(/^[%‰]|[%‰]$/, '');
  const group = groupChar ?? (pattern === undefined ? undefined : ',');
  const plain = (group === undefined ? bare : bare.replaceAll(group, '')).replace(decimalChar, '.');
  if (!(Object.hasOwn(bounds, base) ? isWhole(plain, base, scale) : isReal(plain, base))) return undefined;
  const special = /^[+-]?(NaN|INF)$/.exec(plain);
  return special
    ? special[1] === 'NaN'
      ? Number.NaN
      : plain.startsWith('-')
        ? -Infinity
        : Infinity
    : Number(plain) / scale;
};

const isWhole = (text: string, base: string, scale: number): boolean => {
  if (!/^[+-]?\d+$/.test(text) || scale !== 1 || text.length > 400) return false;
  const value = BigInt(text.replace(/^\+/, ''));
  const [least, most] = bounds[base] ?? [];
  return (least === undefined || value >= least) && (most === undefined || value <= most);
};

const isReal = (text: string, base: string): boolean =>
  base === 'decimal'
    ? /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text)
    : /^([+-]?(\d+(\.\d*)?|\.\d+)([Ee][+-]?\d+)?|[+-]?INF|NaN)$/.test(text);

/** What a pattern matches; undefined where it is no pattern. Every repetition in it is bounded by groups of digits. */
export const patternMatcher = (pattern: string, decimalChar: string, groupChar: string): RegExp | undefined => {
  const parts = /^([+\-%‰]?)([#0,]*)(?:\.([#0,]*))?(?:(E)([+-]?)([#0]+))?([%‰]?)$/.exec(pattern);
  if (parts === null) return undefined;
  const [, sign = '', whole = '', fraction, exponent, exponentSign = '', exponentDigits = '', suffix = ''] = parts;
  if (!/^[#,]*[0,]*$/.test(whole) || (fraction !== undefined && !/^[0,]*[#,]*$/.test(fraction))) return undefined;
  const prefix = sign === '%' || sign === '‰' ? `[+-]?${sign}[+-]?` : '[+-]?';
  const end = suffix === '' ? '' : escaped(suffix);
  const power =
    exponent === undefined
      ? ''
      : `E${exponentSign === '' ? '[+-]?' : '[+-]'}\\d{${Math.max(zeros(exponentDigits), 1)},}`;
  return new RegExp(
    `^${prefix}${wholePart(whole, groupChar)}${fractionPart(fraction, decimalChar, groupChar)}${power}${end}$`,
  );
};

const zeros = (text: string): number => text.replaceAll(/[^0]/g, '').length;
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Digits before the decimal sign: so many at least, in groups where the pattern has any. */
const wholePart = (pattern: string, groupChar: string): string => {
  const groups = pattern.split(',');
  const least = zeros(pattern);
  if (groups.length === 1) return least === 0 ? '\\d*' : `\\d{${least},}`;
  const last = groups.at(-1)?.length ?? 3;
  const other = groups.length > 2 ? (groups.at(-2)?.length ?? last) : last;
  const sign = escaped(groupChar);
  // Either one group that is not full, or a first one of at most the size of the others, full ones, and the last.
  return `(?:\\d{${Math.max(1, least)},${Math.max(last, least, 1)}}|\\d{1,${other}}(?:${sign}\\d{${other}})*${sign}\\d{${last}})`;
};

const fractionPart = (pattern: string | undefined, decimalChar: string, groupChar: string): string => {
  if (pattern === undefined || pattern === '') return '';
  const least = zeros(pattern);
  const most = pattern.replaceAll(',', '').length;
  const [first = '', ...rest] = pattern.split(',');
  const digits =
    rest.length === 0
      ? `\\d{${Math.max(1, least)},${most}}`
      : groupedFraction(
          first.length,
          [first, ...rest].map((part) => part.length),
          Math.max(1, least),
          escaped(groupChar),
        );
  return least > 0 ? `${escaped(decimalChar)}${digits}` : `(?:${escaped(decimalChar)}${digits})?`;
};

/** A fraction in groups: each number of digits from the least on is one alternative, since the groups before must be full. */
const groupedFraction = (size: number, sizes: readonly number[], least: number, sign: string): string => {
  const most = sizes.reduce((sum, each) => sum + each, 0);
  const alternatives: string[] = [];
  for (let digits = least; digits <= most; digits++) {
    const groups: string[] = [];
    for (let rest = digits; rest > 0; rest -= size) groups.push(`\\d{${Math.min(rest, size)}}`);
    alternatives.push(groups.join(sign));
  }
  return `(?:${alternatives.reverse().join('|')})`;
};
