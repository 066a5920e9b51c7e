import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** The page that Markdown in the dialect of GitHub makes, HTML in it let through: what a viewer has before it cleans up. */
export const pageOf = (markdown: string): string =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** The tags of a page. */
export const tagsOf = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];
