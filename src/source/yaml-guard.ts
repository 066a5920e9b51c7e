import type { CST } from 'yaml';
import { limits } from './limits.ts';

/** Bounds of one YAML document. */
export type YamlBounds = {
  readonly depth: number;
  readonly nodes: number;
  readonly entries: number;
  readonly aliases: number;
};

/** What the guard met first: the offset and the sentence. */
export type GuardFault = { readonly offset: number; readonly message: string };

type Token = CST.Token & { readonly items?: readonly CST.CollectionItem[]; readonly value?: CST.Token };

/**
 * Bounds a YAML token tree before it is composed: depth, number of nodes, entries of one collection, anchors and aliases.
 * Walks without recursion, since a deep tree is what it guards against.
 */
export const guardTokens = (tokens: readonly CST.Token[], bounds: YamlBounds = limits): GuardFault | undefined => {
  const open: [Token, number][] = tokens.map((token) => [token as Token, 0]);
  let nodes = 0;
  let aliases = 0;
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const [token, depth] = entry;
    const offset = 'offset' in token ? token.offset : 0;
    if (depth > bounds.depth)
      return { offset, message: `The document is nested more than ${bounds.depth} levels deep` };
    if (++nodes > bounds.nodes) return { offset, message: `The document has more than ${bounds.nodes} values` };
    if (token.type === 'alias') aliases++;
    if (token.value !== undefined && typeof token.value === 'object') open.push([token.value as Token, depth]);
    if (token.items === undefined) continue;
    if (token.items.length > bounds.entries)
      return { offset, message: `A list or mapping has more than ${bounds.entries} entries` };
    for (const item of token.items) {
      aliases += item.start.filter((part) => part.type === 'anchor').length;
      if (item.key) open.push([item.key as Token, depth + 1]);
      if (item.value) open.push([item.value as Token, depth + 1]);
    }
    if (aliases > bounds.aliases)
      return { offset, message: `The document uses more than ${bounds.aliases} anchors and aliases` };
  }
  return undefined;
};
