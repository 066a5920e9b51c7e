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
): string[] => {
  const margin = ' '.repeat(indent);
  const hang = ' '.repeat(indent + labelColumns);
  const lines: string[] = [];
  for (const fact of facts) {
    const label = fact.label.length < labelColumns ? padded(fact.label, labelColumns - 1) : `${fact.label}:`;
    const [first = '', ...rest] = wrap(fact.text, width - hang.length, width - indent - label.length - 1);
    lines.push(`${margin}${label} ${first}`.trimEnd());
    for (const line of rest) lines.push((hang + line).trimEnd());
    if (fact.excerpt !== undefined) addExcerpt(lines, fact.excerpt, width, hang, paint[tone]);
  }
  return lines;
};

const gap = 4;

/** The excerpt beside its place where both fit in one line, else below it; the marks under the part that is meant. */
const addExcerpt = (
  lines: string[],
  excerpt: NonNullable<Fact['excerpt']>,
  width: number,
  hang: string,
  mark: (text: string) => string,
): void => {
  const last = lines.pop() ?? '';
  const whole = markedLine(excerpt, Number.MAX_SAFE_INTEGER);
  const after = widthOf(last) + gap;
  const beside = after + widthOf(whole.text) <= width;
  const offset = beside ? after : hang.length + 2;
  const { text, start, width: marked } = beside ? whole : markedLine(excerpt, width - offset);
  if (beside) lines.push(`${last}${' '.repeat(gap)}${text}`.trimEnd());
  else lines.push(last.trimEnd(), `${' '.repeat(offset)}${text}`.trimEnd());
  lines.push(`${' '.repeat(offset + start)}${mark('^'.repeat(marked))}`);
};
