import type { ColumnMetaData, FileMetaData, SchemaElement } from 'hyparquet';
import type { Kind, Reading } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { present } from './members.ts';
import { isOverLimit } from './over-limit.ts';
import { problemList } from './problem-list.ts';
import { withinTime } from './time-limit.ts';

/** Milliseconds for a footer. */
const mostTime = 5_000;

/** A table in Apache Parquet: the schema, the numbers and the statistics of its footer. */
export const parquet: Kind = {
  name: 'parquet',
  title: 'Parquet file',
  recognisedBy: 'The signature of Parquet at the beginning of the file.',
  recognise: ({ format }) => format === 'parquet',
  read: ({ bytes }) => readParquet(bytes),
};

const readParquet = async (bytes: Uint8Array): Promise<Reading> => {
  const text = (at: number): string => Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
  const end = text(bytes.length - 4);
  if (text(0) === 'PARE' || end === 'PARE') return { state: 'unreadable', why: 'its footer is encrypted' };
  if (bytes.length < 12 || end !== 'PAR1')
    return { state: 'invalid', why: 'begins like a Parquet file and does not end like one; it may be cut off' };
  const { parquetMetadata } = await import('hyparquet');
  const file = new Uint8Array(bytes).buffer;
  let footer: FileMetaData;
  try {
    footer = withinTime(mostTime, () => parquetMetadata(file, { geoparquet: false }));
    if (!Array.isArray(footer.schema) || !Array.isArray(footer.row_groups)) throw new Error('it lists no columns');
    if (!isSound(footer)) throw new Error('not a footer: a number or a name in it is none');
  } catch (error) {
    /* The limit is ours: whoever called says that the file could not be read. */
    if (isOverLimit(error)) throw error;
    return { state: 'invalid', why: `is a damaged Parquet file: its footer cannot be read (${reasonOf(error)})` };
  }
  return readTable(file, footer);
};

/** Whether numbers are numbers and names are texts: the library takes what a damaged footer says as it stands. */
const isSound = ({ version, num_rows: rows, created_by: by, schema, row_groups: groups }: FileMetaData): boolean =>
  typeof version === 'number' &&
  isCount(rows) &&
  (by === undefined || typeof by === 'string') &&
  schema.every(({ name }) => typeof name === 'string') &&
  groups.every(({ num_rows: each, columns }) => isCount(each) && Array.isArray(columns));

const isCount = (value: unknown): boolean =>
  (typeof value === 'bigint' || typeof value === 'number') && Number.isSafeInteger(Number(value)) && Number(value) >= 0;

/** The library's sentence where it is one; where it stumbles over what it did not expect, only that. */
const reasonOf = (error: unknown): string => {
  const said = String((error as Error).message ?? error).slice(0, 160);
  return /^(parquet|snappy|thrift|not|rle|unexpected)\b/i.test(said) && !/undefined/.test(said)
    ? said
    : 'its bytes do not follow the format';
};

const readTable = (file: ArrayBuffer, footer: FileMetaData): Reading => {
  const problems = problemList();
  const rows = Number(footer.num_rows);
  const inGroups = footer.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (inGroups !== rows) problems.add(`The footer states ${rows} rows, and its groups have ${inGroups} together.`);
  const chunks = footer.row_groups.flatMap(({ columns }) => columns.flatMap(({ meta_data: data }) => data ?? []));
  const end = file.byteLength - 8 - footer.metadata_length;
  const beyond = chunks.some(
    ({ dictionary_page_offset: first, data_page_offset: at, total_compressed_size: size }) =>
      Number(first !== undefined && first > 0n && first < at ? first : at) + Number(size) > end,
  );
  if (beyond) problems.add('The footer names data beyond the end of the file.');
  /* A codec that is newer than the library has no name there. */
  const codecs = [...new Set(chunks.map(({ codec }) => (typeof codec === 'string' ? codec : 'unknown')))];
  const columns = columnsOf(footer.schema);
  if (columns.length === 0) problems.add('The footer names no column.');
  const uneven = footer.row_groups.find((group) => group.columns.length !== columns.length);
  if (uneven !== undefined)
    problems.add(`A group of rows has ${uneven.columns.length} columns, and the footer names ${columns.length}.`);
  const geo = geoOf(footer);
  return {
    state: 'read',
    facts: {
      version: footer.version,
      ...present({ createdBy: footer.created_by }),
      rows,
      rowGroups: footer.row_groups.length,
      columns: columns.slice(0, 500),
      columnNames: columns.map(({ name }) => name).slice(0, 2_000),
      codecs,
      ...(geo !== undefined && { geo }),
      ...sameness(chunks, rows),
    },
    spots: {},
    problems: problems.list(),
    valid: !problems.any(),
  };
};

