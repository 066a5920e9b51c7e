import type { InputFile, RegisteredCheck } from '../model/check.ts';
import type { Question } from '../model/result.ts';
import { type ExemptBy, noFile, unlessExempt } from './contract-scope.ts';
import { categoriesOf, exportsOf, withParts } from './export-files.ts';
import { strangePaper, textOf } from './paper-names.ts';
import { wordIn } from './price-lines.ts';
import { putsOff } from './saved-page.ts';

type Parameters = { readonly formats: { readonly [kind: string]: readonly string[] }; readonly exemptBy?: ExemptBy };

/** Where the answer that attaches the page stands. */
const register = '/answers/data-portability~1register-of-formats-is-online/evidence';

/** The saved page of the register of data structures and formats names every format in which the bid exports; one that puts it off goes to a person. Takes `register`, which may be absent. */
export const dataRegister: RegisteredCheck<Parameters> = {
  about:
    'Looks for the formats of the attached exports in the saved page of the register of data structures and formats.',
  parameters: () => ({
    type: 'object',
    required: ['formats'],
    additionalProperties: false,
    properties: {
      formats: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string', minLength: 2 } } },
      exemptBy: { type: 'array', items: { type: 'string' } },
    },
  }),
  run: (context, { formats, exemptBy = [] }) => {
    const pages = context.files['register'] ?? [];
    if (pages.length === 0)
      return unlessExempt(
        { findings: noFile(context, register, 'the saved page of the register'), examined: [], looked: [] },
        exemptBy,
        context,
      );
    const text = pages.map(textOf).join('\n');
    const kinds = new Set(
      categoriesOf(context)
        .flatMap(({ category }) => exportsOf(category).flatMap(withParts))
        .flatMap(({ state, kind }) => (state === 'read' && kind !== undefined && formats[kind] ? [kind] : [])),
    );
    const lacking = [...kinds].filter((kind) => wordIn(text, formats[kind] ?? []) === undefined);
    const places = [context.claimed('#/data'), ...pages.map((page) => page.shown(''))];
    return {
      findings: lacking.map((kind) => ({
        reason: 'contradicted' as const,
        message: `The bid exports ${formats[kind]?.[0] ?? kind}; the register does not name that format.`,
        expected: 'a register that names every format of the exports',
        places,
      })),
      questions: [
        ...pages.flatMap((page) => {
          const said = putsOff(page);
          if (said === undefined) return [];
          return [
            {
              question: `Is ${page.attachment.file} the register itself, with the structures and formats of all data?`,
              why: `It says "${said}", as a page does that is not there, is closed or is still to be written.`,
              places: [page.shown('')],
            },
          ];
        }),
        ...pages.flatMap((page) => strangePaper(context, page)),
        ...pages.flatMap((page) => sparse(page, kinds.size)),
        ...(kinds.size > 0
          ? []
          : [
              {
                question: 'Does the register name the structures and formats of all data that can be taken along?',
                why: 'No export is attached whose format this tool knows.',
                places,
              },
            ]),
      ],
      examined: [{ count: kinds.size, unit: 'formats' }],
      looked: pages.map(({ attachment }) => attachment.id),
    };
  },
};

/** A page that names formats and hardly a word beside them tells of no structures. */
const sparse = (page: InputFile, formats: number): Question[] => {
  const count = new Set(
    textOf(page)
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? [],
  ).size;
  if (count === 0 || count >= formats + 6) return [];
  return [
    {
      question: `Does ${page.attachment.file} tell the structures of the data, and not their formats alone?`,
      why: `It has ${count} different words for ${formats} formats.`,
      places: [page.shown('')],
    },
  ];
};
