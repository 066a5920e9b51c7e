import { isObject } from '../source/pointer.ts';
import { type Entity, isControlled } from './sensorthings-shape.ts';

/**
 * Members that each type must have, by edition: 1.0 (OGC 15-078, clause 8.2) and 1.1 (18-088, clause 8.2) alike; 2.0 (23-019,
 * clause 8) leaves descriptions open. Times that a server fills in are left out.
 */
const demands: { readonly [edition: string]: { readonly [type: string]: readonly string[] } } = {
  first: {
    Thing: ['name', 'description'],
    Location: ['name', 'description', 'encodingType', 'location'],
    HistoricalLocation: ['time'],
    Datastream: ['name', 'description', 'unitOfMeasurement', 'observationType'],
    MultiDatastream: ['name', 'description', 'unitOfMeasurements', 'observationType', 'multiObservationDataTypes'],
    Sensor: ['name', 'description', 'encodingType', 'metadata'],
    ObservedProperty: ['name', 'definition', 'description'],
    Observation: ['result'],
    FeatureOfInterest: ['name', 'description', 'encodingType', 'feature'],
  },
  second: {
    Thing: ['name'],
    Location: ['name', 'encodingType', 'location'],
    HistoricalLocation: ['time'],
    Datastream: ['name', 'resultType'],
    Sensor: ['name'],
    ObservedProperty: ['name', 'definition'],
    Observation: ['result'],
    Feature: ['name', 'encodingType', 'feature'],
  },
};

/**
 * The members that an entity lacks. Nothing where the entity has an id of the server and no address of its own: then
 * the server was asked for a choice of members (`$select`), and nobody can tell what it holds.
 */
export const lackingMembers = (entity: Entity, type: string, version: string): readonly string[] => {
  const whole = !isControlled(entity) || Object.hasOwn(entity, '@iot.selfLink') || Object.hasOwn(entity, '@id');
  if (!whole || isReference(entity)) return [];
  const edition = version === '2.0' ? 'second' : 'first';
  return (demands[edition]?.[type] ?? []).filter((key) => !Object.hasOwn(entity, key));
};

/** An entity that only names another one, as in `"Thing": {"@iot.id": 1}`. */
const isReference = (entity: Entity): boolean => Object.keys(entity).every((key) => /^(@|id$)/.test(key));

/** What a unit of measurement lacks of its three members (18-088, 8.2.4); undefined where it lacks nothing. */
export const unitLacks = (unit: unknown): readonly string[] | undefined => {
  const lacking = ['name', 'symbol', 'definition'].filter((key) => !isObject(unit) || !Object.hasOwn(unit, key));
  return lacking.length === 0 ? undefined : lacking;
};
