import type { CheckContext, RegisteredCheck } from '../model/check.ts';
import type { Finding } from '../model/result.ts';
import { valueAt } from '../source/pointer.ts';
import { serves } from './language-serves.ts';

type Parameters = { readonly of: readonly ('documents' | 'support')[] };

/** Manuals and people who answer speak each language that the tender asks for; without languages in the tender, those of the screens. Takes no file. */
export const languageHelp: RegisteredCheck<Parameters> = {
  about:
    'Holds the languages of documents and of support against those of the tender, else against those of the screens.',
  parameters: () => ({
    type: 'object',
    required: ['of'],
    additionalProperties: false,
    properties: { of: { type: 'array', minItems: 1, items: { enum: ['documents', 'support'] } } },
  }),
  run: (context, { of }) => {
    const asked = context.tender.languages ?? [];
    const wanted = asked.length > 0 ? asked : tagsAt(context, 'screens');
    const said = of.filter((key) => tagsAt(context, key).length > 0);
    return {
      findings: of.flatMap((key) => lacking(context, key, wanted, asked.length > 0)),
      examined: [{ count: said.length, unit: 'lists of languages' }],
      looked: [],
    };
  },
};

const words = { documents: 'manuals and help', support: 'support' } as const;

const lacking = (
  context: CheckContext,
  key: keyof typeof words,
  wanted: readonly string[],
  byTender: boolean,
): Finding[] => {
  const offered = tagsAt(context, key);
  if (offered.length === 0)
    return [
      {
        reason: 'missing',
        message: `The bid does not say in which languages there is ${words[key]} (languages.${key}).`,
        expected: wanted.join(', ') || 'a list of languages',
        places: [context.claimed('#/languages')],
      },
    ];
  const absent = wanted.filter((tag) => !offered.some((each) => serves(each, tag)));
  if (absent.length === 0) return [];
  return [
    {
      reason: 'unmet',
      message: `${byTender ? 'The tender asks for' : 'The screens are offered in'} ${absent.map((tag) => `"${tag}"`).join(', ')}; ${words[key]} ${key === 'documents' ? 'are' : 'is'} offered in ${offered.join(', ')}.`,
      expected: wanted.join(', '),
      found: offered.join(', '),
      places: [
        context.claimed(`#/languages/${key}`),
        byTender ? context.asked('/languages') : context.claimed('#/languages/screens'),
      ],
    },
  ];
};

const tagsAt = (context: CheckContext, key: string): readonly string[] => {
  const tags = valueAt(context.bid.root, `/languages/${key}`);
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
};
