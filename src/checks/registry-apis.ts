import type { RegisteredCheck } from '../model/check.ts';
import { apiEventsDescribed } from './api-events-described.ts';
import { apiLoginAgrees } from './api-login-agrees.ts';
import { apiPriceLines } from './api-price-lines.ts';
import { apiRestrictedData } from './api-restricted-data.ts';
import { certificateAgrees } from './certificate-agrees.ts';
import { changelogHasVersion } from './changelog-has-version.ts';
import { exchangeAgrees } from './exchange-agrees.ts';
import { exchangeHeaders } from './exchange-headers.ts';
import { openapiAnswerHeaders } from './openapi-answer-headers.ts';
import { openapiAnswerStatuses } from './openapi-answer-statuses.ts';
import { openapiAnswersDescribed } from './openapi-answers-described.ts';
import { openapiBreakingChanges } from './openapi-breaking-changes.ts';
import { openapiDocumented } from './openapi-documented.ts';
import { openapiOfProduct } from './openapi-of-product.ts';
import { openapiOneCasing } from './openapi-one-casing.ts';
import { openapiPaging } from './openapi-paging.ts';
import { openapiProblemDetails } from './openapi-problem-details.ts';
import { openapiRateLimits } from './openapi-rate-limits.ts';
import { openapiReferences } from './openapi-references.ts';
import { openapiValid } from './openapi-valid.ts';
import { payloadFitsContract } from './payload-fits-contract.ts';
import { versionAgrees } from './version-agrees.ts';

/** The checks on interfaces: their descriptions, recordings, versions and barriers. */
export const apiChecks: { readonly [name: string]: RegisteredCheck } = {
  'api-events-described': apiEventsDescribed,
  'api-login-agrees': apiLoginAgrees,
  'api-price-lines': apiPriceLines,
  'api-restricted-data': apiRestrictedData,
  'certificate-agrees': certificateAgrees,
  'changelog-has-version': changelogHasVersion,
  'exchange-agrees': exchangeAgrees,
  'exchange-headers': exchangeHeaders,
  'openapi-answer-headers': openapiAnswerHeaders,
  'openapi-answer-statuses': openapiAnswerStatuses,
  'openapi-answers-described': openapiAnswersDescribed,
  'openapi-breaking-changes': openapiBreakingChanges,
  'openapi-documented': openapiDocumented,
  'openapi-of-product': openapiOfProduct,
  'openapi-one-casing': openapiOneCasing,
  'openapi-paging': openapiPaging,
  'openapi-problem-details': openapiProblemDetails,
  'openapi-rate-limits': openapiRateLimits,
  'openapi-references': openapiReferences,
  'openapi-valid': openapiValid,
  'payload-fits-contract': payloadFitsContract,
  'version-agrees': versionAgrees,
};
