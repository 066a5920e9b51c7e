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

/** What ajv counts in a function whose first error ends it: nothing, so all that asks for the count is known beforehand. */
const counters: readonly (readonly [RegExp, string])[] = [
  [/(if\(!\(validate\d+\([\w.[\]"-]+\)\)\)\{)errors\+\+;\}/g, '$1return false;}'],
  [/const _errs\d+ = errors;/g, ''],
  [/if\((?:errors === (?:_errs\d+|0)|_errs\d+ === errors|valid\d+)\)\{/g, 'if(true){'],
  [/var valid\d+ = (?:_errs\d+ === errors|true);/g, ''],
  [/if\(!valid\d+\)\{break;\}/g, ''],
  [/return errors === 0;/g, 'return true;'],
  [/let errors = 0;/g, ''],
];

/** Takes the counting of errors out of the functions that need none, which are those that try no alternatives; leaves the others as they are. */
const withoutCounters = (code: string): string =>
  code
    .split(/(?=function validate\d+\(data\))/)
    .map((part) => {
      const [own = '', after = ''] = part.startsWith('function validate') ? halves(part) : ['', part];
      const bare = counters.reduce((text, [pattern, to]) => text.replaceAll(pattern, to), own);
      return `${/\b(?:errors|_errs\d+|valid\d+)\b/.test(bare) ? own : bare}${after}`;
    })
    .join('');

/** A function, and what stands behind it. */
const halves = (part: string): readonly [string, string] => {
  const end = part.lastIndexOf('return errors === 0;}') + 'return errors === 0;}'.length;
  return [part.slice(0, end), part.slice(end)];
};

/** Where ajv asks whether a schema knows a member by its name. */
const knownMember = /func\d+\.call\((schema\d+)\.properties, (\w+)\)/g;

/** Writes out the names that such a schema knows. With them ajv's code needs no schema any more, and carries none. */
const withNames = (code: string): string => {
  const names = new Map<string, string>();
  const asked = code.replaceAll(knownMember, (_, schema: string, member: string) => {
    const { properties } = JSON.parse(literalOf(schema, code)) as { readonly properties: object };
    names.set(schema, `const ${schema}Names = new Set(${JSON.stringify(Object.keys(properties))});`);
    return `${schema}Names.has(${member})`;
  });
  const schemas = [...new Set([...asked.matchAll(/const (schema\d+) = \{/g)].map(([, schema = '']) => schema))];
  const without = schemas.reduce(
    (text, schema) => text.replace(`const ${schema} = ${literalOf(schema, text)};`, ''),
    asked,
  );
  return [...names.values(), without].join('');
};

/** The literal of a schema in ajv's code, which is JSON. */
const literalOf = (schema: string, code: string): string => {
  const head = `const ${schema} = `;
  const start = code.indexOf(head) + head.length;
  const ends = [...code.slice(start).matchAll(/\};/g)].map(({ index }) => start + index + 1);
  const end = ends.find((each) => isJson(code.slice(start, each)));
  if (end === undefined) throw new Error(`ajv wrote other code than expected: ${code.slice(start, start + 160)}`);
  return code.slice(start, end);
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/**
 * Takes ajv's code of validators (which stop at the first error) and leaves out all that serves to tell errors: it is more than
 * half of what a start would have to read. Throws where something is left, so that another version of ajv cannot go unnoticed.
 */
export const bareValidator = (code: string): string => {
  const bare = withoutCounters(
    withNames(replacements.reduce((text, [pattern, to]) => text.replaceAll(pattern, to), code)),
  );
  const left = /vErrors|instancePath|\.errors\b|rootData|schema\d+\b/.exec(bare);
  if (left !== null)
    throw new Error(
      `ajv wrote other code than expected: ${bare.slice(Math.max(0, left.index - 80), left.index + 160)}`,
    );
  return bare;
};
