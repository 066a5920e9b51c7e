import type {
  CsvFacts,
  GeojsonFacts,
  JsonFacts,
  NdjsonFacts,
  NgsiLdEntityFacts,
  NgsiV2EntityFacts,
  SensorthingsEntitiesFacts,
} from '../generated/facts.ts';
import type { InputFile } from '../model/check.ts';

const faultFields = new Set(
  'type title status detail instance error errors message code description timestamp path traceid requestid'.split(' '),
);

/**
 * How many records a file of data holds; 0 for a file that only speaks of the service (a landing page, an error, a
 * description) and for records in which nothing stands. Undefined for a kind that this function does not know.
 */
export const recordsShown = ({ attachment, facts }: InputFile): number | undefined => {
  const counting = Object.hasOwn(counts, attachment.kind ?? '') ? counts[attachment.kind ?? ''] : undefined;
  return counting?.(facts as never);
};

const counts: { readonly [kind: string]: (facts: never) => number } = {
  csv: (facts: CsvFacts) => (facts.columns.some(({ type }) => type !== 'empty') ? facts.rows : 0),
  geojson: (facts: GeojsonFacts) => facts.features,
  json: (facts: JsonFacts) => (isFault(facts.fields) ? 0 : filled(facts)),
  ndjson: (facts: NdjsonFacts) => filled(facts),
  yaml: (facts: JsonFacts) => (isFault(facts.fields) ? 0 : filled(facts)),
  'ngsi-ld-entity': (facts: NgsiLdEntityFacts) => facts.count,
  'ngsi-v2-entity': (facts: NgsiV2EntityFacts) => facts.count,
  'ogc-collections': () => 0,
  'ogc-conformance': () => 0,
  'ogc-landing': () => 0,
  'sensorthings-entities': ({ records, empty }: SensorthingsEntitiesFacts) => records - empty,
  'sensorthings-root': () => 0,
  har: () => 0,
};

const filled = ({ records, empty, fields }: JsonFacts | NdjsonFacts): number =>
  fields.length === 0 ? 0 : records - empty;

const isFault = (fields: readonly string[]): boolean =>
  fields.length > 0 &&
  fields.every((field) => faultFields.has(field.toLowerCase().replaceAll(/[_-]/g, ''))) &&
  fields.some((field) => /^(error|errors|message|title|detail|code)$/i.test(field));
