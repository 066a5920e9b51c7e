import type { Json } from '../source/pointer.ts';
import { listMember, textMember } from './members.ts';
import type { ProblemList } from './problem-list.ts';
import { flag, group, instant, listOf, oneOf, type Placed, type Shape, text, textLike, value } from './shape.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const hashes = words('MD2 MD4 MD5 MD6 SHA1 SHA224 SHA256 SHA384 SHA512');
const laterHashes = words('SHA3-256 SHA3-384 SHA3-512 BLAKE2b-256 BLAKE2b-384 BLAKE2b-512 BLAKE3 ADLER32');
/** The types of relationships of SPDX 2.3, clause 11; those of 2.2 are among them. */
const relationshipTypes = words(`
  DESCRIBES DESCRIBED_BY CONTAINS CONTAINED_BY DEPENDS_ON DEPENDENCY_OF DEPENDENCY_MANIFEST_OF BUILD_DEPENDENCY_OF
  DEV_DEPENDENCY_OF OPTIONAL_DEPENDENCY_OF PROVIDED_DEPENDENCY_OF TEST_DEPENDENCY_OF RUNTIME_DEPENDENCY_OF EXAMPLE_OF
  GENERATES GENERATED_FROM ANCESTOR_OF DESCENDANT_OF VARIANT_OF DISTRIBUTION_ARTIFACT PATCH_FOR PATCH_APPLIED COPY_OF
  FILE_ADDED FILE_DELETED FILE_MODIFIED EXPANDED_FROM_ARCHIVE DYNAMIC_LINK STATIC_LINK DATA_FILE_OF TEST_CASE_OF
  BUILD_TOOL_OF DEV_TOOL_OF TEST_OF TEST_TOOL_OF DOCUMENTATION_OF OPTIONAL_COMPONENT_OF METAFILE_OF PACKAGE_OF AMENDS
  PREREQUISITE_FOR HAS_PREREQUISITE REQUIREMENT_DESCRIPTION_FOR SPECIFICATION_FOR OTHER`);
const purposes = words(
  'APPLICATION FRAMEWORK LIBRARY CONTAINER OPERATING-SYSTEM OPERATING_SYSTEM DEVICE FIRMWARE SOURCE ARCHIVE FILE INSTALL OTHER',
);
/** Members of packages that came with 2.3. */
const since23 = ['primaryPackagePurpose', 'builtDate', 'releaseDate', 'validUntilDate'];

const id = textLike('an identifier (SPDXRef-…)', /^SPDXRef-[A-Za-z\d.-]+$/);
const anyText = value('a text', (found) => typeof found === 'string');
const agent = textLike('Person:, Organization: or Tool: and a name', /^(Person|Organization|Tool): ?\S/);
const supplier = textLike(
  'Person: or Organization: and a name, or NOASSERTION',
  /^((Person|Organization): ?\S|NOASSERTION)/,
);

/** What SPDX 2.2 or 2.3 demands of a document, in the shape that it has in JSON. */
export const spdx2Shape = (version: string): Shape => {
  const later = version !== 'SPDX-2.0' && version !== 'SPDX-2.1' && version !== 'SPDX-2.2';
  const checksum = group({
    algorithm: oneOf(later ? [...hashes, ...laterHashes] : hashes),
    checksumValue: textLike('a checksum in hexadecimal', /^[\da-fA-F]{6,}$/),
  });
  const spoken = { licenseConcluded: anyText, copyrightText: anyText };
  const optional = later ? spoken : {};
  return group(
    {
      spdxVersion: textLike('SPDX-2.0 to SPDX-2.3', /^SPDX-2\.[0-3]$/),
      dataLicense: oneOf(['CC0-1.0']),
      SPDXID: oneOf(['SPDXRef-DOCUMENT']),
      name: text,
      documentNamespace: textLike('a URI without #', /^[a-z][a-z\d+.-]*:[^\s#]+$/i),
      creationInfo: group({ created: instant, creators: listOf(agent, 1) }),
    },
    {
      packages: listOf(
        group(
          { name: text, SPDXID: id, downloadLocation: text, ...(!later && { ...spoken, licenseDeclared: anyText }) },
          {
            ...optional,
            ...(later && { licenseDeclared: anyText }),
            versionInfo: anyText,
            supplier,
            filesAnalyzed: flag,
            checksums: listOf(checksum),
            externalRefs: listOf(
              group({
                referenceCategory: oneOf(
                  words('SECURITY PACKAGE-MANAGER PACKAGE_MANAGER PERSISTENT-ID PERSISTENT_ID OTHER'),
                ),
                referenceType: text,
                referenceLocator: text,
              }),
            ),
            primaryPackagePurpose: oneOf(purposes),
          },
          later ? undefined : refuseLater,
        ),
      ),
      files: listOf(
        group({ fileName: text, SPDXID: id, checksums: listOf(checksum, 1), ...(!later && spoken) }, optional),
      ),
      relationships: listOf(
        group({ spdxElementId: text, relatedSpdxElement: text, relationshipType: oneOf(relationshipTypes) }),
      ),
      hasExtractedLicensingInfos: listOf(
        group({
          licenseId: textLike('an identifier (LicenseRef-…)', /^LicenseRef-[A-Za-z\d.-]+$/),
          extractedText: anyText,
        }),
      ),
      annotations: listOf(
        group({
          annotationDate: instant,
          annotationType: oneOf(['OTHER', 'REVIEW']),
          annotator: agent,
          comment: anyText,
        }),
      ),
    },
    (found, _, problems) => findReferences(found, problems),
  );
};

const refuseLater = (found: { readonly [key: string]: Json }, at: Placed, problems: ProblemList): void => {
  for (const key of since23)
    if (Object.hasOwn(found, key))
      problems.add(`The member ${at.name}.${key} came with SPDX 2.3; the document says that it is older.`, {
        pointer: `${at.pointer}/${key}`,
      });
};

/** Identifiers stand once; relationships lead to elements of the document, to other documents, to NONE or to NOASSERTION. */
const findReferences = (found: { readonly [key: string]: Json }, problems: ProblemList): void => {
  const ids = new Set(['SPDXRef-DOCUMENT']);
  for (const list of ['packages', 'files', 'snippets'])
    for (const [index, element] of listMember(found, list).entries()) {
      const own = textMember(element, 'SPDXID');
      if (own === undefined) continue;
      if (ids.has(own)) problems.add(`The identifier ${own} stands twice.`, { pointer: `/${list}/${index}/SPDXID` });
      ids.add(own);
    }
  for (const [index, relationship] of listMember(found, 'relationships').entries())
    for (const key of ['spdxElementId', 'relatedSpdxElement']) {
      const end = textMember(relationship, key);
      if (end?.startsWith('SPDXRef-') && !ids.has(end))
        problems.add(`A relationship names ${end}, which the document does not hold.`, {
          pointer: `/relationships/${index}/${key}`,
        });
    }
};
