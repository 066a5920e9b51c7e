import type { RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { valueAt } from '../source/pointer.ts';
import { isBuyersContract } from './promise-value.ts';

/**
 * The contract has a first and a last day, in this order, not over before the day of the judgement, and begun by the day on
 * which the tender goes live. Prices and support are counted over it. The subject is the section promises; takes no file.
 */
export const contractTerm: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Holds the first and the last day of the contract against each other and against the days of the tender.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const [from, until] = ['from', 'until'].map((key) => valueAt(context.subject.value, `/term/${key}`));
    const { asOf, goLive } = context.dates;
    const findings: Finding[] = [];
    const depart = (key: string, reason: Finding['reason'], message: string, expected: string): void => {
      const stated = valueAt(context.subject.value, `/term/${key}`) !== undefined;
      findings.push({ reason, message, expected, places: [context.claimed(stated ? `/term/${key}` : '')] });
    };
    if (isBuyersContract(context) && from === undefined && until === undefined)
      return {
        findings,
        notes: [
          {
            message: "The bidder accepts the buyer's own contract; its term is the buyer's to state.",
            places: [context.claimed('/contract')],
          },
        ],
        examined: [{ count: 1, unit: 'terms' }],
        looked: [],
      };
    if (typeof from !== 'string')
      depart('from', 'missing', 'The bid does not say on which day the contract begins (promises.term.from).', 'a day');
    if (typeof until !== 'string')
      depart('until', 'missing', 'The bid does not say on which day the contract ends (promises.term.until).', 'a day');
    if (typeof from === 'string' && typeof until === 'string' && until <= from)
      depart('until', 'unmet', `The contract ends on ${until} and begins on ${from}.`, `a day after ${from}`);
    else if (typeof until === 'string' && until <= asOf)
      depart('until', 'unmet', `The contract ends on ${until}; that day is past.`, `a day after ${asOf}`);
    if (typeof from === 'string' && from < asOf)
      depart(
        'from',
        'unmet',
        `The contract begins on ${from}, before the bid is judged (${asOf}).`,
        `not before ${asOf}`,
      );
    if (typeof from === 'string' && goLive !== undefined && from > goLive)
      depart(
        'from',
        'unmet',
        `The contract begins on ${from}, after the system goes live (${goLive}).`,
        `by ${goLive}`,
      );
    return { findings, examined: [{ count: 1, unit: 'terms' }], looked: [] };
  },
};
