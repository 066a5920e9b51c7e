import type { Facts, Kind, Reading, Spot } from '../model/evidence.ts';
import type { Json } from '../source/pointer.ts';
import type { SourceText } from '../source/text.ts';
import { present } from './members.ts';
import { recordTally } from './records.ts';
import { allBelow } from './xml-search.ts';
import { type XmlElement, xmlTree } from './xml-tree.ts';

/** Characters of one file that is read as a tree. */
const most = 20_000_000;

/** XML of no more special kind: an export, a schema, a report of a tool. */
export const xml: Kind = {
  name: 'xml',
  title: 'XML file',
  recognisedBy: 'A text that begins with an XML declaration or an element, and is not HTML.',
  recognise: ({ format }) => format === 'xml',
  read: ({ source, element }) => {
    if (source === undefined) return { state: 'invalid', why: 'holds no text' };
    return source.text.length > most
      ? { state: 'unreadable', why: `it has more than ${most} characters` }
      : readXml(source, element?.namespace ?? '');
  },
};

const readXml = async (source: SourceText, namespace: string): Promise<Reading> => {
  const { xmlFault } = await import('./xml-fault.ts');
  const fault = await xmlFault(source);
  if (fault !== undefined) return { state: 'invalid', why: `is not XML: ${fault.problem}`, spot: { line: fault.line } };
  const root = await xmlTree(source);
  const { records, list } = recordsIn(root);
  const tally = recordTally();
  for (const [index, record] of records.entries()) tally.add(recordOf(record), [index]);
  const { elements, depth } = measure(root);
  const isSchema = namespace === 'http://www.w3.org/2001/XMLSchema' && root.name === 'schema';
  const facts: Facts = {
    root: root.name,
    ...present({ namespace: namespace === '' ? undefined : namespace }),
    elements,
    depth,
    ...(records[0] !== undefined && { recordName: records[0].name }),
    ...tally.facts(),
    ...(isSchema && {
      schema: {
        ...present({ targetNamespace: root.attributes.targetNamespace }),
        elements: allBelow(root, 'element')
          .flatMap(({ attributes }) => attributes.name ?? [])
          .slice(0, 500),
        types: [...allBelow(root, 'complexType'), ...allBelow(root, 'simpleType')]
          .flatMap(({ attributes }) => attributes.name ?? [])
          .slice(0, 500),
      },
    }),
  };
  const spots: Record<string, Spot> = { '': { line: root.line } };
  const places = { ...tally.firstPlaces() };
  const { earliest, latest } = tally.datePlaces();
  if (earliest !== undefined) places['/dates/earliest'] = earliest;
  if (latest !== undefined) places['/dates/latest'] = latest;
  for (const [fact, pointer] of Object.entries(places)) {
    const record = records[Number(pointer.split('/')[1])];
    if (record !== undefined) spots[fact] = { line: record.line };
  }
  if (list !== undefined) spots['/records'] = { line: list.line };
  return { state: 'read', facts, spots, problems: [], valid: true };
};

/** The records: the longest run of sisters of one name, at most three levels down; else the root itself. */
const recordsIn = (root: XmlElement): { readonly records: readonly XmlElement[]; readonly list?: XmlElement } => {
  let best: { readonly records: readonly XmlElement[]; readonly list?: XmlElement } = { records: [root] };
  let level: readonly XmlElement[] = [root];
  for (let depth = 0; depth < 3; depth++) {
    for (const list of level) {
      for (const records of byName(list.children))
        if (records.length > Math.max(1, best.records.length)) best = { records, list };
    }
    level = level.flatMap(({ children }) => children).slice(0, 1_000);
  }
  return best;
};

const byName = (elements: readonly XmlElement[]): Iterable<readonly XmlElement[]> => {
  const groups = new Map<string, XmlElement[]>();
  for (const element of elements) {
    const group = groups.get(element.name);
    if (group === undefined) groups.set(element.name, [element]);
    else group.push(element);
  }
  return groups.values();
};

/** An element as a record: its attributes and elements by name, or its text. */
const recordOf = (element: XmlElement, depth = 0): Json => {
  const attributes = Object.entries(element.attributes).filter(([name]) => !name.startsWith('xmlns'));
  if (depth > 4 || (element.children.length === 0 && attributes.length === 0)) return element.text.trim();
  const fields: Record<string, Json> = Object.fromEntries(attributes);
  for (const child of element.children.slice(0, 500)) fields[child.name] ??= recordOf(child, depth + 1);
  const text = element.text.trim();
  return text === '' ? fields : { ...fields, text };
};

const measure = (root: XmlElement): { readonly elements: number; readonly depth: number } => {
  let [elements, depth] = [0, 0];
  let level: readonly XmlElement[] = [root];
  for (; level.length > 0; depth++) {
    elements += level.length;
    level = level.flatMap(({ children }) => children);
  }
  return { elements, depth };
};
