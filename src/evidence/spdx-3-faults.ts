import type { Json } from '../source/pointer.ts';
import { isObject } from '../source/pointer.ts';
import { listMember, textMember } from './members.ts';
import type { ProblemList } from './problem-list.ts';
import { group, instant, listOf, type Shape, testShape, text, textLike } from './shape.ts';
import { unspoken } from './spdx-parts.ts';

/** An element of the graph of an SPDX 3 document, with its type and identifier. */
export type GraphElement = {
  readonly value: { readonly [key: string]: Json };
  readonly pointer: string;
  readonly type: string;
  readonly id: string;
};

const creationShape: Shape = group({
  specVersion: textLike('a version of SPDX 3', /^3\.\d+(\.\d+)?$/),
  created: instant,
  createdBy: listOf(text, 1),
});
const relationshipShape: Shape = group({ from: text, to: listOf(text, 1), relationshipType: text });
const documentShape: Shape = group({ rootElement: listOf(text, 1) });

/** What the profile of a package makes mandatory (SPDX 3, profiles AI and Dataset). */
const mandatory: Readonly<Record<string, readonly string[]>> = {
  ai_AIPackage: [
    'releaseTime',
    'suppliedBy',
    'software_downloadLocation',
    'software_packageVersion',
    'software_primaryPurpose',
  ],
  dataset_DatasetPackage: [
    'releaseTime',
    'builtTime',
    'originatedBy',
    'software_downloadLocation',
    'software_primaryPurpose',
    'dataset_datasetType',
  ],
};
const profileOf: Readonly<Record<string, string>> = { ai_AIPackage: 'ai', dataset_DatasetPackage: 'dataset' };

/** Finds what SPDX 3 demands and the graph does not have: a document, creation information, identifiers, ends of relationships. */
export const findGraphFaults = (
  root: { readonly [key: string]: Json },
  elements: readonly GraphElement[],
  byId: ReadonlyMap<string, GraphElement>,
  problems: ProblemList,
): void => {
  const documents = elements.filter(({ type }) => type === 'SpdxDocument');
  if (documents.length !== 1)
    problems.add(`The graph must hold one SpdxDocument; it holds ${documents.length}.`, { pointer: '' });
  if (root['@graph'] !== undefined && !Array.isArray(root['@graph']))
    problems.add('The member @graph must be a list.', { pointer: '/@graph' });
  const profiles = listMember(documents[0]?.value, 'profileConformance');
  for (const { value, pointer, type, id } of elements) {
    if (type === '') problems.add('An element has no type.', { pointer });
    if (type === 'CreationInfo') testShape(creationShape, value, problems, 'CreationInfo', pointer);
    if (type === 'SpdxDocument') testShape(documentShape, value, problems, 'SpdxDocument', pointer);
    if (textMember(value, 'relationshipType') !== undefined || type === 'Relationship')
      testShape(relationshipShape, value, problems, 'relationship', pointer);
    if (id === unspoken) problems.add(`The ${type || 'element'} has no spdxId.`, { pointer });
    if (type !== 'CreationInfo' && !hasCreation(value.creationInfo, byId))
      problems.add(`The ${type || 'element'} does not lead to its CreationInfo.`, { pointer });
    if (profiles.includes(profileOf[type] ?? unspoken))
      for (const key of mandatory[type] ?? [])
        if (value[key] === undefined)
          problems.add(
            `The profile ${profileOf[type]} makes ${key} mandatory; ${textMember(value, 'name') ?? 'the package'} has none.`,
            { pointer },
          );
  }
};

const hasCreation = (value: Json | undefined, byId: ReadonlyMap<string, GraphElement>): boolean =>
  isObject(value) || (typeof value === 'string' && byId.has(value));
