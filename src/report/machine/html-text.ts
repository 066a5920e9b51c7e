import { show } from '../show.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text of this program, of a pack or of the tender for HTML: one line, safe to print, no markup. */
export const htmlText = (text: string): string => show(text).replace(/[&<>"']/g, (found) => entities[found] ?? found);

/** A text of a bid for HTML: as code, in which GitHub makes no mention, no reference and no link of anything. */
export const htmlCode = (text: string): string => `<code>${htmlText(text)}</code>`;
