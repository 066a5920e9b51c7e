import type { Kind, Probe, Reading } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';
import { jsonLdTypes } from './json-ld-nodes.ts';

type Document = { readonly [key: string]: Json };

const isDspace = (probe: Probe): probe is Probe & { readonly root: Document } =>
  isObject(probe.root) && /w3id\.org\/dspace\//.test(JSON.stringify(probe.root['@context'] ?? ''));

const typeOf = (root: Document): string => (jsonLdTypes(root)[0] ?? '').replace(/^.*[:#/]/, '');

/** A catalogue or data set that a participant of a data space answers with (Dataspace Protocol 2024-1 and 2025-1). */
export const dspCatalog: Kind = {
  name: 'dsp-catalog',
  title: 'Dataspace Protocol catalogue',
  recognisedBy: 'JSON with the context of the Dataspace Protocol and the type Catalog or Dataset.',
  recognise: (probe) =>
    isBroken(probe, ['w3id.org/dspace', 'hasPolicy']) ||
    (isDspace(probe) && /^(Catalog|Dataset)$/.test(typeOf(probe.root))),
  read: async (probe): Promise<Reading> => {
    if (!isDspace(probe)) return readBroken(probe, dspCatalog.title);
    const { readDspCatalog } = await import('./dsp-read.ts');
    return readDspCatalog(probe.root, typeOf(probe.root));
  },
};

/** A message of the Dataspace Protocol: negotiation of a contract, transfer, request for a catalogue. */
export const dspMessage: Kind = {
  name: 'dsp-message',
  title: 'Dataspace Protocol message',
  recognisedBy: 'JSON with the context of the Dataspace Protocol and a type other than Catalog and Dataset.',
  recognise: (probe) => isDspace(probe) && !/^(Catalog|Dataset|)$/.test(typeOf(probe.root)),
  read: async (probe): Promise<Reading> => {
    if (!isDspace(probe)) return readBroken(probe, dspMessage.title);
    const { readDspMessage } = await import('./dsp-read.ts');
    return readDspMessage(probe.root, typeOf(probe.root));
  },
};

/** The document that tells which versions of the Dataspace Protocol a participant serves. */
export const dspVersion: Kind = {
  name: 'dsp-version',
  title: 'Dataspace Protocol version document',
  recognisedBy: 'JSON with a list protocolVersions whose entries have a version and a path or a binding.',
  recognise: ({ root }) =>
    isObject(root) &&
    Array.isArray(root.protocolVersions) &&
    root.protocolVersions.every((each) => isObject(each) && each.version !== undefined),
  read: async (probe): Promise<Reading> => {
    if (!isObject(probe.root)) return readBroken(probe, dspVersion.title);
    const { readDspVersion } = await import('./dsp-version.ts');
    return readDspVersion(probe.root);
  },
};
