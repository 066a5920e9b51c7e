import type { Json } from '../source/pointer.ts';

/** A bill in the shape that SPDX 2 has in JSON, and the line of each part by its pointer. */
export type SpdxTree = { readonly root: { readonly [key: string]: Json }; readonly lines: ReadonlyMap<string, number> };

type Building = { [key: string]: unknown };

/** Tags with one value, by section: the member that they become. */
const single: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  document: {
    SPDXVersion: 'spdxVersion',
    DataLicense: 'dataLicense',
    SPDXID: 'SPDXID',
    DocumentName: 'name',
    DocumentNamespace: 'documentNamespace',
    DocumentComment: 'comment',
  },
  creation: { Created: 'created', CreatorComment: 'comment', LicenseListVersion: 'licenseListVersion' },
  package: {
    PackageName: 'name',
    SPDXID: 'SPDXID',
    PackageVersion: 'versionInfo',
    PackageFileName: 'packageFileName',
    PackageSupplier: 'supplier',
    PackageOriginator: 'originator',
    PackageDownloadLocation: 'downloadLocation',
    PackageHomePage: 'homepage',
    PackageLicenseConcluded: 'licenseConcluded',
    PackageLicenseDeclared: 'licenseDeclared',
    PackageCopyrightText: 'copyrightText',
    PrimaryPackagePurpose: 'primaryPackagePurpose',
    BuiltDate: 'builtDate',
    ReleaseDate: 'releaseDate',
    ValidUntilDate: 'validUntilDate',
  },
  file: {
    FileName: 'fileName',
    SPDXID: 'SPDXID',
    LicenseConcluded: 'licenseConcluded',
    FileCopyrightText: 'copyrightText',
  },
  snippet: { SnippetSPDXID: 'SPDXID', SnippetFromFileSPDXID: 'snippetFromFile' },
  license: { LicenseID: 'licenseId', ExtractedText: 'extractedText', LicenseName: 'name' },
};

/** The tag that begins a part, with its section and the list that holds it. */
const begins: Readonly<Record<string, readonly [section: string, list: string]>> = {
  PackageName: ['package', 'packages'],
  FileName: ['file', 'files'],
  SnippetSPDXID: ['snippet', 'snippets'],
  LicenseID: ['license', 'hasExtractedLicensingInfos'],
};

/** Reads SPDX in tag-value form. What is no tag is left out; texts between `<text>` and `</text>` may have many lines. */
export const readTagValue = (text: string): SpdxTree => {
  const root: Building = {};
  const creation: Building = {};
  const lines = new Map<string, number>();
  let [section, part, pointer]: [string, Building, string] = ['document', root, ''];
  const put = (holder: Building, at: string, key: string, value: unknown, line: number): void => {
    if (holder[key] === undefined) lines.set(`${at}/${key}`, line);
    holder[key] = value;
  };
  const add = (holder: Building, at: string, key: string, value: unknown, line: number): string => {
    const list = (holder[key] as unknown[] | undefined) ?? [];
    if (list.length === 0) lines.set(`${at}/${key}`, line);
    holder[key] = list;
    lines.set(`${at}/${key}/${list.length}`, line);
    list.push(value);
    return `${at}/${key}/${list.length - 1}`;
  };
  for (const { tag, value, line } of tagsOf(text)) {
    const start = begins[tag];
    if (start !== undefined) {
      section = start[0];
      part = {};
      pointer = add(root, '', start[1], part, line);
    }
    const member = single[section]?.[tag];
    if (member !== undefined) put(part, pointer, member, value, line);
    else if (single.document?.[tag] !== undefined && tag !== 'SPDXID')
      put(root, '', single.document[tag] ?? '', value, line);
    else if (tag === 'Creator') add(creation, '/creationInfo', 'creators', value, line);
    else if (single.creation?.[tag] !== undefined)
      put(creation, '/creationInfo', single.creation[tag] ?? '', value, line);
    else if (tag === 'Relationship') add(root, '', 'relationships', relationshipOf(value), line);
    else if (tag === 'ExternalDocumentRef') add(root, '', 'externalDocumentRefs', documentRefOf(value), line);
    else if (tag === 'FilesAnalyzed') put(part, pointer, 'filesAnalyzed', value.toLowerCase() === 'true', line);
    else if (tag === 'PackageChecksum' || tag === 'FileChecksum')
      add(part, pointer, 'checksums', checksumOf(value), line);
    else if (tag === 'ExternalRef') add(part, pointer, 'externalRefs', externalRefOf(value), line);
    else if (tag === 'FileType') add(part, pointer, 'fileTypes', value, line);
    else if (tag === 'LicenseInfoInFile') add(part, pointer, 'licenseInfoInFiles', value, line);
  }
  if (Object.keys(creation).length > 0) root.creationInfo = creation;
  return { root: root as { readonly [key: string]: Json }, lines };
};

/** The tags of a text in their order. */
function* tagsOf(text: string): Generator<{ readonly tag: string; readonly value: string; readonly line: number }> {
  const all = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (let index = 0; index < all.length; index++) {
    const match = /^([A-Za-z]\w{1,60}):[ \t]*(.*)$/.exec(all[index] ?? '');
    if (match === null) continue;
    const line = index + 1;
    let value = match[2] ?? '';
    if (value.startsWith('<text>')) {
      const parts = [value.slice(6)];
      while (!(parts.at(-1) ?? '').includes('</text>') && index + 1 < all.length) parts.push(all[++index] ?? '');
      value = parts.join('\n').replace(/<\/text>[\s\S]*$/, '');
    }
    yield { tag: match[1] ?? '', value: value.trim(), line };
  }
}

const relationshipOf = (value: string): Building => {
  const [spdxElementId, relationshipType, relatedSpdxElement] = value.split(/\s+/);
  return { spdxElementId, relationshipType, relatedSpdxElement };
};

const checksumOf = (value: string): Building => {
  const [algorithm, checksumValue] = value.split(/\s*:\s*/);
  return { algorithm, checksumValue };
};

const externalRefOf = (value: string): Building => {
  const [referenceCategory, referenceType, ...locator] = value.split(/\s+/);
  return { referenceCategory, referenceType, referenceLocator: locator.join(' ') };
};

const documentRefOf = (value: string): Building => {
  const [externalDocumentId, spdxDocument, ...checksum] = value.split(/\s+/);
  return { externalDocumentId, spdxDocument, checksum: checksumOf(checksum.join(' ')) };
};
