import type { Facts, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { datasetPartNames } from './datasetcard-parts.ts';
import { memberNamed as of } from './json-ld-nodes.ts';
import { listMember, present, textMember } from './members.ts';
import { findPlaceholders } from './placeholders.ts';
import { problemList } from './problem-list.ts';
import { anything, either, group, listOf, oneOrMore, testShape, text, value } from './shape.ts';
import { spotTable } from './spot-table.ts';

type Card = { readonly [key: string]: Json };

/** A group of members one of which says something: a text in a language, a licence by its name or address. */
const said = value(
  'a text',
  (found) => isObject(found) && Object.values(found).some((each) => typeof each === 'string' && each.trim() !== ''),
);

/** What Croissant 1.0 makes mandatory of a data set and of its files. */
const shape = group(
  {
    '@type': anything,
    name: text,
    description: either(text, said),
    license: oneOrMore(either(text, said)),
    url: text,
    distribution: either(listOf(group({ '@type': text }), 1), group({ '@type': text })),
  },
  { recordSet: either(listOf(group({ '@type': anything })), group({})) },
);

/** The terms of Croissant RAI 1.0 by the part that they fill; the two spellings of its text are both taken. */
const responsible: Readonly<Record<string, readonly string[]>> = {
  collection: [
    'dataCollection',
    'dataCollectionType',
    'dataCollectionTimeframe',
    'dataCollectionTimeFrame',
    'dataCollectionRawData',
  ],
  preprocessing: [
    'dataPreprocessingProtocol',
    'dataAnnotationProtocol',
    'dataImputationProtocol',
    'dataManipulationProtocol',
  ],
  uses: ['dataUseCases', 'useCases'],
  biases: ['dataBiases', 'dataLimitations', 'dataSocialImpact'],
  personalData: ['personalSensitiveInformation'],
  maintenance: ['dataReleaseMaintenancePlan'],
};

/** Reads Croissant metadata: what a data set is, what it consists of, and how much is said on its responsible use. */
export const readCroissant = (root: Card): Reading => {
  const problems = problemList();
  testShape(shape, root, problems, 'card');
  if (!/croissant\/1/.test(JSON.stringify(of(root, 'conformsTo') ?? '')))
    problems.add('The card does not say which edition of Croissant it conforms to.', { pointer: '' });
  const sets = listMember(root, 'recordSet');
  const fields = sets.flatMap((set) => {
    const list = of(set, 'field');
    return (Array.isArray(list) ? (list as readonly Json[]) : [list ?? null]).flatMap(
      (each) => textMember(each, 'name') ?? [],
    );
  });
  const told = (names: readonly string[]) => names.some((name) => saidOf(of(root, name)) !== undefined);
  const filled = new Set(Object.entries(responsible).flatMap(([part, names]) => (told(names) ? [part] : [])));
  if (saidOf(root.description) !== undefined) filled.add('description');
  if (root.license !== undefined) filled.add('licence');
  if (fields.length > 0) filled.add('composition');
  const distribution = [root.distribution ?? []].flat() as readonly Json[];
  const spots: Record<string, Spot> = spotTable(root, {
    '/name': '/name',
    '/licences': '/license',
    '/version': '/version',
    '/fields': '/recordSet',
    '/distributions': '/distribution',
  });
  const facts: Facts = {
    form: 'croissant',
    ...present({
      name: saidOf(root.name),
      version: textMember(root, 'version'),
      published: textMember(root, 'datePublished'),
      url: textMember(root, 'url'),
      creator: creatorOf(root),
    }),
    licences: ([root.license ?? []].flat() as readonly Json[]).flatMap((each) =>
      typeof each === 'string' ? [each] : (textMember(each, 'url') ?? textMember(each, 'name') ?? []),
    ),
    languages: ([root.inLanguage ?? []].flat() as readonly Json[]).filter((each) => typeof each === 'string'),
    sizes: [],
    tasks: [],
    sources: [],
    fields: [...new Set(fields)].slice(0, 500),
    parts: Object.fromEntries(datasetPartNames.map((part) => [part, filled.has(part)])),
    missingParts: datasetPartNames.filter((part) => !filled.has(part)),
    distributions: distribution.length,
    words: (saidOf(root.description) ?? '').split(/\s+/).length,
    placeholders: findPlaceholders(JSON.stringify({ ...root, '@context': null }).slice(0, 500_000)).length,
  };
  return { state: 'read', facts, spots, problems: problems.list(), valid: !problems.any() };
};

const saidOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string'
    ? value.trim() || undefined
    : Array.isArray(value)
      ? saidOf(value[0] as Json)
      : isObject(value)
        ? (textMember(value, '@value') ?? textMember(value, 'en') ?? textMember(value, 'name'))
        : undefined;

const creatorOf = (root: Card): string | undefined => saidOf(root.creator ?? root.publisher);
