import { isObject, type Json } from '../source/pointer.ts';

/** The identifiers that more than one entity of a list bears, at most fifty. */
export const duplicatesOf = (entities: readonly Json[]): readonly string[] => {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const entity of entities) {
    const id = isObject(entity) ? String(entity.id ?? entity['@id']) : '';
    if (seen.has(id)) twice.add(id);
    seen.add(id);
  }
  return [...twice].slice(0, 50);
};

/** Whether at least three entities are the same but for their identifiers. */
export const areIdentical = (entities: readonly Json[]): boolean => {
  if (entities.length < 3) return false;
  const content = (entity: Json) => (isObject(entity) ? JSON.stringify({ ...entity, id: '' }) : '');
  const first = content(entities[0] ?? null);
  return entities.every((entity) => content(entity) === first);
};
