import type { Kind, Probe, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json, keysOf, pointerOf } from '../source/pointer.ts';
import { readBroken } from './broken-file.ts';
import { checkBbox, geometryDepths, walkGeometry } from './geojson-geometry.ts';
import { positionTally } from './geojson-positions.ts';
import { propertyTally } from './geojson-properties.ts';
import { listMember, present } from './members.ts';
import { problemList } from './problem-list.ts';
import { recordTally } from './records.ts';

type GeoObject = { readonly [key: string]: Json };

/** GeoJSON by RFC 7946, and its relative JSON-FG of OGC. Structure is checked; whether the coordinates are plausible is a fact. */
export const geojson: Kind = {
  name: 'geojson',
  title: 'GeoJSON file',
  recognisedBy: 'A root object whose type is one of the nine types of GeoJSON, with the members of that type.',
  recognise: (probe) => {
    if (probe.root === undefined) return isBrokenGeojson(probe);
    if (probe.format !== 'json' || !isObject(probe.root) || typeof probe.root.type !== 'string') return false;
    const type = spelled(probe.root.type);
    if (type === 'FeatureCollection') return Object.hasOwn(probe.root, 'features') || isBare(probe.root);
    if (type === 'Feature')
      return ['geometry', 'properties', 'features'].some((key) => Object.hasOwn(probe.root as GeoObject, key));
    if (!Object.hasOwn(geometryDepths, type)) return false;
    return Object.hasOwn(probe.root, 'coordinates') || Object.hasOwn(probe.root, 'geometries') || isBare(probe.root);
  },
  read: (probe) => (isObject(probe.root) ? readGeojson(probe.root) : readBroken(probe, geojson.title)),
};

const types = ['FeatureCollection', 'Feature', ...Object.keys(geometryDepths)];

/** The type of GeoJSON that was meant, whatever the case of its letters. */
const spelled = (type: string): string => types.find((each) => each.toLowerCase() === type.toLowerCase()) ?? type;

const isBare = (root: GeoObject): boolean =>
  Object.keys(root).every((key) => ['type', 'bbox', 'crs', 'name'].includes(key));

