import type { Facts, Probe, Reading, Spot } from '../model/evidence.ts';
import { isObject, type Json, valueAt } from '../source/pointer.ts';
import type { SourceText } from '../source/text.ts';
import { readBroken } from './broken-file.ts';
import { isMachineLearning } from './machine-learning.ts';
import { listMember, objectMember, present, textMember } from './members.ts';
import { problemList } from './problem-list.ts';
import { testShape } from './shape.ts';
import type { SpdxForm } from './spdx.ts';
import { spdx2Shape } from './spdx-2-shape.ts';
import { asserted, type BillPart, partsFacts, unspoken } from './spdx-parts.ts';
import { readTagValue, type SpdxTree } from './spdx-tag-value.ts';
import { readSpdxXml } from './spdx-xml.ts';

type Bill = SpdxTree['root'];

/** Reads a document of SPDX 2 in any of its forms; all are brought into the shape of its JSON first. */
export const readSpdx2 = async (probe: Probe, form: SpdxForm): Promise<Reading> => {
  const { source } = probe;
  if (form === 'json' || form === 'yaml')
    return isObject(probe.root) ? readBill(probe.root, form) : readBroken(probe, 'SPDX bill of materials');
  if (source === undefined) return { state: 'invalid', why: 'holds no text' };
  const tree = await treeOf(probe, form, source);
  if ('problem' in tree)
    return tree.limit
      ? { state: 'unreadable', why: `it is SPDX in RDF, and ${tree.problem}` }
      : { state: 'invalid', why: `is SPDX in RDF, and ${tree.problem}` };
  const { root, lines } = tree;
  const reading = readBill(root, form);
  if (reading.state !== 'read') return reading;
  const placed = (spot: Spot): Spot => lineOf(spot.pointer ?? '', lines);
  return {
    ...reading,
    spots: Object.fromEntries(Object.entries(reading.spots).map(([fact, spot]) => [fact, placed(spot)])),
    problems: reading.problems.map(({ message, spot }) => ({ message, ...(spot && { spot: placed(spot) }) })),
  };
};

const treeOf = async (probe: Probe, form: SpdxForm, source: SourceText) => {
  if (form === 'xml') return readSpdxXml(source);
  if (form !== 'rdf') return readTagValue(source.text);
  const { readSpdxRdf } = await import('./spdx-rdf.ts');
  return readSpdxRdf(probe);
};

/** The line of a part, else of the nearest part that holds it. */
const lineOf = (pointer: string, lines: ReadonlyMap<string, number>): Spot => {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const line = lines.get(at);
    if (line !== undefined) return { line };
  }
  return { line: lines.get('') ?? 1 };
};

const readBill = (bill: Bill, form: SpdxForm): Reading => {
  const version = textMember(bill, 'spdxVersion') ?? '';
  const problems = problemList();
  testShape(spdx2Shape(version), bill, problems);
  const packages = listMember(bill, 'packages');
  const subject = subjectOf(bill, packages);
  const { facts, spots } = partsFacts(
    packages.map((each, index) => partOf(each, `/packages/${index}`)),
    (name, purl) => isMachineLearning(name, purl),
  );
  const creation = objectMember(bill, 'creationInfo');
  const creators = listMember(creation, 'creators').filter((each) => typeof each === 'string');
  const all: Facts = {
    specVersion: version.replace(/^SPDX-/, ''),
    form,
    ...present({
      name: textMember(bill, 'name'),
      namespace: textMember(bill, 'documentNamespace'),
      timestamp: textMember(creation, 'created'),
    }),
    ...(subject !== undefined && { subject: subjectFacts(packages[subject] ?? null) }),
    tools: creators.filter((each) => each.startsWith('Tool:')).map(nameOf),
    authors: creators.filter((each) => !each.startsWith('Tool:')).map(nameOf),
    ...facts,
    files: listMember(bill, 'files').length,
    dependencies: dependenciesOf(bill, subject === undefined ? undefined : textMember(packages[subject], 'SPDXID')),
    profiles: [],
    aiPackages: [],
    datasets: [],
  };
  const places: Record<string, string> = {
    '/specVersion': '/spdxVersion',
    '/name': '/name',
    '/namespace': '/documentNamespace',
    '/timestamp': '/creationInfo/created',
    '/tools': '/creationInfo/creators',
    '/authors': '/creationInfo/creators',
    '/dependencies': '/relationships',
    '/files': '/files',
    ...(subject !== undefined && { '/subject': `/packages/${subject}` }),
  };
  for (const [fact, pointer] of Object.entries(places))
    if (valueAt(bill, pointer) !== undefined) spots[fact] = { pointer };
  return { state: 'read', facts: all, spots, problems: problems.list(), valid: !problems.any() };
};

