import type { Rule } from '../model/pack.ts';
import { isObject } from '../source/pointer.ts';

/** The values of a rule's parameters: the tender's, else the defaults. */
export const parameterValues = (
  rule: Rule,
  fromTender: { readonly [name: string]: unknown },
): { readonly [name: string]: unknown } =>
  Object.fromEntries(
    Object.entries(rule.parameters ?? {}).map(([name, parameter]) => [
      name,
      Object.hasOwn(fromTender, name) ? fromTender[name] : parameter.default,
    ]),
  );

/** Replaces each `{ param: name }` in a schema or in a check's parameters by the parameter's value. Throws for a name that the rule does not have. */
export const withParameters = (value: unknown, parameters: { readonly [name: string]: unknown }): unknown => {
  if (Array.isArray(value)) return value.map((item) => withParameters(item, parameters));
  if (!isObject(value)) return value;
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0] === 'param') {
    const name = String(value['param']);
    if (!Object.hasOwn(parameters, name)) throw new Error(`the rule has no parameter ${name}`);
    return parameters[name];
  }
  return Object.fromEntries(keys.map((key) => [key, withParameters(value[key], parameters)]));
};
