/** Whether a text says nothing: it is empty, or one of the marks that people leave where an answer should stand (TBD, to do, ?, -, n/a, xxx). */
export const isBlankText = (text: string): boolean => /^(tb[adc]|to ?do|\?+|-+|\.{3,}|n\/?a|x+)?$/iu.test(text.trim());
