import type { RegisteredCheck } from '../model/check.ts';
import { catalogueDescribes } from './catalogue-describes.ts';
import { entityIdHosts } from './entity-id-hosts.ts';
import { entityIdsUnique } from './entity-ids-unique.ts';
import { geoEncoding } from './geo-encoding.ts';
import { geoFeatureIds } from './geo-feature-ids.ts';
import { mimsCertificate } from './mims-certificate.ts';
import { mimsScopes } from './mims-scopes.ts';
import { mimsStockSamples } from './mims-stock-samples.ts';
import { modelDateTimes } from './model-date-times.ts';
import { modelFitsSample } from './model-fits-sample.ts';
import { modelProfile } from './model-profile.ts';
import { modelSameContent } from './model-same-content.ts';
import { modelUnits } from './model-units.ts';
import { ngsiNormalized } from './ngsi-normalized.ts';
import { runProvenance } from './run-provenance.ts';
import { termsMapped } from './terms-mapped.ts';
import { tlsScanShows } from './tls-scan-shows.ts';

/** The checks on access, identifiers, models, context data and geodata, by the name that a rule's `use` gives. */
export const mimsChecks: { readonly [name: string]: RegisteredCheck } = {
  'catalogue-describes': catalogueDescribes,
  'run-provenance': runProvenance,
  'terms-mapped': termsMapped,
  'tls-scan-shows': tlsScanShows,
  'entity-id-hosts': entityIdHosts,
  'entity-ids-unique': entityIdsUnique,
  'geo-encoding': geoEncoding,
  'geo-feature-ids': geoFeatureIds,
  'mims-certificate': mimsCertificate,
  'mims-scopes': mimsScopes,
  'mims-stock-samples': mimsStockSamples,
  'model-date-times': modelDateTimes,
  'model-fits-sample': modelFitsSample,
  'model-profile': modelProfile,
  'model-same-content': modelSameContent,
  'model-units': modelUnits,
  'ngsi-normalized': ngsiNormalized,
};
