/** An error object as ajv writes it into its code. */
const errorObject = String.raw`\{instancePath(?::(?:[^,{}]|, )*)?,schemaPath:"(?:[^"\\]|\\.)*",keyword:"[\w ]+",params:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}(?:,propertyName:\w+)?\}`;

/** What ajv writes so that errors can be told, and what is left where only yes or no is wanted. */
const replacements: readonly (readonly [RegExp, string])[] = [
  [new RegExp(String.raw`validate\d+\.errors = \[${errorObject}\];`, 'g'), ''],
  [new RegExp(String.raw`const err\d+ = ${errorObject};`, 'g'), ''],
  [/if\(vErrors === null\)\{vErrors = \[err\d+\];\}\s*else \{vErrors\.push\(err\d+\);\}errors\+\+;/g, 'errors++;'],
  [
    /vErrors = vErrors === null \? [\w.]+\.errors : vErrors\.concat\([\w.]+\.errors\);errors = vErrors\.length;/g,
    'errors++;',
  ],
  [/if\(vErrors !== null\)\{if\((\w+)\)\{vErrors\.length = \1;\}\s*else \{vErrors = null;\}\}/g, ''],
  [/let vErrors = null;/g, ''],
  [/validate\d+\.errors = (?:vErrors|null);/g, ''],
  [/, \{instancePath[^{}]*,rootData\}\)/g, ')'],
  [/\(data, \{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}\)/g, '(data)'],
];

/**
 * Takes ajv's code of validators (which stop at the first error) and leaves out all that serves to tell errors: it is more than
 * half of what a start would have to read. Throws where something is left, so that another version of ajv cannot go unnoticed.
 */
export const bareValidator = (code: string): string => {
  const bare = replacements.reduce((text, [pattern, to]) => text.replaceAll(pattern, to), code);
  const left = /vErrors|instancePath|\.errors\b|rootData/.exec(bare);
  if (left !== null)
    throw new Error(
      `ajv wrote other code than expected: ${bare.slice(Math.max(0, left.index - 80), left.index + 160)}`,
    );
  return bare;
};
