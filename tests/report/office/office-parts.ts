import { unzipSync } from 'fflate';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import type { BidReport, Run } from '../../../src/generated/report.ts';
import type { Reporter, ReportOptions } from '../../../src/report/reporter.ts';
import { options, streamOf } from '../support.ts';

/** All bytes that a reporter writes. */
export const bytesOf = async (
  reporter: Reporter,
  run: Run,
  bids: readonly BidReport[],
  part: Partial<ReportOptions> = {},
): Promise<Buffer> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of reporter.write(run, streamOf(bids), options(part)))
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
};

/** The parts of an office document as text, by their paths. */
export const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, Buffer.from(part).toString('utf8')]));

/** What stands before a name in a search through a part. */
const namespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  s: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  r: 'http://schemas.openxmlformats.org/package/2006/relationships',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
};

/** The elements of a part that an XPath finds. Throws where the part is not well-formed. */
export const find = (part: string | undefined, path: string): XmlElement[] => {
  const document = XmlDocument.fromString(part ?? '');
  return document.root.find(path, namespaces).filter((node): node is XmlElement => node instanceof XmlElement);
};

/** The value of an attribute, whatever its prefix. */
export const attributeOf = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attrs.find((attribute) => attribute.name === name)?.value;
