import { posix } from 'node:path';
import type { ReadTools } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { walkDocument } from './document-walk.ts';
import { type Reference, referencesOf } from './reference-list.ts';
import { isAddress, isWellKnown, type ReferenceState } from './reference-state.ts';

/** A file that a document refers to, and what became of it. `key` is its path counted from the document, or its address. */
export type ReferencedFile = {
  readonly key: string;
  readonly state: ReferenceState;
  readonly root?: Json;
  readonly text?: string;
};

/** A document with the files of the bid's folder that it refers to, directly or through one another. */
export type DocumentSet = {
  readonly root: Json;
  readonly files: ReadonlyMap<string, ReferencedFile>;
  /** The references of each document, by its key; those of the document itself under ''. */
  readonly references: ReadonlyMap<string, readonly Reference[]>;
  /** Schemas inside of the document that have an address of their own ($id), with the keys that lead to them. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
};

const mostFiles = 200;
const mostCharacters = 20_000_000;

/** The key of the file that a reference names, counted from the document; '' where it stays in its own file. */
export const fileOf = (ref: string, from: string): string => {
  const file = ref.split('#')[0] ?? '';
  if (file === '') return from;
  if (isAddress(file)) return file;
  if (isAddress(from)) return URL.canParse(file, from) ? new URL(file, from).href : file;
  const path = decoded(file);
  return path.startsWith('/') ? path : posix.normalize(posix.join(posix.dirname(from === '' ? '_' : from), path));
};

/** Decodes the percent signs of a reference; what cannot be decoded stays as it is. */
export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * Follows the references of a document to the other files of the bid's folder, never to the network.
 * Throws a sentence where there are more of them than this tool opens.
 */
export const gatherDocuments = async (root: Json, tools: ReadTools): Promise<DocumentSet> => {
  const files = new Map<string, ReferencedFile>();
  const references = new Map<string, readonly Reference[]>();
  const own = isObject(root) && typeof root.$id === 'string' ? (root.$id.split('#')[0] ?? '') : '';
  const ids = idsOf(root, own);
  const open: { readonly key: string; readonly root: Json }[] = [{ key: '', root }];
  let characters = 0;
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const list = referencesOf(next.root);
    references.set(next.key, list);
    for (const key of new Set(list.map(({ ref }) => fileOf(ref, next.key)))) {
      if (key === '' || key === own || ids.has(key) || files.has(key)) continue;
      const file = await openFile(key, tools, own);
      files.set(key, file);
      characters += file.text?.length ?? 0;
      if (files.size > mostFiles || characters > mostCharacters)
        throw new Error(`it refers to more than ${mostFiles} files, or to more than ${mostCharacters} characters`);
      if (file.root !== undefined) open.push({ key, root: file.root });
    }
  }
  return { root, files, references, ids };
};

/** Embedded schemas by their $id, as written and as an address counted from that of the document (JSON Schema 2020-12, 9.3). */
const idsOf = (root: Json, own: string): ReadonlyMap<string, readonly string[]> => {
  const ids = new Map<string, readonly string[]>();
  walkDocument(root, ({ $id }, keys) => {
    if (keys.length === 0 || typeof $id !== 'string' || $id.startsWith('#')) return;
    const id = $id.split('#')[0] ?? '';
    ids.set(id, keys);
    if (own === '' || !URL.canParse(id, own)) return;
    const address = new URL(id, own).href;
    ids.set(address, keys);
    // A reference counts from the address of the document, so one beside it may be named by its file alone.
    const folder = own.slice(0, own.lastIndexOf('/') + 1);
    if (folder !== '' && address.startsWith(folder)) ids.set(address.slice(folder.length), keys);
  });
  return ids;
};

const openFile = async (key: string, tools: ReadTools, own: string): Promise<ReferencedFile> => {
  if (isAddress(key))
    return (await copyBeside(key, tools)) ?? { key, state: isWellKnown(key) ? 'well-known' : 'remote' };
  if (key.startsWith('/')) return { key, state: 'outside' };
  const sibling = await tools.sibling(key);
  if ('problem' in sibling) {
    const published = own !== '' && URL.canParse(key, own) && isWellKnown(new URL(key, own).href);
    if (published) return { key, state: 'well-known' };
    return { key, state: sibling.limited ? 'unread' : sibling.outside ? 'outside' : 'missing' };
  }
  const { root, source, limited } = sibling.probe;
  return root === undefined
    ? { key, state: limited ? 'unread' : 'faulty' }
    : { key, state: 'resolved', root, ...(source !== undefined && { text: source.text }) };
};

/** A published schema may lie beside the document as a copy: the same file name, and the address as its own id. */
const copyBeside = async (address: string, tools: ReadTools): Promise<ReferencedFile | undefined> => {
  if (!/^https?:/i.test(address)) return undefined;
  const name = posix.basename(decoded(new URL(address).pathname));
  if (name === '' || name.includes('..')) return undefined;
  const sibling = await tools.sibling(name);
  if ('problem' in sibling || !isObject(sibling.probe.root)) return undefined;
  const { $id, id } = sibling.probe.root;
  const named = [$id, id].some((own) => typeof own === 'string' && bare(own) === bare(address));
  return named ? { key: address, state: 'resolved', root: sibling.probe.root } : undefined;
};

const bare = (address: string): string => address.replace(/^https?:\/\//, '').replace(/#.*$/, '');
