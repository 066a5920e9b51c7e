import { bid as validateBid } from '../generated/validate-bid.js';
import { decode } from '../source/decode.ts';
import { sha256 } from '../source/digest.ts';
import type { Document } from '../source/document.ts';
import type { Fault } from '../source/errors.ts';
import { limits } from '../source/limits.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { readBounded } from '../source/read.ts';
import { readYaml } from '../source/read-yaml.ts';
import { lineColumnAt, sourceText } from '../source/text.ts';
import { referenceFaults } from './reference-faults.ts';
import { schemaFaults } from './schema-faults.ts';

/** A manifest that could be read, with its document for places. */
export type Manifest = {
  readonly file: string;
  readonly document: Document;
  readonly value: { readonly [key: string]: Json };
  readonly sha256: string;
};

/** The manifest, or all its faults (then it cannot be judged). */
export type LoadedManifest = { readonly manifest: Manifest } | { readonly faults: readonly Fault[] };

/** Reads a manifest from a file (YAML or JSON); `path` is its name in messages. Every fault is told at once, each with its place. */
export const loadManifest = async (location: string, path = location): Promise<LoadedManifest> => {
  const read = readBounded(location, limits.manifestBytes);
  if (read.state !== 'read')
    return {
      faults: [
        {
          file: path,
          message: `The bid ${path} cannot be read: ${read.problem}.`,
          hint: 'Name a manifest in YAML or JSON, for example bid.yaml.',
        },
      ],
    };
  return manifestOf(path, read.bytes);
};

/** Takes a manifest's name and bytes; see loadManifest. */
export const manifestOf = async (file: string, bytes: Uint8Array): Promise<LoadedManifest> => {
  const decoded = decode(bytes);
  if ('problem' in decoded)
    return {
      faults: [
        {
          file,
          message: `The bid cannot be read: ${decoded.problem}.`,
          hint: 'Name the manifest itself, a text file in YAML or JSON.',
        },
      ],
    };
  const document = await readYaml(sourceText(file, decoded.text));
  if (document.faults.length > 0) return { faults: document.faults.slice(0, limits.faults) };
  if (document.value === null)
    return {
      faults: [{ file, line: 1, column: 1, message: 'The file is empty: it holds no manifest.', hint: startHint }],
    };
  if (!isObject(document.value))
    return {
      faults: [
        {
          file,
          line: 1,
          column: 1,
          message: `The file holds ${Array.isArray(document.value) ? 'a list' : 'a single value'}; a manifest is a mapping that begins with bidlint: "1".`,
          hint: startHint,
        },
      ],
    };
  if (document.value['kind'] === 'tender') return { faults: [tenderFault(document)] };
  const wrong = await schemaFaults(document, validateBid, 'bid');
  const faults = [...wrong, ...referenceFaults(document)].slice(0, limits.faults);
  return faults.length > 0
    ? { faults }
    : { manifest: { file, document, value: document.value, sha256: sha256(bytes) } };
};

/** A tender file in the place of a bid is said in one sentence, not as a manifest with all fields wrong. */
const tenderFault = (document: Document): Fault => ({
  file: document.source.file,
  ...lineColumnAt(document.source, document.locate(['kind'])?.offset ?? 0),
  message: 'This is a tender file, not a bid.',
  hint: 'Give it with --tender, and name the manifests of the bids.',
});

const startHint = 'A manifest names at least bidlint, kind, vendor.name, system.name and system.version.';
