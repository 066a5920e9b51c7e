import type { RegisteredCheck } from '../model/check.ts';
import { contractCountries } from './contract-countries.ts';
import { dataDictionary } from './data-dictionary.ts';
import { apiChecks } from './registry-apis.ts';
import { mimsChecks } from './registry-mims.ts';
import { peopleChecks } from './registry-people.ts';
import { tableTells } from './table-tells.ts';

/** The checks that look at files and at nothing else: a rule comes to them only where a file was read. */
export const fileChecks: { readonly [name: string]: RegisteredCheck } = {
  ...apiChecks,
  ...mimsChecks,
  ...peopleChecks,
  'contract-countries': contractCountries,
  'data-dictionary': dataDictionary,
  'table-tells': tableTells,
};
