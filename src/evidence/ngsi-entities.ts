import { isObject, type Json, pointerOf } from '../source/pointer.ts';
import { listMember } from './members.ts';
import { claimsNgsiLd, type EntityForm, entityForm } from './ngsi-form.ts';

/** The entities of a file, and the pointer to each by its number. */
export type EntityList = {
  readonly entities: readonly Json[];
  readonly keysOf: (index: number) => readonly string[];
};

/**
 * The entities of a file: the object itself, the objects of a list, those of a notification (`data`) or of a batch
 * (`entities` beside `actionType`); none where it is nothing of these.
 */
export const entitiesOf = (root: Json | undefined): EntityList => {
  if (Array.isArray(root)) return { entities: root as readonly Json[], keysOf: (index) => [String(index)] };
  if (!isObject(root)) return { entities: [], keysOf: () => [] };
  const key = wrapperOf(root);
  return key === undefined
    ? { entities: [root], keysOf: () => [] }
    : { entities: listMember(root, key), keysOf: (index) => [key, String(index)] };
};

const wrapperOf = (root: { readonly [key: string]: Json }): string | undefined => {
  if (typeof root.subscriptionId === 'string' && Array.isArray(root.data)) return 'data';
  return typeof root.actionType === 'string' && Array.isArray(root.entities) ? 'entities' : undefined;
};

/** The pointer to an entity of the list, or to something below it. */
export const entityPointer = (list: EntityList, index: number, ...below: readonly (string | number)[]): string =>
  pointerOf([...list.keysOf(index), ...below]);

/** The families of which a file is: that of its first entity, where most of the first entities belong to it. */
export const isOfFamily = (root: Json | undefined, family: EntityForm['family']): boolean => {
  const first = entitiesOf(root).entities.slice(0, 20);
  const forms = first.map(entityForm);
  const found = forms.find((form) => form !== undefined)?.family;
  return (
    found !== undefined &&
    forms.filter((form) => form?.family === found).length * 2 > first.length &&
    // Attributes of NGSIv2 below a context of NGSI-LD give themselves out to be NGSI-LD: both kinds can tell what is wrong.
    (found === family || (family === 'ld' && first.every(claimsNgsiLd)))
  );
};
