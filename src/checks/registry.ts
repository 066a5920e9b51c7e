import type { RegisteredCheck } from '../model/check.ts';
import { apiBarriers } from './api-barriers.ts';
import { apiDataReadable } from './api-data-readable.ts';
import { apiDescribed } from './api-described.ts';
import { apiEventsDescribed } from './api-events-described.ts';
import { apiLimitsAllowExtraction } from './api-limits-allow-extraction.ts';
import { apiPriceLines } from './api-price-lines.ts';
import { apiRestrictedData } from './api-restricted-data.ts';
import { apiSecretsInUrls } from './api-secrets-in-urls.ts';
import { apiStandardsShown } from './api-standards-shown.ts';
import { apiTransport } from './api-transport.ts';
import { changelogHasVersion } from './changelog-has-version.ts';
import { contractCountries } from './contract-countries.ts';
import { contractEscrow } from './contract-escrow.ts';
import { contractExemption } from './contract-exemption.ts';
import { contractTopics } from './contract-topics.ts';
import { dataDictionary } from './data-dictionary.ts';
import { dataRegister } from './data-register.ts';
import { durationWithin } from './duration-within.ts';
import { entityIdHosts } from './entity-id-hosts.ts';
import { entityIdsUnique } from './entity-ids-unique.ts';
import { exchangeAgrees } from './exchange-agrees.ts';
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
import { openapiAnswersDescribed } from './openapi-answers-described.ts';
import { openapiBreakingChanges } from './openapi-breaking-changes.ts';
import { openapiDeprecation } from './openapi-deprecation.ts';
import { openapiDocumented } from './openapi-documented.ts';
import { openapiInputErrors } from './openapi-input-errors.ts';
import { openapiLogin } from './openapi-login.ts';
import { openapiOfProduct } from './openapi-of-product.ts';
import { openapiPaging } from './openapi-paging.ts';
import { openapiProblemDetails } from './openapi-problem-details.ts';
import { openapiRateLimits } from './openapi-rate-limits.ts';
import { openapiReferences } from './openapi-references.ts';
import { openapiValid } from './openapi-valid.ts';
import { openapiWrites } from './openapi-writes.ts';
import { payloadFitsContract } from './payload-fits-contract.ts';
import { priceCharges } from './price-charges.ts';
import { promiseBound } from './promise-bound.ts';
import { peopleChecks } from './registry-people.ts';
import { versionAgrees } from './version-agrees.ts';

/** All checks in code, by the name that a rule's `use` gives. */
export const checks: { readonly [name: string]: RegisteredCheck } = {
  'api-barriers': apiBarriers,
  'api-data-readable': apiDataReadable,
  'api-described': apiDescribed,
  'api-events-described': apiEventsDescribed,
  'api-limits-allow-extraction': apiLimitsAllowExtraction,
  'api-price-lines': apiPriceLines,
  'api-restricted-data': apiRestrictedData,
  'api-secrets-in-urls': apiSecretsInUrls,
  'api-standards-shown': apiStandardsShown,
  'api-transport': apiTransport,
  'changelog-has-version': changelogHasVersion,
  'contract-countries': contractCountries,
  'contract-escrow': contractEscrow,
  'contract-exemption': contractExemption,
  'contract-topics': contractTopics,
  'data-dictionary': dataDictionary,
  'data-register': dataRegister,
  'duration-within': durationWithin,
  'entity-id-hosts': entityIdHosts,
  'entity-ids-unique': entityIdsUnique,
  'exchange-agrees': exchangeAgrees,
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
  'openapi-answers-described': openapiAnswersDescribed,
  'openapi-breaking-changes': openapiBreakingChanges,
  'openapi-deprecation': openapiDeprecation,
  'openapi-documented': openapiDocumented,
  'openapi-input-errors': openapiInputErrors,
  'openapi-login': openapiLogin,
  'openapi-of-product': openapiOfProduct,
  'openapi-paging': openapiPaging,
  'openapi-problem-details': openapiProblemDetails,
  'openapi-rate-limits': openapiRateLimits,
  'openapi-references': openapiReferences,
  'openapi-valid': openapiValid,
  'openapi-writes': openapiWrites,
  'payload-fits-contract': payloadFitsContract,
  'price-charges': priceCharges,
  'promise-bound': promiseBound,
  'version-agrees': versionAgrees,
};
