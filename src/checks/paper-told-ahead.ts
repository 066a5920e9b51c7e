import type { InputFile } from '../model/check.ts';
import type { Question } from '../model/result.ts';
import { later } from '../source/later.ts';
import { findDates } from '../source/read-date.ts';
import { liesAhead } from './lies-ahead.ts';
import { placeOf } from './promise-quote.ts';

/** Words for something that was done, right before the day on which it was. */
const done = later(
  () =>
    /(?<!\p{L}|will be |to be |be )(tested|rehearsed|exercised|tried out|getest|geoefend|beproefd|testée?|éprouvée?|getestet|geprobt|erprobt|probado|ensayado)\s+(?:on|op|le|am|el|in)\s+(.{6,24})/giu,
);

/** The question how a paper can tell of a test, an exercise or a trial on a day that is still to come. Days of what is planned may lie ahead. */
export const toldAhead = (file: InputFile, asOf: string): readonly Question[] =>
  file.evidence.passages.flatMap((passage) =>
    [...passage.text.matchAll(done())].flatMap(([whole, , behind = '']) => {
      const [date] = findDates(behind, 1);
      if (date === undefined || !liesAhead(date, asOf)) return [];
      return [
        {
          question: `Was this done: "${whole.slice(0, 60).trim()}"?`,
          why: `${file.attachment.file} tells of ${date} as of a day that has been; it lies after the day of this judgement.`,
          places: [placeOf(file, passage)],
        },
      ];
    }),
  );
