import { allAt } from './xml-search.ts';
import { childOf, childrenOf, textBelow, type XmlElement } from './xml-tree.ts';

/** An operation of a WSDL file: its name, the port type (1.1) or interface (2.0) to which it belongs, its messages, and its line. */
export type WsdlOperation = {
  readonly name: string;
  readonly interface: string;
  readonly input?: string;
  readonly output?: string;
  readonly documented: boolean;
  readonly line: number;
};

/** An address at which a service is called, with the names of its endpoint and its binding; the address is absent where none is written. */
export type WsdlEndpoint = {
  readonly service: string;
  readonly name: string;
  readonly binding?: string;
  readonly address?: string;
  readonly line: number;
};

/** What a WSDL file refers to: by `import` (1.1, 2.0) or `include` (2.0). */
export type WsdlImport = { readonly location?: string; readonly namespace?: string; readonly line: number };

/** Port types of WSDL 1.1 and interfaces of 2.0. */
export const wsdlInterfaces = (root: XmlElement): readonly XmlElement[] => [
  ...childrenOf(root, 'portType'),
  ...childrenOf(root, 'interface'),
];

/** The operations of all interfaces, in the order of the file. */
export const wsdlOperations = (root: XmlElement): readonly WsdlOperation[] =>
  wsdlInterfaces(root).flatMap((owner) =>
    childrenOf(owner, 'operation').map((operation) => ({
      name: operation.attributes.name?.trim() ?? '',
      interface: owner.attributes.name?.trim() ?? '',
      ...messageOf(operation, 'input'),
      ...messageOf(operation, 'output'),
      documented: textBelow(operation, 'documentation') !== undefined,
      line: operation.line,
    })),
  );

const messageOf = (operation: XmlElement, direction: 'input' | 'output'): { readonly [key: string]: string } => {
  const attributes = childOf(operation, direction)?.attributes;
  const named = attributes?.message ?? attributes?.element;
  return named === undefined ? {} : { [direction]: localName(named) };
};

/** The endpoints of all services: ports of WSDL 1.1, whose address stands in an element of the protocol, and endpoints of 2.0. */
export const wsdlEndpoints = (root: XmlElement): readonly WsdlEndpoint[] =>
  childrenOf(root, 'service').flatMap((service) =>
    [...childrenOf(service, 'port'), ...childrenOf(service, 'endpoint')].map((endpoint) => {
      const address = (endpoint.attributes.address ?? childOf(endpoint, 'address')?.attributes.location)?.trim();
      const { binding } = endpoint.attributes;
      return {
        service: service.attributes.name?.trim() ?? '',
        name: endpoint.attributes.name?.trim() ?? '',
        ...(binding !== undefined && { binding: localName(binding) }),
        ...(address !== undefined && address !== '' && { address }),
        line: endpoint.line,
      };
    }),
  );

/** The other WSDL files that this one builds on. Schemas that its types import are not among them. */
export const wsdlImports = (root: XmlElement): readonly WsdlImport[] =>
  [...allAt(root, 'import'), ...allAt(root, 'include')].map(({ attributes, line }) => ({
    ...(attributes.location !== undefined && { location: attributes.location.trim() }),
    ...(attributes.namespace !== undefined && { namespace: attributes.namespace.trim() }),
    line,
  }));

/** The name without its prefix. */
export const localName = (name: string): string => name.trim().replace(/^.*:/, '');

const samples: readonly { readonly name: string; readonly operations: ReadonlySet<string> }[] = [
  { name: 'the stock quotes of the WSDL 1.1 note', operations: new Set(['GetLastTradePrice', 'GetTradePrices']) },
  { name: 'the hotel of the WSDL 2.0 primer', operations: new Set(['opCheckAvailability']) },
  { name: 'the greeting of tutorials', operations: new Set(['sayHello', 'SayHello', 'HelloWorld', 'sayHi']) },
  { name: 'the calculator of tutorials', operations: new Set(['Add', 'Subtract', 'Multiply', 'Divide']) },
  { name: 'the new service of Eclipse', operations: new Set(['NewOperation']) },
];

/** Names the sample from a standard or a tutorial whose operations these are, and nothing else; undefined where there is any other. */
export const wsdlSample = (operations: readonly WsdlOperation[]): string | undefined =>
  operations.length === 0
    ? undefined
    : samples.find(({ operations: names }) => operations.every(({ name }) => names.has(name)))?.name;
