import {
  Composer,
  type CST,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Parser,
  type YAMLError,
  type Document as YamlDocument,
} from 'yaml';
import type { Document, Span } from './document.ts';
import type { Fault } from './errors.ts';
import { limits } from './limits.ts';
import type { Json } from './pointer.ts';
import { lineColumnAt, type SourceText } from './text.ts';
import { guardTokens, type YamlBounds } from './yaml-guard.ts';

/**
 * Parses one YAML 1.2 document (JSON is YAML) with the core schema; all its faults are collected, each with its place.
 * Guards the token tree first, counts documents, and never executes, fetches or resolves a tag.
 * With faults, `value` is null; a fault that is a bound of ours (`bounds`, by default those of a manifest) says so.
 */
export const parseYaml = (source: SourceText, bounds: YamlBounds = limits): Document => {
  const faultAt = (offset: number, message: string, hint?: string): Fault => ({
    file: source.file,
    ...lineColumnAt(source, offset),
    message,
    ...(hint !== undefined && { hint }),
  });
  const failed = (...faults: Fault[]): Document => ({ source, value: null, faults, locate: () => undefined });

  const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(source.text);
  if (control) return failed(faultAt(control.index, 'The file holds a control character; remove it.'));
  const directive = /^%YAML\s+1\.[013-9]/m.exec(source.text);
  if (directive)
    return failed(faultAt(directive.index, 'The file asks for another version of YAML; remove the line %YAML.'));

  let documents: YamlDocument.Parsed[];
  try {
    const tokens: CST.Token[] = [...new Parser().parse(source.text)];
    const guard = guardTokens(tokens, bounds);
    if (guard)
      return failed({ ...faultAt(guard.offset, `${guard.message}; shorten it or split it into files.`), limit: true });
    documents = [...composer().compose(tokens, true, source.text.length)] as YamlDocument.Parsed[];
  } catch (error) {
    return failed(faultAt(0, `The file cannot be read as YAML: ${firstLine(error)}.`));
  }
  const [document, second] = documents;
  if (document === undefined) return failed();
  const faults = documents.flatMap((each) => each.errors.map((error) => faultAt(error.pos[0], ...sentence(error))));
  if (second !== undefined)
    faults.push(
      faultAt(second.range[0], 'The file holds more than one document (a line --- or ...); write one document a file.'),
    );
  if (faults.length > 0) return failed(...faults);
  try {
    const value = document.toJS({ maxAliasCount: bounds.aliases }) as Json;
    if (source.text.includes('*')) refuseCycles(value);
    return { source, value, faults: [], locate: (keys, part) => locate(document, keys, part) };
  } catch (error) {
    return failed({
      ...faultAt(
        0,
        `The file cannot be read as YAML: ${firstLine(error).replace(/\.$/, '')}.`,
        'Write the value itself in the place of the alias (*).',
      ),
      limit: true,
    });
  }
};

const composer = () =>
  new Composer({
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    stringKeys: true,
    resolveKnownTags: false,
    merge: false,
  });

const firstLine = (error: unknown): string => String((error as Error).message).split(/\n| at line/)[0] ?? '';

const sentence = (error: YAMLError): [message: string, hint?: string] => {
  if (error.code === 'DUPLICATE_KEY') return ['This key stands twice in the same mapping; keep one of the two.'];
  if (error.code === 'TAB_AS_INDENT')
    return ['The line is indented with a tab; YAML wants spaces. Replace the tab by spaces.'];
  if (error.code === 'MULTIPLE_DOCS') return ['The file holds more than one document; write one document a file.'];
  return [
    `The file is not valid YAML here: ${firstLine(error).replace(/\.$/, '')}.`,
    'Look at this line and the one before it: close brackets and quotation marks, and indent by spaces alike.',
  ];
};

const refuseCycles = (root: Json): void => {
  let budget = 1_000_000;
  const above = new Set<unknown>();
  const walk = (value: unknown): void => {
    if (--budget < 0) throw new Error('its aliases unfold to more than 1,000,000 values');
    if (typeof value !== 'object' || value === null) return;
    if (above.has(value)) throw new Error('an alias names a value that holds it');
    above.add(value);
    for (const below of Object.values(value)) walk(below);
    above.delete(value);
  };
  walk(root);
};

const locate = (
  document: YamlDocument.Parsed,
  keys: readonly string[],
  part: 'value' | 'key' = 'value',
): Span | undefined => {
  let node: unknown = document.contents;
  let keyNode: unknown;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
      keyNode = pair?.key;
      node = pair?.value;
      if (pair === undefined) return undefined;
    } else if (isSeq(node)) {
      keyNode = undefined;
      node = node.items[Number(key)];
      if (node === undefined) return undefined;
    } else return undefined;
  }
  return spanOf(part === 'key' ? (keyNode ?? node) : node) ?? spanOf(keyNode);
};

const spanOf = (node: unknown): Span | undefined => {
  const range = (node as { range?: [number, number, number] | null } | null | undefined)?.range;
  return range ? { offset: range[0], length: Math.max(1, range[1] - range[0]) } : undefined;
};
