import type { CsvFacts, GeojsonFacts, JsonFacts, NdjsonFacts } from '../generated/facts.ts';
import type { InputFile } from '../model/check.ts';
import type { EntityFileFacts } from './ngsi-entity-files.ts';

/** The names of the fields of the records in a sample; none for a kind whose fields this tool does not read. */
export const fieldsShown = ({ attachment, facts }: InputFile): readonly string[] => {
  const read = Object.hasOwn(fields, attachment.kind ?? '') ? fields[attachment.kind ?? ''] : undefined;
  return read?.(facts as never) ?? [];
};

/** A field's name as it is compared: small letters and digits, so that free_spots, freeSpots and FreeSpots are one. */
export const normalField = (name: string): string =>
  name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '') || name.toLowerCase();

const fields: { readonly [kind: string]: (facts: never) => readonly string[] } = {
  csv: ({ header }: CsvFacts) => header,
  geojson: ({ propertyNames }: GeojsonFacts) => propertyNames,
  json: (facts: JsonFacts) => facts.fields,
  ndjson: (facts: NdjsonFacts) => facts.fields,
  'ngsi-ld-entity': (facts: EntityFileFacts) => namesOf(facts),
  'ngsi-v2-entity': (facts: EntityFileFacts) => namesOf(facts),
};

const namesOf = ({ entities }: EntityFileFacts): readonly string[] => [
  ...new Set(entities.flatMap(({ attributes }) => attributes.map(({ name }) => name))),
];
