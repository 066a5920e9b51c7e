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
import { entityIdHosts } from './entity-id-hosts.ts';
import { entityIdsUnique } from './entity-ids-unique.ts';
import { fileValid } from './file-valid.ts';
import { functionNonImmersive } from './function-non-immersive.ts';
import { functionWaysEnough } from './function-ways.ts';
import { geoCrs } from './geo-crs.ts';
import { geoEncoding } from './geo-encoding.ts';
import { geoFeatureIds } from './geo-feature-ids.ts';
import { geoInterface } from './geo-interface.ts';
import { languageCoverage } from './language-coverage.ts';
import { mimsDescribedAccess } from './mims-described-access.ts';
import { mimsFilters } from './mims-filters.ts';
import { mimsNamedFiles } from './mims-named-files.ts';
import { mimsReadableData } from './mims-readable-data.ts';
import { mimsSubscriptions } from './mims-subscriptions.ts';
import { modelFitsSample } from './model-fits-sample.ts';
import { modelNamed } from './model-named.ts';
import { ngsiNormalized } from './ngsi-normalized.ts';
import { promiseBound } from './promise-bound.ts';
import { reportSubject } from './report-subject.ts';
import { scanUsable } from './scan-usable.ts';

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
  'entity-id-hosts': entityIdHosts,
  'entity-ids-unique': entityIdsUnique,
  'file-valid': fileValid,
  'function-non-immersive': functionNonImmersive,
  'function-ways': functionWaysEnough,
  'geo-crs': geoCrs,
  'geo-encoding': geoEncoding,
  'geo-feature-ids': geoFeatureIds,
  'geo-interface': geoInterface,
  'language-coverage': languageCoverage,
  'mims-described-access': mimsDescribedAccess,
  'mims-filters': mimsFilters,
  'mims-named-files': mimsNamedFiles,
  'mims-readable-data': mimsReadableData,
  'mims-subscriptions': mimsSubscriptions,
  'model-fits-sample': modelFitsSample,
  'model-named': modelNamed,
  'ngsi-normalized': ngsiNormalized,
  'promise-bound': promiseBound,
  'report-subject': reportSubject,
  'scan-usable': scanUsable,
};
