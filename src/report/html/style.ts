import { byWeight, tagOf } from '../view/standing.ts';
import { dark, light, properties } from './palette.ts';
import { layoutStyle } from './style-layout.ts';
import { partsStyle } from './style-parts.ts';
import { printStyle } from './style-print.ts';

const tones = byWeight.map((standing) => tagOf(standing).tone);

/** Tones whose stretch of a bar has a pattern. */
const patterned: ReadonlySet<string> = new Set(['open', 'judge', 'broken', 'waived']);

/** The colours of tags, signs and bars, each tone like the others; four tones have a pattern besides. */
const toneStyle = [
  ...tones.map((tone) => `.${tone}{--ink:var(--${tone}-ink);--tint:var(--${tone}-tint);--solid:var(--${tone}-solid)}`),
  ...tones.map((tone) => `.b-${tone}{fill:${patterned.has(tone) ? `url(#p-${tone})` : `var(--${tone}-solid)`}}`),
].join('\n');

/** All style of a page, the same for every report. */
export const style: string = [
  `:root{color-scheme:light dark;${properties(light)}}`,
  `@media screen and (prefers-color-scheme:dark){:root{${properties(dark)}}}`,
  '@media (prefers-contrast:more){:root{--muted:var(--text);--line:var(--text)}}',
  layoutStyle,
  partsStyle,
  toneStyle,
  printStyle,
].join('\n');
