import { english, type Language } from '../../i18n/language.ts';
import type { Fact, Tone } from '../view/block.ts';
import { markedLine } from './marked-line.ts';
import type { Paint } from './paint.ts';
import { padded, widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/** Labels with what they say beside them, wrapped; `indent` spaces before all, marks under excerpts in a tone. */
export const factLines = (
  facts: readonly Fact[],
  width: number,
  paint: Paint,
  {
    indent = 0,
    tone = 'bad',
    language: { labelColumns } = english,
  }: { readonly indent?: number; readonly tone?: Tone; readonly language?: Language } = {},
): string[] =>
  facts.flatMap((fact) => {
    const margin = ' '.repeat(indent);
    const hang = ' '.repeat(indent + labelColumns);
    const room = width - hang.length;
    const label = fact.label.length < labelColumns ? padded(fact.label, labelColumns - 1) : `${fact.label}:`;
    const [first = '', ...rest] = wrap(fact.text, room, width - indent - label.length - 1);
    const lines = [`${margin}${label} ${first}`, ...rest.map((line) => hang + line)].map((line) => line.trimEnd());
    return fact.excerpt === undefined ? lines : withExcerpt(lines, fact.excerpt, width, hang, paint[tone]);
  });

const gap = 4;

/** The excerpt beside its place where both fit in one line, else below it; the marks under the part that is meant. */
const withExcerpt = (
  lines: readonly string[],
  excerpt: NonNullable<Fact['excerpt']>,
  width: number,
  hang: string,
  mark: (text: string) => string,
): string[] => {
  const last = lines.at(-1) ?? '';
  const whole = markedLine(excerpt, Number.MAX_SAFE_INTEGER);
  const beside = widthOf(last) + gap + widthOf(whole.text) <= width;
  const offset = beside ? widthOf(last) + gap : hang.length + 2;
  const { text, start, width: marked } = beside ? whole : markedLine(excerpt, width - offset);
  const shown = beside
    ? [...lines.slice(0, -1), `${last}${' '.repeat(gap)}${text}`]
    : [...lines, `${' '.repeat(offset)}${text}`];
  return [...shown.map((line) => line.trimEnd()), `${' '.repeat(offset + start)}${mark('^'.repeat(marked))}`];
};
