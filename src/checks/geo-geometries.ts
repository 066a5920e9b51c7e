import type { NgsiLdEntityFacts } from '../generated/facts.ts';
import { isObject, member } from '../source/pointer.ts';

/** A geometry in an entity: the numbers of the entity and of the attribute in the facts, and the geometry itself. */
export type EntityGeometry = { readonly entity: number; readonly attribute: number; readonly geometry: unknown };

/** The GeoJSON geometries that entities of NGSI-LD hold. */
export const geometriesOf = ({ entities }: NgsiLdEntityFacts): readonly EntityGeometry[] =>
  entities.flatMap(({ attributes, values }, entity) =>
    attributes.flatMap(({ name, valueType }, attribute) =>
      valueType === 'geometry' ? [{ entity, attribute, geometry: member(values, name) }] : [],
    ),
  );

/** Whether every position of a GeoJSON geometry can be longitude and latitude of WGS 84; true where there is none. */
export const inWgs84 = (geometry: unknown): boolean => {
  const open: unknown[] = [isObject(geometry) ? (geometry['coordinates'] ?? geometry['geometries']) : undefined];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isObject(next)) open.push(next['coordinates'] ?? next['geometries'] ?? []);
    if (!Array.isArray(next)) continue;
    const [longitude, latitude] = next as unknown[];
    if (typeof longitude === 'number' && typeof latitude === 'number') {
      if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return false;
    } else for (const inner of next) if (typeof inner === 'object' && inner !== null) open.push(inner);
  }
  return true;
};
