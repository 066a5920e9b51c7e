import { createRequire } from 'node:module';

/** What the tests of pages use of a node of the DOM. */
export type Element = {
  readonly tagName: string;
  readonly textContent: string;
  readonly id: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly children: Iterable<Element>;
  readonly getAttribute: (name: string) => string | null;
  readonly closest: (selector: string) => Element | null;
  readonly querySelector: (selector: string) => Element | null;
  readonly querySelectorAll: (selector: string) => Iterable<Element>;
};

/** A page without scripts and without network, and a way to run our own code in it. */
export type Page = {
  readonly document: Element & { readonly title: string; readonly documentElement: Element };
  readonly eval: (code: string) => unknown;
  readonly close: () => void;
};

type Dom = { readonly window: Page };
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  readonly JSDOM: new (
    html: string,
    options: { readonly runScripts: 'outside-only'; readonly pretendToBeVisual: boolean },
  ) => Dom;
};

/** Parses a page as a browser does. */
export const pageOf = (html: string): Page =>
  new JSDOM(html, { runScripts: 'outside-only', pretendToBeVisual: true }).window;

/** All elements that a selector finds. */
export const all = (from: Pick<Element, 'querySelectorAll'>, selector: string): Element[] => [
  ...from.querySelectorAll(selector),
];

/** The tags and attributes of a page without its texts: what it is made of, whatever it says. */
export const skeleton = (element: Element): string => {
  const attributes = [...element.attributes].filter(({ name }) => !telling.has(name));
  return `<${element.tagName}${attributes.map(({ name, value }) => ` ${name}=${value}`).join('')}>${[...element.children].map(skeleton).join('')}`;
};

/** Attributes that hold a text. */
const telling = new Set(['aria-label']);
