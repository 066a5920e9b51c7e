import type { Attachment } from '../model/evidence.ts';
import { isObject, valueAt } from '../source/pointer.ts';
import { isEntityKind } from './ngsi-entity-files.ts';

/** How many records a file holds, how many of them hold nothing, whether all are the same, and how many blanks stand in them. */
export type Records = {
  readonly count: number;
  readonly empty: number;
  readonly identical: boolean;
  readonly placeholders: number;
};

/** The records of an export by the facts of its kind; undefined where its kind does not tell. */
export const recordsOf = ({ kind, facts }: Attachment): Records | undefined => {
  const number = (pointer: string): number => Number(valueAt(facts, pointer) ?? 0);
  const flag = (pointer: string): boolean => valueAt(facts, pointer) === true;
  const placeholders = number('/placeholders');
  if (kind === 'csv')
    return { count: number('/rows'), empty: emptyRows(facts), identical: flag('/identicalRows'), placeholders };
  if (kind === 'geojson')
    return { count: number('/features'), empty: 0, identical: flag('/identicalFeatures'), placeholders };
  if (kind === 'json' || kind === 'ndjson' || kind === 'sensorthings-entities')
    return { count: number('/records'), empty: number('/empty'), identical: flag('/identical'), placeholders };
  if (isEntityKind(kind)) return { count: number('/count'), empty: 0, identical: flag('/identical'), placeholders };
  const counted = kind === undefined ? undefined : counts[kind];
  const count: unknown = counted === undefined || holdsUncounted(facts) ? undefined : valueAt(facts, counted);
  return typeof count === 'number'
    ? { count, empty: number('/empty') + number('/emptyFiles'), identical: flag('/identical'), placeholders }
    : undefined;
};

/**
 * Of other kinds, the fact that says how many things a file holds. A model of a building is counted by its objects, a tileset by
 * its files of content, an archive of what nobody reads by its files.
 */
const counts: Readonly<Record<string, string>> = {
  'sensorthings-entities': '/records',
  cityjson: '/objects',
  citygml: '/features',
  geopackage: '/records',
  parquet: '/rows',
  ifc: '/objects',
  '3d-tiles': '/contents',
  datapackage: '/records',
  gtfs: '/records',
  gbfs: '/records',
  stac: '/items',
  xml: '/records',
  'zip-export': '/count',
};

/** A data package of which no record was counted, and data is there whose records this tool cannot count: no table, several files, in the package itself. */
const holdsUncounted = (facts: Attachment['facts']): boolean => {
  const resources: unknown = valueAt(facts, '/resources');
  return (
    valueAt(facts, '/records') === 0 &&
    Array.isArray(resources) &&
    resources.some((each: unknown) => {
      const { state, rows } = isObject(each) ? each : {};
      return rows === undefined && (state === 'read' || state === 'inline' || state === 'unread');
    })
  );
};

/** A table whose columns are all empty holds rows of nothing. */
const emptyRows = (facts: Attachment['facts']): number => {
  const columns: unknown = valueAt(facts, '/columns');
  const all = Array.isArray(columns) && columns.every((column: unknown) => isObject(column) && column['empty'] === 1);
  return all ? Number(valueAt(facts, '/rows') ?? 0) : 0;
};

/** The names of the columns or members that the records of an export have; empty where its kind does not tell. */
export const fieldsOf = ({ kind, facts }: Attachment): readonly string[] => {
  const texts = (pointer: string): string[] => {
    const list: unknown = valueAt(facts, pointer);
    return Array.isArray(list) ? list.filter((name): name is string => typeof name === 'string') : [];
  };
  if (kind === 'csv') return texts('/header');
  if (kind === 'geojson') return texts('/propertyNames');
  if (kind === 'json' || kind === 'ndjson' || kind === 'sensorthings-entities') return texts('/fields');
  if (!isEntityKind(kind)) return [];
  const entities: unknown = valueAt(facts, '/entities');
  const names = (Array.isArray(entities) ? entities : []).flatMap((entity: unknown) =>
    ((valueAt(entity, '/attributes') as readonly unknown[] | undefined) ?? []).map((each) => valueAt(each, '/name')),
  );
  return [...new Set(names.filter((name): name is string => typeof name === 'string'))];
};

/** The columns of a table, or members of records in JSON, that are empty in every record, with their places in the facts. */
export const emptyColumns = ({
  kind,
  facts,
}: Attachment): readonly { readonly name: string; readonly pointer: string }[] => {
  const list: unknown = valueAt(facts, kind === 'csv' ? '/columns' : '/emptyFields');
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown, index) => {
    if (kind !== 'csv') return [{ name: String(each), pointer: '' }];
    return isObject(each) && each['empty'] === 1 ? [{ name: String(each['name']), pointer: `/columns/${index}` }] : [];
  });
};
