import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Question } from '../model/result.ts';
import { valueAt } from '../source/pointer.ts';
import { plain, strangePaper, textOf } from './paper-names.ts';
import { sameVersion } from './version-words.ts';

type Parameters = { readonly papers: readonly string[]; readonly pages: readonly string[] };

const names = { type: 'array', items: { type: 'string', minLength: 1 } };

/**
 * Papers in prose are of this bid: `papers` name the system, the vendor or a partner; papers and `pages` that name the system
 * with a version, or begin with one, name the offered version. What names others goes to a person. Takes what these parameters name.
 */
export const paperOfOffer: RegisteredCheck<Parameters> = {
  about:
    'Looks in papers and pages for the name of the vendor or the system, and for another version than the offered one.',
  parameters: () => ({
    type: 'object',
    required: ['papers', 'pages'],
    additionalProperties: false,
    properties: { papers: names, pages: names },
  }),
  run: (context, { papers, pages }) => {
    const own = papers.flatMap((name) => context.files[name] ?? []);
    const files = [...new Set([...own, ...pages.flatMap((name) => context.files[name] ?? [])])];
    return {
      findings: [],
      questions: [
        ...answersAnother(context),
        ...own.flatMap((file) => strangePaper(context, file)),
        ...files.flatMap((file) => ofAnotherVersion(context, file)),
      ],
      examined: [{ count: files.length, unit: 'documents' }],
      looked: files.map(({ attachment }) => attachment.id),
    };
  },
};

/** The question whether the bid answers this tender, where it names the reference of another. */
const answersAnother = (context: CheckContext): Question[] => {
  const named = valueAt(context.bid.root, '/answersTo/tender');
  const { reference } = context.tender;
  if (typeof named !== 'string' || plain(named) === plain(reference) || reference === 'default') return [];
  return [
    {
      question: `Is this bid meant for the tender ${reference}?`,
      why: `By its own words it answers ${named}.`,
      places: [context.claimed('#/answersTo/tender'), context.asked('/reference')],
    },
  ];
};

const ofAnotherVersion = (context: CheckContext, file: InputFile): Question[] => {
  const [system, offered] = ['name', 'version'].map((key) => valueAt(context.bid.root, `/system/${key}`));
  if (typeof system !== 'string' || typeof offered !== 'string') return [];
  const text = textOf(file).replace(/\s+/g, ' ');
  const after = text
    .toLowerCase()
    .split(system.toLowerCase())
    .slice(1)
    .flatMap((rest) => /^,?\s*(?:version |versie |v\.? ?)?(\d+(?:\.\d+)+)\b/.exec(rest)?.[1] ?? []);
  const leading = /^.{0,80}?\b(?:version|versie|versión) (\d+\.\d+(?:\.\d+)*)\b/i.exec(text)?.[1];
  const named = [...after, ...(leading === undefined ? [] : [leading])];
  if (named.length === 0 || named.some((version) => sameVersion(version, offered))) return [];
  return [
    {
      question: `Does ${file.attachment.file} hold for version ${offered}, which is offered?`,
      why: `It names version ${[...new Set(named)].join(' and ')}.`,
      places: [context.claimed('#/system/version'), file.shown('')],
    },
  ];
};
