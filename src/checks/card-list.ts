import type { CyclonedxFacts, ModelcardFacts } from '../generated/facts.ts';
import type { InputFile } from '../model/check.ts';
import type { PlaceRef } from '../model/result.ts';
import { filesOfKind } from './files-of-kind.ts';
import { compareNames } from './report-subject-name.ts';

/** One model card: a file of its own, or that of a component in a bill of materials. */
export type Card = {
  readonly file: InputFile;
  /** The form of the card; not every form has a place for every part. */
  readonly format: ModelcardFacts['format'] | 'cyclonedx';
  readonly name?: string;
  readonly has: ModelcardFacts['has'];
  readonly metrics: ModelcardFacts['metrics'];
  readonly placeholders: number;
  readonly baseModel: readonly string[];
  readonly task?: string;
  /** Whether it says anything in words of its own. */
  readonly says: boolean;
  /** The place of a fact of the card. */
  readonly at: (pointer: string) => PlaceRef;
};

/** The cards in files: of several cards in one bill those that bear one of the names, else all of them. */
export const cardsIn = (files: readonly InputFile[] | undefined, names: readonly string[]): readonly Card[] => [
  ...filesOfKind(files, 'modelcard').map(({ file, facts }) => ownCard(file, facts)),
  ...filesOfKind(files, 'cyclonedx').flatMap(({ file, facts }) =>
    named(
      facts.modelCards.map((card, index) => inBill(file, card, index)),
      names,
    ),
  ),
];

const ownCard = (file: InputFile, facts: ModelcardFacts): Card => ({
  file,
  format: facts.format,
  ...(facts.name !== undefined && { name: facts.name }),
  has: facts.has,
  metrics: facts.metrics,
  placeholders: facts.placeholders,
  baseModel: facts.baseModel,
  ...(facts.task !== undefined && { task: facts.task }),
  says: facts.characters > 0 && Object.values(facts.has).some(Boolean),
  at: file.shown,
});

const inBill = (file: InputFile, card: CyclonedxFacts['modelCards'][number], index: number): Card => ({
  file,
  format: 'cyclonedx',
  name: card.name,
  has: card.has,
  metrics: card.metrics,
  placeholders: card.placeholders,
  baseModel: [],
  ...(card.task !== undefined && { task: card.task }),
  says: Object.values(card.has).some(Boolean),
  at: (pointer) => file.shown(`/modelCards/${index}${pointer}`),
});

const named = (cards: readonly Card[], names: readonly string[]): readonly Card[] => {
  const own = cards.filter(({ name = '' }) => names.some((each) => compareNames(each, name) === 'same'));
  return own.length > 0 ? own : cards;
};
