import type { Kind, Reading, Spot } from '../model/evidence.ts';
import { present } from './members.ts';
import { type OwsOperation, owsOperations, owsService, readCapabilities, textsBelow } from './ows-capabilities.ts';
import { stockLayers } from './ows-samples.ts';
import { problemList } from './problem-list.ts';
import { serverAddresses } from './server-address.ts';
import { childOf, childrenOf, textBelow, type XmlElement } from './xml-tree.ts';

/** What a Web Feature Service says of itself: WFS 1.0, 1.1 and 2.0. An exception report is none. */
export const wfsCapabilities: Kind = {
  name: 'wfs-capabilities',
  title: 'capabilities document of a Web Feature Service',
  recognisedBy: 'XML with the root element WFS_Capabilities.',
  recognise: ({ format, element }) => format === 'xml' && element?.name === 'WFS_Capabilities',
  read: (probe) => readCapabilities(probe, (root) => factsOf(root, probe.element?.namespace ?? '')),
};

const mostTypes = 1_000;

const factsOf = (root: XmlElement, namespace: string): Reading => {
  const problems = problemList();
  const service = owsService(root);
  const operations = owsOperations(root);
  const version = root.attributes.version?.trim() ?? '';
  const list = childOf(root, 'FeatureTypeList');
  const types = childrenOf(list, 'FeatureType');
  if (!/^https?:\/\/www\.opengis\.net\/wfs(\/2\.0)?$/.test(namespace))
    problems.add('The root element does not stand in the namespace of WFS.', { line: root.line });
  if (!/^(1\.0|1\.1|2\.0)\.\d+$/.test(version))
    problems.add('The root element names no version of WFS (1.0.0, 1.1.0 or 2.0.x).', { line: root.line });
  // OGC 04-094, clause 7.1; OGC 09-025r2, table 1: these three are mandatory for every service.
  for (const name of ['GetCapabilities', 'DescribeFeatureType', 'GetFeature'])
    if (!operations.some((operation) => operation.name === name))
      problems.add(`The operation ${name}, which every WFS must offer, is not listed.`, { line: root.line });
  if (types.length === 0)
    problems.add('The service lists no feature type, so it serves nothing.', { line: (list ?? root).line });
  const featureTypes = types.slice(0, mostTypes).map((type) => {
    const name = textBelow(type, 'Name');
    if (name === undefined) problems.add('A feature type has no name.', { line: type.line });
    const defaultCrs = ['DefaultCRS', 'DefaultSRS', 'SRS'].map((key) => textBelow(type, key)).find((text) => text);
    if (defaultCrs === undefined && childOf(type, 'NoCRS') === undefined && childOf(type, 'NoSRS') === undefined)
      problems.add(`The feature type ${name ?? ''} names no reference system.`, { line: type.line });
    return {
      name: name ?? '',
      ...present({ title: textBelow(type, 'Title'), defaultCrs }),
      otherCrs: [...textsBelow(type, 'OtherCRS'), ...textsBelow(type, 'OtherSRS')],
      formats: textsBelow(childOf(type, 'OutputFormats'), 'Format'),
      ...present({ bbox: boundsOf(type) }),
    };
  });
  const filter = childOf(root, 'Filter_Capabilities');
  const facts = {
    version,
    ...present(service.facts),
    servers: serverAddresses(operations.flatMap(({ urls }) => urls)),
    operations: operations.map(({ name }) => name),
    outputFormats: formatsOf(operations),
    featureTypes,
    count: types.length,
    spatialOperators: operatorsOf(filter, 'Spatial'),
    temporalOperators: operatorsOf(filter, 'Temporal'),
    template: stockLayers(featureTypes.map(({ name }) => name)) ?? null,
  };
  return {
    state: 'read',
    facts,
    spots: spotsOf(root, service.head, operations, types),
    problems: problems.list(),
    valid: !problems.any(),
  };
};

const formatsOf = (operations: readonly OwsOperation[]): readonly string[] =>
  operations.find(({ name }) => name === 'GetFeature')?.formats ?? [];

/** The box in degrees: two corners, or the four attributes of WFS 1.0; undefined where it cannot be read. */
const boundsOf = (type: XmlElement): readonly number[] | undefined => {
  const box = childOf(type, 'WGS84BoundingBox');
  const old = childOf(type, 'LatLongBoundingBox')?.attributes;
  const numbers =
    box === undefined
      ? ['minx', 'miny', 'maxx', 'maxy'].map((key) => Number(old?.[key] ?? Number.NaN))
      : `${textBelow(box, 'LowerCorner') ?? ''} ${textBelow(box, 'UpperCorner') ?? ''}`.trim().split(/\s+/).map(Number);
  return numbers.length === 4 && numbers.every(Number.isFinite) ? numbers : undefined;
};

/** The names of the operators of one sort: attributes in WFS 1.1 and 2.0, elements in 1.0. */
const operatorsOf = (filter: XmlElement | undefined, sort: string): readonly string[] => {
  const capabilities = childOf(filter, `${sort}_Capabilities`);
  const list = childOf(capabilities, `${sort}Operators`) ?? childOf(capabilities, `${sort}_Operators`);
  return list?.children.map(({ name, attributes }) => attributes.name ?? name) ?? [];
};

const spotsOf = (
  root: XmlElement,
  head: XmlElement | undefined,
  operations: readonly OwsOperation[],
  types: readonly XmlElement[],
): Record<string, Spot> => {
  const spots: Record<string, Spot> = { '': { line: root.line } };
  for (const fact of ['title', 'abstract', 'fees', 'accessConstraints'])
    if (head) spots[`/${fact}`] = { line: head.line };
  for (const fact of ['operations', 'servers', 'outputFormats'])
    spots[`/${fact}`] = { line: operations.find(({ name }) => name === 'GetFeature')?.line ?? root.line };
  operations.forEach(({ line }, index) => {
    spots[`/operations/${index}`] = { line };
  });
  types.slice(0, mostTypes).forEach(({ line }, index) => {
    spots[`/featureTypes/${index}`] = { line };
  });
  const [first] = types;
  if (first !== undefined) spots['/featureTypes'] = spots['/count'] = { line: first.line };
  return spots;
};
