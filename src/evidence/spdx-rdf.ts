import type { Probe } from '../model/evidence.ts';
import type { Json } from '../source/pointer.ts';
import { present } from './members.ts';
import type { RdfTerm } from './rdf-graph.ts';
import { localName } from './rdf-names.ts';
import { readRdf } from './rdf-read.ts';
import { rdfSpots } from './rdf-spots.ts';
import { licenceText } from './spdx-rdf-licence.ts';
import type { SpdxTree } from './spdx-tag-value.ts';

const terms = 'http://spdx.org/rdf/terms#';
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';

/** Words that are not their name in the vocabulary in capital letters. */
const spelled: Readonly<Record<string, string>> = {
  OPERATING_SYSTEM: 'OPERATING-SYSTEM',
  PACKAGE_MANAGER: 'PACKAGE-MANAGER',
  PERSISTENT_ID: 'PERSISTENT-ID',
};

/** Reads SPDX 2 in RDF (RDF/XML or Turtle) into the shape of its JSON. Gives the reason where the graph cannot be read or holds no document. */
export const readSpdxRdf = async (
  probe: Probe,
): Promise<SpdxTree | { readonly problem: string; readonly limit?: true }> => {
  const read = await readRdf(probe);
  if ('problem' in read) return read;
  const { graph } = read;
  const [document] = graph.ofType(`${terms}SpdxDocument`);
  if (document === undefined) return { problem: 'it holds no SpdxDocument' };
  const spotOf = rdfSpots(probe);
  const lines = new Map<string, number>();
  const namespace = document.value.replace(/#.*$/, '');
  const all = (subject: RdfTerm, name: string) => graph.objects(subject, `${terms}${name}`);
  const text = (subject: RdfTerm, name: string): string | undefined => {
    const [value] = all(subject, name);
    return value === undefined ? undefined : plain(value);
  };
  const word = (subject: RdfTerm, name: string): string | undefined => {
    const [value] = all(subject, name);
    return value === undefined ? undefined : wordOf(value);
  };
  const idOf = (element: RdfTerm): string => {
    const [space = '', fragment] = element.value.split('#');
    if (element.kind === 'literal' || fragment === undefined) return element.value;
    if (/^(none|noassertion)$/i.test(fragment)) return fragment.toUpperCase();
    return space === namespace ? fragment : `DocumentRef-${localName(space)}:${fragment}`;
  };
  const licence = (subject: RdfTerm, name: string): string | undefined => {
    const [value] = all(subject, name);
    return value === undefined ? undefined : licenceText(graph, value);
  };
  const checksums = (subject: RdfTerm): Json =>
    all(subject, 'checksum').map((sum) =>
      present({ algorithm: hashOf(word(sum, 'algorithm')), checksumValue: text(sum, 'checksumValue') }),
    );
  const spoken = (element: RdfTerm) =>
    present({ licenseConcluded: licence(element, 'licenseConcluded'), copyrightText: text(element, 'copyrightText') });
  const listed = (type: string, member: string, make: (element: RdfTerm) => Json): { readonly [key: string]: Json } => {
    const elements = graph.ofType(`${terms}${type}`);
    elements.forEach((element, index) => {
      const line = spotOf(element)?.line;
      if (line !== undefined) lines.set(`/${member}/${index}`, line);
    });
    return elements.length === 0 ? {} : { [member]: elements.map(make) };
  };
  const [creation] = all(document, 'creationInfo');
  const line = spotOf(document)?.line;
  if (line !== undefined) lines.set('', line);
  const root = {
    ...present({
      spdxVersion: text(document, 'specVersion'),
      dataLicense: licence(document, 'dataLicense'),
      name: text(document, 'name'),
    }),
    SPDXID: document.value.split('#')[1] ?? '',
    documentNamespace: namespace,
    ...(creation !== undefined && {
      creationInfo: {
        ...present({ created: text(creation, 'created') }),
        creators: all(creation, 'creator').map(plain),
      },
    }),
    documentDescribes: all(document, 'describesPackage').map(idOf),
    ...listed('Package', 'packages', (element) => ({
      ...present({
        name: text(element, 'name'),
        downloadLocation: text(element, 'downloadLocation'),
        versionInfo: text(element, 'versionInfo'),
        supplier: text(element, 'supplier'),
        originator: text(element, 'originator'),
        licenseDeclared: licence(element, 'licenseDeclared'),
        primaryPackagePurpose: word(element, 'primaryPackagePurpose'),
      }),
      ...spoken(element),
      SPDXID: idOf(element),
      checksums: checksums(element),
      externalRefs: all(element, 'externalRef').map((ref) =>
        present({
          referenceCategory: word(ref, 'referenceCategory'),
          referenceType: all(ref, 'referenceType').map(({ value }) => localName(value))[0],
          referenceLocator: text(ref, 'referenceLocator'),
        }),
      ),
    })),
    ...listed('File', 'files', (element) => ({
      ...present({ fileName: text(element, 'fileName') }),
      ...spoken(element),
      SPDXID: idOf(element),
      checksums: checksums(element),
    })),
    ...listed('Snippet', 'snippets', (element) => ({ SPDXID: idOf(element) })),
    ...listed('ExtractedLicensingInfo', 'hasExtractedLicensingInfos', (element) => ({
      licenseId: text(element, 'licenseId') ?? idOf(element),
      ...present({ extractedText: text(element, 'extractedText') }),
    })),
    relationships: graph.having(`${terms}relationship`).flatMap((from) =>
      all(from, 'relationship').map((relation) => ({
        spdxElementId: idOf(from),
        relatedSpdxElement: all(relation, 'relatedSpdxElement').map(idOf)[0] ?? '',
        relationshipType: word(relation, 'relationshipType') ?? '',
      })),
    ),
    annotations: graph.having(`${terms}annotation`).flatMap((about) =>
      all(about, 'annotation').map((note) => ({
        ...present({
          annotationDate: text(note, 'annotationDate'),
          annotationType: word(note, 'annotationType'),
          annotator: text(note, 'annotator'),
        }),
        comment: graph.objects(note, `${rdfs}comment`).map(plain)[0] ?? '',
      })),
    ),
  };
  return { root, lines };
};

/** A text as it stands, or what its address says: NONE and NOASSERTION, else the address. */
const plain = ({ kind, value }: RdfTerm): string =>
  kind === 'iri' && /#(none|noassertion)$/i.test(value) ? localName(value).toUpperCase() : value.trim();

/** A word of a list of SPDX: `relationshipType_dependsOn` is DEPENDS_ON. */
const wordOf = ({ value }: RdfTerm): string => {
  const name = localName(value).replace(/^[A-Za-z]+_/, '');
  const capital = name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  return spelled[capital] ?? capital;
};

const hashOf = (word: string | undefined): string | undefined =>
  word?.replace(/^SHA3_/, 'SHA3-').replace(/^BLAKE2B_?/, 'BLAKE2b-');
