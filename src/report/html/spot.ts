import type { Language } from '../../i18n/language.ts';
import { html, type Markup } from './markup.ts';

/** Where on a page the report of a bid stands: what its ids begin with, the level of the headings of its parts, and the language of the page. */
export type Spot = { readonly prefix: string; readonly level: number; readonly language: Language };

/** A part of a page that its contents list. */
export type Section = { readonly id: string; readonly title: string; readonly body: Markup };

/** A part, where there is something to say in it. */
export const partOf = (id: string, title: string, body: Markup, there: boolean): Section[] =>
  there ? [{ id, title, body }] : [];

/** A part as markup, under its heading. */
export const sectionMarkup = ({ body, ...section }: Section, spot: Spot): Markup =>
  html`${sectionBegin(section, spot)}${body}${sectionEnd}`;

/** How a part begins and ends, for one that is written piece by piece. */
export const sectionBegin = ({ id, title }: Omit<Section, 'body'>, { prefix, level }: Spot): Markup =>
  html`<section id="${prefix}${id}"><h${level}>${title}</h${level}>`;
export const sectionEnd: Markup = html`</section>
`;
