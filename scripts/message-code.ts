import { type Model, parseMessage, visit } from 'messageformat';

/** What a message takes: its variables in the order in which they occur, and for each what it is. */
export type Variables = ReadonlyMap<string, 'integer' | 'words' | 'string'>;

/** The variables of a message in MessageFormat 2. Throws for a message that cannot be parsed, and for functions other than the three. */
export const variablesOf = (source: string): Variables => {
  const found = new Map<string, 'integer' | 'words' | 'string'>();
  visit(parseMessage(source), {
    expression: ({ arg, functionRef, ...rest }) => {
      if (arg?.type !== 'variable' || functionRef?.options !== undefined || 'attributes' in rest)
        throw new Error(`Not a plain variable: ${source}`);
      const kind = functionRef?.name ?? found.get(arg.name) ?? 'string';
      if (kind !== 'integer' && kind !== 'words' && kind !== 'string') throw new Error(`Unknown function: ${kind}`);
      found.set(arg.name, kind);
    },
    markup: () => {
      throw new Error(`Markup: ${source}`);
    },
  });
  return found;
};

const types = { integer: 'number', words: 'Words', string: 'string' } as const;

/** The type of a message: text, or a function from its variables to text, or to words where a variable is printed in one piece. */
export const typeOf = (variables: Variables): string => {
  if (variables.size === 0) return 'string';
  const members = [...variables].map(([name, kind]) => `readonly ${name}: ${types[kind]}`);
  return `(about: { ${members.join('; ')} }) => ${isWords(variables) ? 'readonly Piece[]' : 'string'}`;
};

const isWords = (variables: Variables): boolean => [...variables.values()].includes('words');

/** English as plain code: what the library would do with the message, without the library. Variants stand from the narrowest to the widest. */
export const codeOf = (source: string): string => {
  const variables = variablesOf(source);
  const message = parseMessage(source);
  if (variables.size === 0) return JSON.stringify(patternOf(message).join(''));
  const value =
    message.type === 'message'
      ? pattern(message.pattern, variables)
      : message.variants
          .map(({ keys, value: text }) => {
            const conditions = keys.flatMap((key, index) =>
              key.type === '*' ? [] : [condition(message.selectors[index]?.name ?? '', key.value, variables)],
            );
            const code = pattern(text, variables);
            return conditions.length === 0 ? code : `${conditions.join(' && ')} ? ${code} : `;
          })
          .join('');
  return `({ ${[...variables.keys()].join(', ')} }) => ${value}`;
};

const patternOf = (message: Model.Message): Model.Pattern => {
  if (message.type !== 'message') throw new Error('A message without variables has no variants.');
  return message.pattern;
};

/** In English the only category besides the last is `one`: the number 1. */
const condition = (name: string, key: string, variables: Variables): string =>
  variables.get(name) === 'integer'
    ? `${name} === ${key === 'one' ? 1 : Number(key)}`
    : `${name} === ${JSON.stringify(key)}`;

const pattern = (parts: Model.Pattern, variables: Variables): string => {
  const codes = parts.map((part) => {
    if (typeof part === 'string') return { kind: 'text', code: JSON.stringify(part) } as const;
    if (part.type !== 'expression' || part.arg?.type !== 'variable') throw new Error('Not a plain variable.');
    const kind = variables.get(part.arg.name) ?? 'string';
    return { kind, code: kind === 'integer' ? `grouped(${part.arg.name})` : part.arg.name } as const;
  });
  return isWords(variables)
    ? `[${codes.map(({ kind, code }) => (kind === 'words' ? `...piecesOf(${code})` : code)).join(', ')}]`
    : codes.map(({ code }) => code).join(' + ');
};
