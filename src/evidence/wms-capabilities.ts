import type { Kind, Reading, Spot } from '../model/evidence.ts';
import { present } from './members.ts';
import { owsOperations, owsService, readCapabilities, textsBelow } from './ows-capabilities.ts';
import { stockLayers } from './ows-samples.ts';
import { problemList } from './problem-list.ts';
import { serverAddresses } from './server-address.ts';
import { childOf, childrenOf, textBelow, type XmlElement } from './xml-tree.ts';

/** What a Web Map Service says of itself: WMS 1.1.1 and 1.3.0. It serves pictures of maps. An exception report is none. */
export const wmsCapabilities: Kind = {
  name: 'wms-capabilities',
  title: 'capabilities document of a Web Map Service',
  recognisedBy: 'XML with the root element WMS_Capabilities, or WMT_MS_Capabilities of the older versions.',
  recognise: ({ format, element }) =>
    format === 'xml' && /^(WMS_Capabilities|WMT_MS_Capabilities)$/.test(element?.name ?? ''),
  read: (probe) => readCapabilities(probe, factsOf),
};

const mostLayers = 1_000;

type Layer = { readonly element: XmlElement; readonly crs: readonly string[] };

const factsOf = (root: XmlElement): Reading => {
  const problems = problemList();
  const service = owsService(root);
  const operations = owsOperations(root);
  const version = root.attributes.version?.trim() ?? '';
  const layers = layersOf(childOf(root, 'Capability'), []);
  const named = layers.filter(({ element }) => textBelow(element, 'Name') !== undefined);
  if (!/^1\.[013]\.\d+$/.test(version))
    problems.add('The root element names no version of WMS (1.1.1 or 1.3.0).', { line: root.line });
  // OGC 06-042, clause 7.1: both operations are mandatory.
  for (const name of ['GetCapabilities', 'GetMap'])
    if (!operations.some((operation) => operation.name === name))
      problems.add(`The operation ${name}, which every WMS must offer, is not listed.`, { line: root.line });
  if (named.length === 0) problems.add('The service lists no layer that a map can be asked of.', { line: root.line });
  const spots: Record<string, Spot> = { '': { line: root.line } };
  for (const fact of ['title', 'abstract', 'fees', 'accessConstraints'])
    if (service.head) spots[`/${fact}`] = { line: service.head.line };
  operations.forEach(({ line }, index) => {
    spots[`/operations/${index}`] = { line };
  });
  const [first] = operations;
  if (first !== undefined) spots['/operations'] = spots['/servers'] = spots['/formats'] = { line: first.line };
  const facts = named.slice(0, mostLayers).map(({ element, crs }, index) => {
    spots[`/layers/${index}`] = { line: element.line };
    return {
      name: textBelow(element, 'Name') ?? '',
      ...present({ title: textBelow(element, 'Title') }),
      crs,
      queryable: element.attributes.queryable === '1',
    };
  });
  return {
    state: 'read',
    facts: {
      version,
      ...present(service.facts),
      servers: serverAddresses(operations.flatMap(({ urls }) => urls)),
      operations: operations.map(({ name }) => name),
      formats: operations.find(({ name }) => name === 'GetMap')?.formats ?? [],
      layers: facts,
      count: named.length,
      template: stockLayers(facts.map(({ name }) => name)) ?? null,
    },
    spots,
    problems: problems.list(),
    valid: !problems.any(),
  };
};

/** All layers, nested ones included; the reference systems of a layer hold for those below it (06-042, table 7). */
const layersOf = (holder: XmlElement | undefined, inherited: readonly string[]): readonly Layer[] =>
  childrenOf(holder, 'Layer').flatMap((element) => {
    const own = [...textsBelow(element, 'CRS'), ...textsBelow(element, 'SRS')].flatMap((text) => text.split(/\s+/));
    const crs = [...new Set([...inherited, ...own])].slice(0, 200);
    return [{ element, crs }, ...layersOf(element, crs)];
  });
