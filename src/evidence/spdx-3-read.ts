import type { Facts, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json } from '../source/pointer.ts';
import { isMachineLearning } from './machine-learning.ts';
import { listMember, present, textMember } from './members.ts';
import { problemList } from './problem-list.ts';
import { findGraphFaults, type GraphElement } from './spdx-3-faults.ts';
import { aiFacts, datasetFacts } from './spdx-3-profiles.ts';
import { asserted, type BillPart, partsFacts, unspoken } from './spdx-parts.ts';

/** Reads a document of SPDX 3 in JSON-LD: the elements of its graph, by their identifiers. */
export const readSpdx3 = (root: { readonly [key: string]: Json }): Reading => {
  const problems = problemList();
  const elements = elementsOf(root);
  const byId = new Map(elements.map((each) => [each.id, each]));
  findGraphFaults(root, elements, byId, problems);
  const of = (...types: readonly string[]) => elements.filter(({ type }) => types.includes(type));
  const [document] = of('SpdxDocument');
  const [creation] = of('CreationInfo');
  const agent = (id: Json | undefined) => textMember(byId.get(String(id))?.value, 'name');
  const licences = licencesOf(elements, byId);
  const packages = of('software_Package', 'ai_AIPackage', 'dataset_DatasetPackage');
  const subject = subjectOf(document, byId, packages);
  const { facts, spots } = partsFacts(
    packages.map((each) => partOf(each, licences.get(each.id) ?? [], agent(each.value.suppliedBy))),
    isMachineLearning,
  );
  const ai = of('ai_AIPackage');
  const datasets = of('dataset_DatasetPackage');
  ai.forEach(({ pointer }, index) => {
    spots[`/aiPackages/${index}`] = { pointer };
  });
  datasets.forEach(({ pointer }, index) => {
    spots[`/datasets/${index}`] = { pointer };
  });
  const all: Facts = {
    specVersion: textMember(creation?.value, 'specVersion') ?? '3',
    form: 'json-ld',
    ...present({
      name: textMember(document?.value, 'name'),
      namespace: document?.id,
      timestamp: textMember(creation?.value, 'created'),
    }),
    ...(subject !== undefined && {
      subject: present({
        name: textMember(subject.value, 'name'),
        version: textMember(subject.value, 'software_packageVersion'),
        supplier: agent(subject.value.suppliedBy),
        purl: purlOf(subject.value),
        type: textMember(subject.value, 'software_primaryPurpose'),
      }),
    }),
    tools: listMember(creation?.value, 'createdUsing').flatMap((id) => agent(id) ?? []),
    authors: listMember(creation?.value, 'createdBy').flatMap((id) => agent(id) ?? []),
    ...facts,
    files: of('software_File').length,
    dependencies: dependenciesOf(elements, byId, subject?.id),
    profiles: listMember(document?.value, 'profileConformance').filter((profile) => typeof profile === 'string'),
    aiPackages: ai.map(({ value }) => aiFacts(value)),
    datasets: datasets.map(({ id, value }) => datasetFacts(value, licences.get(id) ?? [], agent)),
  };
  const at = (fact: string, element: GraphElement | undefined, key = ''): Record<string, Spot> =>
    element === undefined ? {} : { [fact]: { pointer: `${element.pointer}${key}` } };
  return {
    state: 'read',
    facts: all,
    spots: {
      ...spots,
      ...at('/name', document),
      ...at('/namespace', document),
      ...at('/profiles', document),
      ...at('/specVersion', creation),
      ...at('/timestamp', creation),
      ...at('/authors', creation),
      ...at('/tools', creation),
      ...at('/subject', subject),
    },
    problems: problems.list(),
    valid: !problems.any(),
  };
};

const elementsOf = (root: { readonly [key: string]: Json }): readonly GraphElement[] => {
  const graph = listMember(root, '@graph');
  const placed =
    graph.length > 0
      ? graph.map((value, index) => ({ value, pointer: `/@graph/${index}` }))
      : [{ value: root as Json, pointer: '' }];
  return placed.flatMap(({ value, pointer }) =>
    isObject(value)
      ? [
          {
            value,
            pointer,
            type: (textMember(value, 'type') ?? textMember(value, '@type') ?? '').replace(
              /^(Core|Software|AI|Dataset)\//,
              '',
            ),
            id: textMember(value, 'spdxId') ?? textMember(value, '@id') ?? unspoken,
          },
        ]
      : [],
  );
};

/** The package that stands at the root: that of the document, through bills of materials. */
const subjectOf = (
  document: GraphElement | undefined,
  byId: ReadonlyMap<string, GraphElement>,
  packages: readonly GraphElement[],
): GraphElement | undefined => {
  let roots = listMember(document?.value, 'rootElement');
  for (let step = 0; step < 4; step++) {
    const found = packages.find(({ id }) => roots.includes(id));
    if (found !== undefined) return found;
    roots = roots.flatMap((id) => listMember(byId.get(String(id))?.value, 'rootElement'));
  }
  return packages.length === 1 ? packages[0] : undefined;
};

const partOf = (
  { value, pointer, type }: GraphElement,
  licenses: readonly string[],
  supplier: string | undefined,
): BillPart => ({
  pointer,
  name: textMember(value, 'name') ?? '',
  version: asserted(textMember(value, 'software_packageVersion')),
  purl: purlOf(value),
  supplier,
  type: textMember(value, 'software_primaryPurpose'),
  licenses,
  identified: purlOf(value) !== undefined || listMember(value, 'externalIdentifier').length > 0,
  model: type === 'ai_AIPackage',
});

const purlOf = (value: Json): string | undefined =>
  textMember(value, 'software_packageUrl') ??
  listMember(value, 'externalIdentifier')
    .map((each) => textMember(each, 'identifier'))
    .find((identifier) => identifier?.startsWith('pkg:'));

const licencesOf = (
  elements: readonly GraphElement[],
  byId: ReadonlyMap<string, GraphElement>,
): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const { value } of elements) {
    if (!/^has(Concluded|Declared)License$/.test(textMember(value, 'relationshipType') ?? '')) continue;
    const from = textMember(value, 'from') ?? unspoken;
    const named = listMember(value, 'to').flatMap((id) => {
      const licence = byId.get(String(id))?.value;
      return (
        asserted(
          textMember(licence, 'simplelicensing_licenseExpression') ??
            textMember(licence, 'name') ??
            (licence === undefined ? String(id).replace(/^.*\/licenses\//, '') : undefined),
        ) ?? []
      );
    });
    found.set(from, [...new Set([...(found.get(from) ?? []), ...named])]);
  }
  return found;
};

const dependenciesOf = (
  elements: readonly GraphElement[],
  byId: ReadonlyMap<string, GraphElement>,
  subject: string | undefined,
): Facts => {
  const relationships = elements.filter(({ value }) => textMember(value, 'relationshipType') !== undefined);
  const gone = new Set<string>();
  let fromSubject = 0;
  for (const { value } of relationships) {
    const ends = [value.from, ...listMember(value, 'to')].map(String);
    if (
      value.from === subject &&
      /^(contains|dependsOn|hasDynamicLink|hasStaticLink)/.test(textMember(value, 'relationshipType') ?? '')
    )
      fromSubject += listMember(value, 'to').length;
    for (const end of ends)
      if (
        !byId.has(end) &&
        !/spdx\.org\/(licenses|rdf)\//.test(end) &&
        !/^(NONE|NoneElement|NoAssertionElement)$/.test(end)
      )
        gone.add(end);
  }
  return { count: relationships.length, unresolved: gone.size, fromSubject };
};
