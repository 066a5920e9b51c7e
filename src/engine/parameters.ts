import type { Rule } from '../model/pack.ts';

/** The values of a rule's parameters: the tender's, else the defaults. */
export const parameterValues = (
  parameters: Rule['parameters'],
  fromTender: { readonly [name: string]: unknown },
): { readonly [name: string]: unknown } =>
  Object.fromEntries(
    Object.entries(parameters ?? {}).map(([name, parameter]) => [
      name,
      Object.hasOwn(fromTender, name) ? fromTender[name] : parameter.default,
    ]),
  );

/**
 * Replaces each `{ param: name }` in a schema or in a check's parameters by the parameter's value. What holds none is given back
 * as it is, not copied. Throws for a name that the rule does not have.
 */
export const withParameters = (value: unknown, parameters: { readonly [name: string]: unknown }): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  const given = value as { readonly [key: string]: unknown };
  const keys = Object.keys(given);
  if (keys.length === 1 && keys[0] === 'param' && !Array.isArray(value)) {
    const name = String(given['param']);
    if (!Object.hasOwn(parameters, name)) throw new Error(`the rule has no parameter ${name}`);
    return parameters[name];
  }
  let filled: { [key: string]: unknown } | undefined;
  keys.forEach((key) => {
    const below = withParameters(given[key], parameters);
    if (below === given[key]) return;
    filled ??= (Array.isArray(value) ? [...value] : { ...given }) as { [key: string]: unknown };
    filled[key] = below;
  });
  return filled ?? value;
};
