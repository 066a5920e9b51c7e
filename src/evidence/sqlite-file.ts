import { overLimit } from './over-limit.ts';
import { recordValues, type SqliteValue, varint } from './sqlite-record.ts';

/** A table of an SQLite file: its name, the names of its columns, and the page where its tree begins. */
export type SqliteTable = {
  readonly name: string;
  readonly type: string;
  readonly columns: readonly string[];
  /** The column that stands for the number of the row, since its values are not stored. */
  readonly rowid?: string;
  readonly root: number;
  /** Kept by its key (WITHOUT ROWID) in a tree of the form of an index, which is not read: its rows cannot be had. */
  readonly byKey?: true;
};

/** An SQLite file, opened in memory for reading. */
export type SqliteFile = {
  readonly applicationId: number;
  readonly userVersion: number;
  readonly tables: readonly SqliteTable[];
  /** The rows of a table by the names of its columns, the first `most`. */
  readonly rows: (table: SqliteTable, most: number) => readonly { readonly [column: string]: SqliteValue }[];
  /** How many rows a table has. */
  readonly count: (table: SqliteTable) => number;
};

/** Pages of one tree that are visited; a file of 50 MB with the smallest pages has 100,000. */
const mostPages = 200_000;

/**
 * Opens an SQLite database file (sqlite.org/fileformat2.html) without a database: its header, its schema, its plain tables.
 * Throws a sentence where the file is damaged.
 */
export const openSqlite = (bytes: Uint8Array): SqliteFile => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 512 || file.toString('latin1', 0, 16) !== 'SQLite format 3\0')
    throw new Error('the header of SQLite is not there');
  const stated = file.readUInt16BE(16);
  const size = stated === 1 ? 65_536 : stated;
  if (size < 512 || (size & (size - 1)) !== 0) throw new Error(`the header names pages of ${size} bytes`);
  if (file.readUInt32BE(56) > 1) throw overLimit('its texts are not UTF-8');
  const usable = size - (file[20] ?? 0);
  const page = (number: number): Buffer => {
    const at = (number - 1) * size;
    if (number < 1 || at >= file.length)
      throw new Error(`a tree names the page ${number}, which the file does not have`);
    return file.subarray(at, at + size);
  };

  /** Visits the leaves of a table's tree in order, until `visit` says stop. */
  const walk = (root: number, visit: (leaf: Buffer, head: number, cells: number) => boolean): void => {
    const open = [root];
    let visited = 0;
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (++visited > mostPages) throw overLimit('its trees have too many pages');
      const data = page(number);
      const head = number === 1 ? 100 : 0;
      const kind = data[head];
      const cells = data.readUInt16BE(head + 3);
      if (kind === 13) {
        if (!visit(data, head, cells)) return;
      } else if (kind === 5) {
        const below = [data.readUInt32BE(head + 8)];
        for (let cell = Math.min(cells, size / 4) - 1; cell >= 0; cell--)
          below.push(data.readUInt32BE(data.readUInt16BE(head + 12 + cell * 2)));
        open.push(...below);
      } else throw new Error(`the page ${number} belongs to no table`);
    }
  };

  const payloadAt = (data: Buffer, at: number): { readonly rowid: number; readonly payload: Uint8Array } => {
    const [length, afterLength] = varint(data, at);
    const [rowid, start] = varint(data, afterLength);
    const most = usable - 35;
    if (length <= most) return { rowid, payload: data.subarray(start, start + length) };
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const spill = least + ((length - least) % (usable - 4));
    const local = spill <= most ? spill : least;
    const parts = [data.subarray(start, start + local)];
    let next = data.readUInt32BE(start + local);
    for (let have = local; have < Math.min(length, 1_000_000) && next !== 0; have += usable - 4) {
      const overflow = page(next);
      next = overflow.readUInt32BE(0);
      parts.push(overflow.subarray(4, usable));
    }
    return { rowid, payload: Buffer.concat(parts).subarray(0, length) };
  };

  const records = (root: number, most: number) => {
    const found: { readonly rowid: number; readonly values: readonly SqliteValue[] }[] = [];
    walk(root, (data, head, cells) => {
      for (let cell = 0; cell < cells && found.length < most; cell++) {
        const { rowid, payload } = payloadAt(data, data.readUInt16BE(head + 8 + cell * 2));
        found.push({ rowid, values: recordValues(payload) });
      }
      return found.length < most;
    });
    return found;
  };

  const tableOf = (name: string, type: string, sql: string, root: number): SqliteTable => ({
    name,
    type,
    ...columnsOf(sql),
    root,
    ...(/\bWITHOUT\s+ROWID\b/i.test(sql) &&
      root > 0 &&
      [2, 10].includes(page(root)[0] ?? 0) && { byKey: true as const }),
  });

  const tables = records(1, 5_000).flatMap(({ values: [type, name, , root, sql] }) =>
    (type === 'table' || type === 'view') && typeof name === 'string'
      ? [tableOf(name, type, typeof sql === 'string' ? sql : '', typeof root === 'number' ? root : 0)]
      : [],
  );
  return {
    applicationId: file.readUInt32BE(68),
    userVersion: file.readUInt32BE(60),
    tables,
    rows: ({ columns, rowid: alias, root }, most) =>
      records(root, most).map(({ rowid, values }) =>
        Object.fromEntries(
          columns.map((column, index) => [column, column === alias ? rowid : (values[index] ?? null)]),
        ),
      ),
    count: ({ root }) => {
      let rows = 0;
      walk(root, (_, __, cells) => {
        rows += cells;
        return true;
      });
      return rows;
    },
  };
};

/** The names of the columns of a CREATE TABLE statement, and the one that stands for the number of the row. */
const columnsOf = (sql: string): { readonly columns: readonly string[]; readonly rowid?: string } => {
  const open = sql.indexOf('(');
  const parts: string[] = [''];
  let depth = 0;
  for (const sign of sql.slice(open + 1, Math.min(sql.lastIndexOf(')'), 100_000))) {
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  const definitions = parts
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(constraint|primary|unique|check|foreign)\b/i.test(part))
    .map((part) => ({ part, name: /^["'`[]?([^"'`\]\s(]+)/.exec(part)?.[1] ?? '' }));
  const own = definitions.find(({ part }) => /^\S+\s+INTEGER\b.*\bPRIMARY\s+KEY\b/is.test(part))?.name;
  return { columns: definitions.map(({ name }) => name), ...(own !== undefined && { rowid: own }) };
};
