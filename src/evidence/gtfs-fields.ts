/** The type of a field of GTFS (gtfs.org, field types); `!` after it demands a value in each record. A range is a list of choices. */
export type FieldType =
  | 'id'
  | 'text'
  | 'url'
  | 'zone'
  | 'language'
  | 'email'
  | 'latitude'
  | 'longitude'
  | 'date'
  | 'time'
  | 'colour'
  | 'currency'
  | 'count'
  | 'number'
  | `${number}-${number}`;

type Form = { readonly is: string; readonly holds: (value: string) => boolean };

const zones = new Map<string, boolean>();

const isZone = (name: string): boolean => {
  const before = zones.get(name);
  if (before !== undefined) return before;
  let known = false;
  try {
    known = /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    known = false;
  }
  if (zones.size < 1_000) zones.set(name, known);
  return known;
};

const isDate = (written: string): boolean => {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(written) ?? [];
  if (day === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
};

const within = (value: string, least: number, most: number): boolean =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value) && Number(value) >= least && Number(value) <= most;

const forms: { readonly [type: string]: Form } = {
  id: { is: 'an identifier', holds: () => true },
  text: { is: 'a text', holds: () => true },
  url: { is: 'a web address (https://…)', holds: (value) => /^https?:\/\/[^\s/]+\S*$/i.test(value) },
  zone: { is: 'a time zone of the tz database (Europe/Amsterdam)', holds: isZone },
  language: { is: 'a language code (nl, de-CH)', holds: (value) => /^[a-z]{2,3}(-[a-z\d]{1,8})*$/i.test(value) },
  email: { is: 'an e-mail address', holds: (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) },
  latitude: { is: 'a latitude from -90 to 90', holds: (value) => within(value, -90, 90) },
  longitude: { is: 'a longitude from -180 to 180', holds: (value) => within(value, -180, 180) },
  date: { is: 'a day, written YYYYMMDD', holds: isDate },
  time: {
    is: 'a time of the service day (25:35:00 is after midnight)',
    holds: (value) => /^\d{1,3}:[0-5]\d:[0-5]\d$/.test(value),
  },
  colour: { is: 'a colour of six hexadecimal digits', holds: (value) => /^[\da-f]{6}$/i.test(value) },
  currency: { is: 'a currency code (EUR)', holds: (value) => /^[A-Z]{3}$/.test(value) },
  count: { is: 'a whole number, not below zero', holds: (value) => /^\d+$/.test(value) },
  number: { is: 'a number', holds: (value) => within(value, -Infinity, Infinity) },
};

/** Tests a value that is not empty; gives what it must be where it is not that. */
export const fieldFault = (type: FieldType, value: string): string | undefined => {
  const form = forms[type];
  if (form !== undefined) return form.holds(value) ? undefined : form.is;
  const [least = 0, most = 0] = type.split('-').map(Number);
  return /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most
    ? undefined
    : `one of the numbers ${least} to ${most}`;
};
