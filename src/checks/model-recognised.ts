import type { RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { compilePattern } from '../source/pattern.ts';
import { member } from '../source/pointer.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';
import { modelTypes } from './model-types.ts';

type Parameters = {
  /** Addresses of recognised collections of models (RE2 patterns). */
  readonly recognised: readonly string[];
};

/**
 * The model of a category comes from a recognised collection or builds on one (MIMs Plus 9.0, MIM2 R1.2a); any other model is
 * for a person, with the reasons that the bid gives (R1.2b). A model whose own address names another type than it describes
 * is a contradiction. Takes `model`.
 */
export const modelRecognised: RegisteredCheck<Parameters> = {
  about: 'Compares the address of a data model, and of what it builds on, with those of recognised collections.',
  parameters: () => ({
    type: 'object',
    required: ['recognised'],
    properties: { recognised: { type: 'array', items: { type: 'string' }, minItems: 1 } },
    additionalProperties: false,
  }),
  run: (context, { recognised }) => {
    const models = filesOfKind(context.files['model'], 'json-schema');
    const patterns = recognised.map((pattern) => compilePattern(`(?i)${pattern}`));
    const known = (address: string): boolean => patterns.some((pattern) => pattern(address));
    const named = models.filter(({ facts }) => namesOf(facts).some(known));
    /* The name of a recognised model on a schema that takes any value is the name alone. */
    const good = named.filter(({ facts }) => facts.vacuous !== true);
    const contradictions = models.flatMap(misnamed);
    const others = (context.files['model'] ?? []).filter(
      ({ attachment }) => !good.some(({ file }) => file.attachment.id === attachment.id),
    );
    const address = member(context.subject.value, 'model');
    const places = [context.claimed('/model'), ...others.slice(0, 2).map((file) => file.shown(''))];
    return {
      findings: contradictions,
      questions:
        good.length > 0
          ? []
          : [
              {
                question: 'Is there a recognised data model for this, and if so, why is another one used?',
                why:
                  typeof address === 'string' && known(address)
                    ? `${context.subject.label} names a recognised model by its address (${address}); the model itself is not attached.`
                    : named.length > 0
                      ? `The model of ${context.subject.label.replace(/^The/, 'the')} names a recognised one, and accepts any value at all.`
                      : `The model of ${context.subject.label.replace(/^The/, 'the')} names no recognised collection as its source.`,
                places,
              },
            ],
      examined: [{ count: 1, unit: 'categories of data' }],
      looked: good.map(({ file }) => file.attachment.id),
    };
  },
};

type Facts = FileOfKind<'json-schema'>['facts'];

const namesOf = ({ id, buildsOn, derivedFrom, references }: Facts): readonly string[] => [
  ...(id === undefined ? [] : [id]),
  ...buildsOn,
  ...(derivedFrom === undefined ? [] : [derivedFrom]),
  ...references.external.map(({ ref }) => ref),
];

/** The address of a Smart Data Model ends with the name of its type: /dataModel.Parking/ParkingSpot/schema.json. */
const misnamed = ({ file, facts }: FileOfKind<'json-schema'>): Finding[] => {
  const [, name] = /\/dataModel\.[^/]+\/([^/]+)\/schema\.json$/.exec(facts.id ?? '') ?? [];
  const types = modelTypes(facts);
  if (name === undefined || types.length === 0 || types.includes(name)) return [];
  return [
    {
      reason: 'contradicted',
      message: `The schema names itself the model ${name} and describes the type ${types.slice(0, 3).join(', ')}.`,
      expected: name,
      found: types.slice(0, 3).join(', '),
      places: [file.shown('/id'), file.shown('/properties')],
    },
  ];
};
