const blank = /^[\s>*•–-]*(tb[adc]|to ?do|\?+|\.{3,}|n\/?a|x+)?$/iu;

/** Whether a text says nothing: each of its lines is empty, or one of the marks that people leave where an answer should stand (TBD, to do, ?, -, n/a, xxx), be it as an item of a list. */
export const isBlankText = (text: string): boolean => text.split('\n').every((line) => blank.test(line.trim()));
