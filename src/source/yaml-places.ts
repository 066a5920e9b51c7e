import {
  COLLECTION_STYLE_FLOW,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  getScalarValue,
  SCALAR_STYLE_DOUBLE_QUOTED,
  SCALAR_STYLE_FOLDED_BLOCK,
  SCALAR_STYLE_LITERAL_BLOCK,
  SCALAR_STYLE_SINGLE_QUOTED,
  type ScalarEvent,
} from 'js-yaml';
import type { Document, Span } from './document.ts';

type Node = {
  readonly start: number;
  end: number;
  readonly members?: Map<string, { readonly key: Span; readonly node: Node }>;
  readonly items?: Node[];
  readonly flow?: boolean;
};

/** Builds the way from keys to places in a YAML text, from the events of its parser. */
export const yamlPlaces = (events: readonly Event[], text: string): Document['locate'] => {
  const root = treeOf(events, text);
  return (keys, part = 'value') => {
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
  };
};

const treeOf = (events: readonly Event[], text: string): Node | undefined => {
  const open: { node: Node; key?: Span & { name: string } }[] = [];
  let root: Node | undefined;
  const place = (node: Node, event: ScalarEvent | undefined): void => {
    const top = open.at(-1);
    if (top === undefined) {
      root ??= node;
      return;
    }
    top.node.end = Math.max(top.node.end, node.end);
    if (top.node.items) top.node.items.push(node);
    else if (top.key === undefined && event !== undefined)
      top.key = { name: getScalarValue(text, event), offset: node.start, length: Math.max(1, node.end - node.start) };
    else if (top.key !== undefined) {
      const { name, ...key } = top.key;
      top.node.members?.set(name, { key, node });
      delete top.key;
    }
  };
  for (const event of events) {
    if (event.type === EVENT_SCALAR) {
      place(scalar(event, text, open.at(-1)?.key), event);
    } else if (event.type === EVENT_MAPPING || event.type === EVENT_SEQUENCE) {
      const flow = event.style === COLLECTION_STYLE_FLOW;
      const node: Node = {
        start: event.start,
        end: event.start,
        flow,
        ...(event.type === EVENT_MAPPING ? { members: new Map() } : { items: [] }),
      };
      open.push({ node });
    } else if (event.type === EVENT_POP) {
      const closed = open.pop();
      if (closed === undefined) continue;
      const { node } = closed;
      if (node.flow) node.end = closing(text, node.end, node.items ? ']' : '}');
      place(node, undefined);
    } else if (event.type === EVENT_DOCUMENT) continue;
  }
  return root;
};

/** Where a scalar stands: with its quotes, from the mark of a block (| or >), or behind its key where nothing is written. */
const scalar = (event: ScalarEvent, text: string, key: Span | undefined): Node => {
  if (event.valueStart < 0) {
    let at = key === undefined ? 0 : text.indexOf(':', key.offset + key.length) + 1;
    while (text[at] === ' ') at++;
    return { start: at, end: at };
  }
  if (event.style === SCALAR_STYLE_LITERAL_BLOCK || event.style === SCALAR_STYLE_FOLDED_BLOCK) {
    const lineEnd = event.valueStart - 1;
    const line = text.lastIndexOf('\n', lineEnd - 1) + 1;
    const mark = /[|>][-+\d]*[ \t]*(#.*)?\r?$/.exec(text.slice(line, lineEnd));
    return { start: mark === null ? event.valueStart : line + mark.index, end: event.valueEnd };
  }
  const quote = event.style === SCALAR_STYLE_SINGLE_QUOTED || event.style === SCALAR_STYLE_DOUBLE_QUOTED ? 1 : 0;
  return { start: event.valueStart - quote, end: event.valueEnd + quote };
};

const closing = (text: string, from: number, bracket: string): number => {
  const at = text.indexOf(bracket, from);
  return at < 0 ? from : at + 1;
};
