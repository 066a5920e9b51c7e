import type { Probe, Reading } from '../model/evidence.ts';
import { childOf, childrenOf, textBelow, type XmlDocument, type XmlElement, xmlDocument } from './xml-tree.ts';

/** An operation of an OGC web service: its name, the addresses at which it is called, and its place. */
export type OwsOperation = {
  readonly name: string;
  readonly urls: readonly string[];
  readonly methods: readonly string[];
  readonly formats: readonly string[];
  readonly line: number;
};

/** Reads the capabilities of an OGC web service as a tree; a document that is cut off is invalid. */
export const readCapabilities = async ({ source }: Probe, read: (root: XmlElement) => Reading): Promise<Reading> => {
  if (source === undefined) return { state: 'invalid', why: 'holds no text' };
  const document: XmlDocument = await xmlDocument(source);
  return document.unclosed === undefined ? read(document.root) : notClosed(document.unclosed);
};

/** The reading of a document in which an element is opened and never closed. */
export const notClosed = ({ name, line }: { readonly name: string; readonly line: number }): Reading => ({
  state: 'invalid',
  why: `is no well-formed XML: the element ${name} of line ${line} is never closed`,
  spot: { line },
});

/** The operations of OWS Common (WFS 1.1 and 2.0), or of the older form (WFS 1.0, WMS). */
export const owsOperations = (root: XmlElement): readonly OwsOperation[] => {
  const metadata = childOf(root, 'OperationsMetadata');
  if (metadata !== undefined)
    return childrenOf(metadata, 'Operation').map((operation) => ({
      name: operation.attributes.name ?? '',
      ...calls(operation),
      formats: childrenOf(operation, 'Parameter')
        .filter(({ attributes }) => /^(outputFormat|AcceptFormats)$/i.test(attributes.name ?? ''))
        .flatMap((parameter) => textsBelow(childOf(parameter, 'AllowedValues') ?? parameter, 'Value')),
      line: operation.line,
    }));
  const requests = childOf(childOf(root, 'Capability'), 'Request')?.children ?? [];
  return requests.map((operation) => ({
    name: operation.name,
    ...calls(operation),
    formats: [
      ...textsBelow(operation, 'Format'),
      ...(childOf(operation, 'ResultFormat')?.children.map(({ name }) => name) ?? []),
    ],
    line: operation.line,
  }));
};

/** The texts of all elements below with this name that hold any. */
export const textsBelow = (element: XmlElement | undefined, name: string): readonly string[] =>
  childrenOf(element, name).flatMap(({ text }) => (text.trim() === '' ? [] : [text.trim()]));

/** The methods and addresses somewhere below an operation: a Get or Post with an address, or with an OnlineResource that has one. */
const calls = (operation: XmlElement): Pick<OwsOperation, 'urls' | 'methods'> => {
  const found: { readonly method: string; readonly url: string }[] = [];
  const walk = (element: XmlElement, depth: number): void => {
    for (const child of element.children) {
      if (child.name === 'Get' || child.name === 'Post') {
        const url =
          addressIn(child) ?? child.attributes.onlineResource ?? addressIn(childOf(child, 'OnlineResource')) ?? '';
        found.push({ method: child.name.toUpperCase(), url: url.trim() });
      } else if (depth < 4) walk(child, depth + 1);
    }
  };
  walk(operation, 0);
  return {
    urls: [...new Set(found.map(({ url }) => url).filter((url) => url !== ''))],
    methods: [...new Set(found.map(({ method }) => method))],
  };
};

/** The address that an element carries in `xlink:href`, under whatever prefix. */
const addressIn = (element: XmlElement | undefined): string | undefined =>
  Object.entries(element?.attributes ?? {}).find(([name]) => /(^|:)href$/.test(name))?.[1];

/** Title, abstract, provider, fees and constraints of a service: in ServiceIdentification and ServiceProvider, or in Service. */
export const owsService = (root: XmlElement) => {
  const head = childOf(root, 'ServiceIdentification') ?? childOf(root, 'Service');
  const contact = childOf(childOf(head, 'ContactInformation'), 'ContactPersonPrimary');
  return {
    head,
    facts: {
      title: textBelow(head, 'Title'),
      abstract: textBelow(head, 'Abstract'),
      provider:
        textBelow(childOf(root, 'ServiceProvider'), 'ProviderName') ?? textBelow(contact, 'ContactOrganization'),
      fees: textBelow(head, 'Fees'),
      accessConstraints: textBelow(head, 'AccessConstraints'),
    },
  };
};
