import { isObject, type Json, member } from '../source/pointer.ts';
import { listMember, textMember } from './members.ts';
import { type Entity, isControlled, typeNamed, typeOfEntity } from './sensorthings-shape.ts';

/** An entity or a row at the top of a file, with its type and the keys that lead to it. */
export type TopRecord = {
  readonly record: Json;
  readonly type: string;
  readonly keys: readonly (string | number)[];
};

/** What a file holds: how its entities are written, and each of them. */
export type EntityFile = {
  readonly form: 'entities' | 'batch' | 'data-array';
  readonly records: readonly TopRecord[];
};

/** Finds the entities of a SensorThings file; undefined where it is none. */
export const entityFileOf = (root: Json): EntityFile | undefined =>
  batchOf(root) ?? dataArrayOf(root) ?? entitiesOf(root);

/** A batch in JSON (18-088, 12.2): requests whose addresses are entity sets. Each body is a record. */
const batchOf = (root: Json): EntityFile | undefined => {
  const records = listMember(root, 'requests').flatMap((request, index) => {
    const body = member(request, 'body');
    const set = /^\/?(?:.*\/)?(\w+)(?:\([^)]*\))?$/.exec(textMember(request, 'url') ?? '')?.[1];
    const type = set === undefined ? undefined : typeNamed(set);
    return isObject(body) && type !== undefined ? [{ record: body, type, keys: ['requests', index, 'body'] }] : [];
  });
  return records.length > 0 && textMember(listMember(root, 'requests')[0], 'method') !== undefined
    ? { form: 'batch', records }
    : undefined;
};

/** A data array (18-088, 14): rows of observations below the names of their components. */
const dataArrayOf = (root: Json): EntityFile | undefined => {
  const [list, keys]: readonly [readonly Json[], readonly string[]] = Array.isArray(root)
    ? [root as readonly Json[], []]
    : [listMember(root, 'value'), ['value']];
  const groups = list.map((group) => listMember(group, 'dataArray'));
  if (!list.some((group, index) => listMember(group, 'components').length > 0 && groups[index] !== undefined))
    return undefined;
  if (!list.some((group) => Array.isArray(member(group, 'dataArray')))) return undefined;
  return {
    form: 'data-array',
    records: groups.flatMap((rows, index) =>
      rows.map((record, row) => ({ record, type: 'Observation', keys: [...keys, index, 'dataArray', row] })),
    ),
  };
};

const entitiesOf = (root: Json): EntityFile | undefined => {
  const inValue = isObject(root) && Array.isArray(root.value);
  const set = isObject(root) ? /\$metadata#(\w+)/.exec(textMember(root, '@context') ?? '')?.[1] : undefined;
  const list: readonly Json[] = inValue ? listMember(root, 'value') : [root].flat();
  const said = isObject(root) && inValue ? isCounted(root) || typeNamed(set ?? '') !== undefined : false;
  if (!said && !list.slice(0, 5).some(isEntity)) return undefined;
  return {
    form: 'entities',
    records: list.map((record, index) => ({
      record,
      type: (isObject(record) ? typeOfEntity(record) : undefined) ?? typeNamed(set ?? '') ?? 'unknown',
      keys: inValue ? ['value', index] : Array.isArray(root) ? [index] : [],
    })),
  };
};

const isEntity = (value: Json): boolean =>
  isObject(value) && (isControlled(value) || typeOfEntity(value) !== undefined);

const isCounted = (root: Entity): boolean => ['@iot.count', '@iot.nextLink'].some((key) => Object.hasOwn(root, key));
