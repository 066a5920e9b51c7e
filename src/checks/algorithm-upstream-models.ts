import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Finding, PlaceRef } from '../model/result.ts';
import { isObject, valueAt } from '../source/pointer.ts';
import { algorithmsOf, isLearned, namesOf, upstreamOf } from './algorithm-list.ts';
import { cardsIn } from './card-list.ts';
import { filesOfKind } from './files-of-kind.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly keys: readonly string[] };
type Shown = { readonly name: string; readonly place: PlaceRef };

/**
 * The models of others that an algorithm uses are named, with what a buyer must know of them, and `none` is not contradicted
 * by a model card that names its base or by a service in a bill of materials. Takes `card` and `sbom` where there are any; the
 * subject is an algorithm. Parameter `keys`: what must be said of each model.
 */
export const algorithmUpstreamModels: RegisteredCheck<Parameters> = {
  about: 'Holds the models of others that an algorithm is said to use against its card and the bill of materials.',
  parameters: () => ({
    type: 'object',
    required: ['keys'],
    properties: { keys: { type: 'array', items: { type: 'string' } } },
  }),
  run: (context, { keys }) => {
    const claim = valueAt(context.subject.value, '/builtOnModels');
    const models = isObject(context.subject.value) ? upstreamOf(context.subject.value) : [];
    const cards = cardsIn(context.files['card'], isObject(context.subject.value) ? namesOf(context.subject.value) : []);
    const services = isOnlyLearned(context) ? servicesOf(context) : [];
    const shown: Shown[] = [
      ...cards.flatMap((card) =>
        card.baseModel.map((name, index) => ({ name, place: card.at(`/baseModel/${index}`) })),
      ),
      ...services,
    ];
    return {
      findings:
        claim === undefined
          ? [unanswered(context, shown)]
          : models.length === 0
            ? denied(context, shown)
            : incomplete(context, models, keys),
      examined: [
        { count: claim === undefined ? 0 : Math.max(models.length, 1), unit: 'statements on models of others' },
      ],
      looked: [
        ...cards.map(({ file }) => file.attachment.id),
        ...filesOfKind(context.files['sbom'], 'cyclonedx').map(({ file }) => file.attachment.id),
      ],
    };
  },
};

/** A service in a bill belongs to this algorithm for sure only where no other one learned. */
const isOnlyLearned = (context: CheckContext): boolean => {
  const all = algorithmsOf(context);
  return Array.isArray(all) && all.filter(isLearned).length === 1;
};

const servicesOf = (context: CheckContext): Shown[] =>
  filesOfKind(context.files['sbom'], 'cyclonedx').flatMap(({ file, facts }) =>
    facts.machineLearning.flatMap(({ name, why }, index) =>
      why === 'service' ? [{ name, place: file.shown(`/machineLearning/${index}`) }] : [],
    ),
  );

const unanswered = (context: CheckContext, shown: readonly Shown[]): Finding => ({
  reason: shown.length > 0 ? 'unmet' : 'missing',
  message:
    shown.length > 0
      ? `The bid does not name the models of others that it uses; its files name ${someOf(shown.map(({ name }) => name))}.`
      : `${context.subject.label} does not say whether it uses models of others (builtOnModels).`,
  expected: 'a list of models, or none',
  places: [context.claimed('/builtOnModels'), ...shown.slice(0, 2).map(({ place }) => place)],
});

const denied = (context: CheckContext, shown: readonly Shown[]): Finding[] =>
  shown.map(({ name, place }) => ({
    reason: 'contradicted',
    message: `The bid says that no model of others is used; this file names ${name}.`,
    expected: 'an entry under builtOnModels',
    found: name,
    places: [context.claimed('/builtOnModels'), place],
  }));

const incomplete = (
  context: CheckContext,
  models: readonly { readonly [key: string]: unknown }[],
  keys: readonly string[],
): Finding[] =>
  models.flatMap((model, index) => {
    const absent = keys.filter((key) => typeof model[key] !== 'string' || model[key] === '');
    if (absent.length === 0) return [];
    return [
      {
        reason: 'missing' as const,
        message: `Of the model ${typeof model['name'] === 'string' ? `"${model['name']}"` : index + 1} the bid does not say: ${absent.join(', ')}.`,
        expected: keys.join(', '),
        places: [context.claimed(`/builtOnModels/${index}`)],
      },
    ];
  });
