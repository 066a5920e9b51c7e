import { amount, flag, group, instant, listOf, type Shape, text, textLike, value } from './shape.ts';

/** An edition of GBFS as a number: 2.3 is 23, 3.1-RC3 is 31. */
export type Edition = number;

/** A text, also an empty one. */
export const string: Shape = value('a text', (found) => typeof found === 'string');

/** A whole number from nought on. */
export const count: Shape = value(
  'a whole number, not below zero',
  (found) => Number.isInteger(found) && Number(found) >= 0,
);

/** A number between two bounds, both included. */
export const between = (least: number, most: number): Shape =>
  value(`a number from ${least} to ${most}`, (found) => typeof found === 'number' && found >= least && found <= most);

/** A number from nought on. */
export const positive: Shape = value('a number, not below zero', (found) => typeof found === 'number' && found >= 0);

export const latitude: Shape = between(-90, 90);
export const longitude: Shape = between(-180, 180);

/** An address with a scheme; apps have schemes of their own. */
export const address: Shape = textLike('an address with a scheme (https://…)', /^[a-z][a-z\d+.-]*:\S+$/i);

const language = textLike('a language code (nl, de-CH)', /^[a-z]{2,3}(-[A-Z]{2})?$/);

/** Words for people: one text before edition 3, from then on a list of texts with their languages. */
export const words = (edition: Edition): Shape => (edition < 30 ? string : listOf(group({ text: string, language })));

/** The same of an address. */
export const addresses = (edition: Edition): Shape =>
  edition < 30 ? address : listOf(group({ text: address, language }));

/** The languages of the system: one code before edition 3, from then on a list. */
export const languages = (edition: Edition): Shape => (edition < 30 ? language : listOf(language));

/** A moment: seconds since 1970 before edition 3 (none is older than the standard), from then on a date and time with its offset. */
export const moment = (edition: Edition): Shape =>
  edition >= 30
    ? instant
    : edition < 11
      ? amount
      : value(
          'a moment in seconds since 1970',
          (found) => typeof found === 'number' && found >= 1_450_155_600 && found < 100_000_000_000,
        );

/** Yes or no: also 1 or 0 before edition 2. */
export const yes = (edition: Edition): Shape =>
  edition >= 20
    ? flag
    : value(
        edition < 11 ? 'true, false, 1 or 0' : '1 or 0',
        (found) => found === 0 || found === 1 || (edition < 11 && typeof found === 'boolean'),
      );

/** Addresses that open an app for renting. */
export const rentalUris: Shape = group({}, { android: address, ios: address, web: address });

/** A list of identifiers. */
export const ids: Shape = listOf(text);

const position = value(
  'a position of two numbers or more',
  (found) => Array.isArray(found) && found.length >= 2 && found.every((each) => typeof each === 'number'),
);

/** An area: a MultiPolygon of GeoJSON. */
export const area: Shape = group({
  type: textLike('MultiPolygon', /^MultiPolygon$/),
  coordinates: listOf(listOf(listOf(position, 4))),
});

/** A version of GBFS that a list of versions may name. */
export const editionName: Shape = textLike('an edition of GBFS (1.0 to 3.1)', /^(1\.[01]|2\.[0-3]|3\.[01](-RC\d*)?)$/);
