import { isObject, type Json } from '../source/pointer.ts';

/** How deep the lists of a boundary are nested, by the type of the geometry (CityJSON 2.0.1, chapter 3). */
const depths: { readonly [type: string]: number } = {
  MultiPoint: 1,
  MultiLineString: 2,
  MultiSurface: 3,
  CompositeSurface: 3,
  Solid: 4,
  MultiSolid: 5,
  CompositeSolid: 5,
};

/** What a geometry departs in, with the pointer below the geometry. */
type Add = (message: string, below: string) => void;

/** Checks a geometry: a known type, boundaries of its depth whose numbers are vertices, and a level of detail. */
export const checkGeometry = (geometry: Json, vertices: number, templates: number, add: Add): void => {
  if (!isObject(geometry)) {
    add('A geometry must be an object.', '');
    return;
  }
  const type = String(geometry.type);
  if (type === 'GeometryInstance') {
    const { template } = geometry;
    if (!Number.isInteger(template) || Number(template) < 0 || Number(template) >= templates)
      add('A GeometryInstance must name one of the templates of the file.', '/template');
    checkBoundary(geometry.boundaries, 1, vertices, add);
    return;
  }
  const depth = Object.hasOwn(depths, type) ? depths[type] : undefined;
  if (depth === undefined) {
    add(`The geometry type ${type.slice(0, 40)} is not one of CityJSON.`, '/type');
    return;
  }
  if (typeof geometry.lod !== 'string' && typeof geometry.lod !== 'number')
    add('A geometry must have a level of detail (lod).', '');
  checkBoundary(geometry.boundaries, depth, vertices, add);
  checkSemantics(geometry.semantics, add);
};

const checkBoundary = (boundaries: Json | undefined, depth: number, vertices: number, add: Add): void => {
  const fault = boundaryFault(boundaries, depth, vertices);
  if (fault !== undefined) add(fault, '/boundaries');
};

/** The first fault of a boundary; undefined where there is none. */
const boundaryFault = (value: Json | undefined, depth: number, vertices: number): string | undefined => {
  if (!Array.isArray(value)) return 'The boundaries are not nested as deep as the type of the geometry asks.';
  for (const item of value as readonly Json[]) {
    if (depth > 1) {
      const fault = boundaryFault(item, depth - 1, vertices);
      if (fault !== undefined) return fault;
    } else if (typeof item !== 'number' || !Number.isInteger(item))
      return 'The boundaries must be made of whole numbers, which count the vertices from 0.';
    else if (item < 0 || item >= vertices) return `The boundaries name the vertex ${item}, and there are ${vertices}.`;
  }
  return undefined;
};

/** Numbers of surfaces in `semantics.values` must lie within the list of surfaces. */
const checkSemantics = (semantics: Json | undefined, add: Add): void => {
  if (semantics === undefined || semantics === null) return;
  const surfaces = isObject(semantics) && Array.isArray(semantics.surfaces) ? semantics.surfaces.length : undefined;
  if (surfaces === undefined) {
    add('The semantics of a geometry need the list surfaces.', '/semantics');
    return;
  }
  const within = (value: Json | undefined): boolean =>
    Array.isArray(value)
      ? (value as readonly Json[]).every(within)
      : value === null || value === undefined || (typeof value === 'number' && value >= 0 && value < surfaces);
  if (isObject(semantics) && !within(semantics.values))
    add('The semantics name a surface that is not in their list.', '/semantics/values');
};

/** The types of the surfaces that a geometry names. */
export const surfaceTypes = (geometry: Json): readonly string[] => {
  const semantics = isObject(geometry) ? geometry.semantics : undefined;
  const surfaces =
    isObject(semantics) && Array.isArray(semantics.surfaces) ? (semantics.surfaces as readonly Json[]) : [];
  return surfaces.flatMap((surface) => (isObject(surface) && typeof surface.type === 'string' ? [surface.type] : []));
};
