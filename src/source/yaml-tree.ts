import {
  COLLECTION_STYLE_FLOW,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  getScalarValue,
  SCALAR_STYLE_DOUBLE_QUOTED,
  SCALAR_STYLE_FOLDED_BLOCK,
  SCALAR_STYLE_LITERAL_BLOCK,
  SCALAR_STYLE_PLAIN,
  SCALAR_STYLE_SINGLE_QUOTED,
  type ScalarEvent,
} from 'js-yaml';
import type { Document, Span } from './document.ts';
import type { Json } from './pointer.ts';
import { closing, mayEnd } from './yaml-ends.ts';

type Node = {
  readonly start: number;
  end: number;
  readonly value: Json;
  readonly members?: Map<string, { readonly key: Span; readonly node: Node }>;
  readonly items?: Node[];
  readonly flow?: boolean;
};

/**
 * Builds the value of a YAML text and the way from keys to places from the plain events of its parser (see yaml-fast.ts). Undefined
 * where a key stands twice, is a block or no scalar, where something follows on closing quotes or brackets (faulty to the full reader), or
 * where the blanks at the end of a block matter (see blanksMatter), of which the readers think differently.
 */
export const yamlTree = (events: readonly Event[], text: string): Pick<Document, 'value' | 'locate'> | undefined => {
  const tree = treeOf(events, text);
  if (tree === undefined) return undefined;
  const { root } = tree;
  return {
    value: root?.value ?? null,
    locate: (keys, part = 'value') => {
      let node: Node | undefined = root;
      let keySpan: Span | undefined;
      for (const key of keys) {
        const member: { readonly key: Span; readonly node: Node } | undefined = node?.members?.get(key);
        keySpan = member?.key;
        node = member?.node ?? (/^\d+$/.test(key) ? node?.items?.[Number(key)] : undefined);
        if (node === undefined) return undefined;
      }
      if (node === undefined) return undefined;
      if (part === 'key' && keySpan) return keySpan;
      return node.end > node.start || keySpan === undefined
        ? { offset: node.start, length: Math.max(1, node.end - node.start) }
        : { offset: node.start, length: 1 };
    },
  };
};

/** A collection that is not closed yet, and the key of a mapping that waits for its value. */
type Open = { readonly node: Node; key: (Span & { readonly name: string }) | undefined };

const treeOf = (events: readonly Event[], text: string): { readonly root: Node | undefined } | undefined => {
  const open: Open[] = [];
  let root: Node | undefined;
  const whole = events.every((event) => {
    const top = open.at(-1);
    if (event.type === EVENT_DOCUMENT) return true;
    if (event.type === EVENT_MAPPING || event.type === EVENT_SEQUENCE) {
      open.push({ node: collection(event), key: undefined });
      return top?.node.members === undefined || top.key !== undefined;
    }
    if (event.type === EVENT_SCALAR) {
      const { start, end } = spanOf(event, text, top?.key);
      if (isQuoted(event) && !mayEnd(text, end)) return false;
      if (isBlock(event) && blanksMatter(markOf(event, text, top?.key)?.mark ?? '', text)) return false;
      if (top?.node.members === undefined || top.key !== undefined)
        return place({ start, end, value: meant(event, text) }, top);
      if (isBlock(event)) return false;
      const name = getScalarValue(text, event);
      top.key = { name, offset: start, length: Math.max(1, end - start) };
      return !top.node.members.has(name);
    }
    const node = open.pop()?.node;
    if (node === undefined) return true;
    /* The pair in `[a: b]` is a mapping without brackets of its own. */
    const bracketed = node.flow && text[node.start] === (node.items ? '[' : '{');
    if (bracketed) node.end = closing(text, node.end, node.items ? ']' : '}');
    return (!bracketed || mayEnd(text, node.end)) && place(node, open.at(-1));
  });
  /** Puts a node where it belongs: into the list or the mapping around it, or at the top. */
  function place(node: Node, top: Open | undefined): boolean {
    if (top === undefined) {
      root ??= node;
      return true;
    }
    const { members, items, value } = top.node;
    top.node.end = Math.max(top.node.end, node.end);
    if (items !== undefined) {
      items.push(node);
      (value as Json[]).push(node.value);
    } else if (members !== undefined && top.key !== undefined) {
      const { name, offset, length } = top.key;
      members.set(name, { key: { offset, length }, node });
      setOwn(value as { [key: string]: Json }, name, node.value);
      top.key = undefined;
    }
    return true;
  }
  return whole ? { root } : undefined;
};

