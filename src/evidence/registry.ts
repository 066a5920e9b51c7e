import type { Kind, Probe } from '../model/evidence.ts';
import { a11yStatement } from './a11y-statement.ts';
import { aiaResult } from './aia-result.ts';
import { algorithmRegister } from './algorithm-register.ts';
import { asyncapi } from './asyncapi.ts';
import { atrsRecord } from './atrs-record.ts';
import { axeResults } from './axe-results.ts';
import { c2paReport } from './c2pa-report.ts';
import { citygml } from './citygml.ts';
import { cityjson } from './cityjson.ts';
import { consentRecord } from './consent-record.ts';
import { csaf } from './csaf.ts';
import { csv } from './csv.ts';
import { csvw } from './csvw.ts';
import { cyclonedx } from './cyclonedx.ts';
import { datapackage } from './datapackage.ts';
import { datasetcard } from './datasetcard.ts';
import { dcat } from './dcat.ts';
import { dcatUs } from './dcat-us.ts';
import { didDocument } from './did-document.ts';
import { dmfr } from './dmfr.ts';
import { document } from './document.ts';
import { dspCatalog, dspMessage, dspVersion } from './dsp.ts';
import { earl } from './earl.ts';
import { eforms } from './eforms.ts';
import { espd } from './espd.ts';
import { exitPlan } from './exit-plan.ts';
import { gbfs } from './gbfs.ts';
import { geojson } from './geojson.ts';
import { geopackage } from './geopackage.ts';
import { graphqlSchema } from './graphql-schema.ts';
import { gtfs } from './gtfs.ts';
import { har } from './har.ts';
import { html } from './html.ts';
import { ifc } from './ifc.ts';
import { inToto } from './in-toto.ts';
import { json, yaml } from './json.ts';
import { jsonSchema } from './json-schema.ts';
import { jsonldContext } from './jsonld-context.ts';
import { locale } from './locale.ts';
import { modelcard } from './modelcard.ts';
import { ndjson } from './ndjson.ts';
import { ngsiLdEntity } from './ngsi-ld-entity.ts';
import { ngsiV2Entity } from './ngsi-v2-entity.ts';
import { oauthMetadata } from './oauth-metadata.ts';
import { ocds } from './ocds.ts';
import { odrl } from './odrl.ts';
import { ogcCollections } from './ogc-collections.ts';
import { ogcConformance } from './ogc-conformance.ts';
import { ogcLanding } from './ogc-landing.ts';
import { ogcProcess } from './ogc-process.ts';
import { ogcStyles } from './ogc-styles.ts';
import { ogcTilesets } from './ogc-tilesets.ts';
import { oidcDiscovery } from './oidc-discovery.ts';
import { openacr } from './openacr.ts';
import { openapi } from './openapi.ts';
import { openvex } from './openvex.ts';
import { parquet } from './parquet.ts';
import { priceTable } from './price-table.ts';
import { prov } from './prov.ts';
import { publiccode } from './publiccode.ts';
import { sarif } from './sarif.ts';
import { securityTxt } from './security-txt.ts';
import { sensorthingsEntities } from './sensorthings-entities.ts';
import { sensorthingsRoot } from './sensorthings-root.ts';
import { shacl } from './shacl.ts';
import { spdx } from './spdx.ts';
import { stac } from './stac.ts';
import { tiles3d } from './tileset.ts';
import { tlsScan } from './tls-scan.ts';
import { verifiableCredential } from './verifiable-credential.ts';
import { webvtt } from './webvtt.ts';
import { wfsCapabilities } from './wfs-capabilities.ts';
import { wmsCapabilities } from './wms-capabilities.ts';
import { wsdl } from './wsdl.ts';
import { xlsx } from './xlsx.ts';
import { xml } from './xml.ts';
import { zipExport } from './zip-export.ts';

/**
 * All kinds, the most specific first: the first one that recognises a file names it,
 * unless its place in the manifest accepts a later one that recognises it too.
 */
export const kinds: readonly Kind[] = [
  openapi,
  asyncapi,
  graphqlSchema,
  wsdl,
  har,
  ngsiV2Entity,
  ngsiLdEntity,
  ogcLanding,
  ogcConformance,
  ogcCollections,
  ogcProcess,
  ogcTilesets,
  ogcStyles,
  sensorthingsRoot,
  sensorthingsEntities,
  wfsCapabilities,
  wmsCapabilities,
  oidcDiscovery,
  oauthMetadata,
  tlsScan,
  cyclonedx,
  spdx,
  dspCatalog,
  dspMessage,
  dspVersion,
  dcatUs,
  dcat,
  openvex,
  csaf,
  shacl,
  odrl,
  prov,
  didDocument,
  verifiableCredential,
  consentRecord,
  sarif,
  inToto,
  c2paReport,
  eforms,
  espd,
  ocds,
  openacr,
  earl,
  axeResults,
  algorithmRegister,
  publiccode,
  securityTxt,
  aiaResult,
  atrsRecord,
  datasetcard,
  modelcard,
  gtfs,
  gbfs,
  dmfr,
  stac,
  geojson,
  cityjson,
  tiles3d,
  ifc,
  citygml,
  geopackage,
  parquet,
  csvw,
  datapackage,
  jsonldContext,
  jsonSchema,
  webvtt,
  priceTable,
  csv,
  a11yStatement,
  html,
  zipExport,
  xlsx,
  // The kinds that say least stand last.
  locale,
  exitPlan,
  xml,
  ndjson,
  json,
  yaml,
  document,
];

/** What a look at a file by all kinds came to: the kinds that recognise it, most specific first, and those whose look broke. */
export type Recognised = { readonly kinds: readonly Kind[]; readonly unknown: readonly Kind[] };

/** Looks at a file by all kinds. A kind whose look breaks neither recognises the file nor refuses it: nobody knows. */
export const lookByAll = (probe: Probe): Recognised => {
  const found: Kind[] = [];
  const unknown: Kind[] = [];
  for (const kind of kinds) {
    if (probe.format === 'json-lines' && kind.readsLines !== true) continue;
    try {
      if (kind.recognise(probe)) found.push(kind);
    } catch {
      unknown.push(kind);
    }
  }
  return { kinds: found, unknown };
};

/** The kinds that recognise a file, most specific first. */
export const recognise = (probe: Probe): readonly Kind[] => lookByAll(probe).kinds;
