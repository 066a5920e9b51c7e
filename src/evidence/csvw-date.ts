/** Lexical forms of dates and times where a column names no format (XML Schema 1.1 part 2, section 3.3). */
const zone = '(?:Z|[+-]\\d\\d:\\d\\d)?';
const day = '-?\\d{4,}-\\d\\d-\\d\\d';
const clock = '\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?';

const lexical: { readonly [type: string]: RegExp } = {
  date: new RegExp(`^${day}${zone}$`),
  dateTime: new RegExp(`^${day}T${clock}${zone}$`),
  datetime: new RegExp(`^${day}T${clock}${zone}$`),
  dateTimeStamp: new RegExp(`^${day}T${clock}(?:Z|[+-]\\d\\d:\\d\\d)$`),
  time: new RegExp(`^${clock}${zone}$`),
  gDay: new RegExp(`^---\\d\\d${zone}$`),
  gMonth: new RegExp(`^--\\d\\d${zone}$`),
  gMonthDay: new RegExp(`^--\\d\\d-\\d\\d${zone}$`),
  gYear: new RegExp(`^-?\\d{4,}${zone}$`),
  gYearMonth: new RegExp(`^-?\\d{4,}-\\d\\d${zone}$`),
  duration: /^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/,
  dayTimeDuration: /^-?P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/,
  yearMonthDuration: /^-?P(?=.)(?:\d+Y)?(?:\d+M)?$/,
};

/** Whether a type is one of dates and times, or of spans of time. */
export const isDateType = (base: string): boolean => Object.hasOwn(lexical, base) && !isDuration(base);
export const isDuration = (base: string): boolean => /duration$/i.test(base) && Object.hasOwn(lexical, base);

/** Letters of a date format, and what each stands for; longer ones first. */
const letters: readonly (readonly [string, string])[] = [
  ['yyyy', '(?<year>-?\\d{4,})'],
  ['MM', '(?<month>\\d\\d)'],
  ['M', '(?<month>\\d{1,2})'],
  ['dd', '(?<day>\\d\\d)'],
  ['d', '(?<day>\\d{1,2})'],
  ['HH', '(?<hour>\\d\\d)'],
  ['mm', '(?<minute>\\d\\d)'],
  ['ss', '(?<second>\\d\\d)'],
  ['XXX', '(?<zone>Z|[+-]\\d\\d:\\d\\d)'],
  ['XX', '(?<zone>Z|[+-]\\d{4})'],
  ['X', '(?<zone>Z|[+-]\\d\\d(?:\\d\\d)?)'],
  ['xxx', '(?<zone>[+-]\\d\\d:\\d\\d)'],
  ['xx', '(?<zone>[+-]\\d{4})'],
  ['x', '(?<zone>[+-]\\d\\d(?:\\d\\d)?)'],
];

/** What a date format matches (CSVW, tabular data model, section 6.4.4); undefined where it is none. */
export const dateMatcher = (format: string): RegExp | undefined => {
  let rest = format;
  let pattern = '';
  while (rest !== '') {
    const known = letters.find(([letter]) => rest.startsWith(letter));
    const fraction = /^S+/.exec(rest)?.[0];
    if (fraction !== undefined) pattern += `\\d{1,${fraction.length}}`;
    else if (known !== undefined) {
      const name = /\?<(\w+)>/.exec(known[1])?.[1] ?? '';
      if (pattern.includes(`?<${name}>`)) return undefined;
      pattern += known[1];
    } else if (/^[-/.: T]/.test(rest)) pattern += rest[0] === '.' ? '\\.' : rest[0];
    else return undefined;
    rest = rest.slice(fraction?.length ?? known?.[0].length ?? 1);
  }
  // A fraction of a second may be left out with its point.
  return new RegExp(`^${pattern.replace(/\\\.(\\d\{1,\d+\})/, '(?:\\.$1)?')}$`);
};

/** A moment as a number that orders it, or the text itself for what has no order; undefined where the text is no date of its type. */
export const dateOf = (text: string, base: string, format: RegExp | undefined): number | string | undefined => {
  const groups = format === undefined ? undefined : format.exec(text)?.groups;
  if (format !== undefined && !format.test(text)) return undefined;
  if (format === undefined && lexical[base]?.test(text) !== true) return undefined;
  if (isDuration(base)) return text;
  const { year, month, day: dayOf, hour = '00', minute = '00', second = '00', zone: offset } = groups ?? {};
  const iso =
    groups === undefined
      ? text
      : year === undefined
        ? `${hour}:${minute}:${second}`
        : `${year}-${(month ?? '01').padStart(2, '0')}-${(dayOf ?? '01').padStart(2, '0')}T${hour}:${minute}:${second}${zoneOf(offset)}`;
  return momentOf(iso, base);
};

const zoneOf = (offset: string | undefined): string =>
  offset === undefined || offset === 'Z'
    ? (offset ?? '')
    : `${offset.slice(0, 3)}:${offset.slice(-2) === offset.slice(1, 3) && offset.length === 3 ? '00' : offset.slice(-2)}`;

const momentOf = (iso: string, base: string): number | string | undefined => {
  const whole = /^(-?\d{4,})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(iso);
  const [, year, month, day_, hour = '0', minute = '0', second = '0'] = whole ?? [];
  if (whole === null) {
    const [, hours, minutes, seconds] = /^(\d\d):(\d\d):(\d\d)/.exec(iso) ?? [];
    if (base === 'time' && (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 60)) return undefined;
    return iso;
  }
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day_)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day_);
  if (!real || Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const offset = /([+-])(\d\d):(\d\d)$/.exec(iso);
  const shift = offset === null ? 0 : (offset[1] === '-' ? 1 : -1) * (Number(offset[2]) * 60 + Number(offset[3]));
  return date.getTime() + ((Number(hour) * 60 + Number(minute) + shift) * 60 + Number(second)) * 1_000;
};
