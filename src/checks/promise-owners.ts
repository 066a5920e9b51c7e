import type { CheckContext } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { isObject } from '../source/pointer.ts';
import type { PromiseValue } from './promise-value.ts';

/**
 * The categories of data that the bid itself gives to the vendor, while its promise gives the data to somebody else. Models
 * of the vendor and data of third parties may be part of any offer.
 */
export const ownersElsewhere = (promise: PromiseValue, what: string, context: CheckContext): Finding[] => {
  const { data } = context.bid.root;
  if (!Array.isArray(data) || promise.is === 'vendor') return [];
  return data.flatMap((item: unknown, index): Finding[] => {
    if (!isObject(item) || item['owner'] !== 'vendor' || item['holds'] === 'models') return [];
    const name = typeof item['id'] === 'string' ? item['id'] : `category ${index + 1}`;
    return [
      {
        reason: 'contradicted',
        message: `The bid promises ${what} to the ${String(promise.is)}, and says that ${name} belongs to the vendor.`,
        expected: String(promise.is),
        found: 'vendor',
        places: [promise.place('is'), context.claimed(`#/data/${index}/owner`)],
      },
    ];
  });
};
