import { type Datatype, orderOf } from './csvw-datatype.ts';
import { dateOf, isDateType, isDuration } from './csvw-date.ts';
import { isNumeric, numberOf } from './csvw-number.ts';

/** How the cells of a column are read. */
export type CellRules = {
  readonly datatype: Datatype;
  readonly nulls: readonly string[];
  readonly required: boolean;
  readonly separator?: string;
  readonly preset: string;
};

/** The value of a cell as a text that is equal for equal values (null for none), and what is wrong with it. */
export type Cell = { readonly value: string | null; readonly fault?: string };

const keepsSpace = /^(string|json|xml|html|anyAtomicType|any)$/;

/** Reads a cell (CSVW, tabular data model, section 6.4). */
export const readCell = (written: string, rules: CellRules): Cell => {
  const { datatype, separator, required, nulls } = rules;
  let text = keepsSpace.test(datatype.base) ? written : written.replaceAll(/[\r\n\t]/g, ' ');
  if (!keepsSpace.test(datatype.base) && datatype.base !== 'normalizedString')
    text = text.replaceAll(/\s+/g, ' ').trim();
  if (text === '') text = rules.preset;
  if (separator !== undefined) {
    if (text === '') return required ? { value: null, fault: 'is empty, and must not be' } : { value: null };
    if (nulls.includes(text)) return { value: null };
    const parts = text.split(separator).map((part) => (keepsSpace.test(datatype.base) ? part : part.trim()));
    const cells = parts.map((part) => (nulls.includes(part) ? { value: null } : valueOfCell(part, datatype)));
    const fault = cells.flatMap((cell) => ('fault' in cell && cell.fault !== undefined ? [cell.fault] : []))[0];
    return { value: JSON.stringify(cells.map(({ value }) => value)), ...(fault !== undefined && { fault }) };
  }
  if (nulls.includes(text)) return required ? { value: null, fault: 'is empty, and must not be' } : { value: null };
  return valueOfCell(text, datatype);
};

const valueOfCell = (text: string, datatype: Datatype): Cell => {
  const { base } = datatype;
  const wrong = (what: string): Cell => ({ value: text, fault: `holds ${quoted(text)}, which ${what}` });
  if (isNumeric(base)) {
    const number = numberOf(text, base, datatype.number ?? { decimalChar: '.' });
    if (number === undefined) return wrong(`is no ${base} as the column asks for it`);
    const limit = beyond(number, datatype);
    return limit === undefined ? { value: String(number) } : wrong(limit);
  }
  if (isDateType(base)) {
    const moment = dateOf(text, base, datatype.date);
    if (moment === undefined) return wrong(`is no ${base} as the column asks for it`);
    const limit = typeof moment === 'number' ? beyond(moment, datatype) : undefined;
    return limit === undefined ? { value: String(moment) } : wrong(limit);
  }
  if (isDuration(base) && dateOf(text, base, undefined) === undefined) return wrong(`is no ${base}`);
  if (base === 'boolean') {
    const [yes, no] = datatype.truth ?? ['true', 'false'];
    const isDefault = yes === 'true' && no === 'false';
    if (text === yes || (isDefault && text === '1')) return { value: 'true' };
    return text === no || (isDefault && text === '0') ? { value: 'false' } : wrong(`is neither ${yes} nor ${no}`);
  }
  if (base === 'hexBinary' && !/^([\da-f]{2})*$/i.test(text)) return wrong('is no hexadecimal number');
  if (datatype.pattern !== undefined && !datatype.pattern(text))
    return wrong('does not have the form that the column asks for');
  const limit = tooLong(text, datatype);
  return limit === undefined ? { value: text } : wrong(limit);
};

/** A value as it is told in a report, cut where it is long. */
const quoted = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

const beyond = (value: number, { base, limits }: Datatype): string | undefined => {
  const limit = (key: string): number | undefined =>
    limits[key] === undefined ? undefined : orderOf(limits[key], base);
  for (const key of ['minimum', 'minInclusive'])
    if (value < (limit(key) ?? -Infinity)) return `is less than ${limits[key]}`;
  for (const key of ['maximum', 'maxInclusive'])
    if (value > (limit(key) ?? Infinity)) return `is more than ${limits[key]}`;
  if (value <= (limit('minExclusive') ?? -Infinity) && limit('minExclusive') !== undefined)
    return `is not more than ${limits.minExclusive}`;
  if (value >= (limit('maxExclusive') ?? Infinity) && limit('maxExclusive') !== undefined)
    return `is not less than ${limits.maxExclusive}`;
  return undefined;
};

const tooLong = (text: string, { base, limits }: Datatype): string | undefined => {
  const length =
    base === 'hexBinary'
      ? text.length / 2
      : /^(base64Binary|binary)$/.test(base)
        ? Buffer.from(text, 'base64').length
        : [...text].length;
  if (limits.length !== undefined && length !== Number(limits.length)) return `is not ${limits.length} long`;
  if (limits.minLength !== undefined && length < Number(limits.minLength)) return `is shorter than ${limits.minLength}`;
  return limits.maxLength !== undefined && length > Number(limits.maxLength)
    ? `is longer than ${limits.maxLength}`
    : undefined;
};
