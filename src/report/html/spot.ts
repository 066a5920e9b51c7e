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
export const sectionMarkup = ({ id, title, body }: Section, { prefix, level }: Spot): Markup =>
  html`<section id="${prefix}${id}"><h${level}>${title}</h${level}>${body}</section>
`;
