import type { Spot } from '../model/evidence.ts';
import { type Json, keysOf, pointerOf } from '../source/pointer.ts';
import type { SourceText } from '../source/text.ts';
import { present } from './members.ts';
import { childOf, textBelow, type XmlElement, xmlTree } from './xml-tree.ts';

/** A bill in the shape of CycloneDX JSON, and the lines on which its parts stand in the XML. */
export type XmlBill = {
  readonly bill: { readonly [key: string]: Json };
  readonly spots: (spots: Readonly<Record<string, Spot>>) => Record<string, Spot>;
};

/** Reads what the facts of a bill need of CycloneDX in XML; the schema is not tried. */
export const readXmlBill = async (source: SourceText): Promise<XmlBill> => {
  const root = await xmlTree(source);
  const lines = new Map<string, number>([['', root.line]]);
  const metadata = childOf(root, 'metadata');
  const list = <T extends Json>(
    parent: XmlElement | undefined,
    name: string,
    pointer: string,
    make: (element: XmlElement, at: string) => T,
  ): T[] =>
    (childOf(parent, name)?.children ?? []).map((element, index) => {
      const at = `${pointer}/${name}/${index}`;
      lines.set(at, element.line);
      return make(element, at);
    });
  /** An element as a group of members; one whose elements bear its own name in the singular is a list. */
  const membersOf = (element: XmlElement, at: string): Json => {
    lines.set(at, element.line);
    const { name, children } = element;
    if (children.length === 0) return element.text.trim();
    if (children.every((child) => `${child.name}s` === name))
      return children.map((child, index) => membersOf(child, `${at}/${index}`));
    return Object.fromEntries(children.map((child) => [child.name, membersOf(child, `${at}/${child.name}`)]));
  };
  const component = (element: XmlElement, at: string): { readonly [key: string]: Json } => {
    const card = childOf(element, 'modelCard');
    return {
      ...present({
        type: element.attributes.type,
        'bom-ref': element.attributes['bom-ref'],
        ...Object.fromEntries(
          ['name', 'version', 'purl', 'cpe', 'publisher', 'author'].map((key) => [key, textBelow(element, key)]),
        ),
      }),
      ...organisation(element, 'supplier'),
      ...organisation(element, 'manufacturer'),
      ...(card !== undefined && { modelCard: card.children.length === 0 ? {} : membersOf(card, `${at}/modelCard`) }),
      licenses: (childOf(element, 'licenses')?.children ?? []).map(licence),
      components: list(element, 'components', at, component),
    };
  };
  const subject = childOf(metadata, 'component');
  if (subject !== undefined) lines.set('/metadata/component', subject.line);
  if (metadata !== undefined) lines.set('/metadata', metadata.line);
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion:
      /\/bom\/(.+)$/.exec(
        root.attributes.xmlns ?? Object.values(root.attributes).find((value) => value.includes('/schema/bom/')) ?? '',
      )?.[1] ?? '',
    ...present({ serialNumber: root.attributes.serialNumber }),
    version: Number(root.attributes.version ?? 1),
    metadata: {
      ...present({ timestamp: textBelow(metadata, 'timestamp') }),
      ...organisation(metadata, 'supplier'),
      ...organisation(metadata, 'manufacture'),
      ...(subject !== undefined && { component: component(subject, '/metadata/component') }),
      tools: list(metadata, 'tools', '/metadata', (tool) =>
        present({ name: textBelow(tool, 'name'), version: textBelow(tool, 'version') }),
      ),
      lifecycles: list(metadata, 'lifecycles', '/metadata', (phase) => present({ phase: textBelow(phase, 'phase') })),
    },
    components: list(root, 'components', '', component),
    services: list(root, 'services', '', (service) => ({
      ...present({ name: textBelow(service, 'name'), 'bom-ref': service.attributes['bom-ref'] }),
      ...organisation(service, 'provider'),
      endpoints: (childOf(service, 'endpoints')?.children ?? []).map(({ text }) => text.trim()),
    })),
    dependencies: list(root, 'dependencies', '', ({ attributes, children }) => ({
      ...present({ ref: attributes.ref }),
      dependsOn: children.flatMap((child) => child.attributes.ref ?? []),
    })),
    vulnerabilities: list(root, 'vulnerabilities', '', () => ({})),
  };
  return {
    bill,
    spots: (spots) =>
      Object.fromEntries(
        Object.entries(spots).map(([fact, { pointer = '' }]) => [fact, { line: lineOf(lines, pointer) }]),
      ),
  };
};

const organisation = (element: XmlElement | undefined, key: string): { readonly [key: string]: Json } => {
  const name = textBelow(childOf(element, key), 'name');
  return name === undefined ? {} : { [key]: { name } };
};

const licence = (element: XmlElement): Json =>
  element.name === 'expression'
    ? { expression: element.text.trim() }
    : { license: present({ id: textBelow(element, 'id'), name: textBelow(element, 'name') }) };

const lineOf = (lines: ReadonlyMap<string, number>, pointer: string): number => {
  const keys = keysOf(pointer);
  for (let length = keys.length; length > 0; length--) {
    const line = lines.get(pointerOf(keys.slice(0, length)));
    if (line !== undefined) return line;
  }
  return lines.get('') ?? 1;
};
