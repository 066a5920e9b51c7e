import type { SensorthingsEntitiesFacts } from '../generated/facts.ts';
import { isObject } from '../source/pointer.ts';

/** Entities that are looked through, so that a large file costs no more than a small one. */
const most = 5_000;

/**
 * The GeoJSON geometries of the locations and features in an answer of a SensorThings API, those inside of other entities
 * included. 18-088 says by encodingType how a place is written; GeoJSON means WGS 84 (RFC 7946, section 4).
 */
export const sensorthingsPlaces = ({ document }: SensorthingsEntitiesFacts): readonly unknown[] => {
  const found: unknown[] = [];
  const open: unknown[] = [document];
  for (let seen = 0; open.length > 0 && seen < most; seen++) {
    const next = open.pop();
    if (Array.isArray(next)) open.push(...next.slice(0, most));
    if (!isObject(next)) continue;
    if (/geo\+?json/i.test(String(next['encodingType'] ?? '')))
      found.push(...[next['location'], next['feature']].filter(isObject));
    open.push(...Object.values(next).filter((value) => typeof value === 'object' && value !== null));
  }
  return found;
};
