import type { Kind } from '../model/evidence.ts';
import { isOfFamily } from './ngsi-entities.ts';
import { readNgsiV2 } from './ngsi-v2-read.ts';

/** Entities of NGSIv2, the forerunner of NGSI-LD, normalized or in key-values; kept apart so that a report can name both. */
export const ngsiV2Entity: Kind = {
  name: 'ngsi-v2-entity',
  title: 'NGSIv2 entity file',
  recognisedBy:
    'An object, a list of objects, a batch or the data of a notification, with id and type whose attributes have a value with a type of NGSIv2 (Number, Text, geo:json, …) or metadata. Without an NGSI-LD context also names and values alone, where the identifier (urn:ngsi…, or one that holds the type), TimeInstant, or names that the data models share (dateObserved, refDevice, …) show an entity.',
  recognise: ({ root }) => isOfFamily(root, 'v2'),
  read: ({ root }) => readNgsiV2(root ?? null),
};
