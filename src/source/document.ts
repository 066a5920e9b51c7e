import type { Fault } from './errors.ts';
import type { Json } from './pointer.ts';
import type { SourceText } from './text.ts';

/** A stretch of a text, in code units. */
export type Span = { readonly offset: number; readonly length: number };

/** A parsed YAML or JSON document: its value, its faults with their places, and a way back from keys to the text. */
export type Document = {
  readonly source: SourceText;
  readonly value: Json;
  readonly faults: readonly Fault[];
  /** Where the value under these keys stands; with `key`, where its key stands. Undefined where nothing stands. */
  readonly locate: (keys: readonly string[], part?: 'value' | 'key') => Span | undefined;
};

/** The nearest place in a document: that of the keys, else of the deepest ancestor that stands in the text. */
export const nearest = (document: Pick<Document, 'locate'>, keys: readonly string[]): Span | undefined => {
  for (let length = keys.length; length >= 0; length--) {
    const span = document.locate(keys.slice(0, length));
    if (span !== undefined) return span;
  }
  return undefined;
};
