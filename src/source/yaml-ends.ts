/** Whether a quoted text, a list or a mapping in brackets may end at a place: nothing else stands on its line, or a sign that goes on. */
export const mayEnd = (text: string, at: number): boolean => {
  const after = /[ \t]*(?:[\r\n,:\]}]|$)|[ \t]+#/y;
  after.lastIndex = at;
  return after.test(text);
};

/** The place behind the bracket that closes, looked for from a place in front of it; that place where there is none. A comment before it may hold brackets of its own. */
export const closing = (text: string, from: number, bracket: string): number => {
  const between = /(?:[^#\]}]+|(?<!\s)#|#.*)*/y;
  between.lastIndex = from;
  between.exec(text);
  return text[between.lastIndex] === bracket ? between.lastIndex + 1 : from;
};
