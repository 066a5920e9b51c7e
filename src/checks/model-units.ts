import type { RegisteredCheck } from '../model/check.ts';
import { isObject, member } from '../source/pointer.ts';
import { filesOfKind } from './files-of-kind.ts';

/**
 * Numbers say their unit (MIMs Plus 9.0, MIM2 R.1): with unitCode on the attribute, or in the model's description of it. Many
 * good models keep units elsewhere, so this only asks. Takes `sample` and `model`.
 */
export const modelUnits: RegisteredCheck<{ readonly [key: string]: never }> = {
  about: 'Lists the numbers of NGSI-LD entities that name no unit, neither on themselves nor in the model.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  every: 'entries',
  run: (context) => {
    const samples = filesOfKind(context.files['sample'], 'ngsi-ld-entity');
    const documented = new Set(
      filesOfKind(context.files['model'], 'json-schema').flatMap(({ facts }) => unitsIn(facts.schema)),
    );
    const numbers = samples.flatMap(({ file, facts }) =>
      facts.entities.flatMap(({ attributes }, entity) =>
        attributes.flatMap(({ name, valueType, unitCode }, attribute) =>
          valueType === 'number'
            ? [{ name, unitCode, place: () => file.shown(`/entities/${entity}/attributes/${attribute}`) }]
            : [],
        ),
      ),
    );
    const bare = numbers.filter(
      ({ name, unitCode }) => unitCode === undefined && !documented.has(name) && !counts.test(name),
    );
    const names = [...new Set(bare.map(({ name }) => name))];
    const [first] = bare;
    return {
      findings:
        first === undefined
          ? []
          : [
              {
                reason: 'unproven',
                message: `${names.length} attributes hold numbers and no unit: ${names.slice(0, 6).join(', ')}.`,
                expected: 'unitCode, or the unit in the model',
                places: [first.place()],
              },
            ],
      examined: [
        { count: numbers.length, unit: 'numbers' },
        { count: samples.reduce((sum, { facts }) => sum + facts.entities.length, 0), unit: 'entities' },
      ],
      looked: samples.map(({ file }) => file.attachment.id),
    };
  },
};

/** Names of plain counts, which have no unit. */
const counts = /(number|count|aantal|anzahl)$/i;

/** The properties whose description names a unit, or that have a member for it. */
const unitsIn = (schema: unknown): readonly string[] => {
  const found: string[] = [];
  const open: unknown[] = [schema];
  for (let seen = 0; open.length > 0 && seen < 200; seen++) {
    const at = open.shift();
    if (!isObject(at)) continue;
    const properties = member(at, 'properties');
    if (isObject(properties))
      for (const [name, property] of Object.entries(properties))
        if (
          /\bunits?\b|\bin (percent|degrees|met(re|er)s|seconds|minutes|hours)\b/i.test(
            String(member(property, 'description') ?? ''),
          ) ||
          member(property, 'unit') !== undefined
        )
          found.push(name);
    for (const key of ['allOf', 'anyOf', 'oneOf']) if (Array.isArray(at[key])) open.push(...(at[key] as unknown[]));
  }
  return found;
};