const collection = ({
  type,
  start,
  style,
}: Extract<Event, { readonly style: unknown; readonly start: number }>): Node => ({
  start,
  end: start,
  flow: style === COLLECTION_STYLE_FLOW,
  ...(type === EVENT_MAPPING ? { value: {}, members: new Map() } : { value: [], items: [] }),
});

/** Sets a member, which may bear the name of the prototype. */
const setOwn = (group: { [key: string]: Json }, name: string, value: Json): void => {
  if (name === '__proto__')
    Object.defineProperty(group, name, { value, enumerable: true, writable: true, configurable: true });
  else group[name] = value;
};

/** The words of the core schema that are no text. */
const coreWords = new Map<string, Json>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word): [string, Json] => [word, null]),
  ...['true', 'True', 'TRUE'].map((word): [string, Json] => [word, true]),
  ...['false', 'False', 'FALSE'].map((word): [string, Json] => [word, false]),
]);

/** A scalar's value by the core schema of YAML 1.2.2 (10.3), of the forms that are taken: no number is odd (see yaml-fast.ts). */
const meant = (event: ScalarEvent, text: string): Json => {
  if (event.valueStart < 0) return null;
  const said = getScalarValue(text, event);
  if (event.style !== SCALAR_STYLE_PLAIN) return said;
  const word = coreWords.get(said);
  if (word !== undefined) return word;
  return /^-?[0-9]+(?:\.[0-9]+)?$/.test(said) ? Number(said) : said;
};

/**
 * Where a scalar stands: with its quotes, from the mark of a block (| or >), or behind its key where nothing is written; where
 * the key has no colon either (`{ key }`), its key.
 */
const spanOf = (
  event: ScalarEvent,
  text: string,
  key: Span | undefined,
): { readonly start: number; readonly end: number } => {
  if (event.valueStart < 0) {
    const { offset, length } = key ?? { offset: 0, length: 0 };
    const behind = offset + length;
    const colon = /^(?:\s|#.*\n)*:[ \t]*/.exec(text.slice(behind));
    if (colon === null) return { start: offset, end: behind };
    const at = behind + colon[0].length;
    return { start: at, end: at };
  }
  if (isBlock(event)) {
    return { start: markOf(event, text, key)?.at ?? event.valueStart, end: event.valueEnd };
  }
  const quote = isQuoted(event) ? 1 : 0;
  return { start: event.valueStart - quote, end: event.valueEnd + quote };
};

/** The mark of a block and where it stands: at the end of the line before its text, behind its key. */
const markOf = (
  { valueStart }: ScalarEvent,
  text: string,
  key: Span | undefined,
): { readonly at: number; readonly mark: string } | undefined => {
  const lineEnd = text[valueStart - 1] === '\n' ? valueStart - 1 : valueStart;
  const line = Math.max(text.lastIndexOf('\n', lineEnd - 1) + 1, key === undefined ? 0 : key.offset + key.length);
  const found = /([|>][-+\d]*)[ \t]*(#.*)?\r?$/.exec(text.slice(line, lineEnd));
  return found === null ? undefined : { at: line + found.index, mark: found[1] ?? '' };
};

/** Whether a block says its indentation (|2), or keeps the lines at its end (|+) in a text that ends in blanks. */
const blanksMatter = (mark: string, text: string): boolean =>
  /\d/.test(mark) || (mark.includes('+') && /[ \t]/.test(text.at(-1) ?? ''));

const isQuoted = ({ style }: ScalarEvent): boolean =>
  style === SCALAR_STYLE_SINGLE_QUOTED || style === SCALAR_STYLE_DOUBLE_QUOTED;

const isBlock = ({ style }: ScalarEvent): boolean =>
  style === SCALAR_STYLE_LITERAL_BLOCK || style === SCALAR_STYLE_FOLDED_BLOCK;
