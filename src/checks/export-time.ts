import type { RegisteredCheck } from '../model/check.ts';
import { isObject } from '../source/pointer.ts';
import { readDuration } from './duration-iso.ts';
import { durationWords } from './duration-words.ts';
import { type Category, categoryName } from './export-files.ts';

type Parameters = { readonly within: string; readonly perRequest: number };

/**
 * All records of a category can be read through its interface in a stretch of time, by the limits that the bid states:
 * records, divided by the records of one answer and by the requests allowed. The subject is a category.
 */
export const exportTime: RegisteredCheck<Parameters> = {
  about: 'Computes from the limits of use and the number of records how long reading a whole category takes.',
  parameters: () => ({
    type: 'object',
    required: ['within', 'perRequest'],
    additionalProperties: false,
    properties: { within: { type: 'string', pattern: '^P' }, perRequest: { type: 'integer', minimum: 1 } },
  }),
  run: (context, { within, perRequest }) => {
    const category = context.subject.value as Category;
    const read = category['read'];
    const limits = isObject(read) && isObject(read['by']) ? read['by']['limits'] : undefined;
    const records = Number(category['records']);
    const requests = Math.ceil(records / perRequest);
    const minute = isObject(limits) ? Number(limits['requestsPerMinute'] ?? Number.POSITIVE_INFINITY) : Number.NaN;
    const perDay = isObject(limits) ? Number(limits['requestsPerDay'] ?? Number.POSITIVE_INFINITY) : Number.NaN;
    const days = Math.max(requests / (minute * 1440), requests / perDay);
    const bound = readDuration(within);
    const allowed = bound === undefined ? 0 : bound.months * 28 + bound.seconds / 86_400;
    return {
      findings:
        days <= allowed
          ? []
          : [
              {
                reason: 'unmet',
                message: `By the stated limits, reading the ${records} records of ${categoryName(category)} takes ${Math.ceil(days)} days.`,
                expected: `at most ${bound === undefined ? within : durationWords(bound)}, at ${perRequest} records in one answer`,
                places: [context.claimed('/records'), context.claimed('/read')],
              },
            ],
      examined: [{ count: records, unit: 'records' }],
      looked: [],
    };
  },
};