const isBrokenGeojson = (probe: Probe): boolean =>
  probe.format === 'json' &&
  /^\s*\{\s*"type"\s*:\s*"(FeatureCollection|Feature|(Multi)?(Point|LineString|Polygon)|GeometryCollection)"/.test(
    probe.source?.text.slice(0, 200) ?? '',
  );

const readGeojson = (root: GeoObject): Reading => {
  const problems = problemList();
  const positions = positionTally();
  const properties = propertyTally();
  const records = recordTally();
  const spots: Record<string, Spot> = { '/type': { pointer: '/type', verbatim: true } };
  const geometryTypes = new Set<string>();
  const features = featuresOf(root);
  let withoutGeometry = 0;
  let wrongWinding = 0;
  const walk = {
    problems,
    visit: positions.visit,
    type: (name: string) => {
      geometryTypes.add(name);
    },
    wrongWinding: (pointer: string) => {
      if (wrongWinding++ === 0) spots['/wrongWinding'] = { pointer };
    },
  };

  if (typeof root.type === 'string' && spelled(root.type) !== root.type)
    problems.add(`The type ${JSON.stringify(root.type)} must be written ${spelled(root.type)}.`, { pointer: '/type' });
  checkBbox(root, '', problems);
  if (root.type === 'FeatureCollection') checkCollection(root, problems.add);
  else if (root.type !== 'Feature') walkGeometry(root, '', walk);

  for (const { feature, pointer } of features) {
    if (!isObject(feature) || feature.type !== 'Feature') {
      problems.add('A member of a FeatureCollection must be an object of type Feature.', { pointer });
      continue;
    }
    checkFeature(feature, pointer, problems.add);
    properties.add(feature.properties, `${pointer}/properties`);
    records.add(feature.properties ?? null, [...keysOf(pointer), 'properties']);
    if (feature.geometry === null) withoutGeometry++;
    else if (feature.geometry !== undefined) walkGeometry(feature.geometry, `${pointer}/geometry`, walk);
    if (isObject(feature.place) && typeof feature.place.type === 'string') geometryTypes.add(feature.place.type);
  }

  const ids = features.flatMap(({ feature, pointer }) =>
    isObject(feature) && (typeof feature.id === 'string' || typeof feature.id === 'number')
      ? [{ id: feature.id, pointer: `${pointer}/id` }]
      : [],
  );
  ids.slice(0, 100).forEach(({ pointer }, index) => {
    spots[`/ids/${index}`] = { pointer, verbatim: true };
  });
  const sample = features.slice(0, 5).filter(({ feature }) => isObject(feature));
  sample.forEach(({ pointer }, index) => {
    spots[`/sample/${index}`] = { pointer, verbatim: true };
  });
  if (root.type === 'FeatureCollection') {
    for (const fact of ['features', 'featureIds', 'identicalFeatures']) spots[`/${fact}`] = { pointer: '/features' };
  }
  for (const key of ['crs', 'coordRefSys', 'conformsTo'])
    if (Object.hasOwn(root, key))
      spots[key === 'crs' ? '/crsMember' : `/${key}`] = { pointer: `/${key}`, verbatim: true };
  Object.assign(spots, positions.spots(), properties.spots());
  const { earliest, latest } = records.datePlaces();
  if (earliest !== undefined) spots['/dates/earliest'] = { pointer: earliest, verbatim: true };
  if (latest !== undefined) spots['/dates/latest'] = { pointer: latest, verbatim: true };
  for (const [fact, pointer] of Object.entries(records.firstPlaces())) spots[fact] = { pointer };
  const { dates, ambiguousDates, placeholders } = records.facts();

  const jsonFg = isJsonFg(root, features);
  return {
    state: 'read',
    facts: {
      type: root.type ?? null,
      jsonFg,
      ...(jsonFg && { conformsTo: listMember(root, 'conformsTo').filter((item) => typeof item === 'string') }),
      features: features.length,
      featureIds: idFacts(ids, features.length),
      ids: ids.slice(0, 100).map(({ id }) => id),
      geometryTypes: [...geometryTypes],
      withoutGeometry,
      wrongWinding,
      crsMember: root.crs ?? null,
      ...present({ coordRefSys: root.coordRefSys }),
      ...positions.facts(),
      ...properties.facts(),
      ...present({ dates, ambiguousDates, placeholders }),
      identicalFeatures: areIdentical(features),
      sample: sample.map(({ feature }) => feature),
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
  };
};

type Placed = { readonly feature: Json; readonly pointer: string };

const featuresOf = (root: GeoObject): readonly Placed[] => {
  if (root.type === 'Feature') return [{ feature: root, pointer: '' }];
  return root.type === 'FeatureCollection'
    ? listMember(root, 'features').map((feature, index) => ({ feature, pointer: pointerOf(['features', index]) }))
    : [];
};

type Add = (message: string, spot?: Spot) => void;

const checkCollection = (root: GeoObject, add: Add): void => {
  if (!Array.isArray(root.features)) add('A FeatureCollection needs the list features.', { pointer: '/features' });
  for (const key of ['coordinates', 'geometries', 'geometry', 'properties'])
    if (Object.hasOwn(root, key)) add(`A FeatureCollection must not have the member ${key}.`, { pointer: `/${key}` });
};

const checkFeature = (feature: GeoObject, pointer: string, add: Add): void => {
  for (const key of ['coordinates', 'geometries', 'features'])
    if (Object.hasOwn(feature, key))
      add(`A Feature must not have the member ${key}.`, { pointer: `${pointer}/${key}` });
  if (feature.geometry === undefined) add('A Feature needs the member geometry (an object or null).', { pointer });
  const { properties, id } = feature;
  if (properties === undefined || (properties !== null && !isObject(properties)))
    add('A Feature needs the member properties (an object or null).', { pointer });
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number')
    add('The id of a Feature must be a text or a number.', { pointer: `${pointer}/id` });
};

const idFacts = (ids: readonly { readonly id: string | number }[], features: number) => {
  const texts = ids.map(({ id }) => String(id));
  const startsAt = (first: number) => texts.length > 1 && texts.every((text, index) => text === String(index + first));
  return {
    present: features > 0 && ids.length === features,
    count: ids.length,
    unique: new Set(texts).size === texts.length,
    arrayIndexes: startsAt(0) || startsAt(1),
  };
};

const areIdentical = (features: readonly Placed[]): boolean => {
  if (features.length < 2) return false;
  const content = (feature: Json) => (isObject(feature) ? JSON.stringify([feature.properties, feature.geometry]) : '');
  const first = content(features[0]?.feature ?? null);
  return first !== '' && features.every(({ feature }) => content(feature) === first);
};

const isJsonFg = (root: GeoObject, features: readonly Placed[]): boolean =>
  listMember(root, 'conformsTo').some((item) => typeof item === 'string' && item.includes('json-fg')) ||
  features.some(
    ({ feature }) => isObject(feature) && Object.hasOwn(feature, 'place') && Object.hasOwn(feature, 'time'),
  );
