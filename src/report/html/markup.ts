import { show } from '../show.ts';

/** Markup that is written as it stands. Only the template `html` and `verbatim` make it. */
export type Markup = { readonly markup: string };

/** What may stand in a hole of the template: text is escaped, markup is not, lists are joined, nothing gives nothing. */
export type Hole = string | number | Markup | undefined | readonly Hole[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in an element or a quoted attribute: nothing in it is markup, and nothing hides or turns text. */
export const escaped = (text: string): string => show(text).replace(/[&<>"']/g, (found) => entities[found] ?? found);

/**
 * The one way in which markup is made: what stands in the template is markup, what stands in its holes is text unless it
 * was made here. A hole stands between tags or inside a quoted attribute, nowhere else.
 */
export const html = (parts: TemplateStringsArray, ...holes: readonly Hole[]): Markup => ({
  markup: parts.reduce((all, part, index) => `${all}${filled(holes[index - 1])}${part}`),
});

const filled = (hole: Hole): string => {
  if (hole === undefined) return '';
  if (typeof hole === 'string') return escaped(hole);
  if (typeof hole === 'number') return String(hole);
  return 'markup' in hole ? hole.markup : hole.map(filled).join('');
};

/** Text that this program itself wrote as it is to stand: a style, a policy. Never what comes from a file. */
export const verbatim = (text: string): Markup => ({ markup: text });

/** An address that a link may lead to: http or https, else none. */
export const webAddress = (url: string): string | undefined => (/^https?:\/\/[^\s/]/i.test(url) ? url : undefined);
