import { isObject, type Json } from '../source/pointer.ts';
import { listMember, textMember } from './members.ts';
import { probeBytes } from './probe.ts';
import type { ZipFileMember } from './zip-walk.ts';

/** What a manifest says of one file of its archive. */
export type ManifestEntry = {
  readonly path: string;
  /** The digest as it stands, in lower case, and how it was made where the manifest tells. */
  readonly digest?: { readonly algorithm: string; readonly hex: string };
  readonly bytes?: number;
  readonly records?: number;
  /** It is one of several files of a resource: what is stated may be meant of all of them together. */
  readonly several?: true;
};

/** A manifest: where it stands, how it is written, and what it lists. */
export type Manifest = {
  readonly paths: readonly string[];
  readonly form: 'bagit' | 'digests' | 'datapackage' | 'list';
  readonly entries: readonly ManifestEntry[];
};

/** Finds the manifest of an archive; undefined where no member is one. */
export const manifestOf = (members: readonly ZipFileMember[]): Manifest | undefined =>
  bagOf(members) ?? listOf(members) ?? digestsOf(members);

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** BagIt (RFC 8493): a declaration, and a list of digests of what stands below data. */
const bagOf = (members: readonly ZipFileMember[]): Manifest | undefined => {
  const declaration = members.find(({ path }) => /(^|\/)bagit\.txt$/.test(path));
  if (declaration === undefined) return undefined;
  const base = folderOf(declaration.path);
  const lists = members.filter(
    ({ path }) => path.startsWith(base) && /^(tag)?manifest-\w+\.txt$/.test(path.slice(base.length)),
  );
  const payload = lists.filter(({ path }) => !path.slice(base.length).startsWith('tag'));
  if (payload.length === 0) return undefined;
  const tags = members
    .filter(({ path }) => path.startsWith(base) && !path.slice(base.length).includes('/'))
    .map(({ path }) => path);
  return {
    paths: [...payload.map(({ path }) => path), ...tags],
    form: 'bagit',
    entries: payload.flatMap((list) => linesOf(list, base)),
  };
};

/** Lines of digests, as sha256sum and its like write them. */
const digestsOf = (members: readonly ZipFileMember[]): Manifest | undefined => {
  const lists = members.filter(({ path }) =>
    /(^|\/)((sha(1|256|384|512)|md5|check)sums?|manifest)(\.(txt|sha256|sha512|md5))?$|\.(sha256|sha512|md5)$/i.test(
      path,
    ),
  );
  const entries = lists.flatMap((list) => linesOf(list, folderOf(list.path)));
  return entries.length === 0 ? undefined : { paths: lists.map(({ path }) => path), form: 'digests', entries };
};

const algorithms: { readonly [length: number]: string } = {
  32: 'md5',
  40: 'sha1',
  64: 'sha256',
  96: 'sha384',
  128: 'sha512',
};

const linesOf = ({ bytes }: ZipFileMember, base: string): readonly ManifestEntry[] =>
  new TextDecoder()
    .decode(bytes.subarray(0, 5_000_000))
    .split(/\r?\n/)
    .flatMap((line) => {
      const match = /^([\da-f]{32,128})[ \t]+\*?(\S.*?)\s*$/i.exec(line);
      const [, hex = '', path = ''] = match ?? [];
      const algorithm = algorithms[hex.length];
      return algorithm === undefined
        ? []
        : [{ path: joined(base, path), digest: { algorithm, hex: hex.toLowerCase() } }];
    });

/** A file in JSON, YAML or CSV that lists files with what is to be known of them; a data package is one. */
const listOf = (members: readonly ZipFileMember[]): Manifest | undefined => {
  const byName = members.filter(({ path }) =>
    /(^|\/)[^/]*(manifest|datapackage|index|inventory|contents|export-info)[^/]*\.(json|ya?ml|csv)$/i.test(path),
  );
  const ordered = [...byName]
    .sort((left, right) => left.path.split('/').length - right.path.split('/').length)
    .slice(0, 20);
  for (const { path, bytes } of ordered) {
    if (bytes.length > 10_000_000) continue;
    const { root } = probeBytes(path, bytes);
    const rows = root === undefined ? [] : rowsOf(root);
    const entries = rows.flatMap((row) => entriesOf(row, folderOf(path)));
    if (entries.length === 0) continue;
    const isPackage = isObject(root) && Array.isArray(root.resources);
    return { paths: [path], form: isPackage ? 'datapackage' : 'list', entries };
  }
  return undefined;
};

const rowsOf = (root: Json): readonly Json[] => {
  if (Array.isArray(root)) return root as readonly Json[];
  for (const key of ['files', 'resources', 'members', 'entries', 'items', 'contents', 'exports', 'datasets']) {
    const list = listMember(root, key);
    if (list.length > 0) return list;
    const named = isObject(root) ? root[key] : undefined;
    if (isObject(named))
      return Object.entries(named).map(([path, value]) =>
        isObject(value) ? { path, ...value } : { path, sha256: value },
      );
  }
  return [];
};

/** The entries of a row: one, or one for each file of a resource that has several (data package, `path`). */
const entriesOf = (row: Json, base: string): readonly ManifestEntry[] => {
  const paths = listMember(row, 'path');
  if (paths.length === 0 || !isObject(row)) return entryOf(row, base);
  const entries = paths.flatMap((path) => entryOf({ ...row, path }, base));
  return paths.length === 1 ? entries : entries.map((entry) => ({ ...entry, several: true as const }));
};

const entryOf = (row: Json, base: string): readonly ManifestEntry[] => {
  const path = ['path', 'file', 'filename', 'fileName', 'href', 'name']
    .map((key) => textMember(row, key))
    .find((text) => text);
  if (path === undefined || !/\.\w{1,8}$/.test(path) || /^https?:/i.test(path)) return [];
  const digest = digestIn(row);
  const bytes = numberIn(row, ['bytes', 'size', 'byteSize', 'length']);
  const records = numberIn(row, [
    'records',
    'recordCount',
    'record_count',
    'rows',
    'rowCount',
    'row_count',
    'count',
    'numberOfRecords',
  ]);
  return [
    {
      path: joined(base, path),
      ...(digest !== undefined && { digest }),
      ...(bytes !== undefined && { bytes }),
      ...(records !== undefined && { records }),
    },
  ];
};

const numberIn = (row: Json, keys: readonly string[]): number | undefined => {
  const [found] = keys.flatMap((key) => {
    const value = Number(textMember(row, key) ?? Number.NaN);
    return Number.isInteger(value) && value >= 0 ? [value] : [];
  });
  return found;
};

const digestIn = (row: Json): ManifestEntry['digest'] => {
  for (const key of ['sha256', 'sha-256', 'SHA256', 'sha512', 'sha1', 'md5', 'hash', 'digest', 'checksum']) {
    const value = isObject(row) ? row[key] : undefined;
    const text = isObject(value) ? (textMember(value, 'value') ?? textMember(value, 'hex')) : textMember(row, key);
    const [, hex = ''] = /(?:^|[:=])([\da-f]{32,128})$/i.exec(text ?? '') ?? [];
    const algorithm = algorithms[hex.length];
    if (algorithm !== undefined) return { algorithm, hex: hex.toLowerCase() };
  }
  return undefined;
};

/** A path counted from the folder of the manifest. */
const joined = (base: string, path: string): string => base + path.replace(/^\.?\//, '');
