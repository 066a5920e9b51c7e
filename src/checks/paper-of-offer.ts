import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import type { Question } from '../model/result.ts';
import { matches, member, valueAt } from '../source/pointer.ts';
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
        ...own.filter((file) => !namesAny(file, namesOf(context))).map((file) => whose(context, file)),
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

/** The names under which the offer is known: of vendor, partners, system and what it is built on, each without the form of the company. */
const namesOf = ({ bid: { root } }: CheckContext): readonly string[] => {
  const listed = [['vendor'], ['system'], ['partners', '*'], ['system', 'builtOn', '*']]
    .flatMap((keys) => matches(root, keys))
    .flatMap(({ value }) => member(value, 'name') ?? []);
  const domains = [valueAt(root, '/vendor/domains')].flat();
  return [...listed, ...domains]
    .filter((name): name is string => typeof name === 'string')
    .map((name) => plain(name).replace(/ (b ?v|n ?v|gmbh|ag|inc|ltd|llc|s ?a|sas|srl|oy|ab|a ?s)$/, ''))
    .filter((name) => name.length > 2);
};

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');

const textOf = ({ evidence }: InputFile): string => evidence.passages.map(({ text }) => text).join('\n');

const namesAny = (file: InputFile, wanted: readonly string[]): boolean => {
  const text = ` ${plain(textOf(file))} `;
  return wanted.some((name) => text.includes(` ${name} `));
};

const whose = (context: CheckContext, file: InputFile): Question => ({
  question: `Is ${file.attachment.file} a paper of this bid?`,
  why: 'It names neither the vendor nor the system, nor a partner or a product that the bid names.',
  places: [context.claimed('#/vendor'), file.shown('')],
});

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
