import type { RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';
import { geometriesOf, inWgs84 } from './geo-geometries.ts';
import { noGeodata } from './geo-none.ts';
import { sensorthingsPlaces } from './sensorthings-places.ts';

/**
 * Every file of geodata says in which reference system its coordinates are, and they can be (MIMs Plus 9.0, MIM7 R5.1).
 * GeoJSON (in SensorThings too) and NGSI-LD mean WGS 84 by their own standards (RFC 7946, section 4), unless a file names another. Takes `sample`.
 */
export const geoCrs: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Compares coordinates with the reference system that the file names or that its format fixes.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  every: 'entries',
  run: (context) => {
    const sample = context.files['sample'];
    const geojson = filesOfKind(sample, 'geojson').filter(({ facts }) => facts.positions > 0);
    const entities = filesOfKind(sample, 'ngsi-ld-entity').filter(({ facts }) => geometriesOf(facts).length > 0);
    const collections = filesOfKind(sample, 'ogc-collections').filter(({ facts }) => facts.collections.length > 0);
    const sensors = filesOfKind(sample, 'sensorthings-entities').filter(
      ({ facts }) => sensorthingsPlaces(facts).length > 0,
    );
    const looked = [...geojson, ...entities, ...collections, ...sensors].map(({ file }) => file.attachment.id);
    return {
      findings:
        looked.length === 0
          ? noGeodata(context)
          : [
              ...geojson.flatMap(ofGeojson),
              ...entities.flatMap(ofEntities),
              ...sensors.flatMap(ofSensors),
              ...collections.flatMap(ofCollections),
            ],
      examined: [{ count: looked.length, unit: 'files of geodata' }],
      looked,
    };
  },
};

const wgs84 = /CRS84|EPSG[:/]+(0\/)?(9\.\d+\/)?4326\b|WGS ?84/i;
const named = /^(https?:\/\/(www\.)?opengis\.net\/(def|gml\/srs)\/|urn:ogc:def:crs[,:]|EPSG:\d+$|#\/)/i;

const ofGeojson = ({ file, facts }: FileOfKind<'geojson'>): Finding[] => {
  if (facts.atZero === facts.positions)
    return [
      {
        reason: 'unmet',
        message: 'All positions are at longitude 0 and latitude 0, where forgotten coordinates lie.',
        expected: 'the places of the things',
        found: `${facts.atZero} of ${facts.positions} positions`,
        places: [file.shown('/atZero')],
      },
    ];
  if (facts.outOfRange === 0) return [];
  const own = facts.coordRefSys ?? facts.crsMember;
  const text = own === null || own === undefined ? '' : JSON.stringify(own);
  if (text !== '' && !wgs84.test(text)) return [];
  const found = `${facts.outOfRange} of ${facts.positions} positions`;
  return [
    text === ''
      ? {
          reason: 'unmet',
          message:
            'The coordinates cannot be longitude and latitude, which GeoJSON means where the file names no other reference system.',
          expected: 'WGS 84, or the name of the reference system',
          found,
          places: [file.shown('/outOfRange')],
        }
      : {
          reason: 'contradicted',
          message: 'The file says that its coordinates are longitude and latitude of WGS 84, and they cannot be.',
          expected: 'coordinates within 180 and 90 degrees',
          found,
          places: [file.shown('/crsMember'), file.shown('/outOfRange')],
        },
  ];
};

const ofEntities = ({ file, facts }: FileOfKind<'ngsi-ld-entity'>): Finding[] => {
  const outside = geometriesOf(facts).filter(({ geometry }) => !inWgs84(geometry));
  return outside.length === 0
    ? []
    : [
        {
          reason: 'unmet',
          message: `The coordinates of ${outside.length} geometries cannot be longitude and latitude, which NGSI-LD means.`,
          expected: 'coordinates of WGS 84',
          places: outside
            .slice(0, 3)
            .map(({ entity, attribute }) => file.shown(`/entities/${entity}/attributes/${attribute}`)),
        },
      ];
};

const ofSensors = ({ file, facts }: FileOfKind<'sensorthings-entities'>): Finding[] => {
  const outside = sensorthingsPlaces(facts).filter((geometry) => !inWgs84(geometry));
  return outside.length === 0
    ? []
    : [
        {
          reason: 'unmet',
          message: `The coordinates of ${outside.length} places cannot be longitude and latitude, which GeoJSON in SensorThings means.`,
          expected: 'coordinates of WGS 84',
          places: [file.shown('')],
        },
      ];
};

const ofCollections = ({ file, facts }: FileOfKind<'ogc-collections'>): Finding[] =>
  facts.collections.flatMap(({ id, crs, extent }, index): Finding[] => {
    const at = `/collections/${index}`;
    if (crs.length > 0 && !crs.some((system) => named.test(system)))
      return [
        {
          reason: 'unmet',
          message: `The collection ${id} names its reference system in words that no register knows.`,
          expected: 'an address or number of a register, for example http://www.opengis.net/def/crs/EPSG/0/28992',
          found: crs.slice(0, 3).join(', '),
          places: [file.shown(`${at}/crs`)],
        },
      ];
    const degrees = extent?.crs === undefined || wgs84.test(extent.crs);
    const outside = (extent?.bbox ?? []).some((number) => number !== null && Math.abs(number) > 180);
    if (!degrees || !outside || (extent?.bbox?.length ?? 0) !== 4) return [];
    return [
      {
        reason: 'unmet',
        message: `The box of the collection ${id} is given as longitude and latitude, and cannot be.`,
        expected: 'a box in degrees, or the reference system of the box',
        found: JSON.stringify(extent?.bbox),
        places: [file.shown(`${at}/extent`)],
      },
    ];
  });
