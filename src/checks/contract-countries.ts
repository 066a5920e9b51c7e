import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { isObject, valueAt } from '../source/pointer.ts';
import { isBuyersContract } from './promise-value.ts';

type Parameters = { readonly columns: readonly string[] };

/** The countries in the list of processors are among those that the bid promises. Takes `processors`; the subject is the section promises. */
export const contractCountries: RegisteredCheck<Parameters> = {
  about: 'Compares the countries in the list of processors with the countries that the bid promises.',
  parameters: () => ({
    type: 'object',
    required: ['columns'],
    additionalProperties: false,
    properties: { columns: { type: 'array', minItems: 1, items: { type: 'string' } } },
  }),
  run: (context, { columns }) => {
    const promised = promisedCountries(context);
    const files = context.files['processors'] ?? [];
    const findings: Finding[] = [];
    const questions: Question[] = [];
    let count = 0;
    for (const file of files) {
      const found = countriesOf(file.facts, columns);
      if (found === undefined) {
        questions.push({
          question: `Are all countries in ${file.attachment.file} among those that the bid promises?`,
          why: `This tool finds no column of countries by two letters (${columns.join(', ')}) in it.`,
          places: [context.claimed('/countries'), file.shown('')],
        });
        continue;
      }
      count += found.values.length;
      if (found.blank)
        questions.push({
          question: `In which countries are the processors of which ${file.attachment.file} names none?`,
          why: 'Some lines of the list leave the country empty.',
          places: [context.claimed('/countries'), file.shown(found.pointer)],
        });
      const others = found.values.filter((country) => !promised.includes(country.trim().toUpperCase()));
      if (others.length > 0)
        findings.push({
          reason: 'contradicted',
          message: `The bid promises ${promised.join(', ') || 'no country'}; the list of processors names ${others.join(', ')} as well.`,
          expected: promised.join(', '),
          found: found.values.join(', '),
          places: [context.claimed('/countries'), file.shown(found.pointer)],
        });
    }
    return {
      findings,
      questions,
      examined: [{ count, unit: 'countries' }],
      looked: files.map(({ attachment }) => attachment.id),
    };
  },
};

const promisedCountries = (context: CheckContext): readonly string[] => {
  const tender = context.tender.contract?.values.countries as unknown;
  const value = isBuyersContract(context) ? tender : valueAt(context.subject.value, '/countries');
  const list: unknown = isObject(value) ? value['is'] : value;
  return Array.isArray(list) ? list.map(String) : [];
};

/** The values of the first column of countries; undefined where there is none, or its values are no codes of two letters. */
const countriesOf = (
  facts: unknown,
  columns: readonly string[],
): { values: readonly string[]; pointer: string; blank: boolean } | undefined => {
  const all: unknown = valueAt(facts, '/columns');
  if (!Array.isArray(all)) return undefined;
  const index = all.findIndex(
    (column: unknown) => isObject(column) && columns.includes(String(column['name']).trim().toLowerCase()),
  );
  const values: unknown = valueAt(all[index], '/values');
  if (!Array.isArray(values) || !values.every((value) => /^\s*[A-Za-z]{2}\s*$/.test(String(value)))) return undefined;
  return {
    values: values.map(String),
    pointer: `/columns/${index}`,
    blank: Number(valueAt(all[index], '/empty') ?? 0) > 0,
  };
};
