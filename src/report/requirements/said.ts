import type { BidReport, Place, Result } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { partyOf } from '../view/head.ts';
import { plainPlace } from '../view/plain-place.ts';
import { assuranceWordsIn } from '../view/rule-words.ts';
import { waivedFacts } from '../view/waivers.ts';
import { textOf } from '../view/words.ts';

/** Different sentences, and places under one, that a table tells; of the others it tells the number. */
const most = 3;

/** What is said of a bid in one sentence, and where; several findings with the same sentence are one. */
export type Said = { readonly message: string; readonly places: readonly Place[] };

/** The findings of a result, each sentence once. Where the buyer waives some and not all, those are marked. */
export const saidOf = (
  { findings, waived }: Pick<Result, 'findings' | 'waived'>,
  { say }: Language,
): readonly Said[] => {
  const said = new Map<string, Place[]>();
  for (const { message, places, waiver } of findings) {
    const words = waiver === undefined || waived === true ? message : `${message} (${say.standingWaived})`;
    said.set(words, [...(said.get(words) ?? []), ...places]);
  }
  return [...said].map(([message, places]) => ({ message, places }));
};

/** How and where a point is shown, or is not: sentences for a cell of a table, each about one thing. */
export const howShown = (result: Result, bid: BidReport, language: Language): readonly string[] => {
  const { outcome, assurance, why = '', ownStatement, notes = [], questions, moreFindings = 0 } = result;
  const { say } = language;
  const told = (each: Said): string => [each.message, ...placesOf(each.places, bid, language)].join(' ');
  if (outcome === 'error') return [`${why} ${say.ourFault}`.trim()];
  if (outcome === 'notApplicable')
    return [
      say.notApplicableWhy({ why: ownStatement === true ? say.ownStatement({ why, party: partyOf(bid) }) : why }),
    ];
  if (outcome === 'pass')
    return [say.shownHow({ how: assuranceWordsIn(language)[assurance ?? 'declared'] }), ...notes.map(told)];
  const said = saidOf(result, language);
  const others = said.length - most;
  const toLook = placesOf(
    questions.flatMap(({ places }) => places),
    bid,
    language,
  );
  return [
    ...said.slice(0, most).map(told),
    ...(others > 0 ? [say.otherFindings({ count: others })] : []),
    ...(moreFindings > 0 ? [say.unlistedFindings({ count: moreFindings })] : []),
    ...toLook,
    ...waivedFacts(result, language).map(({ label, text: words }) => `${label} ${textOf(words)}`),
  ];
};

/** Where it stands, by who says it there: `Claimed: bid.yaml, line 41. Shown: api.yaml, line 3.` Nothing where no place is known. */
const placesOf = (found: readonly Place[], bid: BidReport, language: Language): string[] => {
  const { say } = language;
  const of = (role: Place['role']): string | undefined => {
    const texts = found.filter((place) => place.role === role).map((place) => plainPlace(place, bid, language));
    const unique = [...new Set(texts)];
    const rest = unique.length - most;
    const told = [...unique.slice(0, most), ...(rest > 0 ? [say.morePlaces({ count: rest })] : [])];
    return told.length === 0 ? undefined : told.join(say.semicolon);
  };
  const [claimed, shown, asked] = [of('claimed'), of('shown'), of('asked')];
  const sentences = [
    ...(claimed === undefined ? [] : [say.placesClaimed({ places: claimed })]),
    ...(shown === undefined ? [] : [say.placesShown({ places: shown })]),
    ...(asked === undefined ? [] : [say.placesAsked({ places: asked })]),
  ];
  return sentences.length === 0 ? [] : [sentences.join(' ')];
};
