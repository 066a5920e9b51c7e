import { lineColumnAt, type SourceText } from '../source/text.ts';
import { isEmptyTag } from './xml-walk.ts';

/** An element of an XML document: its name without prefix, its attributes, its elements, its own text, and its line. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly line: number;
};

type Building = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
  line: number;
};

/** Bounds on one XML document. */
const most = { depth: 200, elements: 1_000_000 };

/** A document as a tree, and the first element that is opened and never closed, where there is one: then the document is cut off or wrongly nested. */
export type XmlDocument = { readonly root: XmlElement; readonly unclosed?: XmlElement };

/**
 * Reads an XML document as a tree; no entity but those of XML is known and nothing is fetched. Rejects where elements are
 * nested more than 200 deep, are more than 1,000,000, or where there is no root.
 */
export const xmlTree = async (source: SourceText): Promise<XmlElement> => (await xmlDocument(source)).root;

/** Reads an XML document as `xmlTree` does, and tells whether all its elements are closed. */
export const xmlDocument = async (source: SourceText): Promise<XmlDocument> => {
  const { Parser } = await import('htmlparser2');
  const top: Building = { name: '', attributes: {}, children: [], text: '', line: 1 };
  const open: Building[] = [top];
  let elements = 0;
  let unclosed: XmlElement | undefined;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (open.length > most.depth) throw new Error(`its elements are nested more than ${most.depth} deep`);
        if (++elements > most.elements) throw new Error(`it has more than ${most.elements} elements`);
        const element = {
          name: name.slice(name.indexOf(':') + 1),
          attributes,
          children: [],
          text: '',
          line: lineColumnAt(source, parser.startIndex).line,
        };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (text) => {
        const element = open.at(-1);
        if (element !== undefined) element.text += text;
      },
      onclosetag: (_, implied) => {
        const element = open.pop();
        // The parser also calls the end of an empty element (<a/>) implied.
        if (implied && !isEmptyTag(source.text, parser.startIndex, parser.endIndex)) unclosed ??= element;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source.text);
  parser.end();
  const [root] = top.children;
  if (root === undefined) throw new Error('it has no root element');
  return { root, ...(unclosed !== undefined && { unclosed }) };
};

/** The first element below with this name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** All elements below with this name, in their order. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The text of the element below with this name, without white space at its ends; undefined where there is none. */
export const textBelow = (element: XmlElement | undefined, name: string): string | undefined => {
  const text = childOf(element, name)?.text.trim();
  return text === '' ? undefined : text;
};
