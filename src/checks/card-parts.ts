import type { RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { isObject } from '../source/pointer.ts';
import { namesOf } from './algorithm-list.ts';
import { type Card, cardsIn } from './card-list.ts';

type Part = keyof Card['has'];
type Parameters = {
  readonly parts: { readonly [part: string]: string };
  readonly without: { readonly [format: string]: readonly string[] };
  readonly placeholders: boolean;
};

/**
 * A model card fills the parts that are asked. Takes `card`; the subject is an algorithm. Parameters: `parts` with their names
 * in a sentence; `without`, the parts for which a form of card has no place (a person is asked then); `placeholders`, whether
 * texts that a template left behind count as well.
 */
export const cardParts: RegisteredCheck<Parameters> = {
  about: 'Looks which of the asked parts a model card fills with words of its own.',
  parameters: () => ({
    type: 'object',
    required: ['parts', 'without', 'placeholders'],
    properties: {
      parts: { type: 'object', additionalProperties: { type: 'string' } },
      without: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
      placeholders: { type: 'boolean' },
    },
  }),
  run: (context, { parts, without, placeholders }) => {
    const names = isObject(context.subject.value) ? namesOf(context.subject.value) : [];
    const cards = cardsIn(context.files['card'], names);
    const filled = (part: string): boolean => cards.some(({ has }) => has[part as Part] === true);
    const open = Object.keys(parts).filter((part) => !filled(part));
    const placeable = open.filter((part) => cards.some(({ format }) => !(without[format] ?? []).includes(part)));
    const placeless = open.filter((part) => !placeable.includes(part));
    const [first] = cards;
    const questions: Question[] =
      first === undefined || placeless.length === 0
        ? []
        : [
            {
              question: `Where does the bid say, for this model, ${listed(placeless, parts)}?`,
              why: `The form of ${first.file.attachment.file} (${first.format}) has no place for it.`,
              places: [first.at('/has'), context.claimed('')],
            },
          ];
    return {
      findings: [
        ...(first === undefined || placeable.length === 0 ? [] : [unfilled(first, placeable, parts)]),
        ...(placeholders ? cards.filter((card) => card.placeholders > 0).map(leftBehind) : []),
      ],
      questions,
      examined: [{ count: cards.length, unit: 'model cards' }],
      looked: cards.map(({ file }) => file.attachment.id),
    };
  },
};

const listed = (keys: readonly string[], parts: Parameters['parts']): string =>
  keys.map((key) => parts[key] ?? key).join(', ');

const unfilled = (card: Card, open: readonly string[], parts: Parameters['parts']): Finding => ({
  reason: 'unmet',
  message: `${card.file.attachment.file} does not say ${listed(open, parts)}.`,
  expected: Object.values(parts).join(', '),
  found:
    Object.keys(parts)
      .filter((part) => !open.includes(part))
      .map((part) => parts[part])
      .join(', ') || 'none of them',
  places: [card.at('/sections')],
});

const leftBehind = (card: Card): Finding => ({
  reason: 'unmet',
  message: `${card.file.attachment.file} still holds ${card.placeholders === 1 ? 'one text' : `${card.placeholders} texts`} of its template.`,
  expected: 'words of its own in every section that is not optional',
  places: [card.at('/placeholders')],
});
