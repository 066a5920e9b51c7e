import type { RegisteredCheck } from '../model/check.ts';
import { acrCoversScreens } from './acr-covers-screens.ts';
import { algorithmExplanation } from './algorithm-explanation.ts';
import { algorithmInventory } from './algorithm-inventory.ts';
import { algorithmParadigms } from './algorithm-paradigms.ts';
import { algorithmUpstreamModels } from './algorithm-upstream-models.ts';
import { algorithmVersions } from './algorithm-versions.ts';
import { apiBarriers } from './api-barriers.ts';
import { apiDataReadable } from './api-data-readable.ts';
import { apiDescribed } from './api-described.ts';
import { apiLimitsAllowExtraction } from './api-limits-allow-extraction.ts';
import { apiOpenData } from './api-open-data.ts';
import { apiSecretsInUrls } from './api-secrets-in-urls.ts';
import { apiStandardsShown } from './api-standards-shown.ts';
import { apiTransport } from './api-transport.ts';
import { catalogueLicences } from './catalogue-licences.ts';
import { connectorSpeaks } from './connector-speaks.ts';
import { contractEscrow } from './contract-escrow.ts';
import { contractExemption } from './contract-exemption.ts';
import { contractSupport } from './contract-support.ts';
import { contractTerm } from './contract-term.ts';
import { contractTopics } from './contract-topics.ts';
import { dataRegister } from './data-register.ts';
import { durationWithin } from './duration-within.ts';
import { exchangeDescribed } from './exchange-described.ts';
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
import { fileValid } from './file-valid.ts';
import { functionNonImmersive } from './function-non-immersive.ts';
import { functionWaysEnough } from './function-ways.ts';
import { geoCrs } from './geo-crs.ts';
import { geoInterface } from './geo-interface.ts';
import { inventoryComplete } from './inventory-complete.ts';
import { inventoryTold } from './inventory-told.ts';
import { languageCoverage } from './language-coverage.ts';
import { languageHelp } from './language-help.ts';
import { loginMetadata } from './login-metadata.ts';
import { mimsAddressVersion } from './mims-address-version.ts';
import { mimsAnswerHeaders } from './mims-answer-headers.ts';
import { mimsDescribedAccess } from './mims-described-access.ts';
import { mimsEditions } from './mims-editions.ts';
import { mimsFilters } from './mims-filters.ts';
import { mimsLookUp } from './mims-look-up.ts';
import { mimsNamedFiles } from './mims-named-files.ts';
import { mimsOperation } from './mims-operation.ts';
import { mimsReadableData } from './mims-readable-data.ts';
import { mimsSubscriptions } from './mims-subscriptions.ts';
import { mimsTimeAndPlace } from './mims-time-and-place.ts';
import { modelNamed } from './model-named.ts';
import { modelRecognised } from './model-recognised.ts';
import { openapiDeprecation } from './openapi-deprecation.ts';
import { openapiLogin } from './openapi-login.ts';
import { openapiWrites } from './openapi-writes.ts';
import { paperOfOffer } from './paper-of-offer.ts';
import { policySays } from './policy-says.ts';
import { priceCharges } from './price-charges.ts';
import { promiseBound } from './promise-bound.ts';
import { promiseRepeated } from './promise-repeated.ts';
import { softwarePapers } from './software-papers.ts';

/**
 * The checks that some rule comes to without a file: they hold what the manifest says against itself, the tender and the dates,
 * and look at files where there are some.
 */
export const statementChecks: { readonly [name: string]: RegisteredCheck } = {
  'acr-covers-screens': acrCoversScreens,
  'algorithm-explanation': algorithmExplanation,
  'algorithm-inventory': algorithmInventory,
  'algorithm-paradigms': algorithmParadigms,
  'algorithm-upstream-models': algorithmUpstreamModels,
  'algorithm-versions': algorithmVersions,
  'api-barriers': apiBarriers,
  'api-data-readable': apiDataReadable,
  'api-described': apiDescribed,
  'api-limits-allow-extraction': apiLimitsAllowExtraction,
  'api-open-data': apiOpenData,
  'api-secrets-in-urls': apiSecretsInUrls,
  'api-standards-shown': apiStandardsShown,
  'api-transport': apiTransport,
  'catalogue-licences': catalogueLicences,
  'connector-speaks': connectorSpeaks,
  'contract-escrow': contractEscrow,
  'contract-exemption': contractExemption,
  'contract-support': contractSupport,
  'contract-term': contractTerm,
  'contract-topics': contractTopics,
  'data-register': dataRegister,
  'duration-within': durationWithin,
  'exchange-described': exchangeDescribed,
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
  'file-valid': fileValid,
  'function-non-immersive': functionNonImmersive,
  'function-ways': functionWaysEnough,
  'geo-crs': geoCrs,
  'geo-interface': geoInterface,
  'inventory-complete': inventoryComplete,
  'inventory-told': inventoryTold,
  'language-coverage': languageCoverage,
  'language-help': languageHelp,
  'login-metadata': loginMetadata,
  'mims-address-version': mimsAddressVersion,
  'mims-answer-headers': mimsAnswerHeaders,
  'mims-described-access': mimsDescribedAccess,
  'mims-editions': mimsEditions,
  'mims-filters': mimsFilters,
  'mims-look-up': mimsLookUp,
  'mims-named-files': mimsNamedFiles,
  'mims-operation': mimsOperation,
  'mims-readable-data': mimsReadableData,
  'mims-subscriptions': mimsSubscriptions,
  'mims-time-and-place': mimsTimeAndPlace,
  'model-named': modelNamed,
  'model-recognised': modelRecognised,
  'openapi-deprecation': openapiDeprecation,
  'openapi-login': openapiLogin,
  'openapi-writes': openapiWrites,
  'paper-of-offer': paperOfOffer,
  'policy-says': policySays,
  'price-charges': priceCharges,
  'promise-bound': promiseBound,
  'promise-repeated': promiseRepeated,
  'software-papers': softwarePapers,
};
