import { isObject, type Json, member } from '../source/pointer.ts';
import { checkGeometry } from './cityjson-geometry.ts';
import { listMember } from './members.ts';

/** Types of city objects of all versions; those of one version stand below. */
const everywhere =
  'Building BuildingPart BuildingInstallation Bridge BridgePart BridgeInstallation CityFurniture CityObjectGroup LandUse PlantCover ' +
  'Railway Road SolitaryVegetationObject TINRelief TransportSquare Tunnel TunnelPart TunnelInstallation WaterBody';
const since11 =
  'BridgeConstructiveElement BridgeFurniture BridgeRoom BuildingConstructiveElement BuildingFurniture BuildingRoom BuildingStorey ' +
  'BuildingUnit OtherConstruction TunnelConstructiveElement TunnelFurniture TunnelHollowSpace Waterway';

const typesOf: { readonly [version: string]: ReadonlySet<string> } = {
  '1.0': new Set(`${everywhere} BridgeConstructionElement GenericCityObject`.split(' ')),
  '1.1': new Set(`${everywhere} ${since11}`.split(' ')),
  '2.0': new Set(`${everywhere} ${since11} GenericCityObject`.split(' ')),
};

/** Whether a type is one of those that always belong to another object. */
const isSecondLevel = (type: string): boolean => /^(Building|Bridge|Tunnel)[A-Z]/.test(type);

/** The bounds that objects are held against: how many vertices and templates there are, and the version. */
export type ObjectSetting = { readonly version: string; readonly vertices: number; readonly templates: number };

/** Tells a departure, with the keys that lead to it from the file. */
export type AddAt = (message: string, keys: readonly (string | number)[]) => void;

/** Checks the city objects of one document: their types, their geometries, and that parts and wholes name each other. */
export const checkObjects = (objects: { readonly [id: string]: Json }, setting: ObjectSetting, add: AddAt): void => {
  const known = typesOf[setting.version] ?? typesOf['1.0'] ?? new Set();
  for (const [id, object] of Object.entries(objects)) {
    const keys = ['CityObjects', id];
    if (!isObject(object)) {
      add('A city object must be an object.', keys);
      continue;
    }
    const type = typeof object.type === 'string' ? object.type : '';
    if (!known.has(type) && !type.startsWith('+'))
      add(
        type === ''
          ? 'A city object has no type.'
          : `The type ${type.slice(0, 60)} is not one of CityJSON ${setting.version}.`,
        keys,
      );
    checkRelations(objects, id, object, setting.version, add);
    const { geometry } = object;
    if (geometry !== undefined && !Array.isArray(geometry)) add('The geometry of a city object must be a list.', keys);
    for (const [index, each] of listMember(object, 'geometry').entries())
      checkGeometry(each, setting.vertices, setting.templates, (message, below) =>
        add(message, [...keys, 'geometry', index, ...below.split('/').slice(1)]),
      );
  }
};

const checkRelations = (
  objects: { readonly [id: string]: Json },
  id: string,
  object: { readonly [key: string]: Json },
  version: string,
  add: AddAt,
): void => {
  const keys = ['CityObjects', id];
  const type = String(object.type);
  const related = (key: string, back: string): void => {
    for (const [index, other] of listMember(object, key).entries()) {
      const target = typeof other === 'string' && Object.hasOwn(objects, other) ? objects[other] : undefined;
      if (target === undefined)
        add(`The object names ${String(other).slice(0, 60)} among its ${key}, and it is not in the file.`, [
          ...keys,
          key,
          index,
        ]);
      else if (
        type !== 'CityObjectGroup' &&
        member(target, 'type') !== 'CityObjectGroup' &&
        !listMember(target, back).includes(id)
      )
        add(
          `The object names ${String(other).slice(0, 60)} among its ${key}, which does not name it among its ${back}.`,
          [...keys, key, index],
        );
    }
  };
  // In 0.9 and 1.0 a group lists its members under another name, and relations go one way in 0.9.
  if (version !== '0.9') {
    related('children', 'parents');
    related('parents', 'children');
  }
  if (isSecondLevel(type) && version !== '0.9' && listMember(object, 'parents').length === 0)
    add(`An object of the type ${type} must name the object that it belongs to (parents).`, keys);
};
