import type { Kind, Reading } from '../model/evidence.ts';
import { present } from './members.ts';
import { isOverLimit, overLimit } from './over-limit.ts';
import { type ProblemList, problemList } from './problem-list.ts';
import { openSqlite, type SqliteFile, type SqliteTable } from './sqlite-file.ts';
import type { SqliteValue } from './sqlite-record.ts';

/** Marks in the header of an SQLite file: GPKG from 1.2 on, GP10 and GP11 before (OGC 12-128r18, clause 1.1.1.1.1). */
const marks: { readonly [id: number]: string } = { 1196444487: 'GPKG', 1196437808: '1.0.0', 1196437809: '1.1.0' };

/** A GeoPackage (OGC 12-128): geodata in an SQLite file. */
export const geopackage: Kind = {
  name: 'geopackage',
  title: 'GeoPackage',
  recognisedBy: 'An SQLite file whose header bears the mark of GeoPackage, or that has its table of contents.',
  recognise: ({ format, bytes }) => format === 'sqlite' && (markOf(bytes) !== undefined || names(bytes)),
  read: ({ bytes }) => readPackage(bytes),
};

const markOf = (bytes: Uint8Array): string | undefined =>
  bytes.length < 100 ? undefined : marks[new DataView(bytes.buffer, bytes.byteOffset).getUint32(68)];

const names = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1_000_000)).includes('gpkg_contents');

/** Rows of one table of the directory; a file may list thousands of reference systems. */
const most = { rows: 500, systems: 20_000 };

const readPackage = (bytes: Uint8Array): Reading => {
  let file: SqliteFile;
  try {
    file = openSqlite(bytes);
    return factsOf(file);
  } catch (error) {
    const reason = String((error as Error).message);
    return isOverLimit(error)
      ? { state: 'unreadable', why: `it cannot be read by this tool: ${reason}` }
      : { state: 'invalid', why: `is a damaged database: ${reason.slice(0, 200)}` };
  }
};

const factsOf = (file: SqliteFile): Reading => {
  const problems = problemList();
  const version = versionOf(file);
  if (version === undefined)
    problems.add('The header does not bear the mark of GeoPackage (application_id GPKG with a version).');
  for (const name of ['gpkg_contents', 'gpkg_spatial_ref_sys'])
    if (tableNamed(file, name) === undefined)
      problems.add(`The table ${name}, which every GeoPackage must have, is missing.`);
  const contents = rowsOf(file, 'gpkg_contents');
  if (tableNamed(file, 'gpkg_contents') !== undefined && contents.length === 0)
    problems.add('The file declares no table of data, so it holds nothing.');
  const systems = systemsOf(file);
  const geometries = new Map(rowsOf(file, 'gpkg_geometry_columns').map((row) => [textOf(row.table_name), row]));
  const tables = contents.map((row) =>
    tableFacts(file, row, geometries.get(textOf(row.table_name)), systems, problems),
  );
  const rowsIn = (types: RegExp): number | undefined =>
    tables
      .filter(({ dataType }) => types.test(dataType))
      .reduce<number | undefined>(
        (sum, { rows }) => (sum === undefined || rows === undefined ? undefined : sum + rows),
        0,
      );
  return {
    state: 'read',
    facts: {
      version: version ?? 'unknown',
      tables,
      ...present({ features: rowsIn(/^features$/), records: rowsIn(/^(features|attributes|aspatial)$/) }),
      allTables: file.tables.map(({ name }) => name).slice(0, 500),
      extensions: [...new Set(rowsOf(file, 'gpkg_extensions').flatMap((row) => textOf(row.extension_name) ?? []))],
    },
    spots: {},
    problems: problems.list(),
    valid: problems.valid(),
  };
};

type Row = { readonly [column: string]: SqliteValue };

const tableFacts = (
  file: SqliteFile,
  row: Row,
  geometry: Row | undefined,
  systems: ReadonlyMap<string, string>,
  problems: ProblemList,
) => {
  const name = textOf(row.table_name) ?? '';
  const dataType = textOf(row.data_type) ?? '';
  const table = tableNamed(file, name);
  const system = systems.get(String(geometry?.srs_id ?? row.srs_id));
  if (table === undefined) problems.add(`The table ${name} is declared and not there.`);
  if (dataType === 'features' && geometry === undefined)
    problems.add(`The table ${name} holds features, and no column of geometries is declared for it.`);
  if (dataType === 'features' && geometry !== undefined && system === undefined)
    problems.add(`The table ${name} names a reference system that the file does not define.`);
  if (table?.byKey)
    problems.untried(
      `The table ${name} is kept by its key (WITHOUT ROWID), a form that this tool does not read; a person must look whether it holds records.`,
    );
  const bounds = [row.min_x, row.min_y, row.max_x, row.max_y].map(Number);
  return {
    name,
    dataType,
    ...present({
      identifier: textOf(row.identifier),
      description: textOf(row.description),
      lastChange: textOf(row.last_change),
      geometryType: textOf(geometry?.geometry_type_name),
      referenceSystem: system,
    }),
    // A view has no rows of its own, and nobody can count them without a database; those of some tables are not read.
    ...(table?.root !== 0 && !table?.byKey && { rows: table === undefined ? 0 : file.count(table) }),
    columns: [...(table?.columns ?? [])],
    ...(row.min_x !== null && bounds.every(Number.isFinite) && { bounds }),
    exists: table !== undefined,
  };
};

const systemsOf = (file: SqliteFile): ReadonlyMap<string, string> =>
  new Map(
    rowsOf(file, 'gpkg_spatial_ref_sys', most.systems).map((row) => [
      String(row.srs_id),
      `${textOf(row.organization)?.toUpperCase() ?? 'UNKNOWN'}:${String(row.organization_coordsys_id ?? row.srs_id)}`,
    ]),
  );

/** From 1.2 on the version stands in the header as a number: 10300 is 1.3.0. */
const versionOf = ({ applicationId, userVersion }: SqliteFile): string | undefined => {
  const mark = marks[applicationId];
  if (mark !== 'GPKG') return mark;
  if (userVersion < 10_200 || userVersion > 99_999) return undefined;
  return [Math.floor(userVersion / 10_000), Math.floor(userVersion / 100) % 100, userVersion % 100].join('.');
};

const tableNamed = (file: SqliteFile, name: string): SqliteTable | undefined =>
  file.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());

/** All rows of a table of the directory; throws where they cannot be read, or are more than can be, since the others may be at fault. */
const rowsOf = (file: SqliteFile, name: string, limit = most.rows): readonly Row[] => {
  const table = tableNamed(file, name);
  if (table?.byKey) throw overLimit(`the table ${name} is kept by its key (WITHOUT ROWID)`);
  const rows = table === undefined || table.root === 0 ? [] : file.rows(table, limit + 1);
  if (rows.length > limit) throw overLimit(`the table ${name} has too many rows; the limit is ${limit}`);
  return rows;
};

const textOf = (value: SqliteValue | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
