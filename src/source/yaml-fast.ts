import {
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  parseEvents,
  SCALAR_STYLE_PLAIN,
} from 'js-yaml';
import type { Document } from './document.ts';
import { limits } from './limits.ts';
import type { SourceText } from './text.ts';
import type { YamlBounds } from './yaml-guard.ts';
import { yamlTree } from './yaml-tree.ts';

/**
 * Parses plain YAML quickly: one mapping or list without anchors, aliases, tags, directives, control characters, odd numbers,
 * tabs before a line, or anything faulty. Undefined for everything else, which `parseYaml` then reads with all its faults. On what it takes, value
 * and places are those of `parseYaml`.
 */
export const parseYamlFast = (
  source: SourceText,
  bounds: Pick<YamlBounds, 'depth' | 'nodes' | 'entries'> = limits,
): Document | undefined => {
  const { text } = source;
  if (
    /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]|\\[^"\\/bnrt]|^%|^\.\.\.|^ *\t|^ +---|\r(?!\n)/m.test(text)
  )
    return undefined;
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: bounds.depth });
    if (events.length > bounds.nodes || !isTaken(events, text, bounds.entries)) return undefined;
    const tree = yamlTree(events, text);
    return tree && { source, faults: [], ...tree };
  } catch {
    return undefined;
  }
};

/** What begins like a number and is not a plain decimal one; two readers may disagree about it. */
const oddNumber = /^[-+]?(0[xob0-9]|\.\d|\d{16,}|\d+\.(\D|$)|[\d.]+e|[\d.]*\d{16,})|^[-+]?\.(inf|nan)|^\+/i;

/** Whether a text at a place begins like a number (+ - . / and the digits): all others need no closer look. */
const beginsLikeNumber = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x2b && code <= 0x39;
};

const isPlain = (event: Event, text: string): boolean => {
  if (event.type === EVENT_ALIAS) return false;
  if (event.type === EVENT_DOCUMENT) return event.directives.length === 0;
  if (event.type === EVENT_POP) return true;
  if (event.anchorStart >= 0 || event.tagStart >= 0) return false;
  if (event.type !== EVENT_SCALAR || event.style !== SCALAR_STYLE_PLAIN) return true;
  const { valueStart, valueEnd } = event;
  return valueStart < 0 || !beginsLikeNumber(text, valueStart) || !oddNumber.test(text.slice(valueStart, valueEnd));
};

/** Whether this is one mapping or list of plain events, no collection has too many entries, and nothing is left empty but the value of a key. */
const isTaken = (events: readonly Event[], text: string, entries: number): boolean => {
  const open: { readonly mapping: boolean; count: number }[] = [];
  let top: (typeof open)[number] | undefined;
  let documents = 0;
  return (
    events.every((event) => {
      if (!isPlain(event, text)) return false;
      if (event.type === EVENT_POP) {
        open.pop();
        top = open.at(-1);
        return true;
      }
      if (event.type === EVENT_DOCUMENT) documents++;
      if (event.type === EVENT_SCALAR && open.length < 2) return false;
      if (event.type === EVENT_SCALAR && event.valueStart < 0 && (top?.mapping !== true || top.count % 2 === 0))
        return false;
      if (top !== undefined && ++top.count > entries * (top.mapping ? 2 : 1)) return false;
      if (event.type === EVENT_MAPPING || event.type === EVENT_SEQUENCE || event.type === EVENT_DOCUMENT) {
        top = { mapping: event.type === EVENT_MAPPING, count: 0 };
        open.push(top);
      }
      return true;
    }) && documents === 1
  );
};
