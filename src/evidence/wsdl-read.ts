import { posix } from 'node:path';
import type { Probe, Reading, ReadTools, Sibling, Spot } from '../model/evidence.ts';
import { present } from './members.ts';
import { notClosed } from './ows-capabilities.ts';
import { type ProblemList, problemList } from './problem-list.ts';
import { isAddress } from './reference-state.ts';
import { serverAddresses } from './server-address.ts';
import {
  localName,
  type WsdlEndpoint,
  wsdlEndpoints,
  wsdlImports,
  wsdlInterfaces,
  wsdlOperations,
  wsdlSample,
} from './wsdl-parts.ts';
import { allAt } from './xml-search.ts';
import { childrenOf, textBelow, type XmlElement, xmlDocument } from './xml-tree.ts';

const most = 1_000;

/** Files that are opened because one imports them. */
const mostImports = 20;

/**
 * Reads a WSDL file, and the files of the bid's folder that it imports, or these in turn. Valid where it describes operations, where each port
 * has an address, and where every binding, interface and message that is named is there. What is imported from an address
 * is not fetched; then nothing is said against what is not found.
 */
export const readWsdl = async ({ file, source, element }: Probe, tools: ReadTools): Promise<Reading> => {
  if (source === undefined) return { state: 'invalid', why: 'holds no text' };
  const { root, unclosed } = await xmlDocument(source);
  if (unclosed !== undefined) return notClosed(unclosed);
  const problems = problemList();
  const imports = await followImports(root, file, tools, problems);
  const documents = [root, ...imports.flatMap(({ document }) => document ?? [])];
  const operations = documents.flatMap(wsdlOperations);
  const endpoints = wsdlEndpoints(root);
  const whole = imports.every(({ state }) => state === 'resolved' || state === 'missing');
  if (whole && operations.length === 0) problems.add('The file describes no operation.', { line: root.line });
  // WSDL 1.1, 3.8: a port of SOAP has exactly one address. In 2.0 the address may be left out.
  if (element?.name === 'definitions')
    for (const { name, address, line } of endpoints)
      if (address === undefined) problems.add(`The port ${name} has no address.`, { line });
  if (whole) missingNames(documents, endpoints, problems);
  for (const { state, location, line } of imports)
    if (state === 'remote')
      problems.untried(
        `The file imports ${location ?? 'another file without saying where it is'}, and nothing is fetched; attach that file beside this one.`,
        { line },
      );
  const spots: Record<string, Spot> = { '': { line: root.line }, '/version': { line: root.line } };
  operations.slice(0, most).forEach(({ line }, index) => {
    spots[`/operations/${index}`] = { line: index < wsdlOperations(root).length ? line : root.line };
  });
  endpoints.slice(0, most).forEach(({ line }, index) => {
    spots[`/endpoints/${index}`] = { line };
  });
  imports.forEach(({ line }, index) => {
    spots[`/imports/${index}`] = { line };
  });
  if (endpoints[0] !== undefined) spots['/servers'] = { line: endpoints[0].line };
  if (operations[0] !== undefined) spots['/template'] = spots['/operations/0'] ?? { line: root.line };
  return {
    state: 'read',
    facts: {
      version: element?.name === 'description' ? '2.0' : '1.1',
      ...present({
        name: root.attributes.name?.trim(),
        documentation: textBelow(root, 'documentation')?.slice(0, 500),
        targetNamespace: root.attributes.targetNamespace?.trim(),
      }),
      namespaces: namespacesOf(root),
      services: childrenOf(root, 'service').map(({ attributes }) => attributes.name?.trim() ?? ''),
      endpoints: endpoints.slice(0, most).map(({ line: _, ...endpoint }) => endpoint),
      servers: serverAddresses(endpoints.flatMap(({ address }) => address ?? [])),
      operations: operations.slice(0, most).map(({ line: _, ...operation }) => operation),
      count: operations.length,
      schemas: documents.reduce((sum, document) => sum + allAt(document, 'types', 'schema').length, 0),
      imports: imports.map(({ location, namespace, state }) => ({ ...present({ location, namespace }), state })),
      template: wsdlSample(operations) ?? null,
    },
    spots,
    problems: problems.list(),
    valid: problems.valid(),
  };
};

