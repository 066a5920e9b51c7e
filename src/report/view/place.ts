import type { Place } from '../../generated/report.ts';
import { english, type Language } from '../../i18n/language.ts';
import type { Fact } from './block.ts';
import { exact, type Piece } from './words.ts';

/** A place as a reader finds it: file:line:column, page, part; where nothing nearer is known, the pointer. */
export const placeText = (
  { file, line, column, page, part, pointer }: Omit<Place, 'role' | 'excerpt'>,
  { say }: Language = english,
): readonly Piece[] => {
  const near = [
    ...(page === undefined ? [] : [say.page({ page: String(page) })]),
    ...(part === undefined ? [] : [part]),
    ...(line === undefined && page === undefined && pointer ? [say.atPointer({ pointer })] : []),
  ];
  const where = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return [exact(where), ...near.flatMap((each) => [say.comma, exact(each)])];
};

const roles = { claimed: 'labelClaimed', shown: 'labelShown', asked: 'labelAsked' } as const satisfies Readonly<
  Record<Place['role'], string>
>;

/** A place with its excerpt, labelled by who says what there. */
export const placeFact = (place: Place, language: Language = english): Fact => ({
  part: 'place',
  label: language.say[roles[place.role]],
  text: placeText(place, language),
  ...(place.excerpt !== undefined && { excerpt: place.excerpt }),
});
