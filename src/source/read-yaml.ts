import type { Document } from './document.ts';
import type { SourceText } from './text.ts';
import { parseYamlFast } from './yaml-fast.ts';

/** Parses a YAML document: plain ones quickly, all others with the reader that tells every fault with its place. */
export const readYaml = async (source: SourceText): Promise<Document> =>
  parseYamlFast(source) ?? (await import('./yaml.ts')).parseYaml(source);
