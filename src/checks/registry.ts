import type { RegisteredCheck } from '../model/check.ts';
import { apiChecks } from './api-checks.ts';
import { contractCountries } from './contract-countries.ts';
import { contractEscrow } from './contract-escrow.ts';
import { contractExemption } from './contract-exemption.ts';
import { contractTopics } from './contract-topics.ts';
import { dataDictionary } from './data-dictionary.ts';
import { dataRegister } from './data-register.ts';
import { durationWithin } from './duration-within.ts';
import { entityIdHosts } from './entity-id-hosts.ts';
import { entityIdsUnique } from './entity-ids-unique.ts';
import { exportCovers } from './export-covers.ts';
import { exportHoldsData } from './export-holds-data.ts';
import { exportKeys } from './export-keys.ts';
import { exportLeftOut } from './export-left-out.ts';
import { exportOpen } from './export-open.ts';
import { exportSelfService } from './export-self-service.ts';
import { exportTime } from './export-time.ts';
import { exportUnambiguous } from './export-unambiguous.ts';
import { exportWithinWhole } from './export-within-whole.ts';
import { geoCrs } from './geo-crs.ts';
import { geoEncoding } from './geo-encoding.ts';
import { geoFeatureIds } from './geo-feature-ids.ts';
import { geoInterface } from './geo-interface.ts';
import { inventoryComplete } from './inventory-complete.ts';
import { mimsAddressVersion } from './mims-address-version.ts';
import { mimsAnswerHeaders } from './mims-answer-headers.ts';
import { mimsCertificate } from './mims-certificate.ts';
import { mimsDescribedAccess } from './mims-described-access.ts';
import { mimsEditions } from './mims-editions.ts';
import { mimsFilters } from './mims-filters.ts';
import { mimsLookUp } from './mims-look-up.ts';
import { mimsNamedFiles } from './mims-named-files.ts';
import { mimsOperation } from './mims-operation.ts';
import { mimsReadableData } from './mims-readable-data.ts';
import { mimsScopes } from './mims-scopes.ts';
import { mimsStockSamples } from './mims-stock-samples.ts';
import { mimsSubscriptions } from './mims-subscriptions.ts';
import { mimsTimeAndPlace } from './mims-time-and-place.ts';
import { modelDateTimes } from './model-date-times.ts';
import { modelFitsSample } from './model-fits-sample.ts';
import { modelNamed } from './model-named.ts';
import { modelProfile } from './model-profile.ts';
import { modelRecognised } from './model-recognised.ts';
import { modelSameContent } from './model-same-content.ts';
import { modelUnits } from './model-units.ts';
import { ngsiNormalized } from './ngsi-normalized.ts';
import { priceCharges } from './price-charges.ts';
import { promiseBound } from './promise-bound.ts';
import { peopleChecks } from './registry-people.ts';

/** All checks in code, by the name that a rule's `use` gives. */
export const checks: { readonly [name: string]: RegisteredCheck } = {
  ...apiChecks,
  ...peopleChecks,
  'contract-countries': contractCountries,
  'contract-escrow': contractEscrow,
  'contract-exemption': contractExemption,
  'contract-topics': contractTopics,
  'data-dictionary': dataDictionary,
  'data-register': dataRegister,
  'duration-within': durationWithin,
  'entity-id-hosts': entityIdHosts,
  'entity-ids-unique': entityIdsUnique,
  'export-covers': exportCovers,
  'export-holds-data': exportHoldsData,
  'export-keys': exportKeys,
  'export-left-out': exportLeftOut,
  'export-open': exportOpen,
  'export-self-service': exportSelfService,
  'export-time': exportTime,
  'export-unambiguous': exportUnambiguous,
  'export-within-whole': exportWithinWhole,
  'geo-crs': geoCrs,
  'geo-encoding': geoEncoding,
  'geo-feature-ids': geoFeatureIds,
  'geo-interface': geoInterface,
  'inventory-complete': inventoryComplete,
  'mims-address-version': mimsAddressVersion,
  'mims-answer-headers': mimsAnswerHeaders,
  'mims-certificate': mimsCertificate,
  'mims-described-access': mimsDescribedAccess,
  'mims-editions': mimsEditions,
  'mims-filters': mimsFilters,
  'mims-look-up': mimsLookUp,
  'mims-named-files': mimsNamedFiles,
  'mims-operation': mimsOperation,
  'mims-readable-data': mimsReadableData,
  'mims-scopes': mimsScopes,
  'mims-stock-samples': mimsStockSamples,
  'mims-subscriptions': mimsSubscriptions,
  'mims-time-and-place': mimsTimeAndPlace,
  'model-date-times': modelDateTimes,
  'model-fits-sample': modelFitsSample,
  'model-named': modelNamed,
  'model-profile': modelProfile,
  'model-recognised': modelRecognised,
  'model-same-content': modelSameContent,
  'model-units': modelUnits,
  'ngsi-normalized': ngsiNormalized,
  'price-charges': priceCharges,
  'promise-bound': promiseBound,
};
