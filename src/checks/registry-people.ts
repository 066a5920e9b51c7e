import type { RegisteredCheck } from '../model/check.ts';
import { acrAgreesWithPages } from './acr-agrees-with-pages.ts';
import { acrAgreesWithScan } from './acr-agrees-with-scan.ts';
import { acrAnswersForScreen } from './acr-answers-for-screen.ts';
import { acrBlockingCriteria } from './acr-blocking-criteria.ts';
import { acrChapters } from './acr-chapters.ts';
import { acrComplete } from './acr-complete.ts';
import { acrFailuresExplained } from './acr-failures-explained.ts';
import { acrFresh } from './acr-fresh.ts';
import { acrFunctionalPerformance } from './acr-functional-performance.ts';
import { acrLevels } from './acr-levels.ts';
import { acrNotApplicable } from './acr-not-applicable.ts';
import { acrRemarksSpecific } from './acr-remarks-specific.ts';
import { acrRoadmap } from './acr-roadmap.ts';
import { algorithmAccountability } from './algorithm-accountability.ts';
import { algorithmDisclosure } from './algorithm-disclosure.ts';
import { algorithmLog } from './algorithm-log.ts';
import { benefitMeasured } from './benefit-measured.ts';
import { cardAssumptions } from './card-assumptions.ts';
import { cardForModel } from './card-for-model.ts';
import { cardMetrics } from './card-metrics.ts';
import { cardParts } from './card-parts.ts';
import { recordingWeight } from './recording-weight.ts';
import { registerAgrees } from './register-agrees.ts';
import { registerRecord } from './register-record.ts';
import { registerSubstance } from './register-substance.ts';
import { registerValid } from './register-valid.ts';
import { reportStatement } from './report-statement.ts';
import { reportSubject } from './report-subject.ts';
import { scanUsable } from './scan-usable.ts';

/** The checks on papers about people: accessibility and algorithms. */
export const peopleChecks: { readonly [name: string]: RegisteredCheck } = {
  'acr-agrees-with-pages': acrAgreesWithPages,
  'acr-agrees-with-scan': acrAgreesWithScan,
  'acr-answers-for-screen': acrAnswersForScreen,
  'acr-blocking-criteria': acrBlockingCriteria,
  'acr-chapters': acrChapters,
  'acr-complete': acrComplete,
  'acr-failures-explained': acrFailuresExplained,
  'acr-fresh': acrFresh,
  'acr-functional-performance': acrFunctionalPerformance,
  'acr-levels': acrLevels,
  'acr-not-applicable': acrNotApplicable,
  'acr-remarks-specific': acrRemarksSpecific,
  'acr-roadmap': acrRoadmap,
  'algorithm-accountability': algorithmAccountability,
  'algorithm-disclosure': algorithmDisclosure,
  'algorithm-log': algorithmLog,
  'benefit-measured': benefitMeasured,
  'card-assumptions': cardAssumptions,
  'card-for-model': cardForModel,
  'card-metrics': cardMetrics,
  'card-parts': cardParts,
  'recording-weight': recordingWeight,
  'register-agrees': registerAgrees,
  'register-record': registerRecord,
  'register-substance': registerSubstance,
  'register-valid': registerValid,
  'report-statement': reportStatement,
  'report-subject': reportSubject,
  'scan-usable': scanUsable,
};
