import { lineColumnAt, type SourceText } from '../source/text.ts';

/** An element as it is opened: its name without prefix, its namespace, its attributes by their written names. */
export type OpenElement = {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
};

/** What is told of an XML document while it is read. `line` gives the line of what is being told. */
export type XmlVisitor = {
  readonly open: (element: OpenElement, line: () => number) => void;
  readonly text?: (text: string) => void;
  readonly close?: (element: OpenElement) => void;
};

const deepest = 500;

/** The first element that is opened and never closed, where there is one. */
export type Walked = { readonly unclosed?: { readonly name: string; readonly line: number } };

/**
 * Walks an XML document of any size without building it; namespaces are resolved, no entity but those of XML is known, nothing
 * is fetched. Rejects where elements are nested more than 500 deep, or where there is none.
 */
export const walkXml = async (source: SourceText, visitor: XmlVisitor): Promise<Walked> => {
  const { Parser } = await import('htmlparser2');
  const stack: { readonly element: OpenElement; readonly start: number }[] = [];
  const spaces: ReadonlyMap<string, string>[] = [new Map()];
  let seen = false;
  let unclosed: { readonly name: string; readonly line: number } | undefined;
  const line = () => lineColumnAt(source, parser.startIndex).line;
  const parser = new Parser(
    {
      onopentag: (written, attributes) => {
        if (stack.length >= deepest) throw new Error(`its elements are nested more than ${deepest} deep`);
        seen = true;
        const known = withDeclared(spaces.at(-1) ?? new Map(), attributes);
        spaces.push(known);
        const colon = written.indexOf(':');
        const element = {
          name: written.slice(colon + 1),
          namespace: known.get(colon < 0 ? '' : written.slice(0, colon)) ?? '',
          attributes,
        };
        stack.push({ element, start: parser.startIndex });
        visitor.open(element, line);
      },
      ontext: (text) => visitor.text?.(text),
      onclosetag: (_, implied) => {
        const top = stack.pop();
        spaces.pop();
        if (top === undefined) return;
        // The parser also calls the end of an empty element (<a/>) implied.
        if (implied && !isEmptyTag(source.text, parser.startIndex, parser.endIndex))
          unclosed ??= { name: top.element.name, line: lineColumnAt(source, top.start).line };
        visitor.close?.(top.element);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source.text);
  parser.end();
  if (!seen) throw new Error('it has no root element');
  return unclosed === undefined ? {} : { unclosed };
};

const withDeclared = (
  known: ReadonlyMap<string, string>,
  attributes: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> => {
  let own: Map<string, string> | undefined;
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    own ??= new Map(known);
    own.set(name === 'xmlns' ? '' : name.slice(6), attributes[name] ?? '');
  }
  return own ?? known;
};

/** Whether the parser stands at an element that ends where it begins. */
export const isEmptyTag = (text: string, start: number, end: number): boolean =>
  text[start] === '<' && text[start + 1] !== '/' && text[end - 1] === '/' && text[end] === '>';

/** The value of an attribute under whatever prefix; undefined where there is none. */
export const attributeNamed = (attributes: Readonly<Record<string, string>>, name: string): string | undefined => {
  for (const key in attributes) if (key === name || key.endsWith(`:${name}`)) return attributes[key];
  return undefined;
};
