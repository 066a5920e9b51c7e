import type { Kind } from '../model/evidence.ts';
import { isOfFamily } from './ngsi-entities.ts';
import { readNgsiLd } from './ngsi-ld-read.ts';

/** Entities of NGSI-LD (ETSI GS CIM 009), one or several, in the normalized, the concise or the key-values form. */
export const ngsiLdEntity: Kind = {
  name: 'ngsi-ld-entity',
  title: 'NGSI-LD entity file',
  recognisedBy:
    'An object, a list of objects, or the data of a notification, with id and type whose attributes have types of NGSI-LD (Property, Relationship, …), or with an NGSI-LD @context; types of NGSIv2 (Number, Text, …) and metadata are the sign of NGSIv2.',
  recognise: ({ root }) => isOfFamily(root, 'ld'),
  read: ({ root }) => readNgsiLd(root ?? null),
};
