/** What a keyword of a rule's schema expects, in words for a report. */
export const expectation = (keyword: string, operand: unknown): string => {
  const make = Object.hasOwn(words, keyword) ? words[keyword] : undefined;
  return make ? make(operand as never) : `${keyword} ${printed(operand)}`;
};

const printed = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

const typeWords: Record<string, string> = {
  null: 'nothing',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  string: 'a text',
  array: 'a list',
  object: 'a group of values',
};

const words: Record<string, (operand: never) => string> = {
  type: (type: string | string[]) =>
    [type]
      .flat()
      .map((each) => typeWords[each] ?? each)
      .join(' or '),
  enum: (list: unknown[]) => (list.length === 1 ? printed(list[0]) : `one of ${list.map(printed).join(', ')}`),
  const: (only: unknown) => printed(only),
  minLength: (least: number) => (least === 1 ? 'a text that is not empty' : `a text of at least ${least} characters`),
  maxLength: (greatest: number) => `a text of at most ${greatest} characters`,
  minimum: (least: number) => `at least ${least}`,
  maximum: (greatest: number) => `at most ${greatest}`,
  exclusiveMinimum: (bound: number) => `more than ${bound}`,
  exclusiveMaximum: (bound: number) => `less than ${bound}`,
  minItems: (least: number) => `at least ${least} ${least === 1 ? 'entry' : 'entries'}`,
  maxItems: (greatest: number) =>
    greatest === 0 ? 'no entry' : `at most ${greatest} ${greatest === 1 ? 'entry' : 'entries'}`,
  minProperties: (least: number) => `at least ${least} ${least === 1 ? 'value' : 'values'}`,
  maxProperties: (greatest: number) => `at most ${greatest} ${greatest === 1 ? 'value' : 'values'}`,
  uniqueItems: () => 'no entry twice',
  required: (key: string) => `a value for ${key}`,
  pattern: (pattern: string) => `a text of the form ${pattern}`,
  contains: () => 'an entry of the kind that the rule asks for',
  not: () => 'something else',
  anyOf: (list: unknown[]) => `one of ${list.length} accepted forms`,
};
