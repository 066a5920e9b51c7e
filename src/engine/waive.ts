import type { Waiver } from '../generated/tender.ts';
import type { Finding } from '../model/result.ts';
import { isObject, keysOf, member } from '../source/pointer.ts';
import type { Context } from './context.ts';

/** What a waiver is held against: the rule, and the numbers of the requirements for which the tender asks it. */
export type Waivable = { readonly rule: string; readonly requirements: readonly string[] };

/** Whether a waiver holds on a day, both written YYYY-MM-DD: its last day still counts. */
export const isInForce = ({ until }: Pick<Waiver, 'until'>, day: string): boolean => day <= until;

/**
 * The waivers that bear on a rule on the day on which the bid is judged. One of a requirement bears on the rule only where each
 * requirement that asks the rule is waived: a departure from another requirement stays one.
 */
export const waiversOn = ({ rule, requirements }: Waivable, all: readonly Waiver[], day: string): readonly Waiver[] => {
  const inForce = all.filter((waiver) => isInForce(waiver, day));
  const waived = new Set(inForce.map(({ requirement }) => requirement));
  const everyOne = requirements.length > 0 && requirements.every((number) => waived.has(number));
  return inForce.filter(
    (waiver) =>
      waiver.rule === rule ||
      (everyOne && waiver.requirement !== undefined && requirements.includes(waiver.requirement)),
  );
};

/**
 * The finding, with the waiver that covers it where there is one. A waiver of a rule covers alone; of requirements, one for
 * each that asks the rule must cover, and the first is named.
 */
export const waive = (finding: Finding, { waivers = none, bid }: Pick<Context, 'waivers' | 'bid'>): Finding => {
  if (waivers.length === 0 || finding.waiver !== undefined) return finding;
  const covering = waivers.filter((waiver) => covers(waiver, finding, bid.root));
  const numbers = (list: readonly Waiver[]): number =>
    new Set(list.flatMap(({ requirement = [] }) => requirement)).size;
  const [waiver] = covering.filter(({ rule }) => rule !== undefined);
  const [first] = numbers(covering) === numbers(waivers) ? covering : [];
  const found = waiver ?? first;
  return found === undefined ? finding : { ...finding, waiver: found };
};

const none: readonly never[] = [];

/** A finding that tells of several places of the manifest is covered only where each of them is the subject's: another's departure stays one. */
const covers = ({ reasons, subject }: Waiver, { reason, places }: Finding, manifest: unknown): boolean => {
  if (reasons !== undefined && !reasons.includes(reason)) return false;
  if (subject === undefined) return true;
  const claimed = places.filter(({ role }) => role === 'claimed');
  return (
    claimed.length > 0 && claimed.every(({ spot }) => isWithin(keysOf(spot.pointer ?? ''), keysOf(subject), manifest))
  );
};

/** Whether a place of the manifest is the subject or stands in it. A key of the subject may be `*`, or the id of an entry of a list. */
const isWithin = (place: readonly string[], subject: readonly string[], manifest: unknown): boolean => {
  let value = manifest;
  return subject.every((wanted, at) => {
    const key = place[at];
    if (key === undefined) return false;
    const entry = member(value, key);
    /* An id goes before a number: bidders choose ids, and one may well be the number of another's place. */
    const byId = Array.isArray(value) && value.some((each) => hasId(each, wanted));
    const fits = byId ? hasId(entry, wanted) : wanted === key;
    value = entry;
    return wanted === '*' || fits;
  });
};

const hasId = (entry: unknown, id: string): boolean => isObject(entry) && entry['id'] === id;
