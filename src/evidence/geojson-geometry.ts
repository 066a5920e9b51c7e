import { isObject, type Json, member } from '../source/pointer.ts';
import type { ProblemList } from './problem-list.ts';

/** The seven geometry types of RFC 7946, by the depth of their coordinates; null for a collection. */
export const geometryDepths: Readonly<Record<string, number | null>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
  GeometryCollection: null,
};

/** Receives each position: its numbers and the pointer to it. */
export type PositionVisitor = (position: readonly number[], pointer: () => string) => void;

/** What the geometries of a file come to. */
export type GeometryWalk = {
  readonly problems: ProblemList;
  readonly visit: PositionVisitor;
  readonly type: (name: string, pointer: string) => void;
  /** Told of each ring that runs against the right-hand rule (RFC 7946, 3.1.6). */
  readonly wrongWinding: (pointer: string) => void;
};

/**
 * Checks a geometry object against RFC 7946, section 3.1, and visits its positions.
 * Rings against the right-hand rule are counted, not faulted: the standard asks readers to accept them.
 */
export const walkGeometry = (geometry: unknown, pointer: string, walk: GeometryWalk): void => {
  if (!isObject(geometry)) {
    walk.problems.add('A geometry must be an object or null.', { pointer });
    return;
  }
  const { type } = geometry;
  if (typeof type !== 'string' || !Object.hasOwn(geometryDepths, type)) {
    walk.problems.add(`${JSON.stringify(type ?? null)} is not a geometry type of GeoJSON.`, { pointer });
    return;
  }
  walk.type(type, pointer);
  checkBbox(geometry, pointer, walk.problems);
  for (const key of ['geometry', 'properties', 'features'])
    if (Object.hasOwn(geometry, key))
      walk.problems.add(`A geometry must not have the member ${key}.`, { pointer: `${pointer}/${key}` });
  const depth = geometryDepths[type] ?? null;
  if (depth === null) {
    const { geometries } = geometry;
    if (!Array.isArray(geometries)) walk.problems.add('A GeometryCollection needs the list geometries.', { pointer });
    else for (const [index, below] of geometries.entries()) walkGeometry(below, `${pointer}/geometries/${index}`, walk);
    return;
  }
  const coordinates = member(geometry, 'coordinates');
  if (!Array.isArray(coordinates)) {
    walk.problems.add(`A ${type} needs the list coordinates.`, { pointer });
    return;
  }
  walkCoordinates(coordinates as readonly Json[], type, depth, `${pointer}/coordinates`, walk);
};

/** Checks the member bbox: a list of 4 or 6 numbers (RFC 7946, section 5). */
export const checkBbox = (object: { readonly [key: string]: Json }, pointer: string, problems: ProblemList): void => {
  const { bbox } = object;
  if (bbox === undefined) return;
  const right =
    Array.isArray(bbox) &&
    (bbox.length === 4 || bbox.length === 6) &&
    bbox.every((value: unknown) => typeof value === 'number');
  if (!right) problems.add('The member bbox must be a list of 4 or 6 numbers.', { pointer: `${pointer}/bbox` });
};

const walkCoordinates = (
  list: readonly Json[],
  type: string,
  depth: number,
  pointer: string,
  walk: GeometryWalk,
): void => {
  if (depth === 0) {
    visitPosition(list, pointer, walk);
    return;
  }
  for (let index = 0; index < list.length; index++) {
    const below = list[index];
    if (!Array.isArray(below)) {
      walk.problems.add(`The coordinates of a ${type} are not nested deeply enough.`, {
        pointer: `${pointer}/${index}`,
      });
      return;
    }
    walkCoordinates(below as readonly Json[], type, depth - 1, `${pointer}/${index}`, walk);
  }
  if (depth !== 1) return;
  if (type.endsWith('Polygon')) checkRing(list, pointer, walk);
  else if (type.endsWith('LineString') && list.length < 2)
    walk.problems.add('A line needs two positions or more.', { pointer });
};

const visitPosition = (position: readonly Json[], pointer: string, walk: GeometryWalk): void => {
  if (position.length < 2) walk.problems.add('A position needs two numbers or more.', { pointer });
  else if (!position.every((value) => typeof value === 'number'))
    walk.problems.add('A position must hold numbers only.', { pointer });
  else walk.visit(position as readonly number[], () => pointer);
};

const checkRing = (ring: readonly Json[], pointer: string, walk: GeometryWalk): void => {
  if (ring.length < 4) {
    walk.problems.add('A ring of a polygon needs four positions or more.', { pointer });
    return;
  }
  const first = ring[0] as readonly Json[];
  const last = ring.at(-1) as readonly Json[];
  if (first.length !== last.length || first.some((value, index) => value !== last[index])) {
    walk.problems.add('The first and the last position of a ring must be the same.', { pointer });
    return;
  }
  const outer = pointer.endsWith('/0');
  const area = signedArea(ring as readonly (readonly number[])[]);
  if (outer ? area < 0 : area > 0) walk.wrongWinding(pointer);
};

const signedArea = (ring: readonly (readonly number[])[]): number => {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[index] ?? [];
    sum += (x2 - x1) * (y2 + y1);
  }
  return -sum;
};
