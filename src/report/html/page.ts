import { createHash } from 'node:crypto';
import type { Run } from '../../generated/report.ts';
import type { Language } from '../../i18n/language.ts';
import { openingWords } from '../view/head.ts';
import { drawings } from './glyphs.ts';
import { html, type Markup, verbatim } from './markup.ts';
import type { Section } from './spot.ts';
import { style } from './style.ts';

/**
 * The beginning of a page up to its main part. The policy lets nothing in but this style: no script, no picture, no font,
 * no frame and no form can come from anywhere, whatever stands in a bid.
 */
export const pageBegin = (run: Run, language: Language, title: string): string => {
  const { name, text } = openingWords(run, language);
  const hash = createHash('sha256').update(style).digest('base64');
  return html`<!DOCTYPE html>
<html lang="${language.tag}" dir="${language.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${verbatim(style)}</style>
</head>
<body>
<a class="skip" href="#main">${language.say.pageSkip}</a>
${drawings}
<div class="page">
<header><b>${name}</b> ${text}</header>
`.markup;
};

/** The end of a page. */
export const pageEnd = (footer: Markup): string =>
  html`<footer>${footer}</footer>
</div>
</body>
</html>
`.markup;

/** What stands on a page, as links. */
export const contents = (sections: readonly Pick<Section, 'id' | 'title'>[], language: Language): Markup =>
  html`<nav class="contents" aria-labelledby="contents"><p id="contents">${language.say.pageContents}</p><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
`;
