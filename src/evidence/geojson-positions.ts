import type { Facts, Spot } from '../model/evidence.ts';
import type { PositionVisitor } from './geojson-geometry.ts';

/** Counts positions and keeps their box, and the first ones that cannot be longitude and latitude of WGS 84 (RFC 7946, section 4). */
export type PositionTally = {
  /** Receives every position of the file once. */
  readonly visit: PositionVisitor;
  readonly facts: () => Facts;
  readonly spots: () => Readonly<Record<string, Spot>>;
};

/** Makes an empty tally. */
export const positionTally = (): PositionTally => {
  let positions = 0;
  let outOfRange = 0;
  let atZero = 0;
  const dimensions = new Set<number>();
  const spots: Record<string, Spot> = {};
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  return {
    visit: (position, pointer) => {
      const [x = 0, y = 0] = position;
      positions++;
      dimensions.add(position.length);
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
      if (Math.abs(x) > 180 || Math.abs(y) > 90) {
        if (outOfRange++ === 0) spots['/outOfRange'] = { pointer: pointer() };
      } else if (x === 0 && y === 0 && atZero++ === 0) spots['/atZero'] = { pointer: pointer() };
    },
    facts: () => ({
      dimensions: [...dimensions].sort((a, b) => a - b),
      positions,
      ...(positions > 0 && { bounds: { west, south, east, north } }),
      outOfRange,
      atZero,
    }),
    spots: () => spots,
  };
};
