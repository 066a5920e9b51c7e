import type { XmlElement } from './xml-tree.ts';

/** The elements at a path of names below an element; every step takes all children of that name. */
export const allAt = (element: XmlElement | undefined, ...path: readonly string[]): readonly XmlElement[] => {
  let found: readonly XmlElement[] = element === undefined ? [] : [element];
  for (const name of path) found = found.flatMap(({ children }) => children.filter((child) => child.name === name));
  return found;
};

/** The first element at a path. */
export const firstAt = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  allAt(element, ...path)[0];

/** The text of the first element at a path, without white space at its ends; undefined where there is none. */
export const textAtPath = (element: XmlElement | undefined, ...path: readonly string[]): string | undefined => {
  const text = firstAt(element, ...path)?.text.trim();
  return text === '' ? undefined : text;
};

/** All elements of a name below an element, however deep, in the order of the file. */
export const allBelow = (element: XmlElement, name: string): readonly XmlElement[] => {
  const found: XmlElement[] = [];
  const open: XmlElement[] = [element];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.name === name && next !== element) found.push(next);
    for (const child of next.children.toReversed()) open.push(child);
  }
  return found;
};
