import type { RegisteredCheck } from '../model/check.ts';
import { apiBarriers } from './api-barriers.ts';
import { apiDataReadable } from './api-data-readable.ts';
import { apiDescribed } from './api-described.ts';
import { apiEventsDescribed } from './api-events-described.ts';
import { apiLimitsAllowExtraction } from './api-limits-allow-extraction.ts';
import { apiLoginAgrees } from './api-login-agrees.ts';
import { apiOpenData } from './api-open-data.ts';
import { apiPriceLines } from './api-price-lines.ts';
import { apiRestrictedData } from './api-restricted-data.ts';
import { apiSecretsInUrls } from './api-secrets-in-urls.ts';
import { apiStandardsShown } from './api-standards-shown.ts';
import { apiTransport } from './api-transport.ts';
import { certificateAgrees } from './certificate-agrees.ts';
import { changelogHasVersion } from './changelog-has-version.ts';
import { exchangeAgrees } from './exchange-agrees.ts';
import { exchangeDescribed } from './exchange-described.ts';
import { exchangeHeaders } from './exchange-headers.ts';
import { openapiAnswerHeaders } from './openapi-answer-headers.ts';
import { openapiAnswerStatuses } from './openapi-answer-statuses.ts';
import { openapiAnswersDescribed } from './openapi-answers-described.ts';
import { openapiBreakingChanges } from './openapi-breaking-changes.ts';
import { openapiDeprecation } from './openapi-deprecation.ts';
import { openapiDocumented } from './openapi-documented.ts';
import { openapiLogin } from './openapi-login.ts';
import { openapiOfProduct } from './openapi-of-product.ts';
import { openapiOneCasing } from './openapi-one-casing.ts';
import { openapiPaging } from './openapi-paging.ts';
import { openapiProblemDetails } from './openapi-problem-details.ts';
import { openapiRateLimits } from './openapi-rate-limits.ts';
import { openapiReferences } from './openapi-references.ts';
import { openapiValid } from './openapi-valid.ts';
import { openapiWrites } from './openapi-writes.ts';
import { payloadFitsContract } from './payload-fits-contract.ts';
import { versionAgrees } from './version-agrees.ts';

/** The checks on interfaces: their descriptions, recordings, versions and barriers. */
export const apiChecks: { readonly [name: string]: RegisteredCheck } = {
  'api-barriers': apiBarriers,
  'api-data-readable': apiDataReadable,
  'api-described': apiDescribed,
  'api-events-described': apiEventsDescribed,
  'api-limits-allow-extraction': apiLimitsAllowExtraction,
  'api-login-agrees': apiLoginAgrees,
  'api-open-data': apiOpenData,
  'api-price-lines': apiPriceLines,
  'api-restricted-data': apiRestrictedData,
  'api-secrets-in-urls': apiSecretsInUrls,
  'api-standards-shown': apiStandardsShown,
  'api-transport': apiTransport,
  'certificate-agrees': certificateAgrees,
  'changelog-has-version': changelogHasVersion,
  'exchange-agrees': exchangeAgrees,
  'exchange-described': exchangeDescribed,
  'exchange-headers': exchangeHeaders,
  'openapi-answer-headers': openapiAnswerHeaders,
  'openapi-answer-statuses': openapiAnswerStatuses,
  'openapi-answers-described': openapiAnswersDescribed,
  'openapi-breaking-changes': openapiBreakingChanges,
  'openapi-deprecation': openapiDeprecation,
  'openapi-documented': openapiDocumented,
  'openapi-login': openapiLogin,
  'openapi-of-product': openapiOfProduct,
  'openapi-one-casing': openapiOneCasing,
  'openapi-paging': openapiPaging,
  'openapi-problem-details': openapiProblemDetails,
  'openapi-rate-limits': openapiRateLimits,
  'openapi-references': openapiReferences,
  'openapi-valid': openapiValid,
  'openapi-writes': openapiWrites,
  'payload-fits-contract': payloadFitsContract,
  'version-agrees': versionAgrees,
};
