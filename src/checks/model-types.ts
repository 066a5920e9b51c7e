import type { JsonSchemaFacts } from '../generated/facts.ts';
import { isObject, type Json, member } from '../source/pointer.ts';

/**
 * The types of entities that a model describes: the values that its schema allows for `type`. Empty where the schema does
 * not say; then it may describe any record.
 */
export const modelTypes = ({ schema, related }: JsonSchemaFacts): readonly string[] => {
  const open: unknown[] = [schema];
  const found = new Set<string>();
  for (let seen = 0; open.length > 0 && seen < 100; seen++) {
    const at = open.shift();
    if (!isObject(at)) continue;
    const type = member(at['properties'], 'type');
    for (const value of [member(type, 'enum') ?? [], member(type, 'const') ?? []].flat())
      if (typeof value === 'string') found.add(value);
    if (Array.isArray(at['allOf'])) open.push(...(at['allOf'] as Json[]));
    const ref = at['$ref'];
    if (typeof ref === 'string' && !ref.includes('#')) open.push(member(related ?? {}, ref));
  }
  return [...found];
};
