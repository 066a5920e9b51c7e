import type { Json } from '../source/pointer.ts';
import type { SourceText } from '../source/text.ts';
import type { SpdxTree } from './spdx-tag-value.ts';
import { type XmlElement, xmlTree } from './xml-tree.ts';

/** Members of SPDX 2 that are lists also where the XML has one element of the name. */
const lists = new Set(
  `creators externalDocumentRefs hasExtractedLicensingInfos annotations documentDescribes packages files snippets
  relationships checksums externalRefs hasFiles licenseInfoFromFiles licenseInfoInFiles attributionTexts fileTypes
  fileContributors fileDependencies licenseInfoInSnippets ranges seeAlsos crossRefs packageVerificationCodeExcludedFiles`.split(
    /\s+/,
  ),
);

/** Members that are true or false. */
const flags = new Set(['filesAnalyzed']);

/** Reads SPDX 2 in XML, whose elements are named as the members in JSON. */
export const readSpdxXml = async (source: SourceText): Promise<SpdxTree> => {
  const lines = new Map<string, number>();
  const jsonOf = (element: XmlElement, pointer: string): Json => {
    lines.set(pointer, element.line);
    if (element.children.length === 0) {
      const text = element.text.trim();
      return flags.has(element.name) && /^(true|false)$/.test(text) ? text === 'true' : text;
    }
    const members: Record<string, Json> = {};
    for (const name of new Set(element.children.map((child) => child.name))) {
      const named = element.children.filter((child) => child.name === name);
      const [only] = named;
      members[name] =
        only !== undefined && named.length === 1 && !lists.has(name)
          ? jsonOf(only, `${pointer}/${name}`)
          : named.map((child, index) => jsonOf(child, `${pointer}/${name}/${index}`));
    }
    return members;
  };
  const root = jsonOf(await xmlTree(source), '');
  return {
    root: typeof root === 'object' && root !== null && !Array.isArray(root) ? (root as SpdxTree['root']) : {},
    lines,
  };
};
