import type { CheckResult, RegisteredCheck } from '../model/check.ts';
import { member } from '../source/pointer.ts';

type Parameters = { readonly pageSize: number; readonly mostDays: number };

/**
 * All records of a category can be read through its interface in so many days under the stated limits, or the buyer can
 * export them without the vendor. The subject is a category of data.
 */
export const apiLimitsAllowExtraction: RegisteredCheck<Parameters> = {
  about: 'Computes how long reading all records takes under the limits that the bid states.',
  parameters: () => ({
    type: 'object',
    required: ['pageSize', 'mostDays'],
    properties: { pageSize: { type: 'integer', minimum: 1 }, mostDays: { type: 'number', exclusiveMinimum: 0 } },
    additionalProperties: false,
  }),
  run: (context, { pageSize, mostDays }): CheckResult => {
    const item = context.subject.value;
    const limits = member(member(member(item, 'read'), 'by'), 'limits');
    const records = member(item, 'records');
    const perMinute = member(limits, 'requestsPerMinute');
    const perDay = member(limits, 'requestsPerDay');
    const daily = [
      typeof perMinute === 'number' ? perMinute * 1440 : Infinity,
      typeof perDay === 'number' ? perDay : Infinity,
    ];
    const requests = Math.min(...daily);
    const blank = { findings: [], looked: [], examined: [{ count: 1, unit: 'categories of data' }] };
    if (typeof records !== 'number' || !Number.isFinite(requests)) return { ...blank, examined: [] };
    const days = Math.ceil(records / pageSize) / requests;
    if (days <= mostDays || member(item, 'exportBy') === 'self-service') return blank;
    return {
      ...blank,
      findings: [
        {
          reason: 'unmet',
          message: `Reading the ${records} records of ${context.subject.label.replace(/^The/, 'the')} takes ${Math.ceil(days)} days at ${requests} requests a day, with ${pageSize} records in each, and no export without the vendor is offered.`,
          expected: `at most ${mostDays} days, or an export that the buyer makes`,
          found: `${Math.ceil(days)} days`,
          places: [context.claimed('/records'), context.claimed('/read')],
        },
      ],
    };
  },
};
