import type { Place } from '../../generated/report.ts';
import type { Fact } from './block.ts';
import { exact, type Words } from './words.ts';

/** A place as a reader finds it: file:line:column, page, part; where nothing nearer is known, the pointer. */
export const placeText = ({ file, line, column, page, part, pointer }: Omit<Place, 'role' | 'excerpt'>): Words => {
  const near = [
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(part === undefined ? [] : [part]),
    ...(line === undefined && page === undefined && pointer ? [`at ${pointer}`] : []),
  ];
  const where = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return [exact(where), ...near.flatMap((each) => [', ', exact(each)])];
};

const roles: Readonly<Record<Place['role'], string>> = { claimed: 'Claimed', shown: 'Shown', asked: 'Asked' };

/** A place with its excerpt, labelled by who says what there. */
export const placeFact = (place: Place): Fact => ({
  part: 'place',
  label: roles[place.role],
  text: placeText(place),
  ...(place.excerpt !== undefined && { excerpt: place.excerpt }),
});
