import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Finding, Question } from '../model/result.ts';
import { compilePattern } from '../source/pattern.ts';
import { type FileOfKind, filesOfKind } from './files-of-kind.ts';

type Parameters = {
  /** Addresses of well-known licences and agreements (RE2 patterns). */
  readonly known: readonly string[];
};

/**
 * What may be done with data is said by a licence that machines can tell: every distribution of a catalogue has one, of its
 * own, of its data set or of the catalogue, by its address; or a policy says it. A licence that is not on the list goes to a
 * person. Takes `catalogue` and `policy`.
 */
export const catalogueLicences: RegisteredCheck<Parameters> = {
  about:
    'Looks for the licence of every distribution in a catalogue, and whether its address is that of a known licence.',
  parameters: () => ({
    type: 'object',
    required: ['known'],
    properties: { known: { type: 'array', items: { type: 'string' }, minItems: 1 } },
    additionalProperties: false,
  }),
  every: 'entries',
  run: (context, { known }) => {
    const patterns = known.map((pattern) => compilePattern(`(?i)${pattern}`));
    const isKnown = (licence: string): boolean => patterns.some((each) => each(licence));
    const policies = policiesOf(context);
    const judged = [
      ...filesOfKind(context.files['catalogue'], 'dcat').map(({ file, facts }) => ({
        file,
        stated: licencesOf(facts),
      })),
      ...filesOfKind(context.files['catalogue'], 'dcat-us').map(({ file, facts }) => ({
        file,
        stated: facts.datasets.map(({ licence }, index) => ({ at: `/datasets/${index}`, licence })),
      })),
    ];
    const count = judged.reduce((sum, { stated }) => sum + stated.length, 0);
    return {
      findings: judged.flatMap(({ file, stated }) => lacking(file, stated, policies.length > 0)),
      questions: judged.flatMap(({ file, stated }) => unknown(file, stated, isKnown)),
      examined: [
        { count, unit: 'distributions and data services' },
        { count: policies.reduce((sum, { count }) => sum + count, 0), unit: 'policies' },
      ],
      looked: [...judged.map(({ file }) => file.attachment.id), ...policies.map(({ id }) => id)],
    };
  },
};

type Stated = { readonly at: string; readonly licence: string | undefined };

/** Policies that say something and keep the rules of their kind. */
const policiesOf = ({ files }: CheckContext): readonly { readonly id: string; readonly count: number }[] => [
  ...filesOfKind(files['policy'], 'odrl').flatMap(({ file, facts }) => {
    const count = facts.permissions + facts.prohibitions + facts.obligations;
    return file.attachment.valid === false || count === 0 ? [] : [{ id: file.attachment.id, count }];
  }),
  ...filesOfKind(files['policy'], 'dsp-catalog').flatMap(({ file, facts }) => {
    const count = facts.policies.length;
    return file.attachment.valid === false || count === 0 ? [] : [{ id: file.attachment.id, count }];
  }),
];

/** The licence of each distribution and data service, inherited from the data set or the catalogue where it has none. */
const licencesOf = (facts: FileOfKind<'dcat'>['facts']): readonly Stated[] => {
  const common = facts.catalog?.licence;
  const ofDataset = new Map(facts.datasets.map(({ title, address, licence }) => [title ?? address, licence]));
  return [
    ...facts.distributions.map(({ licence, dataset }, index) => ({
      at: `/distributions/${index}`,
      licence: licence ?? (dataset === undefined ? undefined : ofDataset.get(dataset)) ?? common,
    })),
    ...facts.services.map(({ licence }, index) => ({ at: `/services/${index}`, licence: licence ?? common })),
  ];
};

const isAddress = (licence: string): boolean => /^https?:\/\/\S+$/i.test(licence);

const lacking = (file: InputFile, stated: readonly Stated[], policy: boolean): readonly Finding[] => {
  const without = policy ? [] : stated.filter(({ licence }) => licence === undefined);
  const prose = stated.filter(({ licence }) => licence !== undefined && !isAddress(licence));
  const told = (found: readonly Stated[], message: string): readonly Finding[] =>
    found.length === 0
      ? []
      : [
          {
            reason: 'unmet',
            message,
            expected: 'the address of a licence, or a policy (ODRL)',
            ...(found[0]?.licence !== undefined && { found: found[0].licence }),
            places: found.slice(0, 3).map(({ at }) => file.shown(at)),
          },
        ];
  return [
    ...told(without, `${without.length} of ${stated.length} distributions and data services name no licence.`),
    ...told(prose, `${prose.length} licences are words and not the address of one.`),
  ];
};

const unknown = (
  file: InputFile,
  stated: readonly Stated[],
  isKnown: (licence: string) => boolean,
): readonly Question[] => {
  const others = stated.filter(({ licence }) => licence !== undefined && isAddress(licence) && !isKnown(licence));
  const names = [...new Set(others.flatMap(({ licence }) => licence ?? []))];
  return names.length === 0
    ? []
    : [
        {
          question: 'Is this a licence or an agreement from a well-defined template?',
          why: `This tool does not know ${names.slice(0, 3).join(', ')}.`,
          places: others.slice(0, 3).map(({ at }) => file.shown(at)),
        },
      ];
};