/**
 * Whether all rows are the same, and whether they hold nothing at all, by the statistics that the footer keeps of each column.
 * Undefined where a column has none. The rows themselves are not unpacked: no library for it can be stopped once it is led astray.
 */
const sameness = (chunks: readonly ColumnMetaData[], rows: number) => {
  const known = chunks.flatMap(({ path_in_schema: path, statistics, num_values: count }) =>
    statistics === undefined ? [] : [{ path: path.join('.'), statistics, count: Number(count) }],
  );
  if (known.length < chunks.length || chunks.length === 0 || rows === 0) return {};
  const nothing = known.every(({ statistics, count }) => Number(statistics.null_count ?? -1) === count);
  const values = new Map<string, Set<string>>();
  for (const { path, statistics, count } of known) {
    const seen = values.get(path) ?? new Set<string>();
    values.set(path, seen);
    const nulls = Number(statistics.null_count ?? 0);
    if (nulls > 0) seen.add('null');
    if (nulls < count)
      for (const each of [statistics.min_value ?? statistics.min, statistics.max_value ?? statistics.max])
        seen.add(`= ${each instanceof Uint8Array ? Buffer.from(each).toString('hex') : String(each)}`);
  }
  const told = [...values.values()].every((seen) => !seen.has('= undefined'));
  return {
    ...(told && { identical: rows > 1 && [...values.values()].every((seen) => seen.size === 1) }),
    empty: nothing ? rows : 0,
  };
};

/** The columns that hold values, named by the path that leads to them. */
const columnsOf = (schema: readonly SchemaElement[]) => {
  const columns: { readonly name: string; readonly type: string; readonly optional: boolean }[] = [];
  let at = 1;
  const walk = (path: string, children: number, optional: boolean, depth: number): void => {
    for (let index = 0; index < children && at < schema.length && depth < 32; index++) {
      const element = schema[at++];
      if (element === undefined) return;
      const name = path === '' ? element.name : `${path}.${element.name}`;
      const may = optional || element.repetition_type !== 'REQUIRED';
      if ((element.num_children ?? 0) > 0) walk(name, element.num_children ?? 0, may, depth + 1);
      else
        columns.push({
          name,
          type:
            [element.logical_type?.type, element.converted_type, element.type].find(
              (each) => typeof each === 'string',
            ) ?? 'unknown',
          optional: may,
        });
    }
  };
  walk('', schema[0]?.num_children ?? 0, false, 0);
  return columns;
};

/** What GeoParquet (OGC) keeps among the metadata under the key geo. */
const geoOf = (footer: FileMetaData): Json | undefined => {
  const written = footer.key_value_metadata?.find(({ key }) => key === 'geo')?.value;
  if (written === undefined) return undefined;
  let geo: unknown;
  try {
    geo = JSON.parse(written);
  } catch {
    return undefined;
  }
  if (!isObject(geo) || !isObject(geo.columns)) return undefined;
  const primary = typeof geo.primary_column === 'string' ? geo.primary_column : (Object.keys(geo.columns)[0] ?? '');
  const column = geo.columns[primary];
  if (!isObject(column)) return undefined;
  const { crs } = column;
  const id = isObject(crs) && isObject(crs.id) ? `${String(crs.id.authority)}:${String(crs.id.code)}` : undefined;
  return {
    ...present({ version: typeof geo.version === 'string' ? geo.version : undefined }),
    column: primary,
    encoding: typeof column.encoding === 'string' ? column.encoding : 'unknown',
    // Where none is named, GeoParquet means longitude and latitude of WGS 84.
    referenceSystem: crs === undefined ? 'OGC:CRS84' : crs === null ? null : (id ?? 'unknown'),
    geometryTypes: Array.isArray(column.geometry_types)
      ? (column.geometry_types as readonly Json[]).filter((each) => typeof each === 'string')
      : [],
  };
};
