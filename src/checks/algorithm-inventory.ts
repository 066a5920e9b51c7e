import type { CyclonedxFacts } from '../generated/facts.ts';
import type { CheckContext, InputFile, RegisteredCheck } from '../model/check.ts';
import { isAttachment } from '../model/resolved.ts';
import type { Finding, PlaceRef, Question } from '../model/result.ts';
import { valueAt } from '../source/pointer.ts';
import { type Algorithm, algorithmsOf, isLearned, namesOf, upstreamOf } from './algorithm-list.ts';
import { filesOfKind } from './files-of-kind.ts';
import { compareNames } from './report-subject-name.ts';
import { compareVersions } from './report-subject-version.ts';
import { someOf } from './some-of.ts';

type Parameters = { readonly most: number };
type Placed = { readonly part: Part; readonly place: PlaceRef };
type Part = { readonly name: string; readonly version?: string; readonly why: 'model' | 'library' | 'service' };

/**
 * The list of algorithms holds what the bills of materials show of machine learning. Takes `sbom`. Parameter `most`: how many
 * parts are told one by one. `none` and a list alike are claims that only a bill of the delivered software can show.
 */
export const algorithmInventory: RegisteredCheck<Parameters> = {
  about: 'Holds the list of algorithms against the machine learning that the bills of materials show.',
  parameters: () => ({ type: 'object', required: ['most'], properties: { most: { type: 'integer', minimum: 1 } } }),
  run: (context, { most }) => {
    const claim = algorithmsOf(context);
    const bills = filesOfKind(context.files['sbom'], 'cyclonedx');
    if (claim === 'unanswered') return { findings: [unanswered(context)], examined: [], looked: [] };
    const listed = claim === 'none' ? [] : claim;
    const findings: Finding[] = [];
    const questions: Question[] = [];
    const learned = listed.some(isLearned);
    for (const { file, facts } of bills) {
      if (facts.componentCount === 0) findings.push(emptyBill(file.attachment.file, file.shown('/components')));
      if (claim === 'none' || valueAt(context.bid.root, '/system/name') !== undefined)
        questions.push(...strangeBill(context, file, facts.subject));
      const parts = facts.machineLearning.map((part, index) => ({
        part,
        place: file.shown(`/machineLearning/${index}`),
      }));
      if (!learned) findings.push(...contradictions(context, parts, claim === 'none', most));
      else
        questions.push(
          ...parts.filter(({ part }) => !isNamedBy(part, listed)).map(({ part, place }) => whose(context, part, place)),
        );
    }
    if (bills.length === 0 && !isNamed(context)) findings.push(noBill(context, claim === 'none'));
    return {
      findings,
      questions,
      examined: [
        { count: bills.reduce((sum, { facts }) => sum + facts.componentCount, 0), unit: 'components' },
        ...(listed.length > 0 ? [{ count: listed.length, unit: 'algorithms' }] : []),
      ],
      looked: bills.map(({ file }) => file.attachment.id),
    };
  },
};

/** A library is claimed by any algorithm that learned; a model or a service by one that names it. */
const isNamedBy = (part: Part, listed: readonly Algorithm[]): boolean =>
  part.why === 'library' ||
  listed.some(({ value }) =>
    [...namesOf(value), ...upstreamOf(value).map(({ by }) => String(by ?? ''))].some(
      (name) => compareNames(name, part.name) === 'same',
    ),
  );

const whose = (context: CheckContext, part: Part, place: PlaceRef): Question => ({
  question: `Which algorithm of the list uses ${part.name}?`,
  why: `The bill of materials holds ${nouns[part.why]} ${part.name}, and no algorithm of the list bears that name.`,
  places: [place, context.claimed('#/algorithms')],
});

const contradictions = (context: CheckContext, parts: readonly Placed[], none: boolean, most: number): Finding[] => {
  const told = parts.slice(0, most).map(({ part, place }) => contradiction(context, part, none, place));
  const rest = parts.slice(most);
  const [first] = rest;
  if (first === undefined) return told;
  const name = someOf(rest.map(({ part }) => part.name));
  return [...told, contradiction(context, { name, why: first.part.why }, none, first.place)];
};

const emptyBill = (file: string, place: PlaceRef): Finding => ({
  reason: 'unproven',
  message: `${file} lists no component, so it shows nothing of what is inside.`,
  expected: 'a bill of materials with the components of the offered version',
  places: [place],
});

/**
 * A bill of another product or version shows nothing of this one; names of packages and images differ often, so a person
 * looks. A version that cannot be compared says nothing.
 */
const strangeBill = (context: CheckContext, file: InputFile, subject: CyclonedxFacts['subject']): Question[] => {
  const built = valueAt(context.bid.root, '/system/builtOn');
  const products = [valueAt(context.bid.root, '/system'), ...(Array.isArray(built) ? built : [])];
  const own = products.filter((product) => {
    const name: unknown = valueAt(product, '/name');
    return subject?.name !== undefined && typeof name === 'string' && compareNames(name, subject.name) !== 'other';
  });
  const version = subject?.version;
  const isOther = (product: unknown): boolean => {
    const offered: unknown = valueAt(product, '/version');
    return typeof offered === 'string' && version !== undefined && compareVersions(offered, version, 2) === 'other';
  };
  if (own.length > 0 && !own.every(isOther)) return [];
  return [
    {
      question: `Is ${file.attachment.file} the bill of materials of the offered system?`,
      why:
        subject?.name === undefined
          ? 'It does not say of which product it is.'
          : `It says that it is of "${subject.name}"${own.length > 0 ? ` in version ${version}` : ''}.`,
      places: [file.shown('/subject'), context.claimed(own.length > 0 ? '#/system/version' : '#/system/name')],
    },
  ];
};

const unanswered = (context: CheckContext): Finding => ({
  reason: 'missing',
  message: 'The bid does not say which algorithms the system contains (algorithms).',
  expected: 'a list of algorithms, or none',
  places: [context.claimed('#/algorithms')],
  cause: 'no algorithms',
});

const contradiction = (context: CheckContext, part: Part, none: boolean, place: PlaceRef): Finding => ({
  reason: 'contradicted',
  message: none
    ? `The bid says that there are no algorithms; its bill of materials holds ${nouns[part.why]} ${part.name}${part.version === undefined ? '' : ` ${part.version}`}.`
    : `No algorithm of the list learned from examples or makes content; the bill of materials holds ${nouns[part.why]} ${part.name}.`,
  expected: 'an entry under algorithms for what uses it',
  found: part.name,
  places: [context.claimed('#/algorithms'), place],
});

const nouns: Record<Part['why'], string> = {
  model: 'the model',
  library: 'the library for machine learning',
  service: 'the service that runs models',
};

const noBill = (context: CheckContext, none: boolean): Finding => ({
  reason: 'unproven',
  message: none
    ? 'The bid says that there are no algorithms, and no bill of materials shows it.'
    : 'The bid lists its algorithms, and no bill of materials shows that the list is complete.',
  expected: 'a software bill of materials of the offered version (security.sbom)',
  places: [context.claimed('#/algorithms')],
});

/** A bill that is named and cannot be read is told by the engine. */
const isNamed = (context: CheckContext): boolean =>
  [valueAt(context.bid.root, '/security/sbom')].flat().some(isAttachment);
