import { day } from './duration-iso.ts';

/** What a unit of a text measures: a length of time, working days (which no calendar turns into days) or percent. */
export type Unit =
  | { readonly kind: 'duration'; readonly months: number; readonly seconds: number }
  | { readonly kind: 'workingDays' | 'percent' };

const time = (months: number, seconds: number): Unit => ({ kind: 'duration', months, seconds });
const workingDays: Unit = { kind: 'workingDays' };
const percent: Unit = { kind: 'percent' };

/** English, Dutch, French, German and Spanish, without accents, in lower case. */
const words: readonly (readonly [string, Unit])[] = [
  ['hour hours hr hrs h uur uren heure heures stunde stunden std hora horas', time(0, 3600)],
  ['day days dag dagen etmaal jour jours tag tage tagen dia dias', time(0, day)],
  ['kalenderdag kalenderdagen kalendertag kalendertage kalendertagen', time(0, day)],
  ['week weeks weken semaine semaines woche wochen semana semanas', time(0, 7 * day)],
  ['month months maand maanden mois monat monate monaten monats mes meses', time(1, 0)],
  ['year years jaar jaren an ans annee annees jahr jahre jahren ano anos', time(12, 0)],
  ['werkdag werkdagen werktag werktage werktagen arbeitstag arbeitstage arbeitstagen geschaftstage', workingDays],
  ['% percent pct procent prozent', percent],
];
const units: ReadonlyMap<string, Unit> = new Map(
  words.flatMap(([list, unit]) => list.split(' ').map((word) => [word, unit] as const)),
);

const endings: Readonly<Record<string, Unit>> = {
  stundig: time(0, 3600),
  tagig: time(0, day),
  wochig: time(0, 7 * day),
  monatig: time(1, 0),
  jahrig: time(12, 0),
};

/** Words between a number and its unit that do not change the length of time. */
const fillers = new Set('calendar kalender full consecutive natural whole clear volle opeenvolgende'.split(' '));
const working = new Set(
  'working business ouvre ouvres ouvrable ouvrables habil habiles laborable laborables'.split(' '),
);

/** The unit that stands at a token, over words such as `calendar`, and the token behind it. */
export const unitAt = (
  tokens: readonly string[],
  from: number,
): { readonly unit: Unit; readonly end: number } | undefined => {
  const word = (index: number): string => tokens[index] ?? '';
  let at = from;
  while (at - from < 2 && (fillers.has(word(at)) || working.has(word(at)))) at++;
  const isWorking = tokens.slice(from, at).some((token) => working.has(token)) || working.has(word(at + 1));
  if (/^(per|pour|por)$/.test(word(at)) && /^(cent|ciento)$/.test(word(at + 1))) return { unit: percent, end: at + 2 };
  const unit = units.get(word(at));
  if (unit === undefined) return undefined;
  const isDay = unit.kind === 'duration' && unit.seconds === day;
  return { unit: isDay && isWorking ? workingDays : unit, end: at + 1 };
};

/** The parts of a German adjective: zweimonatig is zwei and a month. */
export const adjectiveParts = (token: string): { readonly number: string; readonly unit: Unit } | undefined => {
  const parts = /^(.*?)(stundig|tagig|wochig|monatig|jahrig)(?:e|er|en|em|es)?$/.exec(token);
  const unit = endings[parts?.[2] ?? ''];
  return parts && unit ? { number: parts[1] ?? '', unit } : undefined;
};
