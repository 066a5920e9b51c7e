import type {
  AlgorithmRegisterFacts,
  AsyncapiFacts,
  AxeResultsFacts,
  CsvFacts,
  CyclonedxFacts,
  DatapackageFacts,
  DcatFacts,
  DcatUsFacts,
  DocumentFacts,
  DspCatalogFacts,
  DspVersionFacts,
  EarlFacts,
  GeojsonFacts,
  GraphqlSchemaFacts,
  HarFacts,
  HtmlFacts,
  JsonFacts,
  JsonldContextFacts,
  JsonSchemaFacts,
  ModelcardFacts,
  NdjsonFacts,
  NgsiLdEntityFacts,
  NgsiV2EntityFacts,
  OauthMetadataFacts,
  OdrlFacts,
  OgcCollectionsFacts,
  OgcConformanceFacts,
  OgcLandingFacts,
  OgcProcessFacts,
  OidcDiscoveryFacts,
  OpenacrFacts,
  OpenapiFacts,
  PriceTableFacts,
  ProvFacts,
  PubliccodeFacts,
  SensorthingsEntitiesFacts,
  SensorthingsRootFacts,
  TlsScanFacts,
  WfsCapabilitiesFacts,
  WmsCapabilitiesFacts,
  WsdlFacts,
  ZipExportFacts,
} from '../generated/facts.ts';
import type { InputFile } from '../model/check.ts';

/** The facts of each kind that checks read, by the name of the kind. */
export type FactsByKind = {
  readonly 'algorithm-register': AlgorithmRegisterFacts;
  readonly asyncapi: AsyncapiFacts;
  readonly 'axe-results': AxeResultsFacts;
  readonly csv: CsvFacts;
  readonly cyclonedx: CyclonedxFacts;
  readonly datapackage: DatapackageFacts;
  readonly dcat: DcatFacts;
  readonly 'dcat-us': DcatUsFacts;
  readonly document: DocumentFacts;
  readonly 'dsp-catalog': DspCatalogFacts;
  readonly 'dsp-version': DspVersionFacts;
  readonly earl: EarlFacts;
  readonly geojson: GeojsonFacts;
  readonly 'graphql-schema': GraphqlSchemaFacts;
  readonly har: HarFacts;
  readonly html: HtmlFacts;
  readonly 'json-schema': JsonSchemaFacts;
  readonly json: JsonFacts;
  readonly 'jsonld-context': JsonldContextFacts;
  readonly modelcard: ModelcardFacts;
  readonly ndjson: NdjsonFacts;
  readonly 'ngsi-ld-entity': NgsiLdEntityFacts;
  readonly 'ngsi-v2-entity': NgsiV2EntityFacts;
  readonly 'oauth-metadata': OauthMetadataFacts;
  readonly odrl: OdrlFacts;
  readonly 'ogc-collections': OgcCollectionsFacts;
  readonly 'ogc-conformance': OgcConformanceFacts;
  readonly 'ogc-landing': OgcLandingFacts;
  readonly 'ogc-process': OgcProcessFacts;
  readonly 'oidc-discovery': OidcDiscoveryFacts;
  readonly openacr: OpenacrFacts;
  readonly openapi: OpenapiFacts;
  readonly 'price-table': PriceTableFacts;
  readonly prov: ProvFacts;
  readonly publiccode: PubliccodeFacts;
  readonly 'sensorthings-entities': SensorthingsEntitiesFacts;
  readonly 'sensorthings-root': SensorthingsRootFacts;
  readonly 'tls-scan': TlsScanFacts;
  readonly 'wfs-capabilities': WfsCapabilitiesFacts;
  readonly 'wms-capabilities': WmsCapabilitiesFacts;
  readonly wsdl: WsdlFacts;
  readonly 'zip-export': ZipExportFacts;
};

/** A file with the facts of its kind. */
export type FileOfKind<K extends keyof FactsByKind> = { readonly file: InputFile; readonly facts: FactsByKind[K] };

/** Files, each once, in their order: one file may stand at several places of a bid. */
export const distinctFiles = (files: readonly InputFile[] | undefined): readonly InputFile[] => {
  const seen = new Set<string>();
  return (files ?? []).filter(({ attachment }) => !seen.has(attachment.id) && seen.add(attachment.id));
};

/** The files of one kind, each once, in their order, with facts of that kind. */
export const filesOfKind = <K extends keyof FactsByKind>(
  files: readonly InputFile[] | undefined,
  kind: K,
): readonly FileOfKind<K>[] =>
  distinctFiles(files)
    .filter(({ attachment }) => attachment.kind === kind)
    .map((file) => ({ file, facts: file.facts as unknown as FactsByKind[K] }));
