import { isObject, type Json } from '../source/pointer.ts';
import { listMember, textMember } from './members.ts';

/** An entity of a SensorThings API: a mapping. */
export type Entity = { readonly [key: string]: Json };

/** The type of an entity by the name of the set or of the relation under which it stands. */
const typeOfName: { readonly [name: string]: string } = {
  Thing: 'Thing',
  Things: 'Thing',
  Location: 'Location',
  Locations: 'Location',
  HistoricalLocation: 'HistoricalLocation',
  HistoricalLocations: 'HistoricalLocation',
  Datastream: 'Datastream',
  Datastreams: 'Datastream',
  MultiDatastream: 'MultiDatastream',
  MultiDatastreams: 'MultiDatastream',
  Sensor: 'Sensor',
  Sensors: 'Sensor',
  ObservedProperty: 'ObservedProperty',
  ObservedProperties: 'ObservedProperty',
  Observation: 'Observation',
  Observations: 'Observation',
  FeatureOfInterest: 'FeatureOfInterest',
  FeaturesOfInterest: 'FeatureOfInterest',
  Feature: 'Feature',
  Features: 'Feature',
  ProximateFeatureOfInterest: 'Feature',
  UltimateFeaturesOfInterest: 'Feature',
};

/** The type that the name of a set or of a relation stands for; undefined for other words. */
export const typeNamed = (name: string): string | undefined =>
  Object.hasOwn(typeOfName, name) ? typeOfName[name] : undefined;

/** The entities that stand inside of an entity, with their types and the keys that lead to them. */
export const entitiesInside = (
  entity: Entity,
): readonly { readonly entity: Entity; readonly type: string; readonly keys: readonly (string | number)[] }[] =>
  Object.entries(entity).flatMap(([key, value]) => {
    const type = typeNamed(key);
    if (type === undefined) return [];
    return [value]
      .flat()
      .flatMap((each: Json, index) =>
        isObject(each) ? [{ entity: each, type, keys: Array.isArray(value) ? [key, index] : [key] }] : [],
      );
  });

/** The type of an entity by its own address, by the address of its context, and by its members; undefined where none tells. */
export const typeOfEntity = (entity: Entity): string | undefined => {
  for (const address of [entity['@iot.selfLink'], entity['@id'], entity['@context']]) {
    const set = typeof address === 'string' ? /[/#](\w+)(?:\(|\/\$entity$)/.exec(address)?.[1] : undefined;
    const type = set === undefined ? undefined : typeNamed(set);
    if (type !== undefined) return type;
  }
  return typeByMembers(entity);
};

const typeByMembers = (entity: Entity): string | undefined => {
  const has = (...keys: readonly string[]): boolean => keys.every((key) => Object.hasOwn(entity, key));
  const links = (name: string): boolean =>
    [name, `${name}@iot.navigationLink`, `${name}@navigationLink`].some((key) => Object.hasOwn(entity, key));
  if (has('multiObservationDataTypes')) return 'MultiDatastream';
  if (has('observationType') || has('resultType') || isObject(entity.unitOfMeasurement)) return 'Datastream';
  if (has('result') && ['phenomenonTime', 'resultTime', 'validTime'].some((key) => has(key))) return 'Observation';
  if (has('encodingType', 'location')) return 'Location';
  if (has('encodingType', 'feature')) return 'FeatureOfInterest';
  if (has('encodingType', 'metadata')) return 'Sensor';
  if (has('time') && links('Thing') && links('Locations')) return 'HistoricalLocation';
  if (links('Datastreams') && (links('Locations') || links('HistoricalLocations'))) return 'Thing';
  if (holds(entity, 'Datastreams') || holds(entity, 'Locations')) return 'Thing';
  if (!has('@type') && /^https?:\/\//.test(textMember(entity, 'definition') ?? '') && onlyHas(entity, describing))
    return has('name', 'description') ? 'ObservedProperty' : undefined;
  return undefined;
};

const describing =
  /^(name|definition|description|properties|id|@iot\..*|@id|@context|.*@(iot\.)?(navigationLink|count|nextLink)|Datastreams)$/;

const onlyHas = (entity: Entity, keys: RegExp): boolean => Object.keys(entity).every((key) => keys.test(key));

/** Whether a list of the entity holds entities of the type that its name says. */
const holds = (entity: Entity, name: string): boolean =>
  listMember(entity, name).some((each) => isObject(each) && typeByMembers(each) === typeNamed(name));

/** Whether an entity carries what only a SensorThings server writes: ids and links of its own kind. */
export const isControlled = (entity: Entity): boolean =>
  Object.keys(entity).some((key) => /^@iot\.|@iot\.(navigationLink|count|nextLink|associationLink)$/.test(key)) ||
  (Object.keys(entity).some(
    (key) => typeNamed(key.replace(/@navigationLink$/, '')) !== undefined && key.endsWith('@navigationLink'),
  ) &&
    typeof entity['@id'] === 'string');
