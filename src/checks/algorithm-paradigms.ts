import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Finding, PlaceRef } from '../model/result.ts';
import { isObject, valueAt } from '../source/pointer.ts';
import { namesOf } from './algorithm-list.ts';
import { cardsIn } from './card-list.ts';

type Parameters = {
  readonly generativeTasks: readonly string[];
  readonly methods: { readonly [method: string]: readonly string[] };
};

/**
 * What an algorithm is like is said, and agrees with its method and with the task of its model card. Takes `card` where there
 * is one; the subject is an algorithm. Parameters: `generativeTasks`, tasks of cards that make content; `methods`, the
 * paradigms of which each method has at least one.
 */
export const algorithmParadigms: RegisteredCheck<Parameters> = {
  about: 'Holds the paradigms of an algorithm against its method and the task of its model card.',
  parameters: () => ({
    type: 'object',
    required: ['generativeTasks', 'methods'],
    properties: {
      generativeTasks: { type: 'array', items: { type: 'string' } },
      methods: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    },
  }),
  run: (context, { generativeTasks, methods }) => {
    const paradigms = valueAt(context.subject.value, '/paradigms');
    const method = valueAt(context.subject.value, '/method');
    const said = Array.isArray(paradigms) ? paradigms.map(String) : [];
    const cards = cardsIn(context.files['card'], isObject(context.subject.value) ? namesOf(context.subject.value) : []);
    if (said.length === 0)
      return {
        findings: [
          {
            reason: 'missing',
            message: `${context.subject.label} does not say what it is like (paradigms).`,
            expected: 'rule-based, predictive, generative, agentic, physical, spatial: all that fit',
            places: [context.claimed('')],
          },
        ],
        examined: [],
        looked: [],
      };
    const of = typeof method === 'string' && Object.hasOwn(methods, method) ? (methods[method] ?? []) : [];
    const findings: Finding[] =
      of.length > 0 && !of.some((each) => said.includes(each))
        ? [
            disagreement(
              context,
              `The method is "${String(method)}", and the paradigms are ${said.join(', ')}.`,
              of.join(' or '),
              said,
              [context.claimed('/method')],
            ),
          ]
        : [];
    if (!said.includes('generative'))
      for (const card of cards.filter(({ task }) => task !== undefined && generativeTasks.includes(task)))
        findings.push(
          disagreement(
            context,
            `The card gives the task "${card.task ?? ''}", which makes content; the paradigms leave out generative.`,
            'generative',
            said,
            [card.at('/task')],
          ),
        );
    return {
      findings,
      examined: [{ count: said.length, unit: 'paradigms' }],
      looked: cards.map(({ file }) => file.attachment.id),
    };
  },
};

const disagreement = (
  context: CheckContext,
  message: string,
  expected: string,
  said: readonly string[],
  places: readonly PlaceRef[],
): Finding => ({
  reason: 'contradicted',
  message,
  expected,
  found: said.join(', '),
  places: [context.claimed('/paradigms'), ...places],
});
