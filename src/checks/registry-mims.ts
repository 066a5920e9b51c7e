import type { RegisteredCheck } from '../model/check.ts';
import { catalogueDescribes } from './catalogue-describes.ts';
import { catalogueLicences } from './catalogue-licences.ts';
import { connectorSpeaks } from './connector-speaks.ts';
import { entityIdHosts } from './entity-id-hosts.ts';
import { entityIdsUnique } from './entity-ids-unique.ts';
import { geoCrs } from './geo-crs.ts';
import { geoEncoding } from './geo-encoding.ts';
import { geoFeatureIds } from './geo-feature-ids.ts';
import { geoInterface } from './geo-interface.ts';
import { loginMetadata } from './login-metadata.ts';
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
import { policySays } from './policy-says.ts';
import { runProvenance } from './run-provenance.ts';
import { termsMapped } from './terms-mapped.ts';
import { tlsScanShows } from './tls-scan-shows.ts';

/** The checks on access, identifiers, models, context data and geodata, by the name that a rule's `use` gives. */
export const mimsChecks: { readonly [name: string]: RegisteredCheck } = {
  'catalogue-describes': catalogueDescribes,
  'catalogue-licences': catalogueLicences,
  'connector-speaks': connectorSpeaks,
  'login-metadata': loginMetadata,
  'policy-says': policySays,
  'run-provenance': runProvenance,
  'terms-mapped': termsMapped,
  'tls-scan-shows': tlsScanShows,
  'entity-id-hosts': entityIdHosts,
  'entity-ids-unique': entityIdsUnique,
  'geo-crs': geoCrs,
  'geo-encoding': geoEncoding,
  'geo-feature-ids': geoFeatureIds,
  'geo-interface': geoInterface,
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
};
