import { readFileSync } from 'node:fs';
import { isObject, type Json, valueAt } from '../../src/source/pointer.ts';

type Schema = { readonly [keyword: string]: Json };

const schema = JSON.parse(readFileSync('schemas/bid.schema.json', 'utf8')) as Schema;

/** The words that the manifest's schema takes at a place (`none` among them where it may be said), in the schema's order. */
export const wordsAt = (keys: readonly string[]): readonly string[] => {
  const found = schemasAt(keys).flatMap((each) => [each['const'] ?? [], each['enum'] ?? []].flat());
  return [...new Set(found.filter((word) => typeof word === 'string'))];
};

const schemasAt = (keys: readonly string[]): readonly Schema[] =>
  keys
    .reduce<readonly Schema[]>((at, key) => at.flatMap((each) => opened(each).flatMap(under(key))), [schema])
    .flatMap(opened);

const under =
  (key: string) =>
  (each: Schema): readonly Schema[] => {
    const properties = each['properties'];
    const own = isObject(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
    const below = /^\d+$/.test(key) ? each['items'] : (own ?? each['additionalProperties']);
    return isObject(below) ? [below] : [];
  };

/** A schema and all that stand beside it by reference or choice. */
const opened = (each: Schema): readonly Schema[] => {
  const reference = each['$ref'];
  const target = typeof reference === 'string' ? valueAt(schema, reference.slice(1)) : undefined;
  const choices = [each['anyOf'] ?? [], each['oneOf'] ?? [], each['allOf'] ?? []].flat();
  return [each, ...[target, ...choices].filter(isObject).flatMap((below) => opened(below as Schema))];
};
