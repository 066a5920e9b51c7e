import type { Kind, Reading } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isBroken, readBroken } from './broken-file.ts';

/** Open contracting data (OCDS 1.0 and 1.1): what was tendered, by whom, until when, and who was awarded. */
export const ocds: Kind = {
  name: 'ocds',
  title: 'OCDS contracting data',
  recognisedBy:
    'JSON with releases or records and a publisher or an ocid, or a single release with ocid, tag and date.',
  recognise: (probe) =>
    isBroken(probe, ['"ocid"', '"releases"']) || (isObject(probe.root) && formOf(probe.root) !== undefined),
  read: async (probe): Promise<Reading> => {
    const form = isObject(probe.root) ? formOf(probe.root) : undefined;
    if (form === undefined || !isObject(probe.root)) return readBroken(probe, ocds.title);
    const { readContracting } = await import('./ocds-read.ts');
    return readContracting(probe.root, form);
  },
};

/** How contracting data are put together. */
export type OcdsForm = 'release-package' | 'record-package' | 'release' | 'record';

const formOf = (root: { readonly [key: string]: Json }): OcdsForm | undefined => {
  const hasOcid = (list: Json | undefined) =>
    Array.isArray(list) && list.some((each) => isObject(each) && each.ocid !== undefined);
  if (root.ocid !== undefined) {
    if (root.tag !== undefined || root.initiationType !== undefined || root.tender !== undefined) return 'release';
    return root.releases !== undefined || root.compiledRelease !== undefined ? 'record' : undefined;
  }
  if (root.records !== undefined && (hasOcid(root.records) || isObject(root.publisher))) return 'record-package';
  return root.releases !== undefined && (hasOcid(root.releases) || isObject(root.publisher))
    ? 'release-package'
    : undefined;
};
