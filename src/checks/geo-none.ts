import type { CheckContext } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { anyUnread } from './unread-files.ts';

/**
 * The finding that no file of data holds a geometry, the same for all rules that would look at one, with one cause; none
 * where a file could not be looked at. From the files taken as `sample`.
 */
export const noGeodata = (context: CheckContext): readonly Finding[] =>
  anyUnread(context.bid, ['/data/*/export', '/interfaces/*/recordings'])
    ? []
    : [
        {
          reason: 'unproven',
          message: 'No file of data that is attached holds a geometry in an open encoding of features.',
          expected: 'geometries in GeoJSON, CityJSON, GML, GeoPackage or another open encoding',
          places: (context.files['sample'] ?? []).slice(0, 5).map((file) => file.shown('')),
          cause: 'no geodata',
        },
      ];
