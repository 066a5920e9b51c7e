/** Names of the geometries of GML that stand by themselves; parts of them (rings, patches) do not count. */
const geometries = new Set(
  (
    'Point MultiPoint LineString MultiLineString Curve MultiCurve CompositeCurve OrientableCurve Polygon MultiPolygon Surface ' +
    'MultiSurface CompositeSurface OrientableSurface PolyhedralSurface TriangulatedSurface Tin Solid MultiSolid CompositeSolid ' +
    'MultiGeometry GeometricComplex Envelope Box'
  ).split(' '),
);

/** Elements that hold features. */
const holders = /^(cityObjectMember|featureMember|featureMembers|member)$/;

/** Whether a name is one of a geometry, of the box of something, or of neither. */
export const geometryKind = (name: string): 'geometry' | 'box' | undefined =>
  name === 'Envelope' || name === 'Box' ? 'box' : geometries.has(name) ? 'geometry' : undefined;

/** Whether an element holds features as its children. */
export const holdsFeatures = (name: string): boolean => holders.test(name);

/** Counts words, up to so many different ones. */
export const wordCount = (most = 200) => {
  const counts = new Map<string, number>();
  return {
    add: (word: string): void => {
      const before = counts.get(word);
      if (before !== undefined || counts.size < most) counts.set(word, (before ?? 0) + 1);
    },
    entries: (): readonly (readonly [string, number])[] => [...counts],
  };
};

/** The numbers of a text; undefined where one of its words is none. */
export const numbersIn = (text: string): readonly number[] | undefined => {
  const words = text
    .trim()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  const numbers = words.map(Number);
  return numbers.every(Number.isFinite) ? numbers : undefined;
};