type Followed = {
  readonly location?: string;
  readonly namespace?: string;
  readonly line: number;
  readonly state: 'resolved' | 'missing' | 'unread' | 'remote';
  readonly document?: XmlElement;
};

/** Opens what a file imports, and what is imported there; each file once. Paths count from the first file, and so do lines. */
const followImports = async (
  root: XmlElement,
  file: string,
  tools: ReadTools,
  problems: ProblemList,
): Promise<readonly Followed[]> => {
  const followed: Followed[] = [];
  const known = new Set([posix.basename(file)]);
  const open = [...wsdlImports(root)];
  for (const each of open) {
    const { location, line } = each;
    if (location === undefined || isAddress(location)) {
      followed.push({ ...each, state: 'remote' });
      continue;
    }
    const path = posix.normalize(location);
    if (known.has(path)) continue;
    known.add(path);
    const sibling: Sibling =
      known.size > mostImports + 1
        ? { problem: `this tool opens at most ${mostImports} files that one imports`, limited: true }
        : await tools.sibling(path);
    if ('problem' in sibling && sibling.limited) {
      problems.untried(`The file imports ${location}, which was not read: ${sibling.problem}.`, { line });
      followed.push({ ...each, state: 'unread' });
      continue;
    }
    const source = 'probe' in sibling && sibling.probe.format === 'xml' ? sibling.probe.source : undefined;
    if (source === undefined) {
      problems.add(`The file imports ${location}, which is not in the folder of the bid; attach it too.`, { line });
      followed.push({ ...each, state: 'missing' });
      continue;
    }
    const document = (await xmlDocument(source)).root;
    followed.push({ ...each, state: 'resolved', document });
    open.push(...wsdlImports(document).map((below) => ({ ...below, ...from(path, below.location), line })));
  }
  return followed;
};

/** The place of a file that another one imports, counted from the file that imports that one. */
const from = (file: string, location: string | undefined): { readonly location?: string } =>
  location === undefined || isAddress(location) ? {} : { location: posix.join(posix.dirname(file), location) };

/** Names that lead nowhere: of an endpoint to its binding, of a binding to its interface, of an operation to its message. */
const missingNames = (
  documents: readonly XmlElement[],
  endpoints: readonly WsdlEndpoint[],
  problems: ProblemList,
): void => {
  const bindings = documents.flatMap((document) => childrenOf(document, 'binding'));
  const named = (elements: readonly XmlElement[]) => new Set(elements.map(({ attributes }) => attributes.name?.trim()));
  const [bound, owners] = [named(bindings), named(documents.flatMap(wsdlInterfaces))];
  const messages = named(documents.flatMap((document) => childrenOf(document, 'message')));
  for (const { name, binding, line } of endpoints)
    if (binding !== undefined && !bound.has(binding))
      problems.add(`The endpoint ${name} names the binding ${binding}, which is not there.`, { line });
  for (const { attributes, line } of bindings) {
    // In WSDL 2.0 the type of a binding is an address of its protocol.
    const type = attributes.type !== undefined && !/^https?:/.test(attributes.type) ? attributes.type : undefined;
    const owner = attributes.interface ?? type;
    if (owner !== undefined && !owners.has(localName(owner)))
      problems.add(`The binding ${attributes.name ?? ''} is of ${localName(owner)}, which is not there.`, { line });
  }
  for (const document of documents)
    for (const { input, output, name, line } of wsdlOperations(document).filter(
      () => childrenOf(document, 'portType').length > 0,
    ))
      for (const message of [input, output])
        if (message !== undefined && !messages.has(message))
          problems.add(`The operation ${name} names the message ${message}, which is not there.`, { line });
};

const namespacesOf = (root: XmlElement): readonly string[] =>
  [
    ...new Set(
      Object.entries(root.attributes).flatMap(([name, value]) => (/^xmlns(:|$)/.test(name) ? [value.trim()] : [])),
    ),
  ].slice(0, 50);
