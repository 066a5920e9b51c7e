import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inWgs84 } from '../../src/checks/geo-geometries.ts';

const degree = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const position = fc.tuple(degree(180), degree(90));
const line = fc.array(position, { minLength: 2, maxLength: 6 });

describe('Coordinates of WGS 84', () => {
  it('can be anywhere on the globe', () => {
    fc.assert(fc.property(position, (coordinates) => inWgs84({ type: 'Point', coordinates })));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (coordinates) =>
        inWgs84({ type: 'Polygon', coordinates }),
      ),
    );
  });

  it('are refused when one position of many lies outside, however deep it stands', () => {
    const outside = fc.tuple(fc.double({ min: 180.001, max: 900_000, noNaN: true }), degree(90));
    fc.assert(
      fc.property(line, outside, fc.nat(), (points, wrong, at) => {
        const coordinates = [...points];
        coordinates.splice(at % (points.length + 1), 0, wrong);
        expect(inWgs84({ type: 'MultiPolygon', coordinates: [[coordinates]] })).toBe(false);
        const geometries = [{ type: 'LineString', coordinates }];
        expect(inWgs84({ type: 'GeometryCollection', geometries })).toBe(false);
      }),
    );
  });

  it('are taken to fit where there are none', () => {
    expect(inWgs84(undefined)).toBe(true);
    expect(inWgs84({ type: 'Point' })).toBe(true);
  });
});
