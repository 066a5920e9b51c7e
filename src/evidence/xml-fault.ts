import type { SourceText } from '../source/text.ts';

/** The first place at which a text is no well-formed XML: what is wrong, and its line. */
export type XmlFault = { readonly problem: string; readonly line: number };

/** Parses a text with libxml2; nothing is fetched and no entity is expanded. Undefined where it is well-formed. */
export const xmlFault = async ({ text }: SourceText): Promise<XmlFault | undefined> => {
  const { ParseOption, XmlDocument, XmlLibError } = await import('libxml2-wasm');
  try {
    // The text is UTF-8 by now, whatever its declaration says of the file.
    XmlDocument.fromString(text.replace(/^(\uFEFF?<\?xml[^>]*?)\sencoding=(["'])[^"']*\2/, '$1'), {
      option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE,
    }).dispose();
    return undefined;
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    const [first] = error.details;
    return {
      problem: (first?.message ?? error.message).trim().replace(/\.$/, ''),
      line: Math.max(first?.line ?? 1, 1),
    };
  }
};
