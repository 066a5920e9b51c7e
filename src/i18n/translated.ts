import { MessageFormat } from 'messageformat';
import type { MessageFunction } from 'messageformat/functions';
import { english, type Messages } from '../generated/messages.ts';
import type { Piece, Words } from '../source/piece.ts';
import { piecesOf } from '../source/piece.ts';
import type { Language } from './language.ts';

/**
 * A language from its messages in MessageFormat 2; each is read when it is first said. Numbers keep the digits 0 to 9, as
 * clauses and versions do. `ruleTexts` are the translated texts of rules by their English texts. What is not translated yet is said in English. Nothing is isolated: a path copied from a terminal must not carry marks that nobody sees.
 */
export const translated = (
  tag: string,
  sources: Readonly<Record<string, string>>,
  ruleTexts: ReadonlyMap<string, string> = new Map(),
): Language => {
  const locale = `${tag}-u-nu-latn`;
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(tag);
  const say: Record<string, unknown> = { ...english };
  for (const [key, source] of Object.entries(sources)) {
    let said: unknown;
    Object.defineProperty(say, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        said ??= messageOf(locale, source);
        return said;
      },
    });
  }
  return {
    tag,
    direction: directionOf(tag),
    labelColumns: 16,
    tagColumns: 18,
    say: say as Messages,
    ruleText: (english) => ruleTexts.get(english),
    number: (count) => numbers.format(count),
    list: (items) => lists.format(items),
  };
};

/** Arabic, Hebrew and their kin are written from right to left. */
const directionOf = (tag: string): Language['direction'] =>
  /^(Arab|Hebr|Syrc|Thaa|Nkoo|Adlm)$/.test(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';

type About = Readonly<Record<string, number | Words>>;

/** A message as `Messages` has it: text where it takes nothing, words where a variable is printed in one piece. */
const messageOf = (locale: string, source: string): string | ((about: About) => string | readonly Piece[]) => {
  const message = new MessageFormat<'words'>(locale, source, { bidiIsolation: 'none', functions: { words } });
  if (!source.includes('{')) return message.format();
  if (!source.includes(':words')) return (about) => message.format(about, broken);
  return (about) =>
    message.formatToParts(about, broken).flatMap((part): readonly Piece[] => {
      if (part.type === 'words') return piecesOf(part.value as Words);
      if ('parts' in part && part.parts !== undefined) return [part.parts.map(({ value }) => String(value)).join('')];
      return 'value' in part ? [String(part.value)] : [];
    });
};

/** The tests prove that no message breaks; if one did, a report with a hole would be worse than none. */
const broken = (error: unknown): never => {
  throw error;
};

/** Hands pieces through as they are, so that a path stays a path and a link a link. */
const words: MessageFunction<'words'> = (_context, _options, value) => ({
  type: 'words',
  toParts: () => [{ type: 'words', value }],
});
