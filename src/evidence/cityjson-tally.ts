import { isObject, type Json } from '../source/pointer.ts';
import { surfaceTypes } from './cityjson-geometry.ts';
import { listMember, objectMember, textMember } from './members.ts';

type Numbers = readonly [number, number, number];

/** Collects what the city objects of a file tell together, document by document, since a sequence has many. */
export const cityTally = () => {
  const types = new Map<string, number>();
  const sets = {
    geometryTypes: new Set<string>(),
    levelsOfDetail: new Set<string>(),
    attributes: new Set<string>(),
    semanticSurfaces: new Set<string>(),
  };
  const ids: string[] = [];
  let [objects, topObjects, withoutGeometry, geometries, vertices] = [0, 0, 0, 0, 0];
  let [first, same]: [string | undefined, boolean] = [undefined, true];
  let [least, most]: [Numbers | undefined, Numbers | undefined] = [undefined, undefined];
  const addObject = (id: string, object: { readonly [key: string]: Json }): void => {
    objects++;
    if (ids.length < 100) ids.push(id);
    const type = textMember(object, 'type') ?? 'unknown';
    if (types.size < 200 || types.has(type)) types.set(type, (types.get(type) ?? 0) + 1);
    if (listMember(object, 'parents').length === 0) topObjects++;
    const list = listMember(object, 'geometry');
    if (list.length === 0 && listMember(object, 'children').length === 0 && type !== 'CityObjectGroup')
      withoutGeometry++;
    for (const name of Object.keys(objectMember(object, 'attributes') ?? {}))
      if (sets.attributes.size < 500) sets.attributes.add(name);
    if (list.length > 0 && same) {
      const text = JSON.stringify(list);
      first ??= text;
      same = text === first;
    }
    for (const geometry of list) {
      geometries++;
      const kind = textMember(geometry, 'type');
      const lod = textMember(geometry, 'lod');
      if (kind !== undefined && sets.geometryTypes.size < 20) sets.geometryTypes.add(kind);
      if (lod !== undefined && sets.levelsOfDetail.size < 50) sets.levelsOfDetail.add(lod);
      for (const surface of surfaceTypes(geometry))
        if (sets.semanticSurfaces.size < 100) sets.semanticSurfaces.add(surface);
    }
  };
  return {
    add: (document: { readonly [key: string]: Json }, transform: Json | undefined): void => {
      for (const [id, object] of Object.entries(objectMember(document, 'CityObjects') ?? {}))
        if (isObject(object)) addObject(id, object);
      const scale = numbersOf(isObject(transform) ? transform.scale : undefined) ?? [1, 1, 1];
      const origin = numbersOf(isObject(transform) ? transform.translate : undefined) ?? [0, 0, 0];
      for (const vertex of listMember(document, 'vertices')) {
        const point = numbersOf(vertex);
        if (point === undefined) continue;
        vertices++;
        const at: Numbers = [
          point[0] * scale[0] + origin[0],
          point[1] * scale[1] + origin[1],
          point[2] * scale[2] + origin[2],
        ];
        least = least === undefined ? at : each(Math.min, least, at);
        most = most === undefined ? at : each(Math.max, most, at);
      }
    },
    facts: () => ({
      objects,
      topObjects,
      types: [...types].map(([type, count]) => ({ type, count })),
      ids,
      withoutGeometry,
      geometries,
      vertices,
      ...Object.fromEntries(Object.entries(sets).map(([name, set]) => [name, [...set]])),
      identical: same && geometries > 1 && objects > 1,
      ...(least !== undefined &&
        most !== undefined &&
        [...least, ...most].every(Number.isFinite) && {
          bounds: { west: least[0], south: least[1], bottom: least[2], east: most[0], north: most[1], top: most[2] },
        }),
    }),
  };
};

const each = (choose: (left: number, right: number) => number, left: Numbers, right: Numbers): Numbers => [
  choose(left[0], right[0]),
  choose(left[1], right[1]),
  choose(left[2], right[2]),
];

/** Three finite numbers; undefined for anything else. */
export const numbersOf = (value: Json | undefined): Numbers | undefined => {
  if (!Array.isArray(value) || value.length !== 3) return undefined;
  const [x, y, z] = value as readonly Json[];
  return typeof x === 'number' && typeof y === 'number' && typeof z === 'number' ? [x, y, z] : undefined;
};
