import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Finding, PlaceRef, Question } from '../model/result.ts';
import { isObject, valueAt } from '../source/pointer.ts';
import { plainField, type RegisterRecord, recordsFor, whichRecord } from './register-list.ts';
import { compareNames } from './report-subject-name.ts';

type Parameters = { readonly highRisk: readonly string[] };

/**
 * A register record says the same as the bid: its class under the AI Act, and who provides the algorithm. Takes `record`; the
 * subject is an algorithm. Parameter `highRisk`: the publication categories that say high risk.
 */
export const registerAgrees: RegisteredCheck<Parameters> = {
  about: 'Holds a register record against what the bid says of the same algorithm.',
  parameters: () => ({
    type: 'object',
    required: ['highRisk'],
    properties: { highRisk: { type: 'array', items: { type: 'string' } } },
  }),
  run: (context, { highRisk }) => {
    const all = recordsFor(context.subject.value, context.files['record']);
    const records = all.filter(({ unsure }) => !unsure);
    return {
      findings: records.flatMap((record) => classes(context, record, highRisk)),
      questions: [...whichRecord(context, all), ...records.flatMap((record) => providers(context, record))],
      examined: [{ count: all.length, unit: 'records' }],
      looked: all.map(({ file }) => file.attachment.id),
    };
  },
};

const classes = (context: CheckContext, record: RegisterRecord, highRisk: readonly string[]): Finding[] => {
  const claimed = valueAt(context.subject.value, '/aiActClass');
  const category = plainField(record, 'publication_category');
  if (typeof claimed !== 'string' || category === '') return [];
  const isHigh = highRisk.some((each) => each.toLowerCase() === category.toLowerCase());
  if (isHigh === (claimed === 'high')) return [];
  return [
    {
      reason: 'contradicted',
      message: `The bid gives the class "${claimed}" under the AI Act; the record says "${category}".`,
      expected: 'one class in both',
      found: `${claimed} and ${category}`,
      places: [context.claimed('/aiActClass'), record.at('publication_category')],
    },
  ];
};

const providers = (context: CheckContext, record: RegisterRecord): Question[] => {
  const provider = plainField(record, 'provider');
  const known = companies(context);
  if (provider === '' || known.length === 0 || known.some(({ name }) => compareNames(name, provider) !== 'other'))
    return [];
  return [
    {
      question: `Is ${provider} the bidder, a partner, or the maker of a product that the offer is built on?`,
      why: `The record names ${provider} as the provider, and the bid does not name it.`,
      places: [record.at('provider'), ...known.slice(0, 1).map(({ place }) => place)],
    },
  ];
};

const companies = (context: CheckContext): readonly { readonly name: string; readonly place: PlaceRef }[] =>
  [
    ['/vendor', 'name'],
    ['/partners/*', 'name'],
    ['/system/builtOn/*', 'by'],
    ['/system/builtOn/*', 'name'],
  ].flatMap(([pointer = '', key = '']) => {
    const list = pointer.endsWith('/*')
      ? valueAt(context.bid.root, pointer.slice(0, -2))
      : [valueAt(context.bid.root, pointer)];
    return (Array.isArray(list) ? list : []).flatMap((each, index) => {
      const name = isObject(each) ? each[key] : undefined;
      return typeof name === 'string'
        ? [{ name, place: context.claimed(`#${pointer.replace('*', String(index))}/${key}`) }]
        : [];
    });
  });