const partOf = (each: Json, pointer: string): BillPart => ({
  pointer,
  name: textMember(each, 'name') ?? '',
  version: asserted(textMember(each, 'versionInfo')),
  purl: purlOf(each),
  supplier: supplierOf(each),
  type: textMember(each, 'primaryPackagePurpose')?.toLowerCase(),
  licenses: [
    ...new Set(['licenseConcluded', 'licenseDeclared'].flatMap((key) => asserted(textMember(each, key)) ?? [])),
  ],
  identified:
    purlOf(each) !== undefined ||
    listMember(each, 'externalRefs').some((ref) => /^(cpe2|swid|gitoid)/i.test(textMember(ref, 'referenceType') ?? '')),
});

const purlOf = (each: Json): string | undefined =>
  listMember(each, 'externalRefs')
    .map((ref) => textMember(ref, 'referenceLocator'))
    .find((locator) => locator?.startsWith('pkg:'));

const supplierOf = (each: Json): string | undefined => {
  const written = asserted(textMember(each, 'supplier')) ?? asserted(textMember(each, 'originator'));
  return written === undefined ? undefined : nameOf(written);
};

/** The name of a creator or supplier, without its sort and without empty brackets for an address. */
const nameOf = (written: string): string =>
  written.replace(/^(Tool|Person|Organization):\s*/, '').replace(/\s*\(\)$/, '');

const subjectFacts = (each: Json): Facts =>
  present({
    name: textMember(each, 'name'),
    version: asserted(textMember(each, 'versionInfo')),
    supplier: supplierOf(each),
    purl: purlOf(each),
    type: textMember(each, 'primaryPackagePurpose')?.toLowerCase(),
  });

/** The package that the document describes: by documentDescribes, else by a relationship, else the only one. */
const subjectOf = (bill: Bill, packages: readonly Json[]): number | undefined => {
  const described = [
    ...listMember(bill, 'documentDescribes'),
    ...listMember(bill, 'relationships').flatMap((each) => {
      const [type, from, to] = ['relationshipType', 'spdxElementId', 'relatedSpdxElement'].map((key) =>
        textMember(each, key),
      );
      if (type === 'DESCRIBES' && from === 'SPDXRef-DOCUMENT') return [to ?? ''];
      return type === 'DESCRIBED_BY' && to === 'SPDXRef-DOCUMENT' ? [from ?? ''] : [];
    }),
  ];
  const index = packages.findIndex((each) => described.includes(textMember(each, 'SPDXID') ?? unspoken));
  if (index >= 0) return index;
  return packages.length === 1 ? 0 : undefined;
};

const downward = /^(DEPENDS_ON|CONTAINS|HAS_PREREQUISITE|STATIC_LINK|DYNAMIC_LINK)$/;
const upward = /_DEPENDENCY_OF$|^(DEPENDENCY_OF|CONTAINED_BY|PACKAGE_OF|PREREQUISITE_FOR)$/;

const dependenciesOf = (bill: Bill, subject: string | undefined): Facts => {
  const relationships = listMember(bill, 'relationships');
  const ids = new Set(['SPDXRef-DOCUMENT', 'NONE', 'NOASSERTION']);
  for (const list of ['packages', 'files', 'snippets'])
    for (const each of listMember(bill, list)) ids.add(textMember(each, 'SPDXID') ?? unspoken);
  let fromSubject = 0;
  const gone = new Set<string>();
  for (const each of relationships) {
    const [type = '', from = '', to = ''] = ['relationshipType', 'spdxElementId', 'relatedSpdxElement'].map((key) =>
      textMember(each, key),
    );
    if ((from === subject && downward.test(type)) || (to === subject && upward.test(type))) fromSubject++;
    for (const end of [from, to]) if (!ids.has(end) && !end.startsWith('DocumentRef-')) gone.add(end);
  }
  return { count: relationships.length, unresolved: gone.size, fromSubject };
};
