import type { InputFile } from '../model/check.ts';
import { isObject, type Json, valueAt } from '../source/pointer.ts';
import { filesOfKind } from './files-of-kind.ts';
import { entityFactsOf } from './ngsi-entity-files.ts';

/** A record of a sample in the form that the schema of a data model describes, with its types and its place in the facts. */
export type ModelRecord = {
  readonly file: InputFile;
  readonly value: Json;
  readonly types: readonly string[];
  /** Pointer into the facts of the file. */
  readonly at: string;
  /** Whether places below the record are places in the file too. */
  readonly verbatim: boolean;
  /** Names that the format keeps elsewhere, so that the record need not have them. */
  readonly elsewhere: readonly string[];
};

const most = 1_000;

/** What a feature of GeoJSON keeps beside its properties, under the names that models give it. */
const geoMembers = ['id', 'type', 'location', 'geometry', '@context'];

/**
 * The records of a sample file: entities of NGSI reduced to names and values, the first features of GeoJSON (whole where
 * the model describes features, else their properties), and the records of JSON. Undefined for a kind without such records.
 */
export const modelRecords = (file: InputFile, describesFeatures: boolean): readonly ModelRecord[] | undefined => {
  const entities = entityFactsOf(file)?.entities;
  if (entities)
    return entities.map(({ values, type }, index) => ({
      file,
      value: values as Json,
      types: type,
      at: `/entities/${index}`,
      verbatim: false,
      elsewhere: [],
    }));
  const [geojson] = filesOfKind([file], 'geojson');
  if (geojson)
    return geojson.facts.sample.map((feature, index) => {
      const at = describesFeatures ? `/sample/${index}` : `/sample/${index}/properties`;
      const { id, properties } = feature as { readonly id?: Json; readonly properties?: Json };
      const value = describesFeatures
        ? (feature as Json)
        : { ...(id !== undefined && { id }), ...(isObject(properties) && properties) };
      return { file, value, types: [], at, verbatim: true, elsewhere: describesFeatures ? [] : geoMembers };
    });
  const [json] = filesOfKind([file], 'json');
  if (json === undefined) return undefined;
  const listed = valueAt(json.facts.document, json.facts.at);
  const list = (Array.isArray(listed) ? listed : [listed]) as Json[];
  return list.slice(0, most).map((value, index) => ({
    file,
    value,
    types: [isObject(value) ? (value['type'] ?? []) : []].flat().filter((type) => typeof type === 'string') as string[],
    at: `/document${json.facts.at}${Array.isArray(listed) ? `/${index}` : ''}`,
    verbatim: true,
    elsewhere: [],
  }));
};
