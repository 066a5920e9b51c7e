import type { RegisteredCheck } from '../model/check.ts';
import { acrAgreesWithScan } from './acr-agrees-with-scan.ts';
import { acrAnswersForScreen } from './acr-answers-for-screen.ts';
import { acrBlockingCriteria } from './acr-blocking-criteria.ts';
import { acrComplete } from './acr-complete.ts';
import { acrCoversScreens } from './acr-covers-screens.ts';
import { acrFailuresExplained } from './acr-failures-explained.ts';
import { acrFresh } from './acr-fresh.ts';
import { acrLevels } from './acr-levels.ts';
import { acrRemarksSpecific } from './acr-remarks-specific.ts';
import { acrRoadmap } from './acr-roadmap.ts';
import { apiBarriers } from './api-barriers.ts';
import { apiDataReadable } from './api-data-readable.ts';
import { apiDescribed } from './api-described.ts';
import { apiPriceLines } from './api-price-lines.ts';
import { apiRestrictedData } from './api-restricted-data.ts';
import { apiTransport } from './api-transport.ts';
import { changelogHasVersion } from './changelog-has-version.ts';
import { contractTopics } from './contract-topics.ts';
import { entityIdHosts } from './entity-id-hosts.ts';
import { entityIdsUnique } from './entity-ids-unique.ts';
import { exchangeAgrees } from './exchange-agrees.ts';
import { exportCovers } from './export-covers.ts';
import { exportHoldsData } from './export-holds-data.ts';
import { exportLeftOut } from './export-left-out.ts';
import { exportOpen } from './export-open.ts';
import { exportSelfService } from './export-self-service.ts';
import { fileValid } from './file-valid.ts';
import { functionNonImmersive } from './function-non-immersive.ts';
import { functionWaysEnough } from './function-ways.ts';
import { geoCrs } from './geo-crs.ts';
import { geoEncoding } from './geo-encoding.ts';
import { geoFeatureIds } from './geo-feature-ids.ts';
import { geoInterface } from './geo-interface.ts';
import { inventoryComplete } from './inventory-complete.ts';
import { languageCoverage } from './language-coverage.ts';
import { mimsDescribedAccess } from './mims-described-access.ts';
import { mimsEditions } from './mims-editions.ts';
import { mimsFilters } from './mims-filters.ts';
import { mimsNamedFiles } from './mims-named-files.ts';
import { mimsReadableData } from './mims-readable-data.ts';
import { mimsSubscriptions } from './mims-subscriptions.ts';
import { modelFitsSample } from './model-fits-sample.ts';
import { modelNamed } from './model-named.ts';
import { ngsiNormalized } from './ngsi-normalized.ts';
import { openapiAnswersDescribed } from './openapi-answers-described.ts';
import { openapiDocumented } from './openapi-documented.ts';
import { openapiLogin } from './openapi-login.ts';
import { openapiOfProduct } from './openapi-of-product.ts';
import { openapiReferences } from './openapi-references.ts';
import { openapiValid } from './openapi-valid.ts';
import { openapiWrites } from './openapi-writes.ts';
import { payloadFitsContract } from './payload-fits-contract.ts';
import { priceCharges } from './price-charges.ts';
import { promiseBound } from './promise-bound.ts';
import { reportSubject } from './report-subject.ts';
import { scanUsable } from './scan-usable.ts';
import { versionAgrees } from './version-agrees.ts';

/** All checks in code, by the name that a rule's `use` gives. */
export const checks: { readonly [name: string]: RegisteredCheck } = {
  'acr-agrees-with-scan': acrAgreesWithScan,
  'acr-answers-for-screen': acrAnswersForScreen,
  'acr-blocking-criteria': acrBlockingCriteria,
  'acr-complete': acrComplete,
  'acr-covers-screens': acrCoversScreens,
  'acr-failures-explained': acrFailuresExplained,
  'acr-fresh': acrFresh,
  'acr-levels': acrLevels,
  'acr-remarks-specific': acrRemarksSpecific,
  'acr-roadmap': acrRoadmap,
  'api-barriers': apiBarriers,
  'api-data-readable': apiDataReadable,
  'api-described': apiDescribed,
  'api-price-lines': apiPriceLines,
  'api-restricted-data': apiRestrictedData,
  'api-transport': apiTransport,
  'changelog-has-version': changelogHasVersion,
  'contract-topics': contractTopics,
  'entity-id-hosts': entityIdHosts,
  'entity-ids-unique': entityIdsUnique,
  'exchange-agrees': exchangeAgrees,
  'export-covers': exportCovers,
  'export-holds-data': exportHoldsData,
  'export-left-out': exportLeftOut,
  'export-open': exportOpen,
  'export-self-service': exportSelfService,
  'file-valid': fileValid,
  'function-non-immersive': functionNonImmersive,
  'function-ways': functionWaysEnough,
  'geo-crs': geoCrs,
  'geo-encoding': geoEncoding,
  'geo-feature-ids': geoFeatureIds,
  'geo-interface': geoInterface,
  'inventory-complete': inventoryComplete,
  'language-coverage': languageCoverage,
  'mims-described-access': mimsDescribedAccess,
  'mims-editions': mimsEditions,
  'mims-filters': mimsFilters,
  'mims-named-files': mimsNamedFiles,
  'mims-readable-data': mimsReadableData,
  'mims-subscriptions': mimsSubscriptions,
  'model-fits-sample': modelFitsSample,
  'model-named': modelNamed,
  'ngsi-normalized': ngsiNormalized,
  'openapi-answers-described': openapiAnswersDescribed,
  'openapi-documented': openapiDocumented,
  'openapi-login': openapiLogin,
  'openapi-of-product': openapiOfProduct,
  'openapi-references': openapiReferences,
  'openapi-valid': openapiValid,
  'openapi-writes': openapiWrites,
  'payload-fits-contract': payloadFitsContract,
  'price-charges': priceCharges,
  'promise-bound': promiseBound,
  'report-subject': reportSubject,
  'scan-usable': scanUsable,
  'version-agrees': versionAgrees,
};
