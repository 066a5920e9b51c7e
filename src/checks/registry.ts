import type { RegisteredCheck } from '../model/check.ts';
import { contractCountries } from './contract-countries.ts';
import { contractEscrow } from './contract-escrow.ts';
import { contractExemption } from './contract-exemption.ts';
import { contractSupport } from './contract-support.ts';
import { contractTerm } from './contract-term.ts';
import { contractTopics } from './contract-topics.ts';
import { dataDictionary } from './data-dictionary.ts';
import { dataRegister } from './data-register.ts';
import { durationWithin } from './duration-within.ts';
import { exportColumnsFilled } from './export-columns-filled.ts';
import { exportCovers } from './export-covers.ts';
import { exportDigests } from './export-digests.ts';
import { exportHoldsData } from './export-holds-data.ts';
import { exportKeys } from './export-keys.ts';
import { exportLeftOut } from './export-left-out.ts';
import { exportOpen } from './export-open.ts';
import { exportSelfService } from './export-self-service.ts';
import { exportTime } from './export-time.ts';
import { exportUnambiguous } from './export-unambiguous.ts';
import { exportWithinWhole } from './export-within-whole.ts';
import { inventoryComplete } from './inventory-complete.ts';
import { inventoryTold } from './inventory-told.ts';
import { paperOfOffer } from './paper-of-offer.ts';
import { priceCharges } from './price-charges.ts';
import { promiseBound } from './promise-bound.ts';
import { promiseRepeated } from './promise-repeated.ts';
import { apiChecks } from './registry-apis.ts';
import { mimsChecks } from './registry-mims.ts';
import { peopleChecks } from './registry-people.ts';
import { softwarePapers } from './software-papers.ts';
import { tableTells } from './table-tells.ts';

/** All checks in code, by the name that a rule's `use` gives. */
export const checks: { readonly [name: string]: RegisteredCheck } = {
  ...apiChecks,
  ...mimsChecks,
  ...peopleChecks,
  'contract-countries': contractCountries,
  'contract-escrow': contractEscrow,
  'contract-exemption': contractExemption,
  'contract-support': contractSupport,
  'contract-term': contractTerm,
  'contract-topics': contractTopics,
  'data-dictionary': dataDictionary,
  'data-register': dataRegister,
  'duration-within': durationWithin,
  'export-columns-filled': exportColumnsFilled,
  'export-covers': exportCovers,
  'export-digests': exportDigests,
  'export-holds-data': exportHoldsData,
  'export-keys': exportKeys,
  'export-left-out': exportLeftOut,
  'export-open': exportOpen,
  'export-self-service': exportSelfService,
  'export-time': exportTime,
  'export-unambiguous': exportUnambiguous,
  'export-within-whole': exportWithinWhole,
  'inventory-complete': inventoryComplete,
  'inventory-told': inventoryTold,
  'paper-of-offer': paperOfOffer,
  'price-charges': priceCharges,
  'promise-bound': promiseBound,
  'software-papers': softwarePapers,
  'promise-repeated': promiseRepeated,
  'table-tells': tableTells,
};
