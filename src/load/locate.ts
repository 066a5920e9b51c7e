import type { Place } from '../generated/report.ts';
import type { PlaceRef } from '../model/result.ts';
import { type Document, nearest } from '../source/document.ts';
import { excerptAt } from '../source/excerpt.ts';
import { jsonLocator } from '../source/json.ts';
import { keysOf } from '../source/pointer.ts';
import { readYaml } from '../source/read-yaml.ts';
import { lineColumnAt, type SourceText } from '../source/text.ts';

/** Turns a reference to a place into what a reader can turn to: line, column and excerpt, where the file is text. */
export type Locate = (place: PlaceRef) => Promise<Place>;

/** Makes the way from references to places for one bid. Documents are parsed for their places only when one is printed. */
export const locator = (known: ReadonlyMap<string, Document>, sources: ReadonlyMap<string, SourceText>): Locate => {
  const documents = new Map<string, Pick<Document, 'locate'>>(known);
  const finder = async (file: string, source: SourceText): Promise<Pick<Document, 'locate'>> => {
    const ready = documents.get(file);
    if (ready) return ready;
    const json = /^\s*[[{]/.test(source.text);
    const made = json ? { locate: await jsonLocator(source.text) } : await readYaml(source);
    documents.set(file, made);
    return made;
  };
  return async ({ role, file, part, spot }) => {
    const source = known.get(file)?.source ?? sources.get(file);
    const base: Place = {
      role,
      file,
      ...(part !== undefined && { part }),
      ...(spot.page !== undefined && { page: spot.page }),
      ...(spot.pointer !== undefined && { pointer: spot.pointer }),
    };
    if (source === undefined) return base;
    if (spot.line !== undefined) {
      const at = { line: spot.line, column: spot.column ?? 1 };
      return {
        ...base,
        ...at,
        excerpt: excerptAt(source, at, spot.column === undefined ? Number.MAX_SAFE_INTEGER : 1),
      };
    }
    if (spot.pointer === undefined) return base;
    const span = nearest(await finder(file, source), keysOf(spot.pointer));
    if (span === undefined) return base;
    const at = lineColumnAt(source, span.offset);
    return { ...base, ...at, excerpt: excerptAt(source, at, span.length) };
  };
};
