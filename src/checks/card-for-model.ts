import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import { isAttachment } from '../model/resolved.ts';
import type { Finding } from '../model/result.ts';
import { isObject } from '../source/pointer.ts';
import { algorithmsOf, namesOf } from './algorithm-list.ts';
import { type Card, cardsIn } from './card-list.ts';
import { compareNames } from './report-subject-name.ts';

type Parameters = { readonly [key: string]: never };

/** An algorithm that learned has a model card of its own that says something. Takes `card`; the subject is an algorithm. */
export const cardForModel: RegisteredCheck<Parameters> = {
  about: 'Looks whether an algorithm that learned has a model card of its own.',
  parameters: () => ({ type: 'object', maxProperties: 0 }),
  run: (context) => {
    const files = context.files['card'] ?? [];
    const names = isObject(context.subject.value) ? namesOf(context.subject.value) : [];
    const cards = cardsIn(files, names);
    const findings: Finding[] = [
      ...files
        .filter((file) => !cards.some((card) => card.file === file))
        .map((file) => noCard(context, file.attachment.file, file.shown('/modelCards'))),
      ...cards.filter(({ says }) => !says).map((card) => silent(card)),
      ...files.flatMap((file) =>
        shared(context, file.attachment.file, cards.filter((card) => card.file === file).length),
      ),
    ];
    const strange = cards.filter(
      ({ name }) => name !== undefined && names.every((each) => compareNames(each, name) === 'other'),
    );
    return {
      findings,
      notes: strange.map((card) => ({
        message: `The card calls its model "${card.name}"; the bid calls the algorithm "${names[0] ?? ''}".`,
        places: [card.at('/name')],
      })),
      examined: [{ count: cards.length, unit: 'model cards' }],
      looked: cards.map(({ file }) => file.attachment.id),
    };
  },
};

const noCard = (context: CheckContext, file: string, place: Finding['places'][number]): Finding => ({
  reason: 'unmet',
  message: `${file} is named as a model card and holds none.`,
  expected: 'a component with a modelCard',
  places: [context.claimed('/card'), place],
});

const silent = (card: Card): Finding => ({
  reason: 'unmet',
  message: `${card.file.attachment.file} has the form of a model card and says nothing in words of its own.`,
  expected: 'what the model is for, its limits, its data, how it was measured',
  places: [card.at('')],
});

/** A file with fewer cards than algorithms that name it says nothing of at least one of them. */
const shared = (context: CheckContext, file: string, cards: number): Finding[] => {
  const all = algorithmsOf(context);
  const users = Array.isArray(all)
    ? all.filter(({ value }) =>
        [value['card'] as unknown].flat().some((each) => isAttachment(each) && each.file === file),
      )
    : [];
  if (users.length <= Math.max(cards, 1)) return [];
  return [
    {
      reason: 'unmet',
      message: `${file} is named as the card of ${users.length} algorithms and holds ${cards === 1 ? 'one card' : `${cards} cards`}.`,
      expected: 'a card for each algorithm',
      places: users.slice(0, 3).map(({ index }) => context.claimed(`#/algorithms/${index}/card`)),
    },
  ];
};
